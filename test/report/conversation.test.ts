import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ScanOptions, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import type { Report } from '../../src/findings/report.ts'
import { planOf, type Standing } from '../../src/report/conversation.ts'
import { markerIn } from '../../src/report/marker.ts'
import { reviewOf } from '../../src/report/review.ts'
import { reportOn } from '../../src/scan.ts'

type Files = Readonly<Record<string, string>>

const options = { today: '2026-01-01', rules: ['privileged-container', 'host-pid-namespace'] } as const

function report(files: Files, more: ScanOptions = {}, base?: Files): Report {
  const all = { ...options, ...more }
  const before = base && { name: 'base', why: 'the base', scan: scanTree(new MemoryTree(base), all) }
  return reportOn(scanTree(new MemoryTree(files), all), all, before)
}

const task = (...containers: string[]): string => `Parameters:
  Unknown: {Type: String}
Resources:
  Api:
    Type: AWS::ECS::TaskDefinition
    Properties:
      RequiresCompatibilities: [EC2]
      ContainerDefinitions:
${containers.map((text) => `        - {${text}}\n`).join('')}`
const bad = 'Name: web, Image: "a:1", Privileged: true'
const good = 'Name: web, Image: "a:1"'
const other = 'Name: other, Image: "a:1"'
const stack = { 'a.yaml': task(bad, other) }

/** The comments that a run with these files leaves behind, as a later run reads them. */
function commentsOn(files: Files, more: Partial<Standing> = {}): Standing[] {
  const found = report(files)
  const placements = new Map(
    found.findings.map((finding, index) => [finding, { kind: 'line' as const, path: finding.at.file.path, line: index + 1, exact: true }]),
  )
  const review = reviewOf(found, { placements, said: new Set(), maxComments: 25, suggestions: true, level: 'low' })
  return (review?.comments ?? []).map(({ path, body }, index) => {
    const marker = markerIn(body)
    if (!marker) throw new Error('no marker')
    return { id: 10 + index, path, body, marker, resolved: false, replied: false, ...more }
  })
}

const what = (standing: readonly Standing[], now: Report) => {
  const { remove, edit } = planOf(standing, now, 'abcdef0123456789')
  return remove.length > 0 ? 'remove' : edit.length > 0 ? 'edit' : 'leave'
}

/** What becomes of one comment: with nobody's answer, with somebody's, and when a person resolved it. */
const fates = (now: Report, before: Files = stack) => [
  what(commentsOn(before), now),
  what(commentsOn(before, { replied: true }), now),
  what(commentsOn(before, { resolved: true }), now),
]

const left = ['leave', 'leave', 'leave']
const over = ['remove', 'edit', 'leave']

test.each<readonly [string, Files, readonly string[]]>([
  ['still there', stack, left],
  ['still there, further down', { 'a.yaml': `# one\n# two\n${task(other, bad)}` }, left],
  ['a good value', { 'a.yaml': task('Name: web, Image: "a:1", Privileged: false', other) }, over],
  ['the property is gone', { 'a.yaml': task(good, other) }, over],
  ['the container is gone', { 'a.yaml': task(other) }, over],
  ['the resource is gone', { 'a.yaml': task(bad, other).replace('  Api:', '  Web:') }, over],
  ['the file is gone', { 'b.txt': '' }, over],
  ['the value is unknown', { 'a.yaml': task('Name: web, Image: "a:1", Privileged: !Ref Unknown', other) }, left],
  ['the containers are out of sight', { 'a.yaml': task(other).replace(/Definitions:\n.*\n/s, 'Definitions: !Ref Unknown\n') }, left],
  ['the file cannot be read any more', { 'a.yaml': task(bad).replace('Properties:', 'Properties: [') }, left],
  ['accepted', { 'a.yaml': task(bad, other).replace('true}', 'true} # ecs-warden:ignore privileged-container -- needed for eBPF') }, over],
])('%s', (_, files, expected) => expect(fates(report(files))).toEqual(expected))

test('only within one selection is an absence an absence', () => {
  const elsewhere = { 'b.yaml': task(good) }
  expect(fates(report(elsewhere))).toEqual(over)
  expect(fates(report({ ...elsewhere, ...stack }, { paths: ['b.yaml'] }))).toEqual(left)
  expect(fates(report({ 'a.yaml': task(good) }, { profile: 'strict' }))).toEqual(left)
})

test('a rule that did not run knows nothing', () =>
  expect(fates(report({ 'a.yaml': task(good) }, { rules: ['host-pid-namespace'] }))).toEqual(left))

test('an incomplete run changes nothing', () => {
  const now = report({ 'a.yaml': task(good) })
  expect(fates({ ...now, complete: false })).toEqual(left)
})

test('comments of older versions: what the base had and the head has not is fixed, anything else is left', () => {
  const old = commentsOn(stack).map(({ marker, ...one }): Standing => {
    const { identities, settled } = marker
    return { ...one, marker: { identities, settled, traces: [] } }
  })
  expect(what(old, report({ 'a.yaml': task(good) }))).toBe('leave')
  expect(what(old, report({ 'a.yaml': task(good) }, {}, stack))).toBe('remove')
})

test('where somebody answered, the comment says how it ended, and what it was about', () => {
  const standing = commentsOn(stack, { replied: true })
  expect(planOf(standing, report({ 'a.yaml': task(good) }), 'abcdef0123456789').edit).toEqual([
    {
      id: 10,
      body: `**Fixed** as of abcdef0.

<details><summary>What was found here</summary>

**High** · privileged-container · Container \`web\` runs privileged
\`Api\` → \`containerDefinitions[web].privileged\` is true

</details>
<!-- ecs-warden:v1 was=${standing[0]?.marker.identities[0]} -->`,
    },
  ])
  const accepted = task(bad, other).replace('true}', 'true} # ecs-warden:ignore privileged-container -- needed for @eBPF')
  expect(planOf(standing, report({ 'a.yaml': accepted }), 'abcdef0123456789').edit[0]?.body.split('\n')[0]).toBe(
    '**Accepted** as of abcdef0: needed for @\u200BeBPF',
  )
})

test('what comes back after its comment said fixed is said anew', () => {
  const [one] = commentsOn(stack, { replied: true })
  const body = planOf(one ? [one] : [], report({ 'a.yaml': task(good) }), 'abcdef0').edit[0]?.body ?? ''
  const marker = markerIn(body)
  if (!one || !marker) throw new Error('no marker')
  for (const resolved of [false, true]) {
    const plan = planOf([{ ...one, body, marker, resolved }], report(stack), 'abcdef0')
    expect(plan).toMatchObject({ remove: [], edit: [] })
    expect(plan.said.size).toBe(0)
  }
})

test('two that say the same: the later one goes, unless somebody answered it', () => {
  const [one] = commentsOn(stack)
  if (!one) throw new Error('no comment')
  const plan = (later: Partial<Standing>, earlier: Partial<Standing> = {}) =>
    planOf(
      [
        { ...one, id: 20, ...later },
        { ...one, id: 9, ...earlier },
      ],
      report(stack),
      'abcdef0',
    ).remove
  expect(plan({})).toEqual([20])
  expect(plan({ replied: true })).toEqual([])
  expect(plan({ resolved: true })).toEqual([])
  expect(plan({}, { resolved: true })).toEqual([20])
})

test('a comment on several findings goes with the last of them', () => {
  const both = { 'a.yaml': task(bad, 'Name: other, Image: "a:1", Privileged: true') }
  const found = report(both)
  const placements = new Map(found.findings.map((finding) => [finding, { kind: 'line' as const, path: 'a.yaml', line: 7, exact: true }]))
  const [comment] = reviewOf(found, { placements, said: new Set(), maxComments: 25, suggestions: true, level: 'low' })?.comments ?? []
  const marker = markerIn(comment?.body ?? '')
  if (!comment || !marker) throw new Error('no comment')
  const standing = [{ id: 1, path: 'a.yaml', body: comment.body, marker, resolved: false, replied: false }]
  expect(marker.identities).toHaveLength(2)
  expect(what(standing, report(stack))).toBe('leave')
  expect(what(standing, report({ 'a.yaml': task('Name: web, Image: "a:1", Privileged: !Ref Unknown') }))).toBe('leave')
  expect(what(standing, report({ 'a.yaml': task(good) }))).toBe('remove')
})

test('a renamed file: the comment goes and is posted anew, unless a person has dealt with it', () => {
  const renamed = report({ 'b.yaml': task(bad, other) })
  const said = (more: Partial<Standing>) =>
    planOf(commentsOn(stack, more), renamed, 'abcdef0').said.has(renamed.findings[0]?.identity ?? '')
  expect(fates(renamed)).toEqual(['remove', 'leave', 'leave'])
  expect([said({}), said({ replied: true }), said({ resolved: true })]).toEqual([false, true, true])
  // A second one of that name may be the other.
  const two = report({ 'b.yaml': task(bad, other), 'c.yaml': task(bad, other) })
  expect(fates(two)).toEqual(over)
})

test('a comment keeps saying how certain its finding is', () => {
  const byChoice = (value: string) => ({
    'a.yaml': task(`Name: web, Image: "a:1", Privileged: ${value}`).replace(
      '{Type: String}',
      '{Type: String, AllowedValues: ["true", "false"]}',
    ),
  })
  const [likely, certain] = [report(byChoice('!Ref Unknown')), report(byChoice('true'))]
  expect([likely, certain].map(({ findings }) => findings.map(({ certainty }) => certainty))).toEqual([['likely'], ['certain']])
  const [comment] = commentsOn(byChoice('!Ref Unknown'))
  if (!comment) throw new Error('no comment')
  const edited = planOf([comment], certain, 'abcdef0').edit[0]?.body ?? ''
  expect(comment.body).toMatch(/^\*\*High\*\* \(likely\) · [\s\S]*does not move the gate/)
  expect(edited).toMatch(/^\*\*High\*\* · /)
  expect(edited).not.toContain('does not move the gate')
  expect(markerIn(edited)).toEqual(comment.marker)
  expect(planOf([{ ...comment, body: edited }], certain, 'abcdef0').edit).toEqual([])
  expect(planOf([{ ...comment, body: edited }], likely, 'abcdef0').edit[0]?.body).toMatch(/^\*\*High\*\* \(likely\) · /)
  expect(planOf([{ ...comment, resolved: true }], certain, 'abcdef0').edit).toEqual([])
})

test('whatever stands there: what is a person’s is left alone, nothing is lost, and doing it twice changes nothing', () => {
  const all = {
    'a.yaml': task(bad, 'Name: other, Image: "a:1", Privileged: !Ref Unknown'),
    'b.yaml': task('Name: third, Image: "a:1", Privileged: true'),
  }
  const comments = commentsOn({ ...all, 'a.yaml': all['a.yaml'].replace('!Ref Unknown', 'true') })
  const now = [
    report(all),
    report(stack),
    report({ 'b.yaml': all['b.yaml'] }),
    report({ 'c.yaml': all['b.yaml'] }),
    { ...report({}), complete: false },
  ]
  const flags = fc.record({ resolved: fc.boolean(), replied: fc.boolean(), settled: fc.boolean(), old: fc.boolean(), of: fc.nat() })
  fc.assert(
    fc.property(fc.array(flags, { maxLength: 8 }), fc.constantFrom(...now), (drawn, today) => {
      const standing = drawn.flatMap(({ resolved, replied, settled, old, of }, index): Standing[] => {
        const one = comments[of % comments.length]
        return one ? [{ ...one, id: index + 1, resolved, replied, marker: { ...one.marker, settled, ...(old ? { traces: [] } : {}) } }] : []
      })
      const plan = planOf(standing, today, 'abcdef0')
      const one = new Map(standing.map((each) => [each.id, each]))
      for (const id of [...plan.remove, ...plan.edit.map(({ id }) => id)])
        expect(one.get(id)).toMatchObject({ resolved: false, marker: { settled: false } })
      for (const id of plan.remove) expect(one.get(id)?.replied).toBe(false)
      if (!today.complete) expect([plan.remove, plan.edit]).toEqual([[], []])
      const edited = new Map(plan.edit.map(({ id, body }) => [id, body]))
      const after = standing
        .filter(({ id }) => !plan.remove.includes(id))
        .map((each) => ({ ...each, body: edited.get(each.id) ?? each.body, marker: markerIn(edited.get(each.id) ?? '') ?? each.marker }))
      const again = planOf(after, today, 'abcdef0')
      expect([again.remove, again.edit]).toEqual([[], []])
      // What is found and was said is still said, unless its only comments made room for one at a new place.
      const found = new Set(today.findings.map(({ identity }) => identity))
      expect([...again.said].filter((identity) => found.has(identity)).sort()).toEqual(
        [...plan.said].filter((identity) => found.has(identity)).sort(),
      )
    }),
  )
})
