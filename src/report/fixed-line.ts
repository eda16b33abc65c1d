import type { Finding } from '../findings/finding.ts'
import { applyEdits, lineRange, positionOf, type Range, type SourceFile } from '../source/file.ts'
import { excerpt } from './excerpt.ts'

/** The lines that an exact fix touches, as they read afterwards, masked; `undefined` where it touches several places. */
export function fixedLine({ edits }: Finding, sensitive: readonly Range[]): string | undefined {
  const [edit, ...more] = edits
  if (!edit || more.length > 0) return undefined
  const first = positionOf(edit.at.file, edit.at.start).line
  const changed: SourceFile = { path: edit.at.file.path, text: applyEdits(edit.at.file.text, [edit]) }
  const grown = edit.text.length - (edit.at.end - edit.at.start)
  // What is masked before is masked after; what stands behind the edit has moved.
  const masks = sensitive
    .filter(({ file }) => file.path === changed.path)
    .map(({ start, end }) => ({
      file: changed,
      start: start >= edit.at.end ? start + grown : start,
      end: end >= edit.at.end ? end + grown : end,
    }))
  const count = edit.text.split('\n').length
  const lines: string[] = []
  for (let line = first; line < first + count; line++) {
    const range = lineRange(changed, line)
    if (range && (edit.text !== '' || line === first))
      lines.push(excerpt({ ...range, end: Math.min(range.end, range.start + 1) }, masks).text)
  }
  // An insertion that begins with a line break leaves the line before it as it was.
  return (edit.text.startsWith('\n') ? lines.slice(1) : lines).join('\n')
}
