import { expect } from 'vitest'
import type { Data } from '../../src/dialects/data.ts'
import { knownWords } from '../../src/dialects/joined.ts'
import { jsonText } from '../../src/dialects/json-text.ts'
import { readFiles } from '../../src/dialects/read.ts'
import { readConfiguration } from '../../src/dialects/terraform/configuration.ts'
import { Library } from '../../src/dialects/terraform/library.ts'
import { Sources } from '../../src/dialects/terraform/sources.ts'
import { World } from '../../src/dialects/terraform/world.ts'
import { Estate } from '../../src/model/estate.ts'
import type { SourceFile } from '../../src/source/file.ts'
import { defaultLimits } from '../../src/source/limits.ts'

/** The value of one expression among other files and declarations, in the root folder. */
export function evaluated(expression: string, declarations = '', files: Readonly<Record<string, string>> = {}): Data {
  const main: SourceFile = { path: 'main.tf', text: `${declarations}\nlocals {\n  asked = ${expression}\n}\n` }
  const all = [main, ...Object.entries(files).map(([path, text]): SourceFile => ({ path, text }))]
  const world = new World('.', '.', new Library(new Sources(all)), defaultLimits)
  const configuration = readConfiguration('.', [main])
  expect(configuration.diagnostics.map(({ message }) => message)).toEqual([])
  const attribute = configuration.locals.get('asked')
  if (!attribute) throw new Error('nothing asked')
  return world.root(configuration, () => undefined).local('asked', attribute.nameAt)
}

/** A value in a line, as JSON; `?` and why for what is unknown, `a|b` for what may be either. */
export function shown(data: Data): string {
  if (data.kind === 'absent') return 'null'
  if (data.kind === 'unknown')
    return data.oneOf ? data.oneOf.map(({ then }) => shown(then)).join('|') : `?${data.why}${data.name ? ` ${data.name}` : ''}`
  const text = jsonText(data)
  if (text !== undefined) return text
  const { value } = data
  switch (value.is) {
    case 'list':
      return `[${[...value.items.map(shown), ...value.missing.map(() => '…')].join(',')}]`
    case 'map':
      return `{${[...[...value.entries.values()].map((entry) => `${JSON.stringify(entry.key)}:${shown(entry.value)}`), ...value.missing.map(() => '…')].join(',')}}`
    case 'template':
      return `"${value.text.segments.map(({ hole, start, length }) => (hole === undefined ? value.text.content.slice(start, start + length) : holeWords(value.holes[hole]))).join('')}"`
    case 'json':
      return `json ${shown(value.data)}`
    default:
      return '?'
  }
}

const holeWords = (data: Data | undefined): string => (data ? (knownWords(data) ?? `{${shown(data)}}`) : '{}')

/** The estate that files make, with what was said about them. */
export function estateOf(files: Readonly<Record<string, string>>) {
  const { readings, reports } = readFiles(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    {
      onCrash: (where, error) => {
        throw new Error(where, { cause: error })
      },
    },
  )
  return {
    estate: new Estate(readings),
    units: readings.flatMap(({ units }) => units),
    blindSpots: readings.flatMap(({ blindSpots }) => blindSpots.map(({ say }) => say)),
    diagnostics: readings.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message)),
    reports,
  }
}

/** The names of all containers of all task definitions, and what may be there besides them. */
export function tasksIn(files: Readonly<Record<string, string>>): string[] {
  const { estate, diagnostics } = estateOf(files)
  expect(diagnostics).toEqual([])
  return estate.all('task-definition').flatMap(({ containerDefinitions: list }) => {
    if (list.kind !== 'known') return [`? ${list.kind}`]
    const names = list.value.items.map((item) => {
      if (item.kind !== 'known') return `? ${item.kind}`
      const { name, block } = item.value
      return `${name.kind === 'known' ? name.value : '?'}${block.missing.length > 0 ? ' (more in it)' : ''}`
    })
    return [...names, ...list.value.missing.map(({ why }) => `more: ${why}`)]
  })
}
