import type { TextMap } from '../model/shape.ts'
import { field, type Value } from '../model/value.ts'

/** Values by which a tag says that there is nothing sensitive. */
const harmless = /^(?:|false|no|none|public|low|0)$/i

/** What a tag of these names says, first name first; absent where there is none. */
export function sensitivityOf(tags: Value<TextMap>, names: readonly string[]): Value<string> {
  return field(tags, ({ entries, block }) => {
    const found = names.flatMap((name) => entries.filter(({ key }) => key.toLowerCase() === name.toLowerCase()))[0]
    const [missing] = block.missing
    return found?.value ?? missing ?? { kind: 'absent', at: block.at, origin: [] }
  })
}

export const isSensitive = (value: string): boolean => !harmless.test(value.trim())
