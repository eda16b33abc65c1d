import type { SourceFile } from '../../source/file.ts'
import { Replacement, type Templated } from './replacement.ts'
import { choiceIn, type Token, tokenAt } from './tokens.ts'

/** What YAML would take for something else: a flow map, a comment, a syntax error. */
const misread = /\{\{|\{%|\{#|<%|%\{|#\{|[[,]\s*\$\{|:\s+@|^[ \t]*[$<_@(]/m

/** YAML that a deployment step still has to fill in: lines that are only tokens are taken out, and what stands in a line is a hole of it. */
export function templatedYaml(file: SourceFile): Templated | undefined {
  if (!misread.test(file.text)) return undefined
  const out = new Replacement(file)
  const { text } = file
  for (let start = 0; start < text.length; ) {
    const found = tokensOf(text, start)
    // A token may run over several lines.
    const end = lineEnd(text, Math.max(start, found.at(-1)?.end ?? start))
    if (found.length > 0) line(text.slice(start, end), start, found, out)
    start = end + 1
  }
  return out.empty ? undefined : out.finish()
}

const lineEnd = (text: string, from: number): number => {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}

function line(words: string, start: number, found: readonly Token[], out: Replacement): void {
  let rest = ''
  let done = 0
  for (const token of found) {
    rest += words.slice(done, token.start - start)
    done = token.end - start
  }
  if (/^[\s,]*(?:#|$)/.test(rest + words.slice(done))) {
    for (const token of found) {
      out.blank(token.start, token.end)
      if (token.kind === 'value') out.gap(token.start, token.end)
      else if (token.kind !== 'nothing') out.control(token)
    }
    return
  }
  // A condition inside a line chooses between parts of its value.
  const choice = choiceIn(found)
  if (choice) out.hole(choice.start, choice.end)
  for (const token of found) {
    if (choice && token.start >= choice.start && token.end <= choice.end) continue
    if (token.kind === 'value') out.hole(token.start, token.end)
    else out.blank(token.start, token.end)
  }
}

/** The tokens of the line that begins here which YAML would misread, up to a comment; to the end of the line that the last one ends on. */
function tokensOf(text: string, start: number): Token[] {
  const found: Token[] = []
  let quote = ''
  for (let i = start; i < text.length && text[i] !== '\n'; i++) {
    const char = text[i] ?? ''
    const before = text[i - 1] ?? '\n'
    if (quote === '' && char === '#' && text[i + 1] !== '{' && /\s/.test(before)) break
    if (/["']/.test(char) && (quote === char || (quote === '' && /[\s[{,:-]/.test(before)))) quote = quote === '' ? char : ''
    const token = isMisread(text, i, quote) ? tokenAt(text, i) : undefined
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
  const before = text.slice(Math.max(0, at - 20), at)
  // At the beginning of a line it stands for a key, or for whole lines.
  if (/(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 200), at)) && /^[$<_@(]/.test(two)) return true
  if (two === '#{') return /\s$|^$/.test(before)
  if (two === '${') return text.startsWith('${{', at) || /[[,]\s*$/.test(before)
  // A plain value cannot begin with these.
  return /^[@%]/.test(two) && /[:-]\s+$/.test(before)
}
