import fc, { type Arbitrary } from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildHashicorp, disagreements } from '../../scripts/oracle/hashicorp.ts'
import type { Kind } from '../../scripts/oracle/meaning.ts'
import { brokenProgram, brokenTemplate, brokenValue, hclProgram } from '../parse/hcl-programs.ts'
import { specification } from '../parse/hcl-specification.ts'

// HashiCorp's own parser, in Go, is the truth: what it accepts, how it groups, what an escape, `~` and `<<-` come to.

let program = ''
beforeAll(() => {
  program = buildHashicorp()
}, 300_000)

const cases: [what: string, kind: Kind, texts: Arbitrary<string>][] = [
  ['sound programs', 'C', hclProgram],
  ['broken programs', 'C', brokenProgram],
  ['broken expressions', 'E', brokenValue],
  ['broken templates', 'T', brokenTemplate],
]

describe("HashiCorp's parser and ours read alike", () => {
  test.each(cases)('%s', (_, kind, texts) => {
    const found = disagreements(program, kind, fc.sample(texts, 4000))
    expect(found.sort((a, b) => a.text.length - b.text.length)[0]).toBeUndefined()
  })

  test('the cases of the specification', () => {
    const texts = Object.values(specification).flatMap((area) => area.map(([text]) => text))
    expect(texts.length).toBeGreaterThan(150)
    expect(disagreements(program, 'C', texts)).toEqual([])
  })

  test('and the comparison sees what differs', () => {
    expect(disagreements(program, 'E', ['1', '1 +'])).toEqual([])
    expect(disagreements(program, 'E', ['1e99999999999'])).toEqual([])
    // One thing that is known to be read differently, in a form that is not left out.
    expect(disagreements(program, 'E', [`${'['.repeat(300)}${']'.repeat(300)}`])).toHaveLength(1)
  })
})
