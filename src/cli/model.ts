import { scanTree } from '../analysis.ts'
import { oneOf, readFlags, scanned, selection } from './arguments.ts'
import { estateJson, estateMermaid } from './estate.ts'

/** `ecs-warden model`: the estate as the rules see it. */
export async function modelCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(words, { ...selection, format: { type: 'string' } } as const)
  const format = oneOf('--format', values.format ?? 'json', ['json', 'mermaid'])
  const { tree, options } = scanned(values, positionals)
  const scan = scanTree(tree, options)
  process.stdout.write(format === 'json' ? estateJson(scan.estate, scan) : estateMermaid(scan.estate))
  return scan.crashes.length > 0 ? 2 : 0
}
