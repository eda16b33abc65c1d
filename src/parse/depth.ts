import { Lexer } from 'yaml'

/** Deeper nesting than this is not read: no real template comes near it, and the parsers behind recurse. */
export const maximumDepth = 500

/** Where a JSON text gets too deep: brackets outside strings and comments. */
export function jsonTooDeepAt(content: string, most: number): number | undefined {
  let depth = 0
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i)
    if (code === quote) i = stringEnd(content, i + 1)
    else if (code === slash) i = commentEnd(content, i)
    else if (code === openBrace || code === openBracket) {
      if (++depth > most) return i
    } else if (code === closeBrace || code === closeBracket) depth = Math.max(0, depth - 1)
  }
  return undefined
}

/** Where a YAML text gets too deep, between brackets or by indentation. */
export const yamlTooDeepAt = (content: string, most: number): number | undefined =>
  flowTooDeepAt(content, most) ?? blockTooDeepAt(content, most)

/** The offset of the closing quote; a line break ends a string that is not closed. */
function stringEnd(content: string, from: number): number {
  for (let i = from; i < content.length; i++) {
    const code = content.charCodeAt(i)
    if (code === backslash) i++
    else if (code === quote || code === lineFeed || code === carriageReturn) return i
  }
  return content.length
}

/** The offset of a comment's last character; that of the slash itself where no comment begins. */
function commentEnd(content: string, at: number): number {
  const next = content.charCodeAt(at + 1)
  if (next === star) {
    const end = content.indexOf('*/', at + 2)
    return end < 0 ? content.length : end + 1
  }
  if (next !== slash) return at
  const end = content.slice(at).search(/[\r\n]/)
  return end < 0 ? content.length : at + end
}

/** Brackets in plain text and scripts open nothing: only where there are many does the lexer, which costs more, say which are real. */
function flowTooDeepAt(content: string, most: number): number | undefined {
  if (!mayBeDeep(content, most)) return undefined
  let depth = 0
  let at = 0
  for (const token of new Lexer().lex(content)) {
    if (token === '[' || token === '{') {
      if (++depth > most) return Math.min(at, content.length - 1)
    } else if (token === ']' || token === '}') depth = Math.max(0, depth - 1)
    // The lexer's own marks (document, flow error end, scalar) are no characters of the text.
    if (!/^[\x02\x18\x1f]$/.test(token)) at += token.length
  }
  return undefined
}

function mayBeDeep(content: string, most: number): boolean {
  let depth = 0
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i)
    if (code === openBrace || code === openBracket) {
      if (++depth > most) return true
    } else if (code === closeBrace || code === closeBracket) depth = Math.max(0, depth - 1)
  }
  return false
}

/** Every line opens the columns of its dashes and of its first word, and closes those further right. */
function blockTooDeepAt(content: string, most: number): number | undefined {
  const open: number[] = []
  for (let lineStart = 0; lineStart >= 0 && lineStart < content.length; ) {
    let at = lineStart
    for (let opened = true; opened; ) {
      while (content.charCodeAt(at) === space) at++
      if (isBlank(content.charCodeAt(at))) break
      const column = at - lineStart
      while ((open.at(-1) ?? -1) >= column) open.pop()
      if (open.push(column) > most) return at
      opened = /^[-?:][ \t]/.test(content.slice(at, at + 2))
      if (opened) at += 2
    }
    const end = content.indexOf('\n', at)
    lineStart = end < 0 ? -1 : end + 1
  }
  return undefined
}

const isBlank = (code: number): boolean => Number.isNaN(code) || code === lineFeed || code === carriageReturn

const quote = 0x22
const star = 0x2a
const slash = 0x2f
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d
const space = 0x20
const lineFeed = 0x0a
const carriageReturn = 0x0d
