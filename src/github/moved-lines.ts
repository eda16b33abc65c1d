import { structuredPatch } from 'diff'
import type { Hunk } from '../source/diff.ts'

/** In milliseconds: two texts without a line in common are compared for long. */
const timeout = 2000

/** What was changed from one text to another, without context; nothing where one is missing, or it takes too long to tell. */
export function movedLines(from: string | undefined, to: string | undefined): readonly Hunk[] | undefined {
  if (from === undefined || to === undefined) return undefined
  if (from === to) return []
  const patch = structuredPatch('', '', from, to, '', '', { context: 0, timeout })
  return patch?.hunks.map(({ oldStart, oldLines, newStart, newLines }) => ({
    // Like git, which names the line that an insertion stands behind.
    baseStart: oldLines === 0 ? oldStart - 1 : oldStart,
    baseLines: oldLines,
    headStart: newLines === 0 ? newStart - 1 : newStart,
    headLines: newLines,
    added: Array.from({ length: newLines }, (_, index) => newStart + index),
    removed: Array.from({ length: oldLines }, (_, index) => oldStart + index),
  }))
}
