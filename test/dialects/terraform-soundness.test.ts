import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Data } from '../../src/dialects/data.ts'
import { knownWords } from '../../src/dialects/joined.ts'
import { evaluated, shown } from './terraform.ts'

// The expressions whose values Terraform told us, with some of the values in them taken away: whatever is still said to be known must
// agree with what Terraform said. Nothing is guessed, and no part is lost that says more than its owner.

const folder = join(import.meta.dirname, '../data/terraform')
const { answers } = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as {
  answers: [expression: string, answer: string | null][]
}
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(?:tpl|json|yaml)$/.test(name) && name !== 'answers.json')
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
)
const declared = readFileSync(join(folder, 'declarations.tf'), 'utf8')

/** Declarations in which nobody knows these. */
function without(names: readonly string[]): string {
  let text = `${declared}\nvariable "open" {}\n`
  for (const name of names) {
    const variable = new RegExp(`(variable "${name}" \\{[\\s\\S]*?)\\n  default[^\\n]*(\\n\\})`)
    const local = new RegExp(`(\\n  ${name} +=) +(?:\\[\\n[\\s\\S]*?\\n  \\]|[^\\n]*)`)
    expect(variable.test(text) || local.test(text), name).toBe(true)
    text = text.replace(variable, '$1$2').replace(local, '$1 var.open')
  }
  return text
}

/** Whether a value may be what Terraform says: equal where it is known. */
function agrees(data: Data, answer: unknown): boolean {
  if (data.kind === 'absent') return answer === null
  if (data.kind === 'unknown') return !data.oneOf || data.oneOf.some(({ then }) => agrees(then, answer))
  const { value } = data
  switch (value.is) {
    case 'scalar':
      return typeof value.value === 'number' ? Number(value.raw) === answer : value.value === answer
    case 'template': {
      const parts = value.text.segments.map(({ hole, start, length }) => {
        const words = hole === undefined ? value.text.content.slice(start, start + length) : knownWords(value.holes[hole])
        return words === undefined ? '[\\s\\S]*' : words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
      })
      return typeof answer === 'string' && new RegExp(`^${parts.join('')}$`).test(answer)
    }
    case 'json':
      return typeof answer === 'string' && agrees(value.data, JSON.parse(answer))
    case 'base64':
      return typeof answer === 'string' && agrees(value.data, Buffer.from(answer, 'base64').toString())
    case 'list': {
      if (!Array.isArray(answer)) return false
      if (value.missing.length > 0 || value.uncertain) return true
      return value.items.length === answer.length && value.items.every((item, index) => agrees(item, answer[index]))
    }
    case 'map': {
      if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return false
      const own = new Map(Object.entries(answer))
      const entries = [...value.entries.values()]
      const fits = entries.every((entry) => (own.has(entry.key) ? agrees(entry.value, own.get(entry.key)) : mayBeGone(entry.value)))
      return fits && (value.missing.length > 0 || [...own.keys()].every((key) => value.entries.has(key)))
    }
  }
}

const mayBeGone = (data: Data): boolean =>
  data.kind === 'absent' || (data.kind === 'unknown' && (!data.oneOf || data.oneOf.some(({ then }) => mayBeGone(then))))

const taken = [
  ['env'],
  ['names', 'flag'],
  ['list'],
  ['map'],
  ['users'],
  ['containers', 'sizes'],
  ['service', 'ports'],
  ['env', 'names', 'flag', 'list', 'map', 'users', 'ports'],
]

describe.each(taken.map((names) => ({ names })))('without $names', ({ names }) => {
  const declarations = without(names)
  const used = new RegExp(`\\b(?:var|local)\\.(?:${names.join('|')}|prefix|doc)\\b`)
  const asked = answers.filter(([expression]) => used.test(expression))

  test.each(asked)('%s', (expression, answer) => {
    const data = evaluated(expression, declarations, files)
    if (answer === null) return
    const refused = data.kind === 'unknown' && data.why === 'invalid'
    expect(refused, `refused: ${answer}`).toBe(false)
    expect(agrees(data, JSON.parse(answer)), `${shown(data)} is not ${answer}`).toBe(true)
  })
})
