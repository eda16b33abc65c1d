import type { Range, SourceFile } from '../../source/file.ts'

/** Shorter words stand in a file for other reasons too. */
const shortest = 8
/** Longer words are looked for in pieces: so many lengths there can be at the most. */
const longest = 64

/**
 * The pieces of a secret that stand in a file the same way however it is written there: what JSON, YAML and HCL escape, and the
 * ends of its lines, divide it.
 */
export const piecesOf = (secret: string): string[] =>
  secret
    .split(/[\s"'\\$%{}`]+/)
    .filter((piece) => piece.length >= shortest && !isWord(piece))
    .flatMap(chunksOf)

/** `postgres` or `us-east-1a` may be a secret and many other things besides. */
const isWord = (piece: string): boolean => /^(?:[a-z]+|[A-Z]+|[a-z]+(?:[-.][a-z0-9]{1,10})*)$/.test(piece)

function chunksOf(piece: string): string[] {
  if (piece.length <= longest) return [piece]
  const chunks = [piece.slice(-longest)]
  for (let at = 0; at + longest < piece.length; at += longest) chunks.push(piece.slice(at, at + longest))
  return chunks
}

/** Every place in the files where one of the pieces stands. Costs the files' length, whatever the pieces are. */
export function placesOf(pieces: Iterable<string>, files: readonly SourceFile[]): Range[] {
  const byStart = new Map<string, Map<number, Set<string>>>()
  for (const piece of pieces) {
    const start = piece.slice(0, shortest)
    const byLength = byStart.get(start) ?? new Map<number, Set<string>>()
    byStart.set(start, byLength)
    const same = byLength.get(piece.length)
    if (same) same.add(piece)
    else byLength.set(piece.length, new Set([piece]))
  }
  if (byStart.size === 0) return []
  const first = new Set([...byStart.keys()].map((start) => start.charCodeAt(0)))
  const places: Range[] = []
  for (const file of files) {
    const { text } = file
    for (let at = 0; at + shortest <= text.length; at++) {
      if (!first.has(text.charCodeAt(at))) continue
      for (const [length, same] of byStart.get(text.slice(at, at + shortest)) ?? [])
        if (same.has(text.slice(at, at + length))) places.push({ file, start: at, end: at + length })
    }
  }
  return places
}
