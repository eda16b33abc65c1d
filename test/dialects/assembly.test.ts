import { describe, expect, test } from 'vitest'
import { findingsOf } from '../../src/analysis.ts'
import { Estate } from '../../src/model/estate.ts'
import { blindSpotsIn, findingsIn, scanOf } from './stacks.ts'

// A cloud assembly as `cdk synth` writes it, with two stacks, one nested stack and one stage, cut down to what is read.

const json = (value: unknown): string => JSON.stringify(value, null, 1)
const stack = (templateFile: string) => ({
  type: 'aws:cloudformation:stack',
  environment: 'aws://unknown-account/unknown-region',
  properties: { templateFile },
})
const task = (id: string, path: string) => ({
  [id]: {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: { ContainerDefinitions: [{ Name: 'web', Image: 'web:1', Privileged: true }] },
    Metadata: { 'aws:cdk:path': path },
  },
})
const bootstrap = {
  Parameters: { BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/hnb659fds/version' } },
  Rules: {
    CheckBootstrapVersion: { Assertions: [{ Assert: { 'Fn::Not': [{ 'Fn::Contains': [['1', '2'], { Ref: 'BootstrapVersion' }] }] } }] },
  },
}
const hash = '9b'.repeat(32)
const assembly = (folder: string, task1 = 'Task79114B6B'): Record<string, string> => ({
  [`${folder}/manifest.json`]: json({
    version: '40.0.0',
    artifacts: {
      'Jobs.assets': { type: 'cdk:asset-manifest', properties: { file: 'Jobs.assets.json' } },
      Network: stack('Network.template.json'),
      Jobs: stack('Jobs.template.json'),
      'assembly-Prod': { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } },
      Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
    },
  }),
  [`${folder}/Jobs.assets.json`]: json({
    version: '40.0.0',
    files: { [hash]: { source: { path: 'JobsWorker5A.nested.template.json', packaging: 'file' } } },
  }),
  [`${folder}/Network.template.json`]: json({
    Resources: { ClusterEB03: { Type: 'AWS::ECS::Cluster' } },
    Outputs: { ExportsOutputRefClusterEB03: { Value: { Ref: 'ClusterEB03' }, Export: { Name: 'Network:ExportsOutputRefClusterEB03' } } },
    ...bootstrap,
  }),
  [`${folder}/Jobs.template.json`]: json({
    Resources: {
      ...task(task1, 'Jobs/Task/Resource'),
      Service: { Type: 'AWS::ECS::Service', Properties: { Cluster: { 'Fn::ImportValue': 'Network:ExportsOutputRefClusterEB03' } } },
      Worker: {
        Type: 'AWS::CloudFormation::Stack',
        Properties: {
          TemplateURL: {
            'Fn::Join': [
              '',
              [
                'https://s3.',
                { Ref: 'AWS::Region' },
                '.',
                { Ref: 'AWS::URLSuffix' },
                '/',
                { 'Fn::Sub': 'cdk-${AWS::AccountId}' },
                `/${hash}.json`,
              ],
            ],
          },
        },
      },
    },
    ...bootstrap,
  }),
  [`${folder}/JobsWorker5A.nested.template.json`]: json({ Resources: task('Inner', 'Jobs/Worker/Task/Resource') }),
  [`${folder}/Removed.template.json`]: json({ Resources: task('Old', 'Removed/Task/Resource') }),
  [`${folder}/assembly-Prod/manifest.json`]: json({ version: '40.0.0', artifacts: { ProdApi24: stack('ProdApi24.template.json') } }),
  [`${folder}/assembly-Prod/ProdApi24.template.json`]: json({
    Resources: {
      ...task('Task', 'Prod/Api/Task/Resource'),
      Service: { Type: 'AWS::ECS::Service', Properties: { Cluster: { 'Fn::ImportValue': 'Network:ExportsOutputRefClusterEB03' } } },
    },
  }),
})

describe('a cloud assembly', () => {
  const scan = scanOf({ 'cdk.json': '{"app": "npx tsx bin/app.ts"}', ...assembly('cdk.out') })

  test('is a unit a stack, with what is nested in it', () =>
    expect(findingsIn(scan).map((one) => one.replace(/:\d+$/, ''))).toEqual([
      'cdk.out/Jobs Task79114B6B certain cdk.out/Jobs.template.json',
      'cdk.out/Jobs Worker.Inner certain cdk.out/JobsWorker5A.nested.template.json',
      'cdk.out/assembly-Prod/ProdApi24 Task certain cdk.out/assembly-Prod/ProdApi24.template.json',
    ]))

  test('holds files of earlier runs, which nothing deploys', () =>
    expect(scan.skipped).toEqual([
      { path: 'cdk.out/Removed.template.json', say: 'is not named by the manifest of its cloud assembly: nothing deploys it' },
    ]))

  test('says nothing of what CDK adds to each template', () => {
    expect(blindSpotsIn(scan)).toEqual([])
    expect(scan.diagnostics).toEqual([])
    expect(scan.reports.map(({ path, framework }) => `${framework} ${path}`)).toEqual([
      'cdk cdk.out/Jobs.template.json',
      'cdk cdk.out/JobsWorker5A.nested.template.json',
      'cdk cdk.out/Network.template.json',
      'cdk cdk.out/assembly-Prod/ProdApi24.template.json',
    ])
  })

  test('links its stacks, also where another assembly exports the same names', () => {
    const estate = new Estate(scanOf({ ...assembly('cdk.out'), ...assembly('other/cdk.out') }).readings)
    expect(estate.all('cluster').map((cluster) => [cluster.unit, estate.usedBy(cluster).map(({ by }) => by.unit)])).toEqual([
      ['cdk.out/Network', ['cdk.out/Jobs', 'cdk.out/assembly-Prod/ProdApi24']],
      ['other/cdk.out/Network', ['other/cdk.out/Jobs', 'other/cdk.out/assembly-Prod/ProdApi24']],
    ])
  })

  test('is mended in the program that makes it, not in its files', () => {
    const found = findingsOf(scan.judged).filter(({ rule }) => rule === 'privileged-container')
    expect(found.map(({ fix, edits }) => [fix, edits])).toEqual(found.map(() => [undefined, []]))
  })

  test('gives each finding the identity of its construct, whatever its logical id', () => {
    const identities = (files: Readonly<Record<string, string>>) =>
      findingsOf(scanOf(files).judged)
        .map(({ identity }) => identity)
        .sort()
    expect(identities(assembly('cdk.out', 'TaskRenamed'))).toEqual(identities(assembly('cdk.out')))
  })
})

describe('a CDK application without its assembly', () => {
  test.each<[path: string, command: string]>([
    ['cdk.json', '`npx cdk synth` before'],
    ['services/api/cdk.json', '`npx cdk synth` in `services/api` before'],
  ])('%s is a blind spot that says what to run', (path, command) =>
    expect(blindSpotsIn(scanOf({ [path]: '{"app": "npx tsx bin/app.ts"}' }))).toEqual([
      `The templates of this CDK application are not here, so nothing of it was judged; run ${command} the scan.`,
    ]),
  )

  test.each<[what: string, files: Readonly<Record<string, string>>]>([
    ['an assembly beside it', { 'cdk.json': '{"app": "x"}', ...assembly('cdk.out') }],
    ['an assembly of another name', { 'api/cdk.json': '{"app": "x"}', ...assembly('api/build/synth') }],
    ['settings of something else', { 'cdk.json': '{"context": {}}' }],
    ['settings that are broken', { 'cdk.json': '{"app' }],
  ])('is none where there is %s', (_, files) => expect(blindSpotsIn(scanOf(files))).toEqual([]))

  test('is one where only another application has an assembly', () =>
    expect(blindSpotsIn(scanOf({ 'a/cdk.json': '{"app": "x"}', ...assembly('b/cdk.out') }))).toHaveLength(1))
})

test('a template with the path of its construct is a plain one where there is no manifest', () =>
  expect(findingsIn(scanOf({ 'templates/a.template.json': json({ Resources: task('Task', 'A/Task/Resource') }) }))).toEqual([
    'templates/a.template.json Task certain templates/a.template.json:10',
  ]))
