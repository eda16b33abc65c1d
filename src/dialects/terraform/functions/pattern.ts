/**
 * A regular expression of Go (RE2) as one of JavaScript with the same matches. `wrong` where Go refuses it, `undefined` where the two
 * may differ or where it could take long: https://github.com/google/re2/wiki/Syntax
 */
export function translated(source: string): RegExp | 'wrong' | undefined {
  let flags = 'u'
  let body = source
  const start = /^\(\?([ims]+)\)/.exec(source)
  if (start) {
    body = source.slice(start[0].length)
    flags += start[1] ?? ''
  }
  // Without `s`, a dot is anything but a line feed; JavaScript leaves out more.
  const dot = flags.includes('s') ? '.' : '[^\\n]'
  const out: string[] = []
  for (let at = 0; at < body.length; ) {
    const piece = pieceAt(body, at, dot)
    if (!piece || piece === 'wrong') return piece
    out.push(piece.words)
    at += piece.length
  }
  if (mayTakeLong(body)) return undefined
  try {
    return new RegExp(out.join(''), [...new Set(flags)].join(''))
  } catch {
    return undefined
  }
}

type Piece = { readonly words: string; readonly length: number }

function pieceAt(body: string, at: number, dot: string): Piece | 'wrong' | undefined {
  const char = body.charAt(at)
  if (char === '\\') return escapeAt(body, at, false)
  if (char === '[') return characterClass(body, at)
  if (char === '.') return { words: dot, length: 1 }
  if (body.startsWith('(?P<', at)) return { words: '(?<', length: 4 }
  if (body.startsWith('(?', at) && !/^\(\?(?::|<[A-Za-z_])/.test(body.slice(at, at + 5))) return undefined
  if (char === '{' && !/^\{\d+(?:,\d*)?\}/.test(body.slice(at))) return { words: '\\{', length: 1 }
  if (char === '}' && !/\{\d+(?:,\d*)?$/.test(body.slice(0, at))) return { words: '\\}', length: 1 }
  if (char === ']') return { words: '\\]', length: 1 }
  const code = body.codePointAt(at) ?? 0
  return { words: String.fromCodePoint(code), length: code > 0xffff ? 2 : 1 }
}

const space = '\\t\\n\\f\\r '

function escapeAt(body: string, at: number, inClass: boolean): Piece | 'wrong' | undefined {
  const letter = body.charAt(at + 1)
  if (letter === '') return 'wrong'
  if (letter === 's') return { words: inClass ? space : `[${space}]`, length: 2 }
  if (letter === 'S') return inClass ? undefined : { words: `[^${space}]`, length: 2 }
  if (/[dDwWnrtfv]/.test(letter) || (!inClass && /[bB]/.test(letter))) return { words: `\\${letter}`, length: 2 }
  if (letter === 'A' && !inClass) return { words: '(?<![\\s\\S])', length: 2 }
  if (letter === 'z' && !inClass) return { words: '(?![\\s\\S])', length: 2 }
  if (/[A-Za-z0-9]/.test(letter)) return /[1-9]/.test(letter) ? 'wrong' : undefined
  // In JavaScript's Unicode mode only these may be escaped.
  const needed = /[\^$\\.*+?()[\]{}|/]/.test(letter) || (inClass && letter === '-')
  return { words: needed ? `\\${letter}` : letter, length: 2 }
}

const named: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\t\\n\\v\\f\\r ',
  xdigit: '0-9A-Fa-f',
  word: '0-9A-Za-z_',
  punct: '!-\\/:-@\\[-`\\{-~',
  blank: '\\t ',
}

function characterClass(body: string, start: number): Piece | 'wrong' | undefined {
  let at = start + 1
  let words = '['
  if (body.charAt(at) === '^') {
    words += '^'
    at++
  }
  const first = at
  while (at < body.length) {
    const char = body.charAt(at)
    if (char === ']' && at > first) return { words: `${words}]`, length: at + 1 - start }
    const posix = /^\[:(\w+):\]/.exec(body.slice(at))
    if (posix) {
      const set = named[posix[1] ?? '']
      if (set === undefined) return undefined
      words += set
      at += posix[0].length
    } else if (char === '\\') {
      const piece = escapeAt(body, at, true)
      if (!piece || piece === 'wrong') return piece
      words += piece.words
      at += piece.length
    } else {
      // A minus that begins or ends the class, or follows a range, is itself; Unicode mode wants the others of these escaped.
      words += /[[\](){}/|^$.*+?]/.test(char) ? `\\${char}` : char
      at++
    }
  }
  return 'wrong'
}

/** A repeated group that repeats inside, or many repetitions side by side, cost more than the length of the text. */
function mayTakeLong(body: string): boolean {
  const plain = body.replace(/\\./g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x')
  if (/\([^()]*[*+{|?][^()]*\)\s*[*+{]/.test(plain) || /\)\)+\s*[*+{]/.test(plain)) return true
  return (plain.match(/[*+]|\{\d+,\}/g) ?? []).length > 4 || /\{\d{3,}/.test(plain)
}

/** So long a text is looked through at the most, given how often a pattern may begin anew. */
export const isShortEnough = (words: string, pattern: RegExp): boolean => {
  const repeats = (pattern.source.match(/[*+]|,\}/g) ?? []).length
  return words.length ** Math.max(1, repeats) <= 20_000_000
}
