import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Which rooms each room may look into; it always sees itself. `docs/architecture.md` says what each of them holds. */
const mayImport: Record<string, readonly string[]> = {
  source: [],
  discover: ['source'],
  parse: ['source'],
  model: ['source'],
  dialects: ['source', 'parse', 'model'],
  rules: ['source', 'model'],
  findings: ['source', 'rules'],
  config: ['source', 'parse', 'rules'],
  report: ['source', 'findings', 'rules'],
  github: ['source', 'findings', 'config', 'report', 'discover', 'rules'],
  // A room of the entries: one file a command, with a folder of its own where it is more.
  cli: [
    'source',
    'discover',
    'parse',
    'model',
    'dialects',
    'rules',
    'findings',
    'config',
    'report',
    'analysis.ts',
    'fix.ts',
    'prove.ts',
    'scan.ts',
    'settings.ts',
  ],
}

/** Later rooms may look at what a rule says of itself, never at how it decides. */
const rulesFromOutside = new Set([
  'rules/rule.ts',
  'rules/engine.ts',
  'rules/judge.ts',
  'rules/registry.ts',
  'rules/catalogue.ts',
  'rules/pages.ts',
])

/** Only these rooms and the entries touch the process, the disk, the network or the clock. */
const outside = new Set(['discover', 'github', 'cli'])
const pureModules = new Set(['node:crypto', 'node:path', 'node:buffer', 'node:zlib'])

const src = join(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const importPattern = /(?:from|import\()\s*'([^']+)'/g

const imports = files.flatMap((file) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(importPattern)].map(([, target = '']) => ({
    file,
    room: file.includes('/') ? (file.split('/')[0] ?? '') : '',
    target: target.startsWith('.') ? relative(src, join(src, dirname(file), target)) : target,
    local: target.startsWith('.'),
  })),
)

test('every folder of src is a room of the table', () => {
  const rooms = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
  expect([...rooms].filter((room) => !(room !== undefined && room in mayImport))).toEqual([])
})

test('imports only point down', () => {
  const wrong = imports.filter(({ room, target, local }) => {
    if (!local || room === '') return false
    const other = target.split('/')[0] ?? ''
    return other !== room && !mayImport[room]?.includes(other)
  })
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
})

test('from outside, rules are only what they say of themselves', () => {
  const wrong = imports.filter(
    ({ room, target, local }) => local && room !== '' && room !== 'rules' && target.startsWith('rules/') && !rulesFromOutside.has(target),
  )
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
})

test('only discover, github and the entries reach out of the program', () => {
  const wrong = imports.filter(
    ({ room, target }) => room !== '' && !outside.has(room) && target.startsWith('node:') && !pureModules.has(target),
  )
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  const pure = files.filter((file) => file.includes('/') && !outside.has(file.split('/')[0] ?? ''))
  const reaching = pure.filter((file) => /\bprocess\.|\bDate\.now\(|new Date\(\)|\bfetch\(/.test(readFileSync(join(src, file), 'utf8')))
  expect(reaching).toEqual([])
})

test('the Actions toolkit stays out of the command line', () => {
  const wrong = imports.filter(({ file, target }) => target.startsWith('@actions/') && !file.startsWith('github/') && file !== 'main.ts')
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
})

test('files stay small enough to be read in one go', () => {
  const generated = new Set(['rules/pages.ts', 'rules/registry.ts'])
  const long = files.filter((file) => !generated.has(file) && readFileSync(join(src, file), 'utf8').split('\n').length > 330)
  expect(long).toEqual([])
})

test('no folder or file is called after nothing', () => {
  expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|manager)\b/.test(file))).toEqual([])
})
