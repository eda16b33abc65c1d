// Writes what follows from the rule folders and the description of the settings: src/rules/registry.ts, src/rules/pages.ts, the tables
// of the README, docs/config.schema.json and the table of docs/configuration.md.
// `npm run registry` writes; `npm run registry -- --check` (and a test) says whether they are up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Rule } from '../src/rules/rule.ts'
import { configSchema, configTable } from './config-schema.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'src/rules')
const configuration = join(root, 'docs/configuration.md')

export const ruleIds = (): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

export function registryText(ids: readonly string[]): string {
  return [
    '// Written by `npm run registry`. A new rule is a new folder; this file follows.',
    ...ids.map((id) => `import ${camel(id)} from './${id}/rule.ts'`),
    "import type { Rule } from './rule.ts'",
    '',
    'export const rules: readonly Rule[] = [',
    ...ids.map((id) => `  ${camel(id)},`),
    ']',
    '',
  ].join('\n')
}

export function pagesText(ids: readonly string[]): string {
  const pages = ids.map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(readFileSync(join(folder, id, 'README.md'), 'utf8'))},`)
  return [
    "// Written by `npm run registry` from the rules' own pages. Loaded only when a page is shown.",
    'export const pages: Readonly<Record<string, string>> = {',
    ...pages,
    '}',
    '',
  ].join('\n')
}

export function tableText(rules: readonly Rule[]): string {
  const row = ({ id, title, severity, profile }: Rule) => `| [${id}](src/rules/${id}/README.md) | ${title} | ${severity} | ${profile} |`
  return ['| rule | what it finds | severity | profile |', '|---|---|---|---|', ...rules.map(row)].join('\n')
}

/** The inputs as `action.yml` has them. */
export function inputsText(action: string): string {
  const { inputs } = parse(action) as { inputs: Record<string, { description: string }> }
  const rows = Object.entries(inputs).map(
    ([name, { description }]) => `| \`${name}\` | ${description.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|')} |`,
  )
  return ['', '| input | meaning |', '|---|---|', ...rows].join('\n')
}

/** The text between a pair of marks in the README. */
const between = (readme: string, mark: string, text: string): string =>
  readme.replace(
    new RegExp(`(<!-- ${mark} -->)[\\s\\S]*?(<!-- /${mark} -->)`),
    (_, before: string, after: string) => `${before}\n${text}\n${after}`,
  )

/** Every generated text with the file it belongs to. */
export async function generated(): Promise<{ path: string; text: string }[]> {
  const ids = ruleIds()
  const rules = await Promise.all(ids.map(async (id) => ((await import(join(folder, id, 'rule.ts'))) as { default: Rule }).default))
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  return [
    { path: join(folder, 'registry.ts'), text: registryText(ids) },
    { path: join(folder, 'pages.ts'), text: pagesText(ids) },
    {
      path: join(root, 'README.md'),
      text: between(between(readme, 'rules', tableText(rules)), 'inputs', inputsText(readFileSync(join(root, 'action.yml'), 'utf8'))),
    },
    { path: join(root, 'docs/config.schema.json'), text: configSchema(rules) },
    { path: configuration, text: between(readFileSync(configuration, 'utf8'), 'config', configTable()) },
  ]
}

if (process.argv[1] === import.meta.filename) {
  const stale = (await generated()).filter(({ path, text }) => {
    try {
      return readFileSync(path, 'utf8') !== text
    } catch {
      return true
    }
  })
  if (!process.argv.includes('--check')) for (const { path, text } of stale) writeFileSync(path, text)
  else if (stale.length > 0) {
    console.error(`Not up to date, run \`npm run registry\`: ${stale.map(({ path }) => path).join(', ')}`)
    process.exitCode = 1
  }
}
