import type { Range, SourceFile } from '../../source/file.ts'

/** Shorter words stand in a file for other reasons too. */
const shortest = 8

/**
 * The pieces of a secret that stand in a file the same way however it is written there: what JSON, YAML and HCL escape, and the
 * ends of its lines, divide it.
 */
export const piecesOf = (secret: string): string[] =>
  secret.split(/[\s"'\\$%{}`]+/).filter((piece) => piece.length >= shortest && !isWord(piece))

/** `postgres` or `us-east-1a` may be a secret and many other things besides. */
const isWord = (piece: string): boolean => /^(?:[a-z]+|[A-Z]+|[a-z]+(?:[-.][a-z0-9]{1,10})*)$/.test(piece)

/** Every place in the files where one of the pieces stands; linear in the files. */
export function placesOf(pieces: Iterable<string>, files: readonly SourceFile[]): Range[] {
  const byStart = new Map<string, string[]>()
  for (const piece of new Set(pieces)) {
    const start = piece.slice(0, shortest)
    const list = byStart.get(start)
    if (list) list.push(piece)
    else byStart.set(start, [piece])
  }
  if (byStart.size === 0) return []
  const first = new Set([...byStart.keys()].map((start) => start.charCodeAt(0)))
  const places: Range[] = []
  for (const file of files) {
    const { text } = file
    for (let at = 0; at + shortest <= text.length; at++) {
      if (!first.has(text.charCodeAt(at))) continue
      for (const piece of byStart.get(text.slice(at, at + shortest)) ?? [])
        if (text.startsWith(piece, at)) places.push({ file, start: at, end: at + piece.length })
    }
  }
  return places
}
