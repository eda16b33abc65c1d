import type { Meta } from '../rules/rule.ts'
import { nearest } from './nearest.ts'
import { type Setting, type SettingName, type SettingValues, schema, settingNames } from './schema.ts'

/** Settings that can be used, or sentences that name what is wrong with them. Nothing runs on wrong settings. */
export type Parsed = { readonly values: SettingValues; readonly given: ReadonlySet<SettingName> } | { readonly wrong: readonly string[] }

/** What the rules are called, without their checks. */
export type Catalogue = readonly Pick<Meta, 'id' | 'aliases' | 'tags'>[]

/** Reads what was written for each setting; empty is not set. `noun` is what the user calls one: input, flag. */
export function parseSettings(written: Readonly<Record<string, string | undefined>>, catalogue: Catalogue, noun = 'input'): Parsed {
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
    if (typeof value === 'object' && 'wrong' in value) wrong.push(...value.wrong.map((sentence) => `${noun} \`${name}\`: ${sentence}`))
    else values[name] = value
  }
  return wrong.length > 0 ? { wrong } : { values: values as SettingValues, given }
}

type Value = string | number | boolean | readonly string[] | { readonly wrong: readonly string[] }

function parseValue(setting: Setting, text: string, catalogue: Catalogue): Value {
  switch (setting.kind) {
    case 'enum':
      return setting.values.includes(text) ? text : { wrong: [unknownValue(text, setting.values)] }
    case 'boolean':
      // What GitHub's own actions take: https://yaml.org/spec/1.2.2/#1032-tag-resolution
      return (
        /^(?:true|True|TRUE)$/.test(text) ||
        (/^(?:false|False|FALSE)$/.test(text) ? false : { wrong: [unknownValue(text, ['true', 'false'])] })
      )
    case 'number': {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
      return number >= setting.least && number <= setting.most
        ? number
        : { wrong: [`${quoted(text)} is not a whole number from ${setting.least} to ${setting.most}`] }
    }
    case 'text':
      return text
    case 'list': {
      const items = splitList(text)
      const wrong = items.flatMap((item) => (setting.of === 'paths' ? wrongPath(item) : wrongRule(item, catalogue)))
      return wrong.length > 0 ? { wrong } : items
    }
  }
}

function unknownValue(text: string, values: readonly string[]): string {
  const meant = nearest(text, values)
  return `${quoted(text)} is none of ${values.join(', ')}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`
}

function wrongRule(item: string, catalogue: Catalogue): string[] {
  const names = [...new Set(catalogue.flatMap(({ id, aliases = [], tags }) => [id, ...aliases, ...tags]))]
  if (names.includes(item)) return []
  const meant = nearest(item, names)
  return [`there is no rule or tag ${quoted(item)}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`]
}

function wrongPath(item: string): string[] {
  if (/^(?:[/\\]|[A-Za-z]:[/\\])/.test(item)) return [`${quoted(item)} must be relative to the root of the repository`]
  if (item.split(/[/\\]/).includes('..')) return [`${quoted(item)} leads out of the repository`]
  if (item.startsWith('!')) return [`${quoted(item)} cannot be negated; name what to leave out under \`exclude\``]
  return braceDepth(item) === 0 ? [] : [`${quoted(item)} has a brace that is never closed`]
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

/** What a user wrote, fit for one line. */
export const quoted = (text: string): string => `\`${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}`]+/gu, ' ').slice(0, 80)}\``
