import { holePattern, type Text } from '../source/embedded.ts'
import type { Range } from '../source/file.ts'
import type { Machine } from './machines.ts'
import type { Value } from './value.ts'

/** One text that a machine is told at its first start. */
export interface UserData {
  /** Of the machine's resource: `launchTemplateData.userData`. */
  readonly property: string
  /** The text, what cannot be seen in it written as a variable of a shell: `${·····}`. As long as it is in `text`. */
  readonly words: string
  readonly text: Text
  /** It is told so whatever parameters and conditions are. */
  readonly sure: boolean
}

/** Longer texts are not looked through: EC2 takes 16 KB. */
const longest = 100_000

/** Everything that a machine is told, and whether that is all. */
export function userDataOf({ userData }: Machine): { readonly texts: readonly UserData[]; readonly complete: boolean } {
  const texts: UserData[] = []
  let complete = true
  const look = (value: Value<string>, property: string, sure: boolean): void => {
    if (value.kind === 'absent') return
    const { inside: text } = value
    if (text && text.content.length <= longest) texts.push({ property, text, sure, words: text.content.replace(holePattern, standIn) })
    else if (value.kind === 'unknown' && value.oneOf) for (const { then } of value.oneOf) look(then, property, false)
    else complete = false
  }
  for (const { property, value } of userData) look(value, property, true)
  return { texts, complete }
}

const standIn = (hole: string): string => `\${${'·'.repeat(hole.length - 3)}}`

/** One line of it, without the white space around it. */
export interface Line {
  readonly words: string
  readonly at: Range
}

/** The lines that say something: no comments. */
export function* linesOf({ words, text }: UserData): Iterable<Line> {
  let start = 0
  for (const line of words.split('\n')) {
    const trimmed = line.trim()
    const from = start + line.indexOf(trimmed)
    start += line.length + 1
    if (trimmed === '' || (trimmed.startsWith('#') && !trimmed.startsWith('#!'))) continue
    yield { words: trimmed, at: text.range(from, from + trimmed.length) }
  }
}
