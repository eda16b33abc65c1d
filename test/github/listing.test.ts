import { expect, test } from 'vitest'
import { Client } from '../../src/github/client.ts'
import { listCommit } from '../../src/github/listing.ts'
import { createScenario, type Scenario, type ScenarioOptions } from '../fake-github/index.ts'

const files = {
  'a.yaml': 'a',
  link: { symlink: 'a.yaml' },
  'infra/one/b.yaml': 'bb',
  'infra/two/c.yaml': 'ccc',
  'infra/two/run.sh': { executable: '#!/bin/sh\n' },
  'names with spaces/ü/d.yaml': 'd',
}

const listed = async ({ github, commits }: Scenario) =>
  listCommit(new Client({ api: github.url, token: github.token }), github.repository, commits.base)

const paths = async (options: Partial<ScenarioOptions> = {}) => {
  await using scenario = await createScenario({ base: files, ...options })
  const listing = await listed(scenario)
  expect(scenario.github.violations).toEqual([])
  const rows = listing.ok ? listing.entries.map(({ path, size, link }) => `${path} ${size}${link ? ' link' : ''}`).sort() : listing.why
  return { rows, asked: scenario.github.requests.length }
}

const all = ['a.yaml 1', 'infra/one/b.yaml 2', 'infra/two/c.yaml 3', 'infra/two/run.sh 10', 'link 6 link', 'names with spaces/ü/d.yaml 1']

test('one question lists a commit', async () => {
  expect(await paths()).toEqual({ rows: all, asked: 1 })
})

test('a tree that is cut is asked for folder by folder', async () => {
  const { rows, asked } = await paths({ limits: { treeEntries: 4 } })
  expect(rows).toEqual(all)
  expect(asked).toBeGreaterThan(3)
})

test('a folder that is cut by itself cannot be listed', async () => {
  expect((await paths({ limits: { treeEntries: 2 } })).rows).toBe('it has more files in one folder than GitHub lists')
})

test('questions are bounded', async () => {
  const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`folder-${index}/a/b/c.yaml`, 'x']))
  const { rows, asked } = await paths({ base: many, limits: { treeEntries: 100 } })
  expect([rows, asked]).toEqual(['it has more files than GitHub lists', 60])
})

const id = '1'.repeat(40)
const file = { path: 'a.yaml', mode: '100644', type: 'blob', sha: id, size: 1, url: 'https://example.com' }

test.each<[what: string, rows: readonly object[]]>([
  ['a path that leads out', [{ ...file, path: '../a.yaml' }]],
  ['a path that leads out later', [{ ...file, path: 'a/../../b.yaml' }]],
  ['an absolute path', [{ ...file, path: '/etc/passwd' }]],
  ['an empty name', [{ ...file, path: 'a//b.yaml' }]],
  ['no name', [{ ...file, path: '' }]],
  ['git’s own folder', [{ ...file, path: 'a/.GIT/config' }]],
  ['a NUL', [{ ...file, path: 'a\0.yaml' }]],
  ['the same path twice', [file, { ...file, sha: '2'.repeat(40) }]],
  ['no id', [{ ...file, sha: 'HEAD' }]],
  ['no size', [{ ...file, size: undefined }]],
  ['a size below zero', [{ ...file, size: -1 }]],
  ['something else', ['x' as unknown as object]],
])('a list with %s is none', async (_, tree) => {
  await using scenario = await createScenario({ base: files })
  scenario.github.fail({ path: /\/git\/trees\//, status: 200, body: { sha: id, url: 'https://example.com', tree, truncated: false } })
  expect(await listed(scenario)).toEqual({ ok: false, why: 'GitHub lists files that no commit can have' })
})

test('submodules are passed over', async () => {
  await using scenario = await createScenario({ base: files })
  const tree = [file, { path: 'sub', mode: '160000', type: 'commit', sha: id }]
  scenario.github.fail({ path: /\/git\/trees\//, status: 200, body: { sha: id, url: 'https://example.com', tree, truncated: false } })
  expect(await listed(scenario)).toEqual({ ok: true, entries: [{ path: 'a.yaml', id, size: 1 }] })
})

test.each([[{ tree: 'x' }], [{}], [[]]])('an answer of another form (%o) is none', async (body) => {
  await using scenario = await createScenario({ base: files })
  scenario.github.fail({ path: /\/git\/trees\//, status: 200, body })
  expect(await listed(scenario)).toEqual({ ok: false, why: 'GitHub did not list its files' })
})
