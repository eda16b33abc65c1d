import { readFileSync, writeFileSync } from 'node:fs'
import type { ScanOptions } from '../analysis.ts'
import type { Config } from '../config/file.ts'
import { weakenings } from '../config/weaker.ts'
import { type Past, readPast } from '../findings/past.ts'
import type { Report } from '../findings/report.ts'
import { catalogue } from '../rules/catalogue.ts'
import type { Severity } from '../rules/rule.ts'
import { scan } from '../scan.ts'
import { accepting, configIn } from '../settings.ts'
import type { Tree } from '../source/tree.ts'
import { judging, oneOf, readFlags, scanned, selection, Usage } from './arguments.ts'
import { baseFiles } from './base.ts'
import { type Terminal, terminal } from './terminal.ts'

const formats = ['text', 'json', 'sarif', 'markdown'] as const
type Format = (typeof formats)[number]

/** Every flag of `scan`. */
export const scanFlags = {
  ...selection,
  format: { type: 'string', multiple: true },
  output: { type: 'string', multiple: true },
  ...judging,
  base: { type: 'string' },
  'base-report': { type: 'string' },
  'no-color': { type: 'boolean' },
} as const

/** `ecs-warden scan`: 0 passed, 1 the gate failed, 2 the run is incomplete. */
export async function scanCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(words, scanFlags)
  const outputs = outputsOf(values.format ?? [], values.output ?? [])
  const { tree, options, config, given } = scanned(values, positionals)
  const base = values.base === undefined ? undefined : baseFiles(tree.root, values.base, tree.options)
  const past = values['base-report'] === undefined ? undefined : pastIn(values['base-report'])
  for (const name of ['unseen', 'new-suppressions'] as const)
    if (given.given.has(name) && !base && !past)
      throw new Usage(`flag \`--${name}\` speaks of the base; give \`--base\` or \`--base-report\` too`)
  const { 'new-suppressions': wanted, 'report-level': level, category } = given.values
  const newSuppressions = wanted === 'auto' ? 'report' : wanted
  const compared = (base || past) && ({ gate: 'new', newSuppressions, before: before(base?.tree, config, values.config) } as const)
  const report = await scan(tree, { ...options, ...compared }, base, past)
  return print(report, outputs, { level, category, noColour: values['no-color'] })
}

/** What the config was before; one that a flag names is not part of what is compared. */
function before(base: Tree | undefined, config: Config | undefined, named: string | undefined): NonNullable<ScanOptions['before']> {
  if (named !== undefined || !base) return accepting(config)
  const read = configIn(base)
  const known = read && 'config' in read ? read.config : undefined
  return { ...accepting(known), weakened: weakenings(known, config, catalogue).map((one) => ({ ...one, kind: 'weakened' })) }
}

/** Throws a Usage where there is no report, or none that can be compared with. */
export function pastIn(file: string): Past {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Usage(`flag \`--base-report\`: there is no file \`${file}\`, or it cannot be read`)
  }
  const read = readPast(file, text)
  if (!read.ok) throw new Usage(`flag \`--base-report\`: \`${file}\` is not compared with: ${read.why}`)
  return read.past
}

export function write(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch {
    throw new Usage(`flag \`--output\`: \`${file}\` cannot be written`)
  }
}

export interface Output {
  readonly format: Format
  /** Missing: the terminal. */
  readonly file: string | undefined
}

/** The nth format goes to the nth file; what has no file goes to the terminal. */
export function outputsOf(named: readonly string[], files: readonly string[]): Output[] {
  const all = (named.length > 0 ? named : ['text']).map((format) => oneOf('--format', format, formats))
  if (files.length > all.length) throw new Usage('there are more `--output` than `--format`')
  if (files.length < all.length - 1) throw new Usage('several `--format` need an `--output` each, all but the last')
  return all.map((format, index) => ({ format, file: files[index] }))
}

interface Printing {
  readonly level: Severity
  readonly category: string
  readonly noColour: boolean | undefined
}

/** Writes the report where each output goes, and answers the exit code. */
export async function print(report: Report, outputs: readonly Output[], options: Printing): Promise<number> {
  for (const { format, file } of outputs) {
    const text = await render(report, format, file === undefined ? terminal(options.noColour) : {}, options)
    if (file === undefined) process.stdout.write(text)
    else write(file, text)
  }
  return report.outcome === 'error' ? 2 : report.outcome === 'failed' ? 1 : 0
}

/** Each format is loaded when it is asked for: starting up costs only what the run needs. */
async function render(report: Report, format: Format, { colour = false, width }: Terminal, { level, category }: Printing): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('../report/text.ts')).text(report, { colour, level, ...(width === undefined ? {} : { width }) })
    case 'json':
      return (await import('../report/json.ts')).json(report)
    case 'sarif': {
      const [{ sarif }, { pages }] = await Promise.all([import('../report/sarif.ts'), import('../rules/pages.ts')])
      return sarif(report, { pages, category })
    }
    case 'markdown':
      return (await import('../report/summary.ts')).summary(report, { level })
  }
}
