import { lineStarts, type Range, type SourceFile } from '../source/file.ts'
import type { Region } from './place.ts'

/** In characters, of all files together: a report says what it likes. */
const mostText = 64 * 1024 * 1024

/**
 * Files of which only places are known. Every place is announced first; then blanks stand in for the text, as many lines and columns as
 * are asked for, so that whatever is made of a place says the same lines and columns.
 */
export class BlankFiles {
  /** By path the columns that each line needs. */
  readonly #wanted = new Map<string, Map<number, number>>()
  readonly #files = new Map<string, SourceFile>()

  announce(path: string, { startLine, startColumn, endLine, endColumn }: Region): void {
    const lines = this.#wanted.get(path) ?? new Map<number, number>()
    this.#wanted.set(path, lines)
    for (const [line, column] of [
      [startLine, startColumn],
      [endLine, endColumn],
    ] as const)
      lines.set(line, Math.max(lines.get(line) ?? 1, column))
  }

  /** Whether the announced places fit into the memory there is for them. */
  get fits(): boolean {
    let left = mostText
    for (const lines of this.#wanted.values()) {
      // Not by spread: a list may be longer than arguments may be.
      let last = 0
      for (const [line, column] of lines) {
        left -= column
        last = Math.max(last, line)
      }
      left -= last
    }
    return left >= 0
  }

  /** An announced place. */
  range(path: string, { startLine, startColumn, endLine, endColumn }: Region): Range {
    const file = this.#files.get(path) ?? blankFile(path, this.#wanted.get(path) ?? new Map())
    this.#files.set(path, file)
    const starts = lineStarts(file)
    const offset = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1
    const start = offset(startLine, startColumn)
    return { file, start, end: Math.max(start, offset(endLine, endColumn)) }
  }
}

function blankFile(path: string, columns: ReadonlyMap<number, number>): SourceFile {
  const lines: string[] = []
  for (const [line, column] of [...columns].sort(([a], [b]) => a - b)) {
    while (lines.length < line - 1) lines.push('')
    lines.push(' '.repeat(column - 1))
  }
  return { path, text: lines.join('\n'), isBlank: true }
}
