import { existsSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { nearest } from './config/nearest.ts'
import { parseSettings } from './config/parse.ts'
import { defaultLimits, startsOf } from './discover/discover.ts'
import { DiskTree } from './discover/disk-tree.ts'
import type { Report } from './findings/report.ts'
import { catalogue } from './rules/catalogue.ts'
import { scan } from './scan.ts'
import { version } from './source/version.ts'

const help = `ecs-warden ${version}: finds security faults in Amazon ECS infrastructure as code

  ecs-warden scan [PATH...]     files, folders or globs; the current folder when none is given

  --format FORMAT               text (default), json, sarif or markdown
  --output FILE                 write the report there instead of to the terminal; may be repeated, in pairs with --format
  --fail-on SEVERITY            critical, high (default), medium, low or none
  --profile PROFILE             default, or strict, which adds the opt-in rules
  --rule ID, --skip-rule ID     only these rules, or all but these; ids or tags, may be repeated
  --exclude GLOB                leave these out; may be repeated
  --no-color                    no colours, also on a terminal

Exit code: 0 passed, 1 the gate failed, 2 it could not run or the run is incomplete.
`

const options = {
  format: { type: 'string', multiple: true },
  output: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  profile: { type: 'string' },
  rule: { type: 'string', multiple: true },
  'skip-rule': { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

const formats = ['text', 'json', 'sarif', 'markdown'] as const
type Format = (typeof formats)[number]

/** What the user asked for in a way that cannot be carried out: said in one sentence, and nothing runs. */
class Usage extends Error {}

async function main(words: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(words)
  if (values.version) return say(`${version}\n`)
  const [command, ...paths] = positionals
  if (values.help || command === undefined) return say(help)
  if (command !== 'scan') throw new Usage(`there is no command \`${command}\`${meant(command, ['scan'])}`)
  const outputs = outputsOf(values.format ?? [], values.output ?? [])
  const settings = settingsOf(values)
  const { root, only } = rootOf(paths)
  const report = await scan(new DiskTree(root, { only: startsOf(only), maximumFiles: defaultLimits.files * 10 }), {
    paths: only,
    exclude: settings.exclude,
    profile: settings.profile,
    rules: settings.rules,
    skipRules: settings['skip-rules'],
    failOn: settings['fail-on'],
  })
  for (const { format, file } of outputs) {
    const colour = file === undefined && process.stdout.isTTY === true && values['no-color'] !== true && !process.env['NO_COLOR']
    const text = await render(report, format, colour)
    if (file === undefined) say(text)
    else writeFileSync(file, text)
  }
  return report.outcome === 'error' ? 2 : report.outcome === 'failed' ? 1 : 0
}

function readArguments(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (error) {
    const unknown = /Unknown option '(--?[^']+)'/.exec(error instanceof Error ? error.message : '')?.[1]
    if (unknown === undefined)
      throw new Usage(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'the arguments cannot be read')
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new Usage(`there is no flag \`${unknown}\`${meant(unknown, known)}`)
  }
}

const meant = (word: string, candidates: readonly string[]): string => {
  const found = nearest(word, candidates)
  return found === undefined ? '' : `; did you mean \`${found}\`?`
}

/** The nth format goes to the nth file; what has no file goes to the terminal. */
function outputsOf(named: readonly string[], files: readonly string[]): { format: Format; file: string | undefined }[] {
  for (const format of named)
    if (!formats.includes(format as Format))
      throw new Usage(`flag \`--format\`: \`${format}\` is none of ${formats.join(', ')}${meant(format, formats)}`)
  if (files.length > Math.max(1, named.length)) throw new Usage('there are more `--output` than `--format`')
  if (named.length > 1 && files.length < named.length - 1) throw new Usage('several `--format` need an `--output` each, all but the last')
  const all = named.length > 0 ? named : ['text']
  return all.map((format, index) => ({ format: format as Format, file: files[index] }))
}

function settingsOf(values: ReturnType<typeof readArguments>['values']) {
  const written = {
    'fail-on': values['fail-on'],
    profile: values.profile,
    rules: values.rule?.join(','),
    'skip-rules': values['skip-rule']?.join(','),
    exclude: values.exclude?.join('\n'),
  }
  const parsed = parseSettings(written, catalogue, 'flag')
  if ('wrong' in parsed) throw new Usage(parsed.wrong.join('\n'))
  return parsed.values
}

/** The repository around the current folder is the root, so that paths read the same wherever the command runs. */
function rootOf(paths: readonly string[]): { root: string; only: string[] } {
  const here = realpathSync(process.cwd())
  const wanted = paths.length > 0 ? paths : ['.']
  const absolute = wanted.map((path) => resolve(here, path))
  const start = absolute[0] ?? here
  const repository = repositoryAround(existsSync(start) ? start : here)
  const inside = (root: string) => absolute.every((path) => path === root || path.startsWith(root + sep))
  const root = repository !== undefined && inside(repository) ? repository : inside(here) ? here : folderOf(start)
  return { root, only: absolute.map((path) => slashed(relative(root, path))).map((path) => (path === '' ? '.' : path)) }
}

function repositoryAround(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return realpathSync(folder)
    if (dirname(folder) === folder) return undefined
  }
}

/** A path outside the current folder and outside a repository is its own root. */
const folderOf = (path: string): string => (existsSync(path) && !/\.\w+$/.test(path) ? path : dirname(path))

const slashed = (path: string): string => path.split(sep).join('/')

/** Each format is loaded when it is asked for: starting up costs only what the run needs. */
async function render(report: Report, format: Format, colour: boolean): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('./report/text.ts')).text(report, { colour })
    case 'json':
      return (await import('./report/json.ts')).json(report)
    case 'sarif': {
      const [{ sarif }, { pages }] = await Promise.all([import('./report/sarif.ts'), import('./rules/pages.ts')])
      return sarif(report, { pages })
    }
    case 'markdown':
      return (await import('./report/summary.ts')).summary(report, {})
  }
}

function say(text: string): number {
  process.stdout.write(text)
  return 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof Usage) process.stderr.write(`ecs-warden: ${error.message}\nRun \`ecs-warden --help\` for what there is.\n`)
  else {
    const { name = 'Error', stack = '' } = error instanceof Error ? error : {}
    process.stderr.write(
      `ecs-warden itself failed (${name}); this is a bug of ours, please report it with these lines:\n${stack.split('\n').slice(1, 8).join('\n')}\n`,
    )
  }
  process.exitCode = 2
}
