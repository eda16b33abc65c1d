import type { Field } from './field.ts'
import { type Setting, type SettingName, type SettingValues, schema, settingNames } from './schema.ts'
import { type Catalogue, inRange, notInRange, quoted, unknownWord, wrongWords } from './words.ts'

/** Settings that can be used, or sentences that name what is wrong with them. Nothing runs on wrong settings. */
export type Parsed = { readonly values: SettingValues; readonly given: ReadonlySet<SettingName> } | { readonly wrong: readonly string[] }

/** Reads what was written for each setting; empty is not set. `nameOf` is what the user calls one: an input, a flag. */
export function parseSettings(
  written: Readonly<Record<string, string | undefined>>,
  catalogue: Catalogue,
  nameOf: (name: SettingName) => string = (name) => `input \`${name}\``,
): Parsed {
  const wrong: string[] = []
  const values: Record<string, unknown> = {}
  const given = new Set<SettingName>()
  for (const name of settingNames) {
    const setting: Setting = schema[name]
    const text = (written[name] ?? '').trim()
    if (text === '') {
      values[name] = setting.kind === 'list' ? [] : setting.default
      continue
    }
    given.add(name)
    const value = parseValue(setting, text, catalogue)
    if (typeof value === 'object' && 'wrong' in value) wrong.push(...value.wrong.map((sentence) => `${nameOf(name)}: ${sentence}`))
    else values[name] = value
  }
  return wrong.length > 0 ? { wrong } : { values: values as SettingValues, given }
}

type Value = string | number | boolean | readonly string[] | { readonly wrong: readonly string[] }

function parseValue(field: Field, text: string, catalogue: Catalogue): Value {
  switch (field.kind) {
    case 'enum':
      return field.values.includes(text) ? text : { wrong: [unknownWord(text, field.values)] }
    case 'boolean':
      // What GitHub's own actions take: https://yaml.org/spec/1.2.2/#1032-tag-resolution
      return (
        /^(?:true|True|TRUE)$/.test(text) ||
        (/^(?:false|False|FALSE)$/.test(text) ? false : { wrong: [unknownWord(text, ['true', 'false'])] })
      )
    case 'number':
      return /^\d{1,9}$/.test(text) && inRange(Number(text), field) ? Number(text) : { wrong: [notInRange(text, field)] }
    case 'text': {
      const wrong = wrongWords(text, field.format, catalogue)
      return wrong === undefined ? text : { wrong: [wrong] }
    }
    case 'list': {
      const items = splitList(text)
      const wrong = items.flatMap((item) => {
        const value = parseValue(field.of, item, catalogue)
        return typeof value === 'object' && 'wrong' in value ? value.wrong : []
      })
      return wrong.length > 0 ? { wrong } : items
    }
    default:
      return { wrong: [`${quoted(text)} cannot be said in one word`] }
  }
}

/** Newlines and commas separate, but not the commas of `{a,b}`. */
export function splitList(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => {
      const items: string[] = []
      for (const piece of line.split(',')) {
        const open = items.at(-1)
        if (open !== undefined && braceDepth(open) > 0) items[items.length - 1] = `${open},${piece}`
        else items.push(piece)
      }
      return items
    })
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

const braceDepth = (text: string): number => text.split('{').length - text.split('}').length
