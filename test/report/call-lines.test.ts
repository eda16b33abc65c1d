import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callLines } from '../../src/report/call-lines.ts'

/** The lines of the call that begins at `▶`. */
function linesOf(text: string, path = 'app.ts'): string {
  const start = text.indexOf('▶')
  const file = { path, text: text.replace('▶', '') }
  const lines = callLines({ file, start, end: file.text.length })
  return lines ? `${lines.first}-${lines.last}` : 'unclear'
}

describe('the lines of a call', () => {
  test.each<[what: string, text: string, lines: string]>([
    ['on one line', '▶new Api(this)\nother()\n', '1-1'],
    ['on several', 'const a = ▶new ecs.Api(this, {\n  b: [1, (2)],\n})\nother()\n', '1-3'],
    ['with types', '▶new Api<Props>(\n  this as App,\n)\n', '1-3'],
    ['of a method', 'task.▶addContainer(\n  "a",\n)\n', '1-3'],
    ['with brackets in strings', '▶new Api(\'(\', "[{\\"(", `(\n$(`,\n)\n', '1-3'],
    ['with brackets in comments', '▶new Api( // (\n/* ((\n*/ a)\n', '1-3'],
    ['with a regular expression or a division', '▶new Api(\n  a.replace(/[(]/g, ""),\n)\n', 'unclear'],
    ['with code in a template', '▶new Api(\n  `${f(")")}`,\n)\n', 'unclear'],
    ['that never ends', '▶new Api({\n', 'unclear'],
    ['with the wrong bracket', '▶new Api({)\n', 'unclear'],
    ['that is none', '▶export class A {\n  constructor() {}\n}\n', 'unclear'],
    ['behind the end of the file', 'a\n▶', 'unclear'],
  ])('%s', (_, text, lines) => expect(linesOf(text)).toBe(lines))

  test.each<[what: string, text: string, lines: string]>([
    ['on several', '▶task = ecs.Task(\n    self,\n    cpu=256 // 2,\n)\nother()\n', '1-4'],
    ['with brackets in strings and comments', '▶Api("(", \'(\', """(\n""", # (\n)\n', '1-3'],
    ['with an apostrophe in a comment', "▶Api( # it's\n)\n", '1-2'],
    ['with a string that does not end', "▶Api('\n)\n", 'unclear'],
  ])('in Python %s', (_, text, lines) => expect(linesOf(text, 'app.py')).toBe(lines))

  test('no text throws, and the last line is never before the first', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('(', ')', '[', ']', '{', '}', "'", '"', '`', '/', '*', '#', '\n', '\\', 'a', '$')),
        fc.boolean(),
        (signs, python) => {
          const file = { path: python ? 'a.py' : 'a.ts', text: `f(${signs.join('')}` }
          const lines = callLines({ file, start: 0, end: 1 })
          if (lines) expect(lines.last).toBeGreaterThanOrEqual(lines.first)
        },
      ),
      { numRuns: 500 },
    ))
})
