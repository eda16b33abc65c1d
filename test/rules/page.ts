import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { findingsOf, judgeReadings } from '../../src/analysis.ts'
import { readFiles } from '../../src/dialects/read.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { Estate } from '../../src/model/estate.ts'
import { runRules } from '../../src/rules/engine.ts'
import { defaultSettings, type Rule, type Settings } from '../../src/rules/rule.ts'
import { firstLineOf, lineRange, positionOf, type SourceFile, textOf } from '../../src/source/file.ts'

export type Dialect = 'cloudformation' | 'terraform' | 'task-definition'

/** One example of a rule's page, with what the page says is found in it. */
export interface Example {
  readonly rule: string
  readonly section: string
  readonly dialect: Dialect
  readonly text: string
  readonly settings: Settings
  /** The drawn findings; undefined where the page shows none. */
  readonly findings: string | undefined
  /** Where the `findings` fence's content stands in the page, to be redrawn. */
  readonly findingsAt?: { readonly start: number; readonly end: number }
  readonly number: number
}

export const rulesFolder = join(import.meta.dirname, '../../src/rules')
export const pagePath = (rule: string): string => join(rulesFolder, rule, 'README.md')

const fence = /^(?:## (?<section>.+)|```(?<language>\w+) ?(?<dialect>[\w-]*)(?<settings>(?: \S+=\S+)*)\n(?<body>[\s\S]*?)^```)$/gm

/** The executable examples of a rule's page, in order. */
export function examplesOf(rule: string): Example[] {
  const page = readFileSync(pagePath(rule), 'utf8')
  const examples: Example[] = []
  let section = ''
  for (const match of page.matchAll(fence)) {
    const { section: heading, language = '', dialect = '', settings = '', body = '' } = match.groups ?? {}
    if (heading !== undefined) section = heading
    else if (language === 'findings') {
      const last = examples.at(-1)
      if (!last || last.findings !== undefined) throw new Error(`${rule}: a findings fence without an example`)
      const start = match.index + '```findings\n'.length
      examples[examples.length - 1] = { ...last, findings: body, findingsAt: { start, end: start + body.length } }
    } else if (dialect)
      examples.push({
        rule,
        section,
        dialect: dialect as Dialect,
        text: body,
        settings: settingsOf(settings),
        findings: undefined,
        number: examples.length + 1,
      })
  }
  return examples
}

/** What the words behind an example's dialect set: `trusted-registries=quay.io/acme,ghcr.io/acme`, `account.container-insights=true`. */
function settingsOf(words: string): Settings {
  const settings = { ...defaultSettings, profile: 'strict' as const }
  for (const [, key = '', value = ''] of words.matchAll(/(\S+?)=(\S+)/g)) {
    const camel = key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    const [name = '', inner] = camel.split('.')
    if (!(name in defaultSettings)) throw new Error(`${key} is no setting`)
    Object.assign(settings, inner ? { [name]: { [inner]: value === 'true' } } : { [name]: value.split(',') })
  }
  return settings
}

const fileNames: Record<Dialect, string> = {
  cloudformation: 'template.yaml',
  terraform: 'main.tf',
  'task-definition': 'task-definition.json',
}

/** An example may be several files: a line `# file: name` (or `// file: name`) begins each. */
export function filesOf({ dialect, text }: Pick<Example, 'dialect' | 'text'>): SourceFile[] {
  const parts = text.split(/^(?:#|\/\/) file: (\S+)\n/m)
  if (parts.length === 1) return [{ path: fileNames[dialect], text }]
  const files: SourceFile[] = []
  for (let i = 1; i < parts.length; i += 2) files.push({ path: parts[i] ?? '', text: parts[i + 1] ?? '' })
  return files
}

/** What one rule alone finds in files. */
export function check(rule: Rule, files: readonly SourceFile[], settings: Settings = settingsOf('')): Finding[] {
  const { readings } = readFiles(files, {
    onCrash: (where, error) => {
      throw new Error(`${where}: ${String(error)}`, { cause: error })
    },
  })
  const estate = new Estate(readings)
  const { judged, crashes } = runRules([rule], estate, settings)
  expect(crashes).toEqual([])
  return findingsOf(judged)
}

/** A finding as the pages show it: the line, carets under the exact span, the message. */
export function draw({ at, certainty, message }: Finding, many: boolean): string {
  const { file } = at
  const place = positionOf(file, at.start)
  const { line } = place
  const written = textOf(lineRange(file, line) ?? at)
  // A byte order mark is nothing that anybody sees.
  const text = written.replace(/^\uFEFF/, '')
  const column = place.column - (written.length - text.length)
  const width = Math.max(1, textOf(firstLineOf(at)).length)
  const gutter = ' '.repeat(String(line).length)
  const likely = certainty === 'likely' ? 'likely: ' : ''
  return `${many ? `${file.path}\n` : ''}${line} | ${text}\n${gutter} | ${' '.repeat(column - 1)}${'^'.repeat(width)} ${likely}${message}\n`
}

export const drawAll = (findings: readonly Finding[], files: readonly SourceFile[]): string =>
  findings.map((finding) => draw(finding, files.length > 1)).join('')

export { judgeReadings }
