import { type Unknown, unknown } from '../../model/value.ts'
import type { ListNode, MapNode, Node } from '../../parse/node.ts'
import { embed, fileText, type Piece, type Text } from '../../source/embedded.ts'
import type { Range, SourceFile } from '../../source/file.ts'
import type { Diagnostic } from '../../source/note.ts'
import type { Surroundings } from '../plain.ts'
import { Regions } from './regions.ts'
import { shortened, type Token } from './tokens.ts'

/** A file with its template tokens taken out: what is left parses, and everything knows where it stood. */
export interface Templated {
  readonly text: Text
  readonly holes: readonly Unknown<never>[]
  /** Whole entries that somebody puts in here. */
  readonly gaps: readonly Unknown<never>[]
  readonly regions: Regions
  readonly diagnostics: readonly Diagnostic[]
}

const maximumDiagnostics = 20

/** Notes what becomes of each token of a file, in reading order. */
export class Replacement {
  readonly file: SourceFile
  readonly diagnostics: Diagnostic[] = []
  readonly #pieces = new Map<number, Piece>()
  readonly #holes: Unknown<never>[] = []
  readonly #gaps: Unknown<never>[] = []
  readonly #tokens: Token[] = []

  constructor(file: SourceFile) {
    this.file = file
  }

  get empty(): boolean {
    return this.#pieces.size === 0
  }

  at(start: number, end: number): Range {
    return { file: this.file, start, end }
  }

  /** A value, or a part of a string. */
  hole(start: number, end: number, why: 'placeholder' | 'unsupported' = 'placeholder'): void {
    this.#pieces.set(start, { start, end, hole: this.#holes.length })
    this.#holes.push(this.#unknown(start, end, why))
  }

  /** Taken out. A comma in its place keeps its neighbours apart. */
  blank(start: number, end: number, comma = false): void {
    const words = this.file.text.slice(start, end).replace(/[^\r\n]/g, ' ')
    this.#pieces.set(start, { start, end, words: comma ? `,${words.slice(1)}` : words })
  }

  /** A key that somebody puts in. */
  key(start: number, end: number): void {
    this.#pieces.set(start, { start, end, words: JSON.stringify(this.file.text.slice(start, end)) })
    this.gap(start, end)
  }

  gap(start: number, end: number): void {
    this.#gaps.push(this.#unknown(start, end, 'placeholder'))
  }

  wrong(start: number, end: number, message: string): void {
    if (this.diagnostics.length < maximumDiagnostics) this.diagnostics.push({ at: this.at(start, end), severity: 'error', message })
  }

  control(token: Token): void {
    this.#tokens.push(token)
  }

  finish(): Templated {
    const pieces: Piece[] = []
    let done = 0
    for (const piece of [...this.#pieces.values()].sort((a, b) => a.start - b.start)) {
      if (piece.start < done) continue
      if (piece.start > done) pieces.push({ start: done, end: piece.start })
      pieces.push(piece)
      done = piece.end
    }
    const { length } = this.file.text
    if (done < length) pieces.push({ start: done, end: length })
    const text = embed(fileText(this.file), { start: 0, end: length }, pieces, (words) => words)
    return { text, holes: this.#holes, gaps: this.#gaps, regions: new Regions(this.#tokens), diagnostics: this.diagnostics }
  }

  #unknown(start: number, end: number, why: 'placeholder' | 'unsupported'): Unknown<never> {
    const at = this.at(start, end)
    return why === 'placeholder' ? unknown(why, at, { name: shortened(this.file.text.slice(start, end)) }) : unknown(why, at)
  }
}

/** What the template does to the values of this tree. */
export function surroundings(root: Node, { gaps, regions }: Templated): Surroundings {
  const owners = new Map<Node, Unknown<never>[]>()
  give(root, 0, root.at.file.text.length, gaps, owners)
  return { missingIn: (node) => owners.get(node) ?? [], conditionOf: (at, owner) => regions.conditionOf(at.start, owner.start) }
}

/**
 * Gives each gap to the map or list it stands in, or to the value that nobody wrote. Between the lines of a block of YAML it may belong to
 * any of the blocks that end there: it is given to all of them.
 */
function give(node: Node, from: number, to: number, gaps: readonly Unknown<never>[], owners: Map<Node, Unknown<never>[]>): void {
  if (node.alias || gaps.length === 0) return
  const flow = node.kind !== 'scalar' && node.flow
  const [start, end] = flow ? [node.at.start, node.at.end] : [from, to]
  const inside = gaps.filter(({ at }) => at.start >= start && at.end <= end)
  if (inside.length === 0) return
  if (node.kind === 'scalar') {
    if (node.value === null) owners.set(node, inside)
    return
  }
  const children = childrenOf(node)
  const own: Unknown<never>[] = inside.filter(({ at }) => at.start < (children[0]?.start ?? end))
  let next = own.length
  children.forEach((child, index) => {
    const until = Math.min(end, children[index + 1]?.start ?? end)
    const first = next
    while (next < inside.length && (inside[next]?.at.start ?? 0) < until) next++
    const here = inside.slice(first, next)
    for (const gap of here) if (gap.at.end > child.end) own.push(gap)
    give(child.value, child.start, until, here, owners)
  })
  if (own.length > 0) owners.set(node, own)
}

const childrenOf = (node: MapNode | ListNode): { readonly start: number; readonly end: number; readonly value: Node }[] =>
  node.kind === 'map'
    ? node.entries.filter(({ inherited }) => !inherited).map(({ whole, value }) => ({ start: whole.start, end: whole.end, value }))
    : node.items.map((value) => ({ start: value.tagged.start, end: value.tagged.end, value }))
