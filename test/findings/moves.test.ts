import { describe, expect, test } from 'vitest'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { Moves } from '../../src/findings/moves.ts'
import { readPast } from '../../src/findings/past.ts'
import { json } from '../../src/report/json.ts'
import { scan } from '../../src/scan.ts'

type Files = Readonly<Record<string, string>>

async function states(base: Files, head: Files): Promise<string[]> {
  const options = { rules: ['privileged-container'], gate: 'new' as const }
  const report = await scan(new MemoryTree(head), options, { name: 'the base', why: 'it is', tree: new MemoryTree(base) })
  expect(report.crashes).toEqual([])
  const listed = (state: string, list: typeof report.findings) => list.map(({ subject }) => `${state} ${subject.address}`)
  return [
    ...report.findings.flatMap((finding) => listed(finding.state, [finding])),
    ...listed('fixed', report.fixed),
    ...listed('unseen', report.unseen),
  ].sort()
}

const task = (name: string, more = '', privileged = 'true'): string => `resource "aws_ecs_task_definition" "${name}" {
  ${more}
  family = "app"
  container_definitions = jsonencode([{ name = "app", privileged = ${privileged} }])
}
`
const call = (name: string, more = ''): string => `module "${name}" {\n  source = "./mod"\n  ${more}\n}\n`
const moved = (from: string, to: string): string => `moved {\n  from = ${from}\n  to   = ${to}\n}\n`
const t = (name: string): string => `aws_ecs_task_definition.${name}`

describe('what is moved is what it was', () => {
  test.each<[what: string, base: Files, head: Files, expected: string[]]>([
    ['renamed without a word', { 'main.tf': task('a') }, { 'main.tf': task('b') }, [`fixed ${t('a')}`, `new ${t('b')}`]],
    ['renamed', { 'main.tf': task('a') }, { 'main.tf': task('b') + moved(t('a'), t('b')) }, [`existing ${t('b')}`]],
    [
      'renamed with all its instances',
      { 'main.tf': task('a', 'for_each = toset(["x", "y"])') },
      { 'main.tf': task('b', 'for_each = toset(["x", "y"])') + moved(t('a'), t('b')) },
      [`existing ${t('b')}["x"]`, `existing ${t('b')}["y"]`],
    ],
    [
      'from a count to keys',
      { 'main.tf': task('a', 'count = 2') },
      {
        'main.tf':
          task('a', 'for_each = toset(["x", "y", "z"])') +
          moved(`${t('a')}[0]`, `${t('a')}["x"]`) +
          moved(`${t('a')}[1]`, `${t('a')}["y"]`),
      },
      [`existing ${t('a')}["x"]`, `existing ${t('a')}["y"]`, `new ${t('a')}["z"]`],
    ],
    ['a count is added', { 'main.tf': task('a') }, { 'main.tf': task('a', 'count = 2') }, [`existing ${t('a')}[0]`, `new ${t('a')}[1]`]],
    ['a count is taken away', { 'main.tf': task('a', 'count = 1') }, { 'main.tf': task('a') }, [`existing ${t('a')}`]],
    [
      'a count is added, and the old one is to be another',
      { 'main.tf': task('a') },
      { 'main.tf': task('a', 'count = 2') + moved(t('a'), `${t('a')}[1]`) },
      [`existing ${t('a')}[1]`, `new ${t('a')}[0]`],
    ],
    [
      'a module is renamed',
      { 'main.tf': call('a'), 'mod/main.tf': task('t') },
      { 'main.tf': call('b') + moved('module.a', 'module.b'), 'mod/main.tf': task('t') },
      [`existing module.b.${t('t')}`],
    ],
    [
      'a module gets keys',
      { 'main.tf': call('a'), 'mod/main.tf': task('t', 'count = 1') },
      {
        'main.tf': call('a', 'for_each = toset(["x.y", "z"])') + moved('module.a', 'module.a["x.y"]'),
        'mod/main.tf': task('t', 'count = 1'),
      },
      [`existing module.a["x.y"].${t('t')}[0]`, `new module.a["z"].${t('t')}[0]`],
    ],
    [
      'into a module',
      { 'main.tf': task('a') },
      { 'main.tf': call('m') + moved(t('a'), `module.m.${t('t')}`), 'mod/main.tf': task('t') },
      [`existing module.m.${t('t')}`],
    ],
    [
      'out of a module',
      { 'main.tf': call('m'), 'mod/main.tf': task('t') },
      { 'main.tf': task('a') + moved(`module.m.${t('t')}`, t('a')) },
      [`existing ${t('a')}`],
    ],
    [
      'in steps',
      { 'main.tf': task('a') },
      { 'main.tf': moved(t('b'), `${t('c')}["x"]`) + moved(t('a'), t('b')) + task('c', 'for_each = toset(["x"])') },
      [`existing ${t('c')}["x"]`],
    ],
    [
      'inside every instance of a renamed module, by what the module says',
      { 'main.tf': call('a', 'count = 2'), 'mod/main.tf': task('t') },
      { 'main.tf': call('b', 'count = 2') + moved('module.a', 'module.b'), 'mod/main.tf': task('u') + moved(t('t'), t('u')) },
      [`existing module.b[0].${t('u')}`, `existing module.b[1].${t('u')}`],
    ],
    [
      'in a file in JSON',
      { 'main.tf': task('a') },
      {
        'main.tf': task('b', 'for_each = toset(["x"])'),
        'moved.tf.json': JSON.stringify({ moved: [{ from: t('a'), to: `${t('b')}["x"]` }] }),
      },
      [`existing ${t('b')}["x"]`],
    ],
    ['and repaired', { 'main.tf': task('a') }, { 'main.tf': task('b', '', 'false') + moved(t('a'), t('b')) }, [`fixed ${t('a')}`]],
    [
      'and cannot be told any more',
      { 'main.tf': task('a') },
      { 'main.tf': `variable "p" {}\n${task('b', '', 'var.p')}${moved(t('a'), t('b'))}` },
      [`unseen ${t('a')}`],
    ],
    [
      'to where nothing is',
      { 'main.tf': task('a') },
      { 'main.tf': `${moved(t('a'), t('b'))}resource "aws_ecs_cluster" "c" {\n  name = "c"\n}\n` },
      [`fixed ${t('a')}`],
    ],
  ])('%s', async (_, base, head, expected) => expect(await states(base, head)).toEqual(expected.sort()))
})

describe('what is no move', () => {
  test.each<[what: string, base: Files, head: Files, expected: string[]]>([
    [
      'the old one is still there',
      { 'main.tf': task('a') },
      { 'main.tf': task('a') + task('b') + moved(t('a'), t('b')) },
      [`existing ${t('a')}`, `new ${t('b')}`],
    ],
    [
      'in both directions',
      { 'main.tf': task('a') },
      { 'main.tf': task('b') + moved(t('a'), t('b')) + moved(t('b'), t('a')) },
      [`fixed ${t('a')}`, `new ${t('b')}`],
    ],
    [
      'another key',
      { 'main.tf': task('a', 'for_each = toset(["y"])') },
      { 'main.tf': task('b', 'for_each = toset(["y"])') + moved(`${t('a')}["x"]`, `${t('b')}["y"]`) },
      [`fixed ${t('a')}["y"]`, `new ${t('b')}["y"]`],
    ],
    [
      'of another root',
      { 'one/main.tf': task('a') },
      { 'one/main.tf': task('b'), 'two/main.tf': task('c') + moved(t('a'), t('b')) },
      [`fixed ${t('a')}`, `new ${t('b')}`, `new ${t('c')}`],
    ],
    [
      'a module to a resource',
      { 'main.tf': task('a') },
      { 'main.tf': task('b') + moved('module.a', t('b')) },
      [`fixed ${t('a')}`, `new ${t('b')}`],
    ],
    [
      'an address that is worked out',
      { 'main.tf': task('a') },
      { 'main.tf': task('b', 'for_each = toset(["x"])') + moved(t('a'), `${t('b')}[local.x]`) },
      [`fixed ${t('a')}`, `new ${t('b')}["x"]`],
    ],
  ])('%s', async (_, base, head, expected) => expect(await states(base, head)).toEqual(expected.sort()))
})

test('a plan says what it moves', async () => {
  const plan = (name: string, previous?: string): string => {
    const resource = { address: t(name), mode: 'managed', type: 'aws_ecs_task_definition', name }
    const values = { family: 'app', container_definitions: JSON.stringify([{ name: 'app', privileged: true }]) }
    return JSON.stringify({
      format_version: '1.2',
      planned_values: { root_module: { resources: [{ ...resource, values }] } },
      resource_changes: [{ ...resource, ...(previous ? { previous_address: previous } : {}), change: { actions: ['no-op'] } }],
    })
  }
  expect(await states({ 'plan.json': plan('a') }, { 'plan.json': plan('b') })).toEqual([`fixed ${t('a')}`, `new ${t('b')}`])
  expect(await states({ 'plan.json': plan('a') }, { 'plan.json': plan('b', t('a')) })).toEqual([`existing ${t('b')}`])
})

test('a report in the place of the base is asked by the old names', async () => {
  const options = { rules: ['privileged-container'], gate: 'new' as const }
  const read = readPast('base.json', json(await scan(new MemoryTree({ 'main.tf': task('a') }), options)))
  if (!read.ok) throw new Error(read.why)
  const change = async (head: string) => await scan(new MemoryTree({ 'main.tf': head }), options, undefined, read.past)
  const moving = await change(task('b') + moved(t('a'), t('b')))
  expect([...moving.findings.map(({ state }) => state), ...moving.fixed, ...moving.unseen]).toEqual(['existing'])
  const renaming = await change(task('b'))
  expect([...renaming.findings.map(({ state }) => state), renaming.fixed.length]).toEqual(['new', 1])
})

test('long chains and many statements end', () => {
  const moves = Array.from({ length: 20_000 }, (_, index) => ({ unit: 'u', within: '', from: `a.n${index}`, to: `a.n${index + 1}` }))
  const all = new Moves(moves, () => false)
  const subject = { unit: 'u', address: 'a.n19990' }
  expect(all.apply(subject).address).toBe('a.n20000')
  expect(all.apply({ unit: 'u', address: 'a.n0' }).address).toBe('a.n0')
  expect(all.apply({ unit: 'u', address: '[['.repeat(10_000) }).address).toBe('[['.repeat(10_000))
})
