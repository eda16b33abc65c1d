import { describe, expect, test } from 'vitest'
import { type ScanOptions, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import type { Finding } from '../../src/findings/finding.ts'
import type { Report } from '../../src/findings/report.ts'
import { reportOn } from '../../src/scan.ts'
import { positionOf, textOf } from '../../src/source/file.ts'

type Files = Readonly<Record<string, string>>

const options: ScanOptions & { today: string } = {
  today: '2026-01-01',
  gate: 'new',
  failOn: 'low',
  rules: ['privileged-container', 'secret-in-environment', 'efs-without-transit-encryption', 'mutable-image-tag'],
}

function compared(base: Files, head: Files, more: ScanOptions = {}): Report {
  const all = { ...options, ...more }
  const scan = scanTree(new MemoryTree(base), all)
  return reportOn(scanTree(new MemoryTree(head), all), all, { name: 'the base', why: 'it is', scan })
}

const named = ({ rule, subject }: Finding): string =>
  `${rule} ${subject.container ?? subject.address}${subject.property.includes('[') ? ` ${subject.property}` : ''}`
const states = ({ findings, fixed, unseen }: Report): string[] =>
  [
    ...findings.map((finding) => `${finding.state} ${named(finding)}`),
    ...fixed.map((finding) => `fixed ${named(finding)}`),
    ...unseen.map((finding) => `unseen ${named(finding)}`),
  ].sort()

const stack = (containers: string, head = ''): string =>
  `${head}Resources:\n  Api:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n${containers}`
const box = (name: string, ...more: string[]): string =>
  [`        - Name: ${name}`, '          Image: repo/app:1', ...more.map((line) => `          ${line}`)].map((line) => `${line}\n`).join('')
const privileged = 'Privileged: true'
const password = ['Environment:', '  - {Name: DB_PASSWORD, Value: hunter2-not-a-secret}']

describe('what a change does to the findings', () => {
  test.each<[what: string, base: Files, head: Files, expected: string[]]>([
    ['nothing changed', { a: stack(box('web', privileged)) }, { a: stack(box('web', privileged)) }, ['existing privileged-container web']],
    ['a fault is added', { a: stack(box('web')) }, { a: stack(box('web', privileged)) }, ['new privileged-container web']],
    ['a fault is repaired', { a: stack(box('web', privileged)) }, { a: stack(box('web')) }, ['fixed privileged-container web']],
    ['a faulty file is added', {}, { a: stack(box('web', privileged)) }, ['new privileged-container web']],
    ['a faulty file is deleted', { a: stack(box('web', privileged)) }, {}, ['fixed privileged-container web']],
    [
      'a faulty container is added beside another',
      { a: stack(box('web', privileged)) },
      { a: stack(box('web', privileged) + box('side', privileged)) },
      ['existing privileged-container web', 'new privileged-container side'],
    ],
    [
      'a faulty container is taken away',
      { a: stack(box('web') + box('side', privileged)) },
      { a: stack(box('web')) },
      ['fixed privileged-container side'],
    ],
    [
      'containers change places',
      { a: stack(box('web', privileged) + box('side')) },
      { a: stack(box('side') + box('web', privileged)) },
      ['existing privileged-container web'],
    ],
    [
      'everything moves down',
      { a: stack(box('web', privileged)) },
      { a: `# a comment\n\n${stack(box('web', privileged))}` },
      ['existing privileged-container web'],
    ],
    [
      'the file is renamed',
      { a: stack(box('web', privileged)) },
      { b: stack(box('web', privileged)) },
      ['existing privileged-container web'],
    ],
    [
      'one of two same files is renamed',
      { a: stack(box('web', privileged)), b: stack(box('web', privileged)) },
      { a: stack(box('web', privileged)), c: stack(box('web', privileged)) },
      ['existing privileged-container web', 'existing privileged-container web'],
    ],
    [
      'the file is copied',
      { a: stack(box('web', privileged)) },
      { a: stack(box('web', privileged)), b: stack(box('web', privileged)) },
      ['existing privileged-container web', 'new privileged-container web'],
    ],
    [
      'a secret is taken out of the environment',
      { a: stack(box('web', ...password)) },
      { a: stack(box('web')) },
      ['fixed secret-in-environment web environment[DB_PASSWORD].value'],
    ],
    [
      'a secret now comes from somewhere else',
      { a: stack(box('web', ...password)) },
      { a: stack(box('web', 'Environment: !Ref Env'), 'Parameters:\n  Env: {Type: String}\n') },
      ['unseen secret-in-environment web environment[DB_PASSWORD].value'],
    ],
    [
      'the value of the secret cannot be told any more',
      { a: stack(box('web', ...password)) },
      { a: stack(box('web', 'Environment: [{Name: DB_PASSWORD, Value: !Ref P}]'), 'Parameters:\n  P: {Type: String}\n') },
      ['unseen secret-in-environment web environment[DB_PASSWORD].value'],
    ],
    [
      'privileged is now a parameter without a default',
      { a: stack(box('web', privileged)) },
      { a: stack(box('web', 'Privileged: !Ref P'), 'Parameters:\n  P: {Type: String}\n') },
      ['unseen privileged-container web'],
    ],
    [
      'the containers now come from somewhere else',
      { a: stack(box('web', privileged)) },
      {
        a: 'Parameters:\n  P: {Type: String}\nResources:\n  Api:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions: !Ref P\n',
      },
      ['unseen privileged-container web'],
    ],
    [
      'the container is renamed and its value can no longer be told',
      { a: stack(box('web', privileged)) },
      { a: stack(box('other', 'Privileged: !Ref P'), 'Parameters:\n  P: {Type: String}\n') },
      ['unseen privileged-container web'],
    ],
    [
      'the resource is renamed and its value can no longer be told',
      { a: stack(box('web', privileged)) },
      { a: stack(box('web', 'Privileged: !Ref P'), 'Parameters:\n  P: {Type: String}\n').replace('  Api:', '  Other:') },
      ['unseen privileged-container web'],
    ],
    [
      'one of two faulty containers goes, and one comes of which nobody can tell',
      { a: stack(box('web', privileged) + box('side', privileged)) },
      { a: stack(box('other', 'Privileged: !Ref P'), 'Parameters:\n  P: {Type: String}\n') },
      ['fixed privileged-container side', 'unseen privileged-container web'],
    ],
    [
      'a faulty container goes, and another that could not be told before stays',
      { a: stack(box('web', privileged) + box('side', 'Privileged: !Ref P'), 'Parameters:\n  P: {Type: String}\n') },
      { a: stack(box('side', 'Privileged: !Ref P'), 'Parameters:\n  P: {Type: String}\n') },
      ['fixed privileged-container web'],
    ],
    [
      'the file does not parse any more',
      { a: stack(box('web', privileged)) },
      { a: `"${stack(box('web', privileged))}` },
      ['unseen privileged-container web'],
    ],
    [
      'the resource is gone, and the rest is there',
      { a: `${stack(box('web', privileged))}  Other: {Type: AWS::ECS::Cluster}\n` },
      { a: 'Resources:\n  Other: {Type: AWS::ECS::Cluster}\n' },
      ['fixed privileged-container web'],
    ],
    [
      'the resource is gone, and a macro may have made it',
      { a: `${stack(box('web', privileged))}  Other: {Type: AWS::ECS::Cluster}\n` },
      { a: 'Resources:\n  Other: {Type: AWS::ECS::Cluster}\n  Fn::Transform: {Name: Make}\n' },
      ['unseen privileged-container web'],
    ],
    [
      'a parameter with two values gets a bad default: likely becomes certain',
      { a: stack(box('web', 'Privileged: !Ref P'), 'Parameters:\n  P: {Type: String, AllowedValues: ["true", "false"]}\n') },
      { a: stack(box('web', 'Privileged: !Ref P'), 'Parameters:\n  P: {Type: String, Default: "true"}\n') },
      ['new privileged-container web'],
    ],
    [
      'certain becomes likely',
      { a: stack(box('web', 'Privileged: !Ref P'), 'Parameters:\n  P: {Type: String, Default: "true"}\n') },
      { a: stack(box('web', 'Privileged: !Ref P'), 'Parameters:\n  P: {Type: String, AllowedValues: ["true", "false"]}\n') },
      ['existing privileged-container web'],
    ],
  ])('%s', (_, base, head, expected) => expect(states(compared(yaml(base), yaml(head)))).toEqual(expected.sort()))

  const yaml = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.yaml`, text]))
})

describe('faults with the same names', () => {
  const twice = (first: string[], second: string[]): Files => ({ 'a.yaml': stack(box('web', ...first) + box('web', ...second)) })

  test('the first is repaired: the second is the same as before, under the same identity', () => {
    const before = scanTree(new MemoryTree(twice([privileged], [privileged, 'Cpu: 1'])), options)
    const report = compared(twice([privileged], [privileged, 'Cpu: 1']), twice([], [privileged, 'Cpu: 1']))
    expect(states(report)).toEqual(['existing privileged-container web', 'fixed privileged-container web'])
    const after = compared(twice([privileged], [privileged, 'Cpu: 1']), twice([privileged], [privileged, 'Cpu: 1']))
    expect(before.judged.length).toBeGreaterThan(0)
    expect(report.findings[0]?.identity).toBe(after.findings[1]?.identity)
  })

  test('a third one beside two has an identity of its own', () => {
    const three = { 'a.yaml': stack(box('web', privileged) + box('web', privileged, 'Cpu: 1') + box('web', privileged, 'Cpu: 2')) }
    const report = compared(twice([privileged], [privileged, 'Cpu: 2']), three)
    expect(states(report)).toEqual([
      'existing privileged-container web',
      'existing privileged-container web',
      'new privileged-container web',
    ])
    expect(new Set(report.findings.map(({ identity }) => identity)).size).toBe(3)
    expect(textOf(report.findings.find(({ state }) => state === 'new')?.subject.enclosing[0] ?? never())).toContain('Cpu: 1')
  })
})

describe('the line to blame', () => {
  const cause = ({ findings }: Report): string[] =>
    findings.flatMap(({ cause }) =>
      cause ? [`${cause.on} ${cause.at.file.path}:${positionOf(cause.at.file, cause.at.start).line} ${textOf(cause.at)}`] : [],
    )
  const withDefault = (value: string) =>
    stack(box('web', 'Privileged: !Ref P'), `Parameters:\n  P:\n    Type: String\n    Default: "${value}"\n`)

  test('a default that changed', () =>
    expect(cause(compared({ 'a.yaml': withDefault('false') }, { 'a.yaml': withDefault('true') }))).toEqual(['head a.yaml:4 "true"']))
  test('a line that is gone', () => {
    const volume = (more: string) => ({
      'a.yaml': `${stack(box('web'))}      Volumes:\n        - Name: v\n          EFSVolumeConfiguration:\n            FilesystemId: fs-1\n${more}`,
    })
    expect(cause(compared(volume('            TransitEncryption: ENABLED\n'), volume('')))).toEqual(['base a.yaml:12 ENABLED'])
  })
  test('none where the fault is new altogether', () => expect(cause(compared({}, { 'a.yaml': withDefault('true') }))).toEqual([]))
})

describe('the gate', () => {
  const bad = { 'a.yaml': stack(box('web', privileged)) }
  const hidden = { 'a.yaml': stack(box('web', 'Privileged: !Ref P'), 'Parameters:\n  P: {Type: String}\n') }
  test.each<[what: string, base: Files, head: Files, more: ScanOptions, passed: boolean]>([
    ['what was there before passes', bad, bad, {}, true],
    ['what was there before fails a gate that looks at all', bad, bad, { gate: 'all' }, false],
    ['what is introduced fails', {}, bad, {}, false],
    ['what is introduced passes where there is no gate', {}, bad, { gate: 'none' }, true],
    ['what is hidden fails as it would have', bad, hidden, {}, false],
    ['what is hidden passes where it is only to be said', bad, hidden, { unseen: 'warn' }, true],
  ])('%s', (_, base, head, more, passed) => expect(compared(base, head, more).gate.passed).toBe(passed))

  test('a file that could be read on the base and cannot be read now makes the run incomplete', () => {
    const report = compared(bad, { 'a.yaml': `"${bad['a.yaml']}` })
    expect([report.outcome, report.complete]).toEqual(['error', false])
    expect(report.unfinished).toEqual(['`a.yaml` was read on the base and cannot be read as a whole now.'])
    expect(compared({}, { 'a.yaml': `"${bad['a.yaml']}` }).outcome).toBe('passed')
  })

  test('a suppression that the head has already had does not hide what is new', () => {
    const accepted = (line: string) => ({
      'a.yaml': stack(box('web', `${line} # ecs-warden:ignore privileged-container -- tried and true`)),
    })
    const report = compared(accepted(privileged), accepted(privileged))
    expect([report.findings.length, report.suppressed.length, report.fixed.length, report.gate.passed]).toEqual([0, 1, 0, true])
  })
})

function never(): never {
  throw new Error('not found')
}
