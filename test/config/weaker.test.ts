import { expect, test } from 'vitest'
import { type Config, readConfig } from '../../src/config/file.ts'
import { weakenings } from '../../src/config/weaker.ts'
import { catalogue } from '../../src/rules/catalogue.ts'
import { positionOf } from '../../src/source/file.ts'

function config(text: string | undefined, path = '.ecs-warden.yml'): Config | undefined {
  if (text === undefined) return undefined
  const read = readConfig({ path, text }, catalogue)
  if ('wrong' in read) throw new Error(read.wrong.join('\n'))
  return read.config
}

const said = (before: string | undefined, after: string | undefined): string[] =>
  weakenings(config(before), config(after), catalogue).map(
    ({ at, on, say }) => `${on ?? 'head'}:${positionOf(at.file, at.start).line} ${say}`,
  )

test.each<[before: string | undefined, after: string | undefined, said: string[]]>([
  // The gate.
  [undefined, 'fail-on: critical', ['head:1 `fail-on` is `critical` now, and was `high`.']],
  ['fail-on: medium', 'version: 1\nfail-on: none', ['head:2 `fail-on` is `none` now, and was `medium`.']],
  ['fail-on: low', 'version: 1', ['base:1 `fail-on` is `high` now, and was `low`.']],
  ['profile: strict', undefined, ['base:1 `profile` is `default` now, and was `strict`.']],
  // Rules.
  [undefined, 'rules:\n  root-user: off', ['head:2 The rule `root-user` is off now.']],
  [undefined, 'rules: {privileged-container: {severity: low}}', ['head:1 The rule `privileged-container` is `low` now, and was `high`.']],
  ['rules: {root-user: {severity: critical}}', undefined, ['base:1 The rule `root-user` is `medium` now, and was `critical`.']],
  ['rules:\n  writable-root-filesystem: on', 'rules: {}', ['base:2 The rule `writable-root-filesystem` is off now.']],
  // What is looked at.
  ['exclude: [a/**]', 'exclude:\n  - a/**\n  - b/**', ['head:3 `exclude` leaves out `b/**` now.']],
  [undefined, 'exclude: b/**', ['head:1 `exclude` leaves out `b/**` now.']],
  [undefined, 'paths: [infra]', ['head:1 `paths` only names `infra` now.']],
  ['paths: ["**"]', 'paths: [infra]', ['head:1 `paths` only names `infra` now.']],
  ['paths: [infra, deploy]', 'paths: [infra]', ['head:1 `paths` no longer names `deploy`.']],
  ['frameworks: [cdk, terraform]', 'frameworks: [cdk]', ['head:1 `frameworks` no longer names `terraform`.']],
  ['task-definitions: ["x/*.json"]', undefined, ['base:1 `task-definitions` no longer names `x/*.json`.']],
  [
    'units:\n  - {root: a, variables: [prod.tfvars]}',
    'units:\n  - {root: a, variables: [dev.tfvars]}',
    ['head:1 `units` no longer says the same of `a`.'],
  ],
  // What is accepted.
  [
    undefined,
    'exceptions:\n  - {rule: root-user, path: a, container: web, reason: agent, until: 2027-01-01}',
    ['head:2 A new exception accepts `root-user` in `a` (container `web`) until 2027-01-01: `agent`.'],
  ],
  [
    'exceptions: [{rule: root-user, path: a, reason: agent, until: 2027-01-01}]',
    'exceptions: [{rule: root-user, path: a, reason: agent, until: 2028-01-01}]',
    ['head:1 A new exception accepts `root-user` in `a` until 2028-01-01: `agent`.'],
  ],
  [undefined, 'policy: {require-reason: false}', ['head:1 `policy.require-reason` is `false` now: what is accepted needs no reason.']],
  ['honor: [trivy]', 'honor: [trivy, checkov]', ['head:1 `honor` lets the marks of checkov count now.']],
  ['policy: {max-suppression-days: 30}', undefined, ['base:1 `policy.max-suppression-days` is not set now, and was 30.']],
  [
    'policy: {max-suppression-days: 30}',
    'policy: {max-suppression-days: 90}',
    ['head:1 `policy.max-suppression-days` is 90 now, and was 30.'],
  ],
  // What is taken as given.
  [
    'settings: {trusted-registries: [quay.io/a]}',
    'settings: {trusted-registries: [quay.io/a, quay.io/b]}',
    ['head:1 `settings.trusted-registries` takes `quay.io/b` as given now.'],
  ],
  [undefined, 'settings: {allowed-capabilities: [SYS_ADMIN]}', ['head:1 `settings.allowed-capabilities` takes `SYS_ADMIN` as given now.']],
  ['settings: {sensitivity-tags: [class]}', undefined, ['base:1 `settings.sensitivity-tags` no longer names `class`.']],
  [
    undefined,
    'settings: {account: {container-insights: enabled}}',
    ['head:1 `settings.account.container-insights` is taken as switched on now.'],
  ],
  [undefined, 'limits: {file-mb: 1}', ['head:1 `limits.file-mb` is 1 now, and was 8: what is larger is left out.']],
])('from %j to %j', (before, after, expected) => expect(said(before, after)).toEqual(expected))

test.each<[before: string | undefined, after: string | undefined]>([
  [undefined, undefined],
  ['fail-on: high', undefined],
  [undefined, 'fail-on: low'],
  [undefined, 'profile: strict'],
  ['rules: {root-user: off}', undefined],
  ['rules: {root-user: off}', 'rules: {root-user: off}'],
  [undefined, 'rules: {writable-root-filesystem: off}'],
  ['exclude: [a/**, b/**]', 'exclude: [b/**]'],
  ['paths: [infra]', 'paths: [infra, deploy]'],
  ['paths: [infra]', 'paths: [.]'],
  ['exceptions: [{rule: root-user, path: a, reason: agent}]', 'exceptions: [{rule: root-user, path: a, reason: agent, owner: me}]'],
  ['policy: {max-suppression-days: 90}', 'policy: {max-suppression-days: 30}'],
  ['settings: {trusted-registries: [a.io, b.io]}', 'settings: {trusted-registries: [b.io]}'],
  ['limits: {file-mb: 1}', 'limits: {file-mb: 8, seconds: 10}'],
])('from %j to %j lets nothing more through', (before, after) => expect(said(before, after)).toEqual([]))
