import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { conforms } from '../../src/report/conforms.ts'
import { json } from '../../src/report/json.ts'
import { readJson } from '../../src/report/read-json.ts'
import { scan } from '../../src/scan.ts'
import { files, reportSchema, scanned, validator } from './scanned.ts'

const schema = JSON.parse(readFileSync(reportSchema, 'utf8')) as { [key: string]: unknown }
const problems = validator(reportSchema)

function read(text: string) {
  const report = readJson(text)
  if (!report.ok) throw new Error(report.why)
  return report.report
}

describe('a report that was read says the same when it is written again', () => {
  test('of findings of every kind', async () => {
    const text = json(await scanned())
    expect(json(read(text))).toBe(text)
  })

  test('compared with a base: fixed, out of sight, cause', async () => {
    const stack = (privileged: string, user: string): string =>
      `Parameters:\n  Open: {Type: String}\nResources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - {Name: web, Image: "app:1", Privileged: ${privileged}, User: ${user}}\n`
    const base = { name: 'c', why: 'it is', tree: new MemoryTree({ 'a.yaml': stack('true', 'app'), 'b.yaml': stack('false', 'root') }) }
    const head = new MemoryTree({ 'a.yaml': stack('!Ref Open', 'app'), 'b.yaml': stack('false', '"1000"') })
    const text = json(await scan(head, { gate: 'new' }, base))
    const report = read(text)
    expect([report.fixed.length > 0, report.unseen.length > 0, report.gate.failing.length > 0]).toEqual([true, true, true])
    expect(json(report)).toBe(text)
  })
})

test('what the schema says is what is taken, whatever is changed', async () => {
  const valid = JSON.parse(json(await scanned(files))) as unknown
  const places = [...placesOf(valid)]
  let refused = 0
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined)), (path, value) => {
      const changed = withChange(valid, path, value)
      const isValid = problems(JSON.stringify(changed)).length === 0
      if (!isValid) refused++
      expect(conforms(JSON.parse(JSON.stringify(changed)), schema)).toBe(isValid)
      // Nothing that it takes is too much for what follows.
      const again = readJson(JSON.stringify(changed))
      if (again.ok) json(again.report)
    }),
    { numRuns: 300 },
  )
  expect(refused).toBeGreaterThan(50)
})

test('a word of the schema that nobody here knows is not passed over', () =>
  expect(() => conforms(1, { maximum: 0 })).toThrow('`maximum` of JSON Schema is not known here'))

type Path = readonly (string | number)[]

/** Every place of a document, the first two entries of each list. */
function* placesOf(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path
  if (Array.isArray(value)) for (const [index, item] of value.slice(0, 2).entries()) yield* placesOf(item, [...path, index])
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* placesOf(item, [...path, key])
}

/** A copy with another value at a place; `undefined` takes it out, and a key nobody knows goes in beside it. */
function withChange(document: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(document)
  const last = path.at(-1) ?? ''
  const holder = path.slice(0, -1).reduce((at, key) => (at as never)[key], copy) as { [key: string | number]: unknown }
  if (value !== undefined) holder[last] = value
  else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else delete holder[last]
  return copy
}
