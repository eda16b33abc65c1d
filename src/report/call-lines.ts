import { positionOf, type Range } from '../source/file.ts'

/** Characters of one call; longer ones are not looked through. */
const longest = 100_000

/**
 * The lines of the call that begins at a place of a program, from there to its closing bracket: TypeScript, JavaScript or Python, read
 * for strings, comments and brackets only. Nothing where that does not tell for sure where it ends.
 */
export function callLines({ file, start }: Range): { readonly first: number; readonly last: number } | undefined {
  const isPython = file.path.endsWith('.py')
  const text = file.text.slice(start, start + longest)
  const open = /^[\w$.\s<>,=:@]{0,300}\(/.exec(text)?.[0].length
  const end = open === undefined ? undefined : closing(text, open, isPython ? python : javascript)
  return end === undefined ? undefined : { first: positionOf(file, start).line, last: positionOf(file, start + end).line }
}

interface Syntax {
  /** What may stand between brackets without counting as one, each to its end. */
  readonly skipped: RegExp
  /** What cannot be told apart without a parser: a division, a regular expression, a template with code in it. */
  readonly unclear: RegExp
}

const javascript: Syntax = {
  skipped: /\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\r\n]|\\[\s\S])*'|"(?:[^"\\\r\n]|\\[\s\S])*"|`(?:[^`\\$]|\\[\s\S]|\$(?!\{))*`/y,
  unclear: /['"`/]/,
}
const python: Syntax = {
  skipped:
    /#[^\r\n]*|'''(?:[^\\]|\\[\s\S])*?'''|"""(?:[^\\]|\\[\s\S])*?"""|'(?!'')(?:[^'\\\r\n]|\\[\s\S])*'|"(?!"")(?:[^"\\\r\n]|\\[\s\S])*"/y,
  unclear: /['"]/,
}

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Where the bracket before `from` is closed. */
function closing(text: string, from: number, { skipped, unclear }: Syntax): number | undefined {
  const open = ['(']
  for (let at = from; at < text.length; at++) {
    skipped.lastIndex = at
    const jump = skipped.exec(text)?.[0].length
    const sign = text[at] ?? ''
    if (jump !== undefined) at += jump - 1
    else if (unclear.test(sign)) return undefined
    else if ('([{'.includes(sign)) open.push(sign)
    else if (sign in pairs && open.pop() !== pairs[sign]) return undefined
    if (open.length === 0) return at
  }
  return undefined
}
