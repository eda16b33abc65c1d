/**
 * A pattern of RE2 (https://github.com/google/re2/wiki/Syntax) as JavaScript reads it, without flags: what is case-insensitive gets
 * both letters, groups capture nothing. Only what the patterns of secrets need; anything else throws.
 */
export function javaScriptPattern(re2: string): string {
  let at = 0

  /** Everything up to the closing bracket of this group. */
  function group(insensitive: boolean): string {
    let fold = insensitive
    let out = ''
    while (at < re2.length && re2[at] !== ')') {
      const flags = /^\(\?(-?)i(:|\))/.exec(re2.slice(at, at + 6))
      if (flags?.[2] === ')') {
        fold = flags[1] === ''
        at += flags[0].length
      } else if (re2[at] === '(') out += opened(flags ? flags[1] === '' : fold, flags?.[0].length)
      else if (re2[at] === '[') out += characterClass(fold)
      else if (re2[at] === '\\') out += escaped()
      else out += folded(re2[at++] ?? '', fold)
    }
    return out
  }

  function opened(fold: boolean, length = /^\((?:\?:|\?P<\w+>)?/.exec(re2.slice(at, at + 40))?.[0].length ?? 1): string {
    at += length
    if (re2[at] === '?') throw new Error(`no such group here: ${re2.slice(at, at + 10)}`)
    const inner = group(fold)
    at++
    return `(?:${inner})`
  }

  function characterClass(fold: boolean): string {
    const end = /^\[\^?\]?(?:\[:\w+:\]|\\.|[^\]\\])*\]/.exec(re2.slice(at))?.[0].length ?? 1
    const inner = re2.slice(at + 1, at + end - 1).replaceAll('[:alnum:]', 'A-Za-z0-9')
    at += end
    const both = inner.replace(/\\.|([a-zA-Z])-([a-zA-Z])|[a-zA-Z]/g, (found, from?: string, to?: string) => {
      if (!fold || found.startsWith('\\')) return found
      return from && to ? `${found}${other(from)}-${other(to)}` : found + other(found)
    })
    return `[${both.replaceAll('A-Za-za-zA-Z', 'A-Za-z').replaceAll('A-Fa-fa-fA-F', 'A-Fa-f')}]`
  }

  function escaped(): string {
    const found = /^\\(?:x[0-9a-fA-F]{2}|.)/.exec(re2.slice(at))?.[0] ?? ''
    at += found.length
    return found === '\\z' ? '$' : found
  }

  const out = group(false)
  if (at < re2.length) throw new Error(`more brackets close than open: ${re2.slice(at)}`)
  return out
}

const folded = (character: string, fold: boolean): string =>
  fold && /[a-zA-Z]/.test(character) ? `[${character}${other(character)}]` : character

const other = (letter: string): string => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase())
