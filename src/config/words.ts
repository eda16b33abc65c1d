import type { Meta } from '../rules/rule.ts'
import type { Format } from './field.ts'
import { nearest } from './nearest.ts'

/** What the rules are called, without their checks. */
export type Catalogue = readonly Pick<Meta, 'id' | 'aliases' | 'tags'>[]

/** Longer words are no name, path or reason. */
const longest = 500
/**
 * Each more takes as many times longer as the name is long, and a pull request may bring both the glob and the names that it is held
 * against. These take milliseconds for the longest names there are.
 */
const mostStars = 3

/** What is wrong with the words of a text, as the end of a sentence; nothing where they can be used. */
export function wrongWords(words: string, format: Format | undefined, catalogue: Catalogue): string | undefined {
  if (words.trim() === '') return 'it is empty'
  if (words.length > longest) return `${quoted(words)} is longer than ${longest} characters`
  switch (format) {
    case 'path':
      return wrongPath(words)
    case 'glob':
      return wrongPath(words) ?? wrongGlob(words)
    case 'image':
      return wrongGlob(words)
    case 'rule':
      return wrongName(words, 'rule', idsOf(catalogue))
    case 'rule-or-tag':
      return wrongName(words, 'rule or tag', [...new Set([...idsOf(catalogue), ...catalogue.flatMap(({ tags }) => tags)])])
    case 'date':
      return isDate(words) ? undefined : `${quoted(words)} is no date of the form YYYY-MM-DD`
    case 'capability':
      return /^[A-Z][A-Z_]+$/.test(words) ? undefined : `${quoted(words)} is no capability as ECS spells it, like \`SYS_PTRACE\``
    default:
      return undefined
  }
}

/** The ids of rules and what they were called before. */
export const idsOf = (catalogue: Catalogue): string[] => catalogue.flatMap(({ id, aliases = [] }) => [id, ...aliases])

function wrongName(word: string, noun: string, names: readonly string[]): string | undefined {
  return names.includes(word) ? undefined : `there is no ${noun} ${quoted(word)}${meant(word, names)}`
}

/** For a word that is none of a few. */
export const unknownWord = (word: string, words: readonly string[]): string =>
  `${quoted(word)} is none of ${words.join(', ')}${meant(word, words)}`

/** `; did you mean …?`, or nothing. */
export function meant(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates)
  return found === undefined ? '' : `; did you mean \`${found}\`?`
}

function wrongPath(path: string): string | undefined {
  if (/^(?:[/\\]|[A-Za-z]:[/\\])/.test(path)) return `${quoted(path)} must be relative to the root of the repository`
  if (path.split(/[/\\]/).includes('..')) return `${quoted(path)} leads out of the repository`
  if (path.startsWith('!')) return `${quoted(path)} cannot be negated; name what to leave out under \`exclude\``
  return undefined
}

function wrongGlob(glob: string): string | undefined {
  if (glob.split('{').length !== glob.split('}').length) return `${quoted(glob)} has a brace that is never closed`
  if (/[?*+@!]\(/.test(glob))
    return `${quoted(glob)} has an extended glob in it, which is not read; use \`*\`, \`**\`, \`?\`, \`[…]\` and \`{a,b}\``
  if ((glob.match(/\*\*/g)?.length ?? 0) > mostStars) return `${quoted(glob)} has more than ${mostStars} \`**\``
  if (glob.split('/').some((part) => (part.match(/\*+|\{/g)?.length ?? 0) > mostStars))
    return `${quoted(glob)} has more than ${mostStars} wildcards between two slashes`
  return undefined
}

/** A day that there is. */
export const isDate = (words: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(words) && new Date(`${words}T00:00:00Z`).toJSON()?.slice(0, 10) === words

/** What a user wrote, fit for one line. */
export const quoted = (text: string): string => `\`${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}`]+/gu, ' ').slice(0, 80)}\``

interface Bounds {
  readonly least: number
  readonly most: number
}

export const inRange = (number: number, { least, most }: Bounds): boolean => Number.isInteger(number) && number >= least && number <= most

export const notInRange = (text: string, { least, most }: Bounds): string =>
  least === most ? `${quoted(text)} is not ${least}` : `${quoted(text)} is not a whole number from ${least} to ${most}`
