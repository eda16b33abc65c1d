import { describe, expect, test } from 'vitest'
import { readFiles } from '../../src/dialects/read.ts'
import { Estate } from '../../src/model/estate.ts'
import { namesIn } from '../../src/model/identifiers.ts'
import type { Kind } from '../../src/model/kinds.ts'
import type { Resource } from '../../src/model/resource.ts'
import type { SourceFile } from '../../src/source/file.ts'
import { textOf } from '../../src/source/file.ts'

type Pages = Readonly<Record<string, string>>
function estateOf(pages: Pages): Estate {
  const files = Object.entries(pages).map(([path, text]): SourceFile => ({ path, text }))
  return new Estate(
    readFiles(files, {
      onCrash: (_, error) => {
        throw error
      },
    }).readings,
  )
}

const template = (resources: string): string =>
  `AWSTemplateFormatVersion: "2010-09-09"\nParameters: {Open: {Type: String}, Stage: {Type: String, AllowedValues: [a, b]}}\nConditions: {Maybe: !Equals [!Ref Open, x]}\nResources:\n${resources}`
const task = (properties: string, name = 'Task') => `  ${name}: {Type: "AWS::ECS::TaskDefinition", Properties: {${properties}}}\n`
const service = (properties: string, name = 'Service') => `  ${name}: {Type: "AWS::ECS::Service", Properties: {${properties}}}\n`
const cluster = (properties: string, name = 'Cluster') => `  ${name}: {Type: "AWS::ECS::Cluster", Properties: {${properties}}}\n`
const role = (properties: string, name = 'Role') => `  ${name}: {Type: "AWS::IAM::Role", Properties: {${properties}}}\n`

/** What the first service's task definition is, by file and name. */
function followed(pages: Pages): string {
  const estate = estateOf(pages)
  const [first] = estate.all('service')
  if (!first) throw new Error('no service')
  const link = estate.follow(first.taskDefinition, 'task-definition', first.unit)
  const words = (one: typeof link): string =>
    one.kind === 'known'
      ? `${one.value.target.unit} ${one.value.target.address}`
      : one.kind === 'unknown' && one.oneOf
        ? one.oneOf.map(({ then }) => words(then)).join('|')
        : one.kind
  return words(link)
}

describe('following a link', () => {
  const arn = 'arn:aws:ecs:eu-west-1:111122223333:task-definition/web'
  test.each<[what: string, pages: Pages, to: string]>([
    ['by reference', { 'a.yaml': template(task('Family: x') + service('TaskDefinition: !Ref Task')) }, 'a.yaml Task'],
    ['by attribute', { 'a.yaml': template(task('Family: x') + service('TaskDefinition: !GetAtt Task.TaskDefinitionArn')) }, 'a.yaml Task'],
    [
      'by a text that is only a reference',
      { 'a.yaml': template(task('Family: x') + service('TaskDefinition: !Sub "${Task}"')) },
      'a.yaml Task',
    ],
    ['by family, in the same file', { 'a.yaml': template(task('Family: web') + service('TaskDefinition: web')) }, 'a.yaml Task'],
    ['by family and revision', { 'a.yaml': template(task('Family: web') + service('TaskDefinition: "web:12"')) }, 'a.yaml Task'],
    [
      'by ARN, in another file',
      { 'a.yaml': template(task('Family: web')), 'b.yaml': template(service(`TaskDefinition: ${arn}:3`)) },
      'a.yaml Task',
    ],
    [
      'by ARN without revision',
      { 'a.yaml': template(task('Family: web')), 'b.yaml': template(service(`TaskDefinition: ${arn}`)) },
      'a.yaml Task',
    ],
    [
      'to raw JSON',
      { 't.json': '{"family": "web", "containerDefinitions": []}', 'b.yaml': template(service('TaskDefinition: web')) },
      't.json web',
    ],
    [
      'by a name that two files use: nobody knows',
      {
        'a.yaml': template(task('Family: web')),
        'b.yaml': template(task('Family: web')),
        'c.yaml': template(service('TaskDefinition: web')),
      },
      'unknown',
    ],
    [
      'by a name that two files use: its own comes first',
      { 'a.yaml': template(task('Family: web')), 'b.yaml': template(task('Family: web') + service('TaskDefinition: web')) },
      'b.yaml Task',
    ],
    [
      'by a name that two of one file use',
      { 'a.yaml': template(task('Family: web') + task('Family: web', 'Other') + service('TaskDefinition: web')) },
      'unknown',
    ],
    ['by a name that nothing has', { 'a.yaml': template(task('Family: web') + service('TaskDefinition: api')) }, 'unknown'],
    ['by a name that only begins alike', { 'a.yaml': template(task('Family: web') + service('TaskDefinition: web-2')) }, 'unknown'],
    [
      'by a reference to something else',
      { 'a.yaml': template(role('RoleName: web') + task('Family: web') + service('TaskDefinition: !Ref Role')) },
      'unknown',
    ],
    ['by a parameter', { 'a.yaml': template(task('Family: web') + service('TaskDefinition: !Ref Open')) }, 'unknown'],
    [
      'by one of two',
      {
        'a.yaml': template(task('Family: x') + task('Family: y', 'Other') + service('TaskDefinition: !If [Maybe, !Ref Task, !Ref Other]')),
      },
      'a.yaml Task|a.yaml Other',
    ],
    ['where nothing is written', { 'a.yaml': template(task('Family: x') + service('LaunchType: EC2')) }, 'absent'],
    [
      'a reference never leaves its own file',
      { 'a.yaml': template(task('Family: x')), 'b.yaml': template(service('TaskDefinition: !Ref Task')) },
      'unknown',
    ],
  ])('%s', (_, pages, to) => expect(followed(pages)).toBe(to))
})

describe('names in ARNs', () => {
  test.each<[kind: Kind, words: string, name: string | undefined]>([
    ['role', 'arn:aws:iam::111122223333:role/api', 'api'],
    ['role', 'arn:aws:iam::111122223333:role/service/team/api', 'api'],
    ['role', 'arn:aws-cn:iam::111122223333:role/api', 'api'],
    ['role', 'api', 'api'],
    ['cluster', 'arn:aws:ecs:eu-west-1:111122223333:cluster/main', 'main'],
    ['service', 'arn:aws:ecs:eu-west-1:111122223333:service/main/api', 'api'],
    ['task-definition', 'web:7', 'web'],
    ['log-group', '/ecs/api', '/ecs/api'],
    ['log-group', 'arn:aws:logs:eu-west-1:111122223333:log-group:/ecs/api:*', '/ecs/api'],
    ['log-group', 'arn:aws:logs:eu-west-1:111122223333:log-group:/ecs/api', '/ecs/api'],
    ['repository', 'team/api', 'team/api'],
    ['repository', 'arn:aws:ecr:eu-west-1:111122223333:repository/team/api', 'team/api'],
    ['secret', 'prod/db', 'prod/db'],
    ['secret', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf', 'prod/db'],
    ['secret', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf:password::', 'prod/db'],
    ['secret', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db', 'prod/db'],
    ['parameter', '/prod/db', 'prod/db'],
    ['parameter', 'arn:aws:ssm:eu-west-1:111122223333:parameter/prod/db', 'prod/db'],
    ['parameter', 'db', 'db'],
    ['capacity-provider', 'arn:aws:ecs:eu-west-1:111122223333:capacity-provider/mine', 'mine'],
    ['managed-policy', 'arn:aws:iam::111122223333:policy/team/read', 'read'],
    ['instance-profile', 'arn:aws:iam::111122223333:instance-profile/hosts', 'hosts'],
    ['load-balancer', 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188', 'web'],
    ['target-group', 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/73e2d6bc24d8a067', 'web'],
    ['auto-scaling-group', 'arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:1b2c:autoScalingGroupName/hosts', 'hosts'],
    ['eks-cluster', 'arn:aws:eks:eu-west-1:111122223333:cluster/main', 'main'],
    // Somebody else's, or AWS's own.
    ['role', 'arn:aws:iam::111122223333:user/api', undefined],
    ['managed-policy', 'arn:aws:iam::aws:policy/AdministratorAccess', undefined],
    ['secret', 'arn:aws:ssm:eu-west-1:111122223333:parameter/db', undefined],
    ['security-group', 'sg-0123', undefined],
  ])('%s %s', (kind, words, name) => expect(namesIn(kind, words).at(-1)).toBe(name))
})

describe('what uses a resource', () => {
  const estate = estateOf({
    'a.yaml': template(
      role('RoleName: shared') +
        role('RoleName: alone', 'Alone') +
        task('Family: web, TaskRoleArn: !GetAtt Role.Arn, ExecutionRoleArn: !GetAtt Role.Arn') +
        cluster('ClusterName: main') +
        service('TaskDefinition: !Ref Task, Cluster: !Ref Cluster'),
    ),
    'b.json': '{"family": "b", "taskRoleArn": "arn:aws:iam::111122223333:role/shared", "containerDefinitions": []}',
  })
  const usesOf = (kind: 'role' | 'task-definition' | 'cluster', address: string) => {
    const resource = (estate.all(kind) as readonly Resource[]).find((one) => one.address === address)
    return resource ? estate.usedBy(resource).map(({ by, property, via }) => `${by.address} ${property} ${textOf(via)}`) : undefined
  }

  test('is every place, in every file, with its property', () => {
    expect(usesOf('role', 'Role')).toEqual([
      'Task taskRoleArn !GetAtt Role.Arn',
      'Task executionRoleArn !GetAtt Role.Arn',
      'b taskRoleArn "arn:aws:iam::111122223333:role/shared"',
    ])
    expect(usesOf('task-definition', 'Task')).toEqual(['Service taskDefinition !Ref Task'])
    expect(usesOf('cluster', 'Cluster')).toEqual(['Service cluster !Ref Cluster'])
    expect(usesOf('role', 'Alone')).toEqual([])
  })

  test('decides whether a role is judged', () => {
    const scope = (profile: 'default' | 'strict') => estate.all('role').map((one) => estate.inScope(one, profile))
    expect(scope('default')).toEqual([true, false])
    for (const one of [...estate.all('task-definition'), ...estate.all('service'), ...estate.all('cluster')])
      expect(estate.inScope(one, 'default')).toBe(true)
  })

  test('is the same in both directions', () => {
    for (const by of estate.all('task-definition')) {
      const link = estate.follow(by.taskRoleArn, 'role', by.unit)
      if (link.kind === 'known')
        expect(estate.usedBy(link.value.target).some((use) => use.by === by && use.property === 'taskRoleArn')).toBe(true)
    }
  })
})

describe('where a task runs', () => {
  const ec2 = 'DefaultCapacityProviderStrategy: [{CapacityProvider: own}]'
  const spot = 'DefaultCapacityProviderStrategy: [{CapacityProvider: FARGATE}, {CapacityProvider: FARGATE_SPOT}]'
  test.each<[what: string, resources: string, compute: readonly string[], complete: boolean]>([
    ['nobody says', task('Family: x'), [], false],
    ['its compatibilities', task('RequiresCompatibilities: [FARGATE]'), ['FARGATE'], true],
    ['both of them', task('RequiresCompatibilities: [EC2, FARGATE]'), ['EC2', 'FARGATE'], true],
    ['an unknown one', task('RequiresCompatibilities: [!Ref Open]'), [], false],
    ['an unknown list', task('RequiresCompatibilities: !Split [",", !Ref Open]'), [], false],
    ['one of two', task('RequiresCompatibilities: [!If [Maybe, EC2, FARGATE]]'), ['EC2', 'FARGATE'], true],
    ['an empty list', task('RequiresCompatibilities: []'), [], false],
    ['its service’s launch type', task('Family: x') + service('TaskDefinition: !Ref Task, LaunchType: EC2'), ['EC2'], true],
    [
      'both its services’',
      task('Family: x') +
        service('TaskDefinition: !Ref Task, LaunchType: EC2') +
        service('TaskDefinition: !Ref Task, LaunchType: FARGATE', 'Other'),
      ['EC2', 'FARGATE'],
      true,
    ],
    ['a launch type nobody knows', task('Family: x') + service('TaskDefinition: !Ref Task, LaunchType: !Ref Open'), [], false],
    [
      'that, with compatibilities',
      task('RequiresCompatibilities: [FARGATE]') + service('TaskDefinition: !Ref Task, LaunchType: !Ref Open'),
      ['FARGATE'],
      true,
    ],
    [
      'Fargate’s capacity providers',
      task('Family: x') + service('TaskDefinition: !Ref Task, CapacityProviderStrategy: [{CapacityProvider: FARGATE_SPOT}]'),
      ['FARGATE'],
      true,
    ],
    [
      'a provider of one’s own',
      task('Family: x') + service('TaskDefinition: !Ref Task, CapacityProviderStrategy: [{CapacityProvider: mine}]'),
      [],
      false,
    ],
    [
      'a mix of both',
      task('Family: x') +
        service('TaskDefinition: !Ref Task, CapacityProviderStrategy: [{CapacityProvider: mine}, {CapacityProvider: FARGATE}]'),
      [],
      false,
    ],
    [
      'the cluster’s strategy',
      task('Family: x') + cluster(spot) + service('TaskDefinition: !Ref Task, Cluster: !Ref Cluster'),
      ['FARGATE'],
      true,
    ],
    [
      'the cluster’s own provider',
      task('Family: x') + cluster(ec2) + service('TaskDefinition: !Ref Task, Cluster: !Ref Cluster'),
      [],
      false,
    ],
    ['a cluster elsewhere', task('Family: x') + service('TaskDefinition: !Ref Task, Cluster: main'), [], false],
  ])('%s', (_, resources, compute, complete) => {
    const estate = estateOf({ 'a.yaml': template(resources) })
    const [first] = estate.all('task-definition')
    if (!first) throw new Error('no task')
    const runsOn = estate.runsOn(first)
    expect([[...runsOn.compute].sort(), runsOn.complete]).toEqual([compute, complete])
    // Only what is surely elsewhere is quiet.
    expect(estate.mayRunOn(first, ['EXTERNAL'])).toBe(!complete)
    for (const one of runsOn.compute) expect(estate.mayRunOn(first, [one])).toBe(true)
  })
})
