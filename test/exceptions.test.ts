import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/config/file.ts'
import { MemoryTree } from '../src/discover/memory-tree.ts'
import type { Report } from '../src/findings/report.ts'
import { json } from '../src/report/json.ts'
import { summary } from '../src/report/summary.ts'
import { text } from '../src/report/text.ts'
import { catalogue } from '../src/rules/catalogue.ts'
import { scan } from '../src/scan.ts'
import { optionsOfConfig } from '../src/settings.ts'
import { positionOf } from '../src/source/file.ts'
import { reportSchema, runOf, validator } from './report/scanned.ts'

const today = '2026-11-22'
const task = (...names: string[]): string =>
  JSON.stringify({
    family: 'api',
    containerDefinitions: names.map((name) => ({ name, image: `${name}:1`, privileged: true, logConfiguration: { logDriver: 'awslogs' } })),
  })
const files = { 'deploy/agent.json': task('web', 'agent'), 'deploy/api.json': task('api') }

/** The scan that a config with these exceptions and this policy leads to. */
function report(exceptions: string, { policy = '', of = files as Record<string, string>, rules = ['privileged-container'] } = {}) {
  const written = `version: 1\nexceptions:\n${exceptions}\n${policy}`
  const read = readConfig({ path: '.github/ecs-warden.yml', text: written }, catalogue)
  if ('wrong' in read) throw new Error(read.wrong.join('\n'))
  return scan(new MemoryTree(of), { today, rules, ...optionsOfConfig(read.config) })
}
const open = ({ findings }: Report) => findings.map(({ subject }) => subject.container).sort()
const notices = ({ notices: all }: Report) =>
  all.map(({ at, kind, say }) => `${at.file.path}:${positionOf(at.file, at.start).line} ${kind}: ${say}`)

describe('an exception in the config', () => {
  test.each([
    ['a file', '{rule: privileged-container, path: deploy/agent.json, reason: node agent}', ['api']],
    ['a folder', '{rule: privileged-container, path: deploy, reason: node agent}', []],
    ['a glob', '{rule: privileged-container, path: "**/a*.json", reason: node agent}', []],
    ['one container', '{rule: privileged-container, path: deploy, container: agent, reason: node agent}', ['api', 'web']],
    ['one resource', '{rule: privileged-container, path: deploy/api.json, resource: api, reason: node agent}', ['agent', 'web']],
    ['another rule', '{rule: root-user, path: deploy, reason: node agent}', ['agent', 'api', 'web']],
    ['another resource', '{rule: privileged-container, path: deploy, resource: other, reason: node agent}', ['agent', 'api', 'web']],
  ])('for %s', async (_, exception, left) => expect(open(await report(`  - ${exception}`))).toEqual(left))

  test('counts until its last day, and then is back with a notice', async () => {
    const until = (date: string) => report(`  - {rule: privileged-container, path: deploy, reason: node agent, until: ${date}}`)
    expect([open(await until('2027-06-01')), notices(await until('2027-06-01'))]).toEqual([[], []])
    expect([open(await until('2026-11-22')), notices(await until('2026-11-22'))]).toEqual([
      [],
      ['.github/ecs-warden.yml:3 expiring: This exception runs out today, on 2026-11-22.'],
    ])
    expect(notices(await until('2026-12-02'))).toEqual([
      '.github/ecs-warden.yml:3 expiring: This exception runs out in 10 days, on 2026-12-02.',
    ])
    expect([open(await until('2026-11-21')).length, notices(await until('2026-11-21'))]).toEqual([
      3,
      ['.github/ecs-warden.yml:3 expired: This exception ran out on 2026-11-21; its findings are back.'],
    ])
  })

  test('without a reason does not count, unless the policy takes it', async () => {
    const without = '  - {rule: privileged-container, path: deploy}'
    expect(notices(await report(without))).toEqual([
      '.github/ecs-warden.yml:3 refused: This exception does not count: it gives no reason; add a `reason`.',
    ])
    expect(open(await report(without, { policy: 'policy: {require-reason: false}' }))).toEqual([])
  })

  test('may not run longer than the policy says', async () => {
    const policy = 'policy: {max-suppression-days: 30}'
    const until = (date: string) => report(`  - {rule: privileged-container, path: deploy, reason: why not, until: ${date}}`, { policy })
    expect(open(await until('2026-12-22'))).toEqual([])
    expect(notices(await until('2026-12-23'))).toEqual([
      '.github/ecs-warden.yml:3 refused: This exception does not count: it may run for 30 days at most, and needs an `until` within them.',
    ])
    expect(open(await report('  - {rule: privileged-container, path: deploy, reason: why not}', { policy }))).toHaveLength(3)
  })

  test('is in every report, with its place, its reason and its owner; never in the SARIF', async () => {
    const accepted = await report(
      '  - {rule: privileged-container, path: deploy/api.json, reason: node agent, until: 2027-03-31, owner: "@acme/obs"}\n' +
        '  - {rule: privileged-container, path: deploy/api.json, container: gone, reason: node agent}',
    )
    expect(validator(reportSchema)(json(accepted))).toEqual([])
    expect(JSON.parse(json(accepted))).toMatchObject({
      suppressed: [
        {
          container: 'api',
          suppression: {
            from: 'config',
            reason: 'node agent',
            until: '2027-03-31',
            owner: '@acme/obs',
            path: '.github/ecs-warden.yml',
            region: { startLine: 3 },
          },
        },
      ],
      notices: [{ kind: 'unused', say: 'This exception covers no finding.', path: '.github/ecs-warden.yml', region: { startLine: 4 } }],
    })
    expect(JSON.stringify(runOf(accepted).results)).not.toContain('deploy/api.json')
    expect(text(accepted, { colour: false })).toContain('This exception covers no finding.  .github/ecs-warden.yml:4:6')
    expect(text(accepted, { colour: false })).toContain('1 suppressed')
    expect(summary(accepted)).toContain('— node agent, until 2027-03-31, @\u200Bacme/obs, `.github/ecs-warden.yml:3`')
    expect(summary(accepted)).toContain('**Cover nothing**\n\n- `.github/ecs-warden.yml:4`: This exception covers no finding.')
  })
})

describe('a suppression that covers nothing', () => {
  const stack = (comment: string, value = 'false') => ({
    'stack.yaml': `Parameters:
  Open: { Type: String }
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: web
          Image: web:1
          Privileged: ${value} ${comment}
`,
  })
  const ignore = '# ecs-warden:ignore privileged-container -- agent'
  const said = async (of: Record<string, string>, options: object = {}) =>
    notices(await scan(new MemoryTree(of), { today, rules: ['privileged-container'], ...options }))

  test('is said at its place', async () => {
    expect(await said(stack(ignore))).toEqual(['stack.yaml:10 unused: This ignore covers no finding.'])
  })

  test.each([
    ['its rule does not run', stack(ignore), { rules: ['root-user'] }],
    ['the value is not known', stack(ignore, '!Ref Open'), {}],
    ['its file is not read to its end', { 'stack.yaml': `${stack(ignore)['stack.yaml']}   x: [` }, {}],
  ])('is not said where %s', async (_, of, options) => expect(await said(of, options)).toEqual([]))

  test('is said of an exception for a file that is not there, where the run looked everywhere', async () => {
    const exception = '  - {rule: privileged-container, path: deploy/other.json, reason: agent}'
    expect(notices(await report(exception))).toEqual([
      '.github/ecs-warden.yml:3 unused: This exception covers no finding: no file of its path was looked into.',
    ])
    expect(notices(await report(exception, { policy: 'paths: [deploy/api.json]' }))).toEqual([])
    expect(notices(await report(exception, { policy: 'frameworks: [terraform]' }))).toEqual([])
    const large = { ...files, 'deploy/other.json': ' '.repeat(2 * 1024 * 1024) }
    expect(notices(await report(exception, { of: large, policy: 'limits: {file-mb: 1}' }))).toEqual([])
  })

  test('is not said where a loop makes what cannot be seen', async () => {
    const loop = `Resources:
  "Fn::ForEach::Tasks": [N, !Ref Names, {"X\${N}": {Type: AWS::ECS::TaskDefinition}}] ${ignore}
  A: {Type: AWS::ECS::Cluster}
`
    expect(await said({ 'loop.yaml': loop })).toEqual([])
  })
})
