import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followLine, parseDiff, parsePatch } from '../../src/github/diff.ts'
import { diffText } from '../../src/github/git.ts'
import { GitRepository, git } from '../fake-github/git.ts'

const folder = () => {
  const root = mkdtempSync(join(tmpdir(), 'diff-'))
  git(root, ['init', '--quiet', '--template=', '--initial-branch=main'])
  return { root, repository: new GitRepository(join(root, '.git')), [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) }
}

async function diffOf(root: string, base: string, head: string, context: 3 | 0) {
  const answer = await diffText(root, base, head, context)
  if (!answer.ok) throw new Error(answer.why)
  return parseDiff(answer.output)
}

/** Lines that look like the diff's own, and some that are no text at all. */
const line = fc.constantFrom(
  '',
  'a',
  'b',
  'c',
  '  x: 1',
  '--- a/x',
  '+++ b/x',
  '@@ -1 +1 @@',
  'diff --git a/x b/x',
  '\\ No newline at end of file',
  '-',
  '+',
  ' ',
  '\ttab',
  'é€😀',
  'rename from y',
  'cr\r',
)
const text = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.boolean())
  .map(([lines, end]) => lines.join('\n') + (end && lines.length > 0 ? '\n' : ''))
const name = fc.constantFrom(
  'a.yaml',
  'b c.tf',
  'q"uote.json',
  'tab\there',
  'new\nline',
  'back\\slash',
  'ünïcode/😀.yaml',
  ' b/ b/x',
  'a b/a',
  "it's",
  '--- a',
  'x -> y',
)
const linesOf = (content: string): string[] => (content === '' ? [] : content.replace(/\n$/, '').split('\n'))

test('what is added and what is followed is the whole head, line for line; what is removed and what is followed, the whole base', async () => {
  using place = folder()
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
      fc.array(text, { minLength: 3, maxLength: 3 }),
      fc.array(text, { minLength: 3, maxLength: 3 }),
      async (names, olds, news) => {
        const before = Object.fromEntries(names.map((path, index) => [path, olds[index] ?? '']))
        const after = Object.fromEntries(names.map((path, index) => [path, news[index] ?? '']))
        const base = place.repository.write('refs/heads/base', 'base', before)
        const head = place.repository.write('refs/heads/head', 'head', after, base)
        const [exact, shown] = await Promise.all([diffOf(place.root, base, head, 0), diffOf(place.root, base, head, 3)])
        const changed = names.filter((path) => before[path] !== after[path]).sort()
        expect(shown.map(({ path }) => path).sort()).toEqual(changed)
        for (const path of names) {
          const file = exact.find((one) => one.path === path)
          const [old, now] = [linesOf(before[path] ?? ''), linesOf(after[path] ?? '')]
          const added = new Set(file?.hunks.flatMap((hunk) => hunk.added))
          const followed = old.flatMap((words, index) => {
            const to = followLine(file, index + 1)
            if (to !== undefined && file) expect(now[to - 1]).toBe(words)
            return to === undefined ? [] : [to]
          })
          expect([...added, ...followed].sort((a, b) => a - b)).toEqual(now.map((_, index) => index + 1))
          const removed = file?.hunks.flatMap((hunk) => hunk.removed) ?? []
          const kept = old.flatMap((_, index) => (followLine(file, index + 1) === undefined ? [] : [index + 1]))
          expect([...removed, ...kept].sort((a, b) => a - b)).toEqual(old.map((_, index) => index + 1))
          const wide = shown.find((one) => one.path === path)
          expect(new Set(wide?.hunks.flatMap((hunk) => hunk.added))).toEqual(added)
        }
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)

test('status, renames and files without a hunk', async () => {
  using place = folder()
  const long = Array.from({ length: 30 }, (_, index) => `line ${index}\n`).join('')
  const base = place.repository.write('refs/heads/base', 'base', {
    'old "name".yaml': long,
    'gone.yaml': long.replace('3', 'x'),
    'moved as it is': `${long}same`,
  })
  const head = place.repository.write(
    'refs/heads/head',
    'head',
    {
      'old "name".yaml': null,
      'nëw.yaml': long.replace('line 7', 'line seven'),
      'gone.yaml': null,
      'empty b/empty': '',
      'moved as it is': null,
      'to here': `${long}same`,
      bin: 'a\0b',
    },
    base,
  )
  const diff = await diffOf(place.root, base, head, 3)
  expect(diff.map(({ path, from, status, hunks }) => [path, from, status, hunks.length]).sort()).toEqual(
    [
      ['bin', undefined, 'added', 0],
      ['empty b/empty', undefined, 'added', 0],
      ['gone.yaml', undefined, 'deleted', 1],
      ['nëw.yaml', 'old "name".yaml', 'renamed', 1],
      ['to here', 'moved as it is', 'renamed', 0],
    ].sort(),
  )
  expect(diff.find(({ path }) => path === 'nëw.yaml')?.hunks).toEqual([
    { baseStart: 5, baseLines: 7, headStart: 5, headLines: 7, added: [8], removed: [8] },
  ])
})

test('the configuration of the checkout has no say', async () => {
  using place = folder()
  const base = place.repository.write('refs/heads/base', 'base', { 'a.yaml': '1\n2\n' })
  const head = place.repository.write('refs/heads/head', 'head', { 'a.yaml': '1\n3\n' }, base)
  for (const [key, value] of Object.entries({
    'diff.noprefix': 'true',
    'diff.mnemonicPrefix': 'true',
    'color.diff': 'always',
    'diff.external': 'false',
    'diff.context': '0',
    'core.fsmonitor': '/bin/false',
  }))
    execFileSync('git', ['config', key, value], { cwd: place.root })
  expect(await diffOf(place.root, base, head, 3)).toEqual([
    { path: 'a.yaml', status: 'modified', hunks: [{ baseStart: 1, baseLines: 2, headStart: 1, headLines: 2, added: [2], removed: [2] }] },
  ])
})

test('text that is no diff is no change', () => {
  fc.assert(fc.property(fc.string(), (words) => void parseDiff(words)))
  expect(parseDiff('')).toEqual([])
  expect(parseDiff('diff --git a/x b/x\n@@ -1,5 +1,5 @@\n+cut')).toMatchObject([{ path: 'x', hunks: [{ added: [1] }] }])
})

test('a patch of the API has the hunks that git’s diff has', () => {
  const hunks = '@@ -1,3 +1,4 @@ x\n a\n-b\n+c\n+d\n e\n@@ -9,0 +11 @@\n+f\n\\ No newline at end of file'
  const [file] = parseDiff(`diff --git a/x b/x\n--- a/x\n+++ b/x\n${hunks}\n`)
  expect(parsePatch(hunks)).toEqual(file?.hunks)
  expect(parsePatch(hunks)).toHaveLength(2)
  expect([parsePatch(''), parsePatch('Binary files differ')]).toEqual([[], []])
})
