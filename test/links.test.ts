import { describe, expect, test } from 'vitest'
import { scanTree } from '../src/analysis.ts'
import { MemoryTree } from '../src/discover/memory-tree.ts'
import { Estate } from '../src/model/estate.ts'

const estateOf = (files: Readonly<Record<string, string>>): Estate => new Estate(scanTree(new MemoryTree(files)).readings)

const role = (id: string, name = ''): string =>
  `  ${id}:\n    Type: AWS::IAM::Role\n    Properties: { ${name ? `RoleName: ${name}` : ''} }\n`
const task = (properties: string): string =>
  `  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Family: api\n      ${properties}\n      ContainerDefinitions: []\n`
const stack = (...resources: string[]): string => `Resources:\n${resources.join('')}`

describe('a task definition names its role', () => {
  test.each([
    ['by GetAtt', 'TaskRoleArn: !GetAtt Role.Arn', 'Role'],
    ['by GetAtt in Sub', 'TaskRoleArn: !Sub "${Role.Arn}"', 'Role'],
    ['by Ref', 'TaskRoleArn: !Ref Role', 'Role'],
    ['by a literal ARN', 'TaskRoleArn: arn:aws:iam::111122223333:role/app/api-role', 'Role'],
    ['by its plain name', 'TaskRoleArn: api-role', 'Role'],
    ['by a name that nothing has', 'TaskRoleArn: arn:aws:iam::111122223333:role/other', undefined],
    ['by another stack', 'TaskRoleArn: !ImportValue RoleArn', undefined],
  ])('%s', (_, property, address) => {
    const estate = estateOf({ 'stack.yaml': stack(role('Role', 'api-role'), task(property)) })
    const [definition] = estate.all('task-definition')
    const followed = definition && estate.follow(definition.taskRoleArn, 'role', definition.unit)
    expect(followed?.kind === 'known' ? followed.value.target.address : undefined).toBe(address)
    const [named] = estate.all('role')
    expect(named && estate.usedBy(named).map(({ by, property: where }) => `${by.address}.${where}`)).toEqual(
      address ? ['Task.taskRoleArn'] : [],
    )
  })

  test('by a name that two files have: its own file is meant, and from a third nobody can tell', () => {
    const named = {
      'a.yaml': stack(role('A', 'shared')),
      'b.yaml': stack(role('B', 'shared'), task('TaskRoleArn: shared')),
      'c.yaml': stack(task('TaskRoleArn: shared')),
    }
    const estate = estateOf(named)
    const followed = estate.all('task-definition').map((definition) => estate.follow(definition.taskRoleArn, 'role', definition.unit))
    expect(followed.map((link) => (link.kind === 'known' ? link.value.target.address : link.kind))).toEqual(['B', 'unknown'])
  })
})

describe('a task definition runs', () => {
  const service = (properties: string): string =>
    `  Service:\n    Type: AWS::ECS::Service\n    Properties: { TaskDefinition: !Ref Task, ${properties} }\n`
  const cluster = (strategy: string): string =>
    `  Cluster:\n    Type: AWS::ECS::Cluster\n    Properties: { DefaultCapacityProviderStrategy: ${strategy} }\n`
  const runs = (...resources: string[]) => {
    const estate = estateOf({ 'stack.yaml': stack(...resources) })
    const [definition] = estate.all('task-definition')
    if (!definition) throw new Error('no task definition')
    const { compute, complete } = estate.runsOn(definition)
    return [...compute].sort().join(' ') + (complete ? '' : ' …')
  }
  test.each([
    ['where it says', [task('RequiresCompatibilities: [FARGATE]')], 'FARGATE'],
    ['where either says', [task('RequiresCompatibilities: [FARGATE]'), service('LaunchType: EC2')], 'EC2 FARGATE'],
    ['where its service says', [task(''), service('LaunchType: FARGATE')], 'FARGATE'],
    ['on Fargate by capacity provider', [task(''), service('CapacityProviderStrategy: [{ CapacityProvider: FARGATE_SPOT }]')], 'FARGATE'],
    ['on Fargate by its cluster', [task(''), service('Cluster: !Ref Cluster'), cluster('[{ CapacityProvider: FARGATE }]')], 'FARGATE'],
    ['nobody knows where', [task('')], ' …'],
    ['nobody knows where, by a parameter', [task('RequiresCompatibilities: !Ref Missing')], ' …'],
    ['somewhere its own capacity provider decides', [task(''), service('CapacityProviderStrategy: [{ CapacityProvider: fleet }]')], ' …'],
  ])('%s', (_, resources, expected) => expect(runs(...resources)).toBe(expected))
})

test('raw task definitions and Terraform services find each other by family', () => {
  const estate = estateOf({
    'deploy/task-definition.json': JSON.stringify({ family: 'orders', containerDefinitions: [] }),
    'infra/main.tf':
      'resource "aws_ecs_service" "orders" {\n  name = "orders"\n  task_definition = "orders:7"\n  launch_type = "FARGATE"\n}\n',
  })
  const [definition] = estate.all('task-definition')
  expect(definition && estate.servicesOf(definition).map(({ address }) => address)).toEqual(['aws_ecs_service.orders'])
})
