import { describe, expect, test } from 'vitest'
import { MemoryTree } from '../src/discover/memory-tree.ts'
import { rulesOfPeers } from '../src/findings/peers.ts'
import { json } from '../src/report/json.ts'
import { catalogue } from '../src/rules/catalogue.ts'
import { type ScanOptions, scan } from '../src/scan.ts'
import type { Peer } from '../src/source/note.ts'
import { reportSchema, validator } from './report/scanned.ts'

const today = '2026-11-22'

async function accepted(file: string, text: string, honor: readonly Peer[], more: ScanOptions = {}) {
  const report = await scan(new MemoryTree({ [file]: text }), { today, profile: 'strict', honor, ...more })
  expect(validator(reportSchema)(json(report))).toEqual([])
  return report.suppressed.map(({ rule, subject, suppression }) => {
    const reason = suppression?.reason === undefined ? '' : `: ${suppression.reason}`
    return `${rule} ${subject.container ?? subject.address}${reason}`
  })
}

const cluster = (above: string, inside = '', behind = ''): string => `${above}
resource "aws_ecs_cluster" "main" {
  ${inside}
  name = "main"
  setting {
    name  = "containerInsights"
    value = "disabled" ${behind}
  }
}
`
const stack = (comment: string, metadata = '', more = ''): string => `Resources:
  Repository:
    Type: AWS::ECR::Repository
${metadata}    Properties:
      # ${comment}
      ImageTagMutability: MUTABLE
      ImageScanningConfiguration: {ScanOnPush: false}
${more}  Other:
    Type: AWS::ECR::Repository
    Properties: {ImageTagMutability: MUTABLE, ImageScanningConfiguration: {ScanOnPush: false}}
`
const json_ = (metadata: object, template: object = {}): string =>
  JSON.stringify({
    Metadata: template,
    Resources: { Main: { Type: 'AWS::ECS::Cluster', Metadata: metadata, Properties: { ClusterName: 'main' } } },
  })
const insights = ['no-container-insights aws_ecs_cluster.main']

describe('a mark of another scanner', () => {
  test.each<[what: string, peer: Peer, file: string, text: string, accepted: string[]]>([
    ['checkov in a block', 'checkov', 'a.tf', cluster('', '#checkov:skip=CKV_AWS_65:not here'), [`${insights}: not here`]],
    ['checkov with spaces', 'checkov', 'a.tf', cluster('', '# checkov:skip=CKV_AWS_65: not here'), [`${insights}: not here`]],
    ['checkov without a reason', 'checkov', 'a.tf', cluster('', '# checkov:skip=CKV_AWS_65'), insights],
    ['checkov, several', 'checkov', 'a.tf', cluster('', '# checkov:skip=CKV_AWS_1,CKV_AWS_65:why'), [`${insights}: why`]],
    ['checkov deep in the block', 'checkov', 'a.tf', cluster('', '', '# checkov:skip=CKV_AWS_65:why'), [`${insights}: why`]],
    ['checkov in YAML', 'checkov', 'a.yaml', stack('checkov:skip=CKV_AWS_51:why'), ['mutable-ecr-tags Repository: why']],
    [
      'checkov in Metadata',
      'checkov',
      'a.json',
      json_({ checkov: { skip: [{ id: 'CKV_AWS_65', comment: 'why' }] } }),
      ['no-container-insights Main: why'],
    ],
    ['trivy above a block', 'trivy', 'a.tf', cluster('#trivy:ignore:AVD-AWS-0034'), insights],
    ['trivy by the new id', 'trivy', 'a.tf', cluster('# trivy:ignore:AWS-0034'), insights],
    ['trivy by the long id', 'trivy', 'a.tf', cluster('# tfsec:ignore:aws-ecs-enable-container-insight'), insights],
    ['trivy, several on a line', 'trivy', 'a.tf', cluster('#trivy:ignore:AVD-AWS-0001 trivy:ignore:AVD-AWS-0034'), insights],
    ['trivy, several lines', 'trivy', 'a.tf', cluster('#trivy:ignore:AVD-AWS-0034\n#trivy:ignore:AVD-AWS-0001'), insights],
    ['trivy at the end of the line', 'trivy', 'a.tf', cluster('', '', '#trivy:ignore:AVD-AWS-0034'), insights],
    ['trivy until a day to come', 'trivy', 'a.tf', cluster('#trivy:ignore:AVD-AWS-0034:exp:2026-11-23'), insights],
    ['trivy in YAML', 'trivy', 'a.yaml', stack('trivy:ignore:AVD-AWS-0031'), ['mutable-ecr-tags Repository']],
    [
      'cdk-nag',
      'cdk-nag',
      'a.json',
      json_({ cdk_nag: { rules_to_suppress: [{ id: 'AwsSolutions-ECS4', reason: 'why' }] } }),
      ['no-container-insights Main: why'],
    ],
    [
      'cdk-nag, encoded, for the whole stack',
      'cdk-nag',
      'a.json',
      json_(
        {},
        {
          cdk_nag: {
            rules_to_suppress: [{ id: 'AwsSolutions-ECS4', reason: Buffer.from('so – why').toString('base64'), is_reason_encoded: true }],
          },
        },
      ),
      ['no-container-insights Main: so – why'],
    ],
  ])('%s', async (_, peer, file, text, expected) => {
    expect(await accepted(file, text, [peer])).toEqual(expected)
    expect(await accepted(file, text, [])).toEqual([])
    expect(
      await accepted(
        file,
        text,
        (['checkov', 'trivy', 'cfn-lint', 'cdk-nag'] as const).filter((one) => one !== peer),
      ),
    ).toEqual([])
  })

  test('cfn-lint, only for the properties that its check looks at', async () => {
    const task = {
      Type: 'AWS::ECS::TaskDefinition',
      Metadata: { 'cfn-lint': { config: { ignore_checks: ['E3048'] } } },
      Properties: {
        RequiresCompatibilities: ['FARGATE'],
        NetworkMode: 'bridge',
        PidMode: 'host',
        ContainerDefinitions: [{ Name: 'web', Image: 'web:1' }],
      },
    }
    const rules = ['unsupported-security-setting']
    const text = JSON.stringify({ Resources: { Task: task } })
    const report = await scan(new MemoryTree({ 'a.json': text }), { today, honor: ['cfn-lint'], rules })
    expect(report.suppressed.map(({ subject }) => subject.property)).toEqual(['networkMode'])
    expect(report.findings.map(({ subject }) => subject.property)).toEqual(['pidMode'])
  })

  test.each<[what: string, file: string, text: string]>([
    ['outside the resource (checkov)', 'a.tf', cluster('#checkov:skip=CKV_AWS_65:why')],
    ['for another check', 'a.tf', cluster('', '#checkov:skip=CKV_AWS_66:why')],
    ['that has run out (trivy)', 'a.tf', cluster('#trivy:ignore:AVD-AWS-0034:exp:2026-11-22')],
    ['for a workspace only (trivy)', 'a.tf', cluster('#trivy:ignore:AVD-AWS-0034:ws:dev')],
    ['for some values only (trivy)', 'a.tf', cluster('#trivy:ignore:AVD-AWS-0034[name=x]')],
    ['for everything (trivy)', 'a.tf', cluster('#trivy:ignore:*')],
    [
      'for part of what is found (cdk-nag)',
      'a.json',
      json_({ cdk_nag: { rules_to_suppress: [{ id: 'AwsSolutions-ECS4', reason: 'why', applies_to: ['x'] }] } }),
    ],
    ['that is text in a value', 'a.tf', cluster('', 'tags = { a = "#checkov:skip=CKV_AWS_65:why" }')],
  ])('%s does not count', async (_, file, text) => {
    expect(await accepted(file, text, ['checkov', 'trivy', 'cfn-lint', 'cdk-nag'])).toEqual([])
  })

  test('is no concern of who did not ask for it: no notice, and no diagnostic', async () => {
    for (const honor of [[], ['checkov', 'trivy']] as const) {
      const marks = cluster('#trivy:ignore:AVD-AWS-9999', '#checkov:skip=CKV_AWS_9999:x')
      const { notices, diagnostics } = await scan(new MemoryTree({ 'a.tf': `${marks}\n# trivy:ignore:AVD-AWS-0034\n` }), { today, honor })
      expect([notices, diagnostics]).toEqual([[], []])
    }
  })

  test('that the base does not have is as new as one of ours', async () => {
    const head = new MemoryTree({ 'a.tf': cluster('', '#checkov:skip=CKV_AWS_65:why') })
    const base = { name: 'b', why: 'it is', tree: new MemoryTree({ 'a.tf': cluster('') }) }
    const options = { today, honor: ['checkov'], rules: ['no-container-insights'] } as const
    const report = await scan(head, { ...options, newSuppressions: 'report' }, base)
    expect(report.notices.map(({ say }) => say)).toEqual(['This mark of checkov is new and accepts `no-container-insights`: why.'])
    expect((await scan(head, { ...options, newSuppressions: 'reject' }, base)).suppressed).toEqual([])
  })

  test('obeys the longest time that the policy allows', async () => {
    const policy = { maximumDays: 30 }
    expect(await accepted('a.tf', cluster('#trivy:ignore:AVD-AWS-0034'), ['trivy'], { policy })).toEqual([])
    expect(await accepted('a.tf', cluster('#trivy:ignore:AVD-AWS-0034:exp:2026-12-01'), ['trivy'], { policy })).toEqual(insights)
  })
})

test('the table names rules that there are', () => {
  const known = catalogue.map(({ id }) => id)
  expect(rulesOfPeers.filter((id) => !known.includes(id))).toEqual([])
})
