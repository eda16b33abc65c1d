import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GitTree } from '../../src/discover/git-tree.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { incompleteName, writeReports } from '../../src/github/files.ts'
import { checkedOut, fetchCommits, git } from '../../src/github/git.ts'
import { mergedInto } from '../../src/github/merge-base.ts'
import { scan } from '../../src/scan.ts'
import { createScenario, type Scenario } from '../fake-github/index.ts'

const remoteOf = ({ github }: Scenario) => ({ server: github.url, repository: github.repository, token: github.token })
const has = async (scenario: Scenario, commit: string) => (await git(scenario.workspace, ['cat-file', '-e', `${commit}^{tree}`])).ok

test('the parents are those of the commit, also where the clone ends', async () => {
  await using scenario = await createScenario({ base: { a: '1' }, head: { a: '2' } })
  const { base, head, merge } = scenario.commits
  expect(await checkedOut(scenario.workspace)).toEqual({ sha: merge, parents: [base, head] })
  const pull = { number: 1, baseSha: base, headSha: head }
  expect(mergedInto({ sha: merge ?? '', parents: [base, head] }, pull)).toBe(base)
  expect(mergedInto({ sha: head, parents: [base] }, pull)).toBeUndefined()
  expect(mergedInto({ sha: merge ?? '', parents: [head, base] }, pull)).toBeUndefined()
})

test('one fetch brings what is missing, with the token in no file, and leaves the clone as it is', async () => {
  await using scenario = await createScenario({ base: { a: '1' }, head: { a: '2' }, private: true })
  const { base, head } = scenario.commits
  const config = join(scenario.workspace, '.git/config')
  const before = readFileSync(config, 'utf8')
  const fetchHead = join(scenario.workspace, '.git/FETCH_HEAD')
  const fetched = readFileSync(fetchHead, 'utf8')
  // What actions/checkout leaves behind with persist-credentials: two such headers would be refused.
  await git(scenario.workspace, ['config', `http.${scenario.github.url}/.extraheader`, 'AUTHORIZATION: basic b2xk'])
  expect(await fetchCommits(scenario.workspace, [base, head], remoteOf(scenario))).toMatchObject({ ok: true })
  expect([await has(scenario, base), await has(scenario, head)]).toEqual([true, true])
  expect(scenario.github.git.every(({ authorized }) => authorized)).toBe(true)
  await git(scenario.workspace, ['config', '--unset', `http.${scenario.github.url}/.extraheader`])
  expect(readFileSync(config, 'utf8').replace(/\[http[^[]*/, '')).toBe(before)
  expect(readFileSync(fetchHead, 'utf8')).toBe(fetched)
  const requests = scenario.github.git.length
  expect(await fetchCommits(scenario.workspace, [base, head], remoteOf(scenario))).toMatchObject({ ok: true })
  expect(scenario.github.git).toHaveLength(requests)
})

test('a whole clone keeps its history', async () => {
  await using scenario = await createScenario({ base: { a: '1' }, head: { a: '2' }, checkout: 'merge-full' })
  const count = async () => (await git(scenario.workspace, ['rev-list', '--count', 'HEAD'])) as { output: string }
  const before = (await count()).output
  scenario.origin.write('refs/heads/other', 'other', { b: '1' }, scenario.commits.head)
  const other = scenario.origin.commitId('other') ?? ''
  expect(await fetchCommits(scenario.workspace, [other], remoteOf(scenario))).toMatchObject({ ok: true })
  expect((await count()).output).toBe(before)
  expect(existsSync(join(scenario.workspace, '.git/shallow'))).toBe(false)
})

test('a fetch that fails says so without the token', async () => {
  await using scenario = await createScenario({ base: { a: '1' }, head: { a: '2' }, private: true })
  const wrong = await fetchCommits(scenario.workspace, [scenario.commits.base], { ...remoteOf(scenario), token: 'ghs_wrong0123456789' })
  expect(wrong).toMatchObject({ ok: false, why: expect.stringMatching(/^git fetch failed/) })
  expect(JSON.stringify(wrong)).not.toMatch(/ghs_wrong|eC1hY2Nlc3M/)
  expect(await fetchCommits(scenario.workspace, ['0'.repeat(40)], remoteOf(scenario))).toMatchObject({ ok: false })
})

test('hooks and programs that the checkout names do not run', async () => {
  await using scenario = await createScenario({ base: { a: '1' }, head: { a: '2' } })
  const trap = join(scenario.root, 'trap')
  writeFileSync(join(scenario.root, 'trap.sh'), `#!/bin/sh\ntouch ${trap}\n`)
  chmodSync(join(scenario.root, 'trap.sh'), 0o755)
  for (const key of ['core.fsmonitor', 'credential.helper', 'core.askPass', 'diff.external', 'core.sshCommand'])
    await git(scenario.workspace, ['config', key, join(scenario.root, 'trap.sh')])
  await git(scenario.workspace, ['config', 'core.hooksPath', scenario.root])
  await fetchCommits(scenario.workspace, [scenario.commits.base, scenario.commits.head], { ...remoteOf(scenario), token: '' })
  await checkedOut(scenario.workspace)
  expect(existsSync(trap)).toBe(false)
})

test('a call that takes too long is ended', async () => {
  await using scenario = await createScenario({ base: { a: '1' }, head: { a: '2' } })
  scenario.github.fail({ path: /info\/refs/, status: 'timeout' })
  const url = `${scenario.github.url}/${scenario.github.repository}`
  expect(await git(scenario.workspace, ['ls-remote', url], { milliseconds: 300 })).toEqual({
    ok: false,
    why: 'git ls-remote took longer than 0 seconds',
  })
  expect(await git(scenario.workspace, ['version'], { bytes: 3 })).toEqual({ ok: false, why: 'git version printed more than is taken in' })
})

test('a commit is a tree of files: no links, no submodules, any name', async () => {
  await using scenario = await createScenario({
    base: { 'a/b c.yaml': 'x: ü\n', 'new\nline': '1', link: { symlink: '/etc/passwd' }, run: { executable: '#!' }, empty: '' },
  })
  const tree = new GitTree(scenario.workspace, scenario.commits.merge ?? '')
  expect(tree.list().map(({ path, size }) => [path, size])).toEqual([
    ['a/b c.yaml', 6],
    ['empty', 0],
    ['new\nline', 1],
    ['run', 2],
  ])
  tree.prefetch(['a/b c.yaml', 'new\nline', 'empty'])
  expect(['a/b c.yaml', 'new\nline', 'empty', 'run', 'link', '../x'].map((path) => tree.read(path))).toEqual([
    'x: ü\n',
    '1',
    '',
    '#!',
    undefined,
    undefined,
  ])
  expect(() => new GitTree(scenario.workspace, '--help')).toThrow()
  expect(() => new GitTree(scenario.workspace, '0'.repeat(40))).toThrow()
})

test('an incomplete run offers no SARIF, and takes away what an earlier one wrote', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'reports-'))
  const report = await scan(new MemoryTree({}))
  const options = { sarifFile: '', category: '', pages: {}, workspace: temp, temp }
  const wanted = join(temp, 'ecs-warden.sarif')
  expect(writeReports(report, options)).toEqual({ sarifFile: wanted, reportFile: join(temp, 'ecs-warden.json'), problems: [] })
  expect(existsSync(wanted)).toBe(true)
  const crashed = { ...report, complete: false, outcome: 'error' as const, crashes: [{ where: 'rule x', message: 'TypeError' }] }
  expect(writeReports(crashed, options)).toMatchObject({ sarifFile: '', problems: [] })
  expect(existsSync(wanted)).toBe(false)
  expect(existsSync(incompleteName(wanted))).toBe(true)
  expect(incompleteName('out/results.json')).toBe('out/results.json.incomplete.sarif')
  rmSync(temp, { recursive: true })
})
