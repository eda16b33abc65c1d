import { type Known, type Unknown, unknown } from '../../model/value.ts'
import type { MapNode, Node } from '../../parse/node.ts'
import type { Range } from '../../source/file.ts'
import type { Data, Datum } from '../data.ts'

/** What a function of a template needs of the evaluator. */
export interface Scope {
  readonly template: MapNode
  data(node: Node): Data
  /** The value of a node that may hold no functions. */
  plain(node: Node): Data
  ref(name: string | undefined, at: Range): Data
  reference(address: string, attribute: string, at: Range): Data
  /** Work that does not show in the number of nodes. */
  spend(steps: number): boolean
}

/** One of the template's functions, applied at `at`. */
export type TemplateFunction = (argument: Node, at: Range, scope: Scope) => Data

/** A function's arguments; a single one may stand without its list. */
export const argumentsOf = (argument: Node): readonly Node[] => (argument.kind === 'list' ? argument.items : [argument])

/**
 * A function applied to what its argument may be: arm by arm where it lists its arms. Of an argument that is open the result is as
 * open, under the same name.
 */
export function applied(data: Data, at: Range, apply: (data: Known<Datum>) => Data): Data {
  if (data.kind === 'known') return apply(data)
  if (data.kind === 'absent') return unknown('unsupported', at)
  const { oneOf, parts: _, reference: _reference, slot: _slot, ...rest } = data as Unknown<Datum> & { slot?: unknown }
  if (!oneOf) return { ...rest, at }
  return { ...rest, at, oneOf: oneOf.map((arm) => ({ ...arm, then: applied(arm.then, at, apply) })) }
}

/** Whether something is not there under some condition. */
export const mayBeNothing = (data: Data): boolean =>
  data.kind === 'absent' || (data.kind === 'unknown' && (data.oneOf ?? []).some(({ then }) => mayBeNothing(then)))
