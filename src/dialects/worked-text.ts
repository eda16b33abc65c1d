import { type Text, TextBuilder } from '../source/embedded.ts'
import type { Range } from '../source/file.ts'
import { type Data, type Scalar, withParts } from './data.ts'

/** A text that a function worked out stands nowhere: all of it is at the function's call, and nothing can be written there. */
export const workedText = ({ value }: Scalar, at: Range): Text | undefined =>
  typeof value === 'string' ? new TextBuilder().decoded(value, at).build(at, () => undefined) : undefined

/** What was made of other texts may have its characters from any of them. */
export function writtenAt(data: Data, written: readonly Range[]): Data {
  if (data.kind !== 'known') return data
  const { value } = data
  if (value.is !== 'list' && value.is !== 'map') return { ...data, written }
  return { ...data, value: withParts(value, (part) => writtenAt(part, written)) }
}
