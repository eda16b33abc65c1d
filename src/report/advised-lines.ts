import { lineRange, positionOf, type Range, type TextEdit } from '../source/file.ts'
import { excerpt, visible } from './excerpt.ts'

/** So much of a change is shown. */
const most = 12

/**
 * A change that somebody has to make by hand, as lines of a diff: what goes, masked, and what comes. What comes holds nothing of the
 * user's but names.
 */
export function advisedLines(edits: readonly TextEdit[], sensitive: readonly Range[]): string[] {
  const lines = [...edits].sort((a, b) => a.at.start - b.at.start).flatMap((edit) => [...goes(edit, sensitive), ...comes(edit)])
  return lines.length > most ? [...lines.slice(0, most), '…'] : lines
}

function goes({ at }: TextEdit, sensitive: readonly Range[]): string[] {
  if (at.end <= at.start) return []
  const first = positionOf(at.file, at.start).line
  const last = positionOf(at.file, at.end - 1).line
  const lines: string[] = []
  for (let line = first; line <= Math.min(last, first + most); line++) {
    const range = lineRange(at.file, line)
    if (!range) continue
    // A comma that goes along says nothing of its line.
    const part = at.file.text.slice(Math.max(range.start, at.start), Math.min(range.end, at.end)).trim()
    if (part !== '' && part !== ',') lines.push(`- ${excerpt({ ...range, end: Math.min(range.end, range.start + 1) }, sensitive).text}`)
  }
  return lines
}

const comes = ({ text }: TextEdit): string[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && line.trim() !== ',')
    .map((line) => `+ ${visible(line)}`)
