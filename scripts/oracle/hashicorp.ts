import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './hcl.ts'
import { type Kind, type Meaning, ourMeaning } from './meaning.ts'

const root = join(import.meta.dirname, '../..')

/** The exit code of `npm run oracle -- hashicorp FOLDER…`. */
export function compareHashicorp(folders: readonly string[]): number {
  if (folders.length === 0) {
    console.error('usage: npm run oracle -- hashicorp FOLDER…')
    return 2
  }
  const program = buildHashicorp()
  const files = new Map(folders.flatMap(filesBelow).map((file) => [readFileSync(file, 'utf8'), file]))
  const found = disagreements(program, 'C', [...files.keys()])
  for (const { text, ours, theirs } of found) {
    console.log(`${files.get(text)}:\n  ours:      ${said(ours)}\n  HashiCorp: ${said(theirs)}`)
  }
  console.log(`${files.size} distinct files, ${found.length} read differently`)
  return found.length > 0 ? 1 : 0
}

const said = ([error, tree]: Meaning): string => error || JSON.stringify(tree)

/** Builds the Go program that asks HashiCorp's parser, into `.cache`; its path. Needs Go, and once the module proxy. */
export function buildHashicorp(): string {
  const program = join(root, '.cache/bin/hcl-oracle')
  mkdirSync(join(root, '.cache/bin'), { recursive: true })
  execFileSync('go', ['build', '-o', program, '.'], { cwd: join(import.meta.dirname, 'hashicorp'), stdio: 'inherit' })
  return program
}

/** A text that the two parsers read differently. */
export interface Disagreement {
  readonly text: string
  readonly ours: Meaning
  readonly theirs: Meaning
}

/** What HashiCorp's parser, and we, make of many texts: those on which we are not of one mind. What is no Unicode is not asked. */
export function disagreements(program: string, kind: Kind, texts: readonly string[]): Disagreement[] {
  const asked = texts.filter((text) => !/\p{Surrogate}/u.test(text))
  const input = asked.map((text) => `${JSON.stringify(kind + text)}\n`).join('')
  const answers = execFileSync(program, { input, encoding: 'utf8', maxBuffer: 2 ** 30 })
    .trimEnd()
    .split('\n')
  return asked.flatMap((text, i) => {
    const theirs = JSON.parse(answers[i] ?? 'null') as Meaning
    const ours = ourMeaning(kind, text)
    const alike = (ours[0] === '') === (theirs[0] === '') && JSON.stringify(ours[1], plain) === JSON.stringify(theirs[1], plain)
    return alike || deviations.some(({ pattern }) => pattern.test(text)) ? [] : [{ text, ours, theirs }]
  })
}

/** Numbers by value, text in Unicode's composed form, as HCL has all text. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  const isNumber = Array.isArray(value) && (value[0] === 'number' || value[0] === 'key number')
  return isNumber ? [value[0] === 'number' ? 'number ' : 'key ', String(Number(value[1]))].join('') : value
}

/** Where we knowingly are not of one mind: what differs in a text that matches is let pass. */
export const deviations: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /[$%]\s\r?\n/, reason: 'of `$`, one blank and a line break, `~` leaves HashiCorp the blank, us nothing' },
  { pattern: /[$%]\r(?!\n)/, reason: 'behind a `$` they take a carriage return by itself' },
  { pattern: /\r(?!\n)(?:.|\s)*[$%]\{/, reason: 'a carriage return by itself ends what they see of a template file' },
  { pattern: /[Ee][+-]?\d{7}/, reason: 'an exponent past all measure is no number to them' },
]
