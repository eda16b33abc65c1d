import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { positionOf, type Range } from '../../src/source/file.ts'

const data = join(import.meta.dirname, '../data/cdk')

/** The files of one of our applications in `test/data/cdk`, with its assembly as CDK made it. */
export function cdkApp(name: 'typescript' | 'javascript' | 'python'): Record<string, string> {
  const root = join(data, name)
  const paths = (readdirSync(root, { recursive: true }) as string[]).filter((path) => statSync(join(root, path)).isFile())
  return Object.fromEntries(paths.sort().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]))
}

/** The checkout in which the assemblies were made, as their traces name it. */
export const cdkCheckout = '/home/runner/work/shop/shop'

/** `lib/shop-stack.ts:16:3 new ecs.CfnTaskDefinition(…` */
export const shownRange = ({ file, start, end }: Range): string => {
  const { line, column } = positionOf(file, start)
  return `${file.path}:${line}:${column} ${file.text.slice(start, end)}`
}
