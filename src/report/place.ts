import { firstLineOf, positionOf, type Range } from '../source/file.ts'

/** A span in lines and columns, as the reports carry it: 1-based, in UTF-16 units, the end column just behind the last character. */
export interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

/** The whole span: for edits. */
export function regionOf({ file, start, end }: Range): Region {
  const from = positionOf(file, start)
  const to = positionOf(file, end)
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
}

/**
 * The span on its first line: for everything that is pointed at. An alert shows on a pull request only when every line of its region
 * was changed there. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
export const lineRegionOf = (range: Range): Region => regionOf(firstLineOf(range))
