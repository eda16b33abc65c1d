import type { Step, StepKind } from '../source/note.ts'

const longest = 1000

/**
 * Words that hold something out of the user's files, as a report may carry them: one line without control or direction marks, well
 * formed, never long, and no user or password of an address.
 */
export function oneLine(words: string, limit: number = longest): string {
  const clean = words
    .slice(0, limit * 2)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uE000\uE001]+/gu, ' ')
    .replace(/(?<=\/\/)(?!git@)[^\s/@]+@/g, '***@')
    .trim()
  const short = words.length > limit * 2 || clean.length > limit ? `${clean.slice(0, limit - 1).trimEnd()}…` : clean
  // An address that was cut, here or before, may have lost the sign behind its password.
  return short.replace(/(?<=\/\/)[^\s/@]+…$/, '…').replace(/\p{Cs}/gu, '\uFFFD')
}

/** Words of a parser: what stands between double quotes is a piece of the file, which may be anything. */
export const withoutQuotations = (words: string): string => oneLine(words.replace(/"(?:[^"\\]|\\[\s\S])*(?:"|$)/g, '"…"'))

const kinds: Readonly<Record<StepKind, string>> = {
  beginning: 'only what it begins with:',
  default: 'default of parameter',
  'allowed-value': 'allowed value of parameter',
  variable: 'variable',
  local: 'local value',
  'module-input': 'module input',
  condition: 'condition',
  map: 'mapping',
  file: 'file',
  template: 'template',
  'parameter-file': 'parameter file',
  output: 'output',
  export: 'export',
}

/** One step of a value's way: `default of parameter ImageTag`. */
export function stepWords({ kind, name }: Step): string {
  const what = kind === 'default' && name.startsWith('var.') ? 'default of' : kinds[kind]
  return `${what} ${stepName({ kind, name })}`
}

/** A condition may be named by its expression, in which strings are contents rather than names. */
export const stepName = ({ kind, name }: Pick<Step, 'kind' | 'name'>): string =>
  kind === 'condition' ? withoutQuotations(name) : oneLine(name, 200)
