import { scanTree } from '../analysis.ts'
import { Estate } from '../model/estate.ts'
import { oneOf, readFlags, scanned, selection } from './arguments.ts'
import { estateJson, estateMermaid } from './estate.ts'

/** `ecs-warden model`: the estate as the rules see it. */
export async function modelCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(words, { ...selection, format: { type: 'string' } } as const)
  const format = oneOf('--format', values.format ?? 'json', ['json', 'mermaid'])
  const { tree, options } = scanned(values, positionals)
  const scan = scanTree(tree, options)
  const estate = new Estate(scan.readings)
  process.stdout.write(format === 'json' ? estateJson(estate, scan) : estateMermaid(estate))
  return scan.crashes.length > 0 ? 2 : 0
}
