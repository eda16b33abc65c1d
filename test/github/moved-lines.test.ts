import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { followLine } from '../../src/github/diff.ts'
import { movedLines } from '../../src/github/moved-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'moved-lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 12 }).map((all) => all.map((line) => `${line}\n`).join(''))

test('a line that is followed has the same text, and order is kept', () => {
  fc.assert(
    fc.property(lines, lines, (from, to) => {
      const hunks = movedLines(from, to) ?? []
      const [old, now] = [from.split('\n'), to.split('\n')]
      let last = 0
      for (let line = 1; line < old.length; line++) {
        const there = followLine({ path: 'a', status: 'modified', hunks }, line)
        if (there === undefined) continue
        expect(now[there - 1]).toBe(old[line - 1])
        expect(there).toBeGreaterThan(last)
        last = there
      }
    }),
  )
})

test('as many lines are followed as git follows', () => {
  fc.assert(
    fc.property(lines, lines, (from, to) => {
      writeFileSync(join(folder, 'a'), from)
      writeFileSync(join(folder, 'b'), to)
      let shown = ''
      try {
        execFileSync('git', ['diff', '--no-index', '--minimal', '--unified=0', 'a', 'b'], { cwd: folder })
      } catch (error) {
        shown = String((error as { stdout: Buffer }).stdout)
      }
      const removed = shown.split('\n').filter((line) => /^-(?!-- a)/.test(line)).length
      expect((movedLines(from, to) ?? []).reduce((sum, { baseLines }) => sum + baseLines, 0)).toBe(removed)
    }),
    { numRuns: 60 },
  )
})

test('what is the same did not move, and what is missing cannot be followed', () => {
  expect(movedLines('a\n', 'a\n')).toEqual([])
  expect([movedLines(undefined, 'a'), movedLines('a', undefined)]).toEqual([undefined, undefined])
})
