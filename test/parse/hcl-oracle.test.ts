import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement } from '../../scripts/oracle/agreement.ts'
import { ourShape } from '../../scripts/oracle/ours.ts'
import { readRecord } from '../../scripts/oracle/repositories.ts'
import { compare, show } from '../../scripts/oracle/shape.ts'
import { treeSitter } from '../../scripts/oracle/tree-sitter.ts'
import { brokenProgram, hclProgram } from './hcl-programs.ts'

const theirs = await treeSitter()

/** The first difference in words, for a failure that can be read. */
function differenceIn(text: string): string | undefined {
  const found = agreement(text, theirs)
  switch (found.kind) {
    case 'same':
    case 'both refuse':
      return undefined
    case 'trees differ':
      return found.differences.map(({ ours, theirs }) => `${ours && show(ours)} / ${theirs && show(theirs)}`)[0]
    case 'known':
      return found.difference.name
    default:
      return found.kind
  }
}

describe('our parser and the tree-sitter grammar', () => {
  test('read every sound program alike', () => {
    fc.assert(
      fc.property(hclProgram, (program) => {
        expect(ourShape(program).refused).toBeUndefined()
        expect(differenceIn(program)).toBeUndefined()
      }),
      { numRuns: 400 },
    )
  })

  // The grammar takes much that HCL refuses: that we refuse more is no fault here. `npm run oracle -- hashicorp` judges it.
  test('read every broken program alike that we do not refuse', () => {
    fc.assert(
      fc.property(brokenProgram, (program) => {
        const found = agreement(program, theirs)
        expect(
          found.kind === 'trees differ' || found.kind === 'only tree-sitter refuses' ? differenceIn(program) : undefined,
        ).toBeUndefined()
      }),
      { numRuns: 800 },
    )
  })

  test('were compared on the repositories that are written down', () => {
    const { repositories, files, nodes, different } = readRecord()
    expect(new Set(repositories.map(({ repository }) => repository)).size).toBe(repositories.length)
    expect(repositories.every(({ repository, commit }) => /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\da-f]{40}$/.test(commit))).toBe(true)
    expect(repositories.reduce((sum, one) => sum + one.files, 0)).toBe(files)
    expect(nodes).toBeGreaterThan(500_000)
    expect(different).toBe(0)
  })

  test('are compared down to names, kinds and places', () => {
    const trees = [
      'a = 1',
      'a = 2',
      'b = 1',
      'a = x',
      'a =  1',
      'a = [1]',
      'a { b = 1 }',
      'a = "1"',
      'a = f(1)',
      'a = f(1...)',
      'a = x.y',
      'a = x[*].y',
    ].map((text) => {
      const read = theirs(text)
      if (!read) throw new Error(text)
      return { text, theirs: read, ours: ourShape(text).shape }
    })
    for (const one of trees) {
      for (const other of trees)
        expect(compare(one.ours, other.theirs).differences.length > 0, `${one.text} / ${other.text}`).toBe(one !== other)
    }
  })
})

/** Small programs on which a parser once was wrong, ours or the way to compare. What is sound is also held against the grammar. */
const seeds: readonly (readonly [text: string, found: 'sound' | 'refused' | 'known'])[] = [
  // A byte order mark stood for white space everywhere.
  ['\ufeffa = 1\n', 'sound'],
  ['a\ufeff= 1\n', 'refused'],
  ['a = \ufeff1\n', 'refused'],
  ['\ufeff\ufeffa = 1\n', 'refused'],
  // A fraction without digits was no number.
  ['a = 3.e+2\n', 'known'],
  ['a = 1.e\n', 'sound'],
  ['a = 1e5\n', 'known'],
  ['a = b.1e2\n', 'known'],
  ['a = b.1.e2\n', 'refused'],
  // Only blanks and tabs were allowed next to the closing marker.
  ['a = <<E\nx\n\u00a0E\n', 'known'],
  ['a = <<E\nx\nE\u2003\n', 'known'],
  ['a = <<E\nx\n\vE\f\r\n', 'known'],
  // A heredoc could end with the file, and hold a carriage return by itself.
  ['a = <<E\nx\nE', 'refused'],
  ['a = <<E\nx\ry\nE\n', 'refused'],
  ['a = "x\ry"\n', 'refused'],
  // Conditionals, which the grammar groups from the left.
  ['a = b ? c : d ? e : f ? g : h\n', 'sound'],
  ['a = b ? c ? d : e : !f ? g : h\n', 'sound'],
  // White space that `~` takes away, also where it is written as an escape.
  ['a = "x\\n${~ b ~}\\t y"\n', 'sound'],
  ['a = "\\\\n ${~ b }"\n', 'sound'],
  ['a = "$$${b}"\n', 'known'],
  ['a = <<E\nEx ${b}\nE$ ${b}\n E \n', 'sound'],
  // Comments in odd places, one of which looks like the end of a string.
  ['a = "${ # }"\nb }"\n', 'sound'],
  ['a = [ # ]\n1, /* ] */]\n', 'sound'],
  ['a { # {\n}\n', 'sound'],
  ['a = b /* c\n */\n', 'sound'],
  // Line breaks.
  ['a = [b\n, c\n]\n', 'sound'],
  ['a = { b = c\n(d) = e }\n', 'known'],
  ['a = {\n\nb = 1,\n\n\nc = 2\n\n}\n', 'sound'],
  ['a = { b = 1,, c = 2 }\n', 'refused'],
  ['a = [1,,2]\n', 'refused'],
  ['a = [,]\n', 'refused'],
  ['a = f(,)\n', 'refused'],
  ['a = f(b...,)\n', 'refused'],
  ['a =\n1\n', 'refused'],
  ['a = 1 b = 2\n', 'refused'],
  ['a = b.*.c.*.d\n', 'refused'],
  ['a = b.*.c[0].*.d\n', 'sound'],
  ['a = b[ * ].c\n', 'known'],
  ['a = ${b}\n', 'refused'],
  ['a = "${}"\n', 'refused'],
  ['a = !!-b.c[0]\n', 'sound'],
  ['a = for\nb = in\nc = [for]\n', 'refused'],
  ['a = if\nb = { if = else }\n', 'sound'],
]

describe('programs that once were read wrong', () => {
  test.each(seeds)('%j is %s', (text, found) => {
    expect(ourShape(text).refused === undefined).toBe(found !== 'refused')
    if (found === 'sound') expect(differenceIn(text)).toBeUndefined()
    if (found === 'known') expect(agreement(text, theirs).kind).toBe('known')
  })
})
