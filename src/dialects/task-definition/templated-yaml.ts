import type { SourceFile } from '../../source/file.ts'
import { Replacement, type Templated } from './templated.ts'
import { type Token, Tokens } from './tokens.ts'

/** Whether YAML would take any of it for something else: a flow map, a comment, a syntax error. */
const misread = /\{\{|\{%|\{#|<%|%\{|#\{|[[,]\s*\$\{/

/** YAML that a deployment step still has to fill in: lines that are only tokens are taken out, and what stands in a line is a hole of it. */
export function templatedYaml(file: SourceFile): Templated | undefined {
  if (!misread.test(file.text)) return undefined
  const out = new Replacement(file)
  const tokens = new Tokens(file.text)
  for (let start = 0; start < file.text.length; ) {
    const lineEnd = file.text.indexOf('\n', start)
    const found = tokensOf(file.text, start, lineEnd < 0 ? file.text.length : lineEnd, tokens)
    const last = found.at(-1)
    // A token may run over several lines.
    const nextEnd = last && last.end > lineEnd && lineEnd >= 0 ? file.text.indexOf('\n', last.end) : lineEnd
    const end = nextEnd < 0 ? file.text.length : nextEnd
    if (found.length > 0) line(file.text, start, end, found, out)
    start = end + 1
  }
  return out.empty ? undefined : out.finish()
}

function line(text: string, start: number, end: number, found: readonly Token[], out: Replacement): void {
  let rest = text.slice(start, end)
  for (const token of [...found].reverse()) rest = rest.slice(0, token.start - start) + rest.slice(token.end - start)
  if (/^[\s,]*(?:#.*)?$/.test(rest)) {
    for (const token of found) {
      out.blank(token.start, token.end)
      if (token.kind === 'value') out.gap(token.start, token.end)
      else if (token.kind !== 'nothing') out.control(token)
    }
    return
  }
  // A condition inside a line chooses between parts of its value.
  const first = found.find(({ kind }) => kind === 'open')
  const last = found.findLast(({ kind }) => kind === 'close')
  if (first && last && first.start < last.start) out.hole(first.start, last.end)
  for (const token of found) {
    if (first && last && token.start >= first.start && token.end <= last.end) continue
    if (token.kind === 'value') out.hole(token.start, token.end)
    else out.blank(token.start, token.end)
  }
}

/** The tokens of a line that YAML would misread, up to a comment. */
function tokensOf(text: string, start: number, end: number, tokens: Tokens): Token[] {
  const found: Token[] = []
  let quote = ''
  for (let i = start; i < end; i++) {
    const char = text[i] ?? ''
    const before = text[i - 1] ?? '\n'
    if (quote === '' && char === '#' && text[i + 1] !== '{' && /\s/.test(before)) break
    if (/["']/.test(char) && (quote === char || (quote === '' && /[\s[{,:-]/.test(before)))) quote = quote === '' ? char : ''
    const token = isMisread(text, i, quote) ? tokens.at(i) : undefined
    if (!token) continue
    found.push(token)
    i = token.end - 1
  }
  return found
}

function isMisread(text: string, at: number, quote: string): boolean {
  const two = text.slice(at, at + 2)
  if (/^(?:\{[{%#]|<%|%\{)/.test(two)) return true
  if (quote !== '') return text.startsWith('${{', at)
  if (two === '#{') return /\s/.test(text[at - 1] ?? '\n')
  if (two !== '${') return false
  return text.startsWith('${{', at) || /[[,]\s*$/.test(text.slice(Math.max(0, at - 20), at))
}
