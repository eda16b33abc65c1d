import { BuiltText, type Text } from '../../source/embedded.ts'
import { isOneLine, type Range, type SourceFile } from '../../source/file.ts'
import type { Step } from '../../source/note.ts'
import type { Estate } from '../estate.ts'
import { type Kind, shapes } from '../kinds.ts'
import type { Resource } from '../resource.ts'
import type { Block } from '../shape.ts'
import { type Known, outcomesOf, type Unknown, type Value, type Why } from '../value.ts'
import { isHidden, isSuspicious } from './hidden.ts'
import { type TextPlace, textsOf } from './texts.ts'
import { piecesOf, placesOf } from './words.ts'

/**
 * Every span that no report may show, whatever rules run: the values of all environment variables and of secrets, whatever looks
 * like a secret elsewhere, the places they come from, and every other place of the unit's files where the same secret stands.
 */
export function sensitiveRanges(estate: Estate, files: readonly SourceFile[]): Range[] {
  const ranges: Range[] = []
  const pieces = new Map<string, Set<string>>()
  for (const kind of Object.keys(shapes) as Kind[])
    for (const resource of estate.all(kind) as readonly Resource[])
      for (const place of textsOf(resource as unknown as Record<string, unknown>, shapes[kind], resource)) {
        if (!isHidden(place)) continue
        addValue(place.value, place.block, ranges)
        addPieces(place, pieces, resource.unit)
      }
  const byPath = new Map(files.map((file) => [file.path, file]))
  for (const unit of estate.units) {
    const own = pieces.get(unit.id)
    if (own)
      ranges.push(
        ...placesOf(
          own,
          unit.files.flatMap((path) => byPath.get(path) ?? []),
        ),
      )
  }
  return ranges
}

/** What is a secret, or too long to point at, is looked for by its words: they may stand where no value points to. */
function addPieces(place: TextPlace, pieces: Map<string, Set<string>>, unit: string): void {
  for (const { value } of outcomesOf(place.value).outcomes) {
    if (value.kind !== 'known' || !(value.value.includes('\n') || isSuspicious(place, value))) continue
    const own = pieces.get(unit) ?? new Set()
    for (const piece of piecesOf(value.value)) own.add(piece)
    pieces.set(unit, own)
  }
}

function addValue(value: Value<string>, block: Block, ranges: Range[]): void {
  if (value.kind === 'absent') return
  if (value.inside) addInside(value.inside, ranges)
  if (value.kind === 'known') {
    addKnown(value, block, ranges)
    return
  }
  // What a text of several parts can come to is made of its parts.
  if (!value.parts) for (const { then } of value.oneOf ?? []) addValue(then, block, ranges)
  for (const part of value.parts ?? []) addPart(part, block, ranges)
  if (value.oneOf || value.parts) ranges.push(...value.origin.map(({ at }) => at))
  else if (!named.has(value.why) || value.name?.includes('…')) addSpan(value.at, value.origin, block, ranges)
}

/** Where each character of a text that is looked into stands: findings point there. */
function addInside(inside: Text, ranges: Range[]): void {
  if (inside instanceof BuiltText) ranges.push(...inside.segments.map(({ at }) => at))
  else ranges.push(inside.range(0, inside.content.length))
}

/** Unknown since it stands elsewhere: what is written here is a name, unless `…` in it says that there is more. Anything else (a function's argument) may be the value itself. */
const named: ReadonlySet<Why> = new Set([
  'parameter',
  'variable',
  'reference',
  'data-source',
  'module',
  'import',
  'dynamic-reference',
  'placeholder',
  'cycle',
])

function addKnown(value: Known<string>, block: Block, ranges: Range[]): void {
  const slot = value.slot?.kind === 'entry' ? value.slot : undefined
  if (slot) ranges.push(slot.value, ...(slot.elsewhere ? [slot.elsewhere] : []))
  if (value.written || slot) ranges.push(...(value.written ?? []), ...value.origin.map(({ at }) => at))
  else addSpan(value.at, value.origin, block, ranges)
}

/** A value of several lines is pointed at by its key: then everything below the key is covered. */
function addSpan(at: Range, origin: readonly Step[], { whole }: Block, ranges: Range[]): void {
  ranges.push(at, ...origin.map((step) => step.at))
  if (at.file === whole.file && !isOneLine(whole)) ranges.push({ ...whole, start: Math.min(at.start, whole.end) })
}

function addPart(part: Known<string> | Unknown<string>, block: Block, ranges: Range[]): void {
  if (part.kind === 'known') ranges.push(...(part.written ?? [part.at]), ...part.origin.map(({ at }) => at))
  else addValue(part, block, ranges)
}
