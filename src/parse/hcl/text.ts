import { type BuiltText, embed, TextBuilder } from '../../source/embedded.ts'
import type { Directive, Expression, Template } from './ast.ts'

/** A template as a text to parse. */
export interface TemplateText {
  /** Its holes are what the template puts in: hole `i` stands for `holes[i]`. */
  readonly text: BuiltText
  readonly holes: readonly (Expression | Directive)[]
  /** False where a directive decides which text there is: the text around its hole is certain, what the hole reads is not. */
  readonly complete: boolean
}

/**
 * What a template reads as, with the place of every character. A directive is one hole, even where its branches are plain text.
 * A hole that the text around the template had already comes as an `invalid` expression.
 */
export function templateText(template: Template): TemplateText {
  const builder = new TextBuilder()
  const holes: (Expression | Directive)[] = []
  let complete = true
  for (const part of template.parts) {
    if (part.kind === 'text') {
      const built = embed(template.text, template.inside, part.pieces, () => undefined)
      for (const segment of built.segments) if (segment.hole !== undefined) holes.push({ kind: 'invalid', at: segment.at })
      builder.append(built)
      continue
    }
    builder.hole(part.at)
    holes.push(part.kind === 'interpolation' ? part.value : part)
    if (part.kind !== 'interpolation') complete = false
  }
  const { start, end } = template.inside
  const text = builder.build(template.text.range(start, end), (words) => {
    const written = encodeTemplate(template, words)
    return written === undefined ? undefined : template.text.encode(written)
  })
  return { text, holes, complete }
}

/** How `words` are written inside this template; `undefined` where it has no way to say them. */
export function encodeTemplate({ style, heredoc }: Template, words: string): string | undefined {
  if (style === 'quoted') return escapeQuoted(words)
  // Without backslashes there is no telling a `$` before a `{` that stands already in the file from an interpolation.
  if (/[$%]$/.test(words)) return undefined
  const escaped = words.replace(/[$%](?=\{)/g, '$&$&')
  if (!heredoc) return escaped
  if (words.split('\n').some((line) => line.trim() === heredoc.marker)) return undefined
  // A line of white space only keeps all of it.
  return heredoc.stripped === undefined ? escaped : escaped.replace(/\n(?![^\S\n]*\n)/g, () => `\n${heredoc.stripped}`)
}

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' }

/** The inside of a quoted string that reads as `words`. */
export function escapeQuoted(words: string): string {
  return words
    .replace(/["\\\u0000-\u001f\u007f\u2028\u2029]/g, (char) => named[char] ?? unicodeEscape(char))
    .replace(/[$%](?=\{)/g, '$&$&')
    .replace(/[$%]$/, unicodeEscape)
}

const unicodeEscape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
