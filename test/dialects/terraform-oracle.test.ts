import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jsonText } from '../../src/dialects/json-text.ts'
import { evaluated } from './terraform.ts'

// What Terraform itself says that each expression comes to: `scripts/terraform-oracle.py` asked it. We say the same or that we do not
// know; never anything else.

const folder = join(import.meta.dirname, '../data/terraform')
const { answers } = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as {
  answers: [expression: string, answer: string | null][]
}
const own = new Set(['answers.json', 'declarations.tf', 'expressions.txt', 'generated.txt'])
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => !own.has(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
)
const declarations = readFileSync(join(folder, 'declarations.tf'), 'utf8')

/** `undefined` where it is not known, null where Terraform would refuse it. */
function ours(expression: string): string | null | undefined {
  const data = evaluated(expression, declarations, files)
  if (data.kind === 'unknown' && data.why === 'invalid') return null
  return jsonText(data)
}

describe('each expression comes to what Terraform says', () => {
  test.each(answers)('%s', (expression, answer) => {
    const found = ours(expression)
    if (found !== undefined) expect(found).toBe(answer)
  })
})

test('almost every value is known', () => {
  const valued = answers.filter(([, answer]) => answer !== null)
  const known = valued.filter(([expression]) => ours(expression) !== undefined)
  expect(answers.length).toBeGreaterThan(500)
  expect(known.length / valued.length).toBeGreaterThan(0.95)
})
