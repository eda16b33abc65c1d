import { readFileSync } from 'node:fs'
import { parseSettings } from '../config/parse.ts'
import { merge, type Part } from '../findings/merge.ts'
import { readJson } from '../report/read-json.ts'
import { catalogue } from '../rules/catalogue.ts'
import { readFlags, Usage } from './arguments.ts'
import { outputsOf, print } from './scan.ts'

const flags = {
  format: { type: 'string', multiple: true },
  output: { type: 'string', multiple: true },
  'report-level': { type: 'string' },
  category: { type: 'string' },
  'no-color': { type: 'boolean' },
} as const

/** `ecs-warden merge`: the reports of several runs as one verdict, summary and SARIF. Exit codes as of `scan`. */
export async function mergeCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(words, flags)
  const outputs = outputsOf(values.format ?? [], values.output ?? [])
  const { 'report-level': level, category } = values
  const settings = parseSettings({ 'report-level': level, category }, catalogue, (name) => `flag \`--${name}\``)
  if ('wrong' in settings) throw new Usage(...settings.wrong)
  const [first, ...others] = positionals.map(partIn)
  if (!first) throw new Usage('`merge` needs the JSON reports of one run or several: `ecs-warden merge REPORT.json...`')
  const merged = merge([first, ...others])
  if (!merged.ok) throw new Usage(merged.why)
  return print(merged.report, outputs, {
    level: settings.values['report-level'],
    category: settings.values.category,
    noColour: values['no-color'],
  })
}

function partIn(name: string): Part {
  let text: string
  try {
    text = readFileSync(name, 'utf8')
  } catch {
    throw new Usage(`there is no report \`${name}\`, or it cannot be read`)
  }
  const read = readJson(text)
  if (!read.ok) throw new Usage(`\`${name}\` cannot be merged: ${read.why}`)
  return { name, report: read.report }
}
