import { tame } from '../findings/message.ts'
import type { Severity } from '../rules/rule.ts'
import { positionOf, type Range } from '../source/file.ts'
import { excerpt } from './excerpt.ts'
import { wrapped } from './wrapped.ts'

export type Paint = (words: string) => string

/** How a terminal shows words: colours, or none, and columns. */
export interface Palette {
  readonly severity: Record<Severity, Paint>
  readonly dim: Paint
  readonly bold: Paint
  readonly good: Paint
  readonly bad: Paint
  readonly unsure: Paint
  /** Columns; missing: lines are as long as they are. */
  readonly width: number | undefined
}

const paint =
  (colour: boolean, code: string): Paint =>
  (words) =>
    colour ? `\u001B[${code}m${words}\u001B[0m` : words

export const palette = (colour: boolean, width: number | undefined): Palette => ({
  width,
  severity: { critical: paint(colour, '1;31'), high: paint(colour, '31'), medium: paint(colour, '33'), low: paint(colour, '36') },
  dim: paint(colour, '2'),
  bold: paint(colour, '1'),
  good: paint(colour, '32'),
  bad: paint(colour, '31'),
  unsure: paint(colour, '33'),
})

/** Backticks are for Markdown; a terminal shows the bare name. */
export const plain = (words: string): string => words.replaceAll('`', '')

/** `stacks/api.yaml:12:7`. */
export const placeText = ({ file, start }: Range): string => {
  const { line, column } = positionOf(file, start)
  return `${tame(file.path)}:${line}:${column}`
}

/** A place and its line with carets, nothing sensitive in it. */
export function sourceLines(at: Range, sensitive: readonly Range[], mark: Paint, paints: Palette): string[] {
  if (at.file.isBlank) return [`  ${paints.dim('┌')} ${placeText(at)}`]
  const { path, line, column, text: words, caretStart, caretLength } = excerpt(at, sensitive, excerptWidth(paints))
  const gutter = ' '.repeat(String(line).length)
  return [
    `${gutter} ${paints.dim('┌')} ${path}:${line}:${column}`,
    `${paints.dim(`${line} │`)} ${words}`,
    `${gutter} ${paints.dim('│')} ${' '.repeat(caretStart)}${mark('^'.repeat(Math.max(1, caretLength)))}`,
  ]
}

/** A terminal's line holds the number of the line, the gutter, and what says that something was cut. */
const excerptWidth = ({ width }: Palette): number | undefined => (width === undefined ? undefined : Math.max(30, Math.min(160, width - 12)))

/** Sentences below a finding. */
export const prose = (words: string, { width }: Palette, indent = '   '): string[] =>
  wrapped(plain(words), width ?? Number.POSITIVE_INFINITY, indent)
