import { json } from '../report/json.ts'
import { scan } from '../scan.ts'
import { readFlags, scanned, selection } from './arguments.ts'
import { write } from './scan.ts'

/** `ecs-warden baseline`: the JSON report that `--base-report` and the input `base-report` take. 2 where it is incomplete, and no use. */
export async function baselineCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(words, { ...selection, output: { type: 'string' } } as const)
  const { tree, options } = scanned(values, positionals)
  const report = await scan(tree, { ...options, gate: 'none' })
  const text = json(report)
  if (values.output === undefined) process.stdout.write(text)
  else write(values.output, text)
  return report.complete ? 0 : 2
}
