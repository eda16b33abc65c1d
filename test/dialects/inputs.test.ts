import { describe, expect, test } from 'vitest'
import { scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { textOf } from '../../src/source/file.ts'

// What the ECS API takes and gives, as it lies in repositories: told by what a file holds, whatever it is called.

const look = (text: string, path = 'any-name.json') => {
  const { readings, reports, crashes } = scanTree(new MemoryTree({ [path]: text }))
  expect(crashes).toEqual([])
  const resources = readings.flatMap((reading) => reading.resources)
  return { resources, reports, seen: resources.map(({ resourceType, kind, address, at }) => [resourceType, kind, address, textOf(at)]) }
}

const web = '{ "name": "web", "image": "web:1", "essential": true, "memory": 128, "mountPoints": [] }'
const vpc = '"networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-1"] } }'

describe('what is found in', () => {
  test.each<[what: string, text: string, type: string, kind: string, address: string, at: string]>([
    [
      'the input of register-task-definition',
      `{ "family": "api", "containerDefinitions": [${web}] }`,
      'RegisterTaskDefinition',
      'task-definition',
      'api',
      '"api"',
    ],
    [
      'one without a family',
      `{ "containerDefinitions": [${web}] }`,
      'RegisterTaskDefinition',
      'task-definition',
      'any-name.json',
      'containerDefinitions',
    ],
    [
      'one whose family is filled in later',
      `{ "family": "<FAMILY>", "containerDefinitions": [${web}] }`,
      'RegisterTaskDefinition',
      'task-definition',
      'any-name.json',
      '"<FAMILY>"',
    ],
    [
      'what describe-task-definition gives',
      `{ "taskDefinition": { "taskDefinitionArn": "arn:aws:ecs:eu-west-1:111122223333:task-definition/api:7", "containerDefinitions": [${web}], "family": "api", "revision": 7, "status": "ACTIVE", "requiresAttributes": [] }, "tags": [] }`,
      'RegisterTaskDefinition',
      'task-definition',
      'api',
      '"api"',
    ],
    [
      'the same without what wraps it',
      `{ "containerDefinitions": [${web}], "family": "api", "revision": 7, "registeredAt": 1.5e9, "compatibilities": ["EC2"] }`,
      'RegisterTaskDefinition',
      'task-definition',
      'api',
      '"api"',
    ],
    ['a bare list of containers', `[${web}]`, 'ContainerDefinition', 'task-definition', 'any-name.json', `[${web}]`],
    ['a single container', web, 'ContainerDefinition', 'task-definition', 'any-name.json', web],
    [
      'what Elastic Beanstalk runs on ECS',
      `{ "AWSEBDockerrunVersion": 2, "containerDefinitions": [${web}] }`,
      'Dockerrun.aws.json',
      'task-definition',
      'any-name.json',
      'AWSEBDockerrunVersion',
    ],
    [
      'the input of create-service',
      `{ "serviceName": "web", "taskDefinition": "api", "desiredCount": 1 }`,
      'CreateService',
      'service',
      'web',
      '"web"',
    ],
    [
      'one whose name and task definition are given on the command line',
      `{ "desiredCount": 1, ${vpc} }`,
      'CreateService',
      'service',
      'any-name.json',
      'desiredCount',
    ],
    [
      'the input of update-service',
      `{ "service": "web", "cluster": "main", "taskDefinition": "api:3" }`,
      'UpdateService',
      'service',
      'web',
      '"web"',
    ],
    [
      'the input of create-task-set',
      `{ "service": "web", "cluster": "main", "taskDefinition": "api:3", "externalId": "blue", "scale": { "value": 50, "unit": "PERCENT" } }`,
      'CreateTaskSet',
      'task-set',
      'blue',
      '"blue"',
    ],
    [
      'the input of create-cluster',
      `{ "clusterName": "main", "settings": [{ "name": "containerInsights", "value": "enabled" }] }`,
      'CreateCluster',
      'cluster',
      'main',
      '"main"',
    ],
    [
      'the input of run-task',
      `{ "cluster": "main", "taskDefinition": "api", "overrides": { "containerOverrides": [{ "name": "web", "command": ["x"] }] } }`,
      'RunTask',
      'task-run',
      'any-name.json',
      'cluster',
    ],
    [
      'the input of start-task',
      `{ "taskDefinition": "api", "containerInstances": ["a"] }`,
      'RunTask',
      'task-run',
      'any-name.json',
      'taskDefinition',
    ],
    [
      'the input of create-capacity-provider',
      `{ "name": "spot", "autoScalingGroupProvider": { "autoScalingGroupArn": "arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:1:autoScalingGroupName/spot" } }`,
      'CreateCapacityProvider',
      'capacity-provider',
      'spot',
      '"spot"',
    ],
    [
      'the input of put-cluster-capacity-providers',
      `{ "cluster": "main", "capacityProviders": ["FARGATE"], "defaultCapacityProviderStrategy": [] }`,
      'PutClusterCapacityProviders',
      'cluster-capacity-providers',
      'main',
      '"main"',
    ],
    [
      'what describe-daemon-task-definition gives',
      `{ "daemonTaskDefinition": { "daemonTaskDefinitionArn": "arn:aws:ecs:eu-west-1:111122223333:daemon-task-definition/agent:1", "family": "agent", "containerDefinitions": [${web}] } }`,
      'RegisterDaemonTaskDefinition',
      'daemon-task-definition',
      'agent',
      '"agent"',
    ],
    [
      'the input of create-daemon',
      `{ "daemonName": "agent", "daemonTaskDefinitionArn": "agent:1", "capacityProviderArns": ["a"] }`,
      'CreateDaemon',
      'daemon',
      'agent',
      '"agent"',
    ],
    [
      'the input of create-express-gateway-service',
      `{ "serviceName": "web", "executionRoleArn": "a", "infrastructureRoleArn": "b", "primaryContainer": { "image": "web:1", "containerPort": 80 } }`,
      'CreateExpressGatewayService',
      'express-service',
      'web',
      '"web"',
    ],
  ])('%s', (_, text, ...seen) => {
    expect(look(text).seen).toEqual([seen])
  })

  test('what describe-services gives: each of them', () => {
    const service = (name: string) =>
      `{ "serviceArn": "arn:aws:ecs:eu-west-1:111122223333:service/main/${name}", "serviceName": "${name}", "clusterArn": "arn:aws:ecs:eu-west-1:111122223333:cluster/main", "taskDefinition": "arn:aws:ecs:eu-west-1:111122223333:task-definition/api:1", "deployments": [] }`
    const { resources } = look(`{ "services": [${service('a')}, ${service('b')}], "failures": [] }`)
    expect(resources.map(({ address }) => address)).toEqual(['a', 'b'])
    expect(resources[0]).toMatchObject({ cluster: { kind: 'known', value: 'arn:aws:ecs:eu-west-1:111122223333:cluster/main' } })
  })

  test('what describe-tasks gives', () => {
    const { resources } = look(
      '{ "tasks": [{ "taskArn": "arn:aws:ecs:eu-west-1:111122223333:task/main/1", "taskDefinitionArn": "arn:aws:ecs:eu-west-1:111122223333:task-definition/api:1", "launchType": "FARGATE", "containers": [] }] }',
    )
    expect(resources).toMatchObject([{ kind: 'task-run', taskDefinition: { kind: 'known', value: expect.stringContaining('/api:1') } }])
  })

  test('what describe-clusters gives', () => {
    const { seen } = look('{ "clusters": [{ "clusterArn": "arn:aws:ecs:eu-west-1:111122223333:cluster/main", "clusterName": "main" }] }')
    expect(seen).toEqual([['CreateCluster', 'cluster', 'main', '"main"']])
  })

  test('YAML, several documents of it, and what the controllers for Kubernetes take', () => {
    const text = `family: api
containerDefinitions:
  - name: web
    image: web:1
---
serviceName: web
taskDefinition: api
launchType: FARGATE
---
apiVersion: ecs.services.k8s.aws/v1alpha1
kind: TaskDefinition
spec:
  family: job
  containerDefinitions: [{name: job, image: "job:1"}]
`
    expect(look(text, 'a.yml').resources.map(({ address }) => address)).toEqual(['api', 'web', 'job'])
  })

  test.each(['\uFEFF', '\r\n', '// why\n', '/* why */ '])('a file that begins with %j', (lead) => {
    const { resources, reports } = look(`${lead}{ "family": "api",\r\n "containerDefinitions": [${web}] }\r\n`)
    expect(resources.map(({ address }) => address)).toEqual(['api'])
    expect(reports).toEqual([{ path: 'any-name.json', state: 'analysed', framework: 'task-definition' }])
  })
})

describe('nothing is found in', () => {
  test.each<[what: string, text: string]>([
    ['nothing', ''],
    ['null', 'null'],
    ['a Kubernetes pod', 'apiVersion: v1\nkind: Pod\nspec: { containers: [{ name: web, image: web, ports: [{ containerPort: 80 }] }] }'],
    ['a Kubernetes container', '[{ "name": "web", "image": "web", "ports": [], "env": [{ "name": "A", "value": "b" }] }]'],
    ['a Compose file', 'services:\n  web: { image: web, ports: ["80:80"], entrypoint: [run], logging: { driver: json-file } }'],
    ['a Kubernetes ingress', 'kind: Ingress\nspec: { backend: { serviceName: web, servicePort: 80 } }'],
    ['the image definitions of CodePipeline', '[{ "name": "web", "imageUri": "web:1" }]'],
    [
      'the appspec of CodeDeploy',
      'version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties: { TaskDefinition: "<TASK_DEFINITION>", LoadBalancerInfo: { ContainerName: web, ContainerPort: 80 } }',
    ],
    [
      'the job of AWS Batch',
      '{ "jobDefinitionName": "a", "type": "container", "containerProperties": { "image": "a", "mountPoints": [], "logConfiguration": { "logDriver": "awslogs" } } }',
    ],
    [
      'an app of Marathon',
      '{ "id": "a", "container": { "docker": { "image": "a", "portMappings": [{ "containerPort": 1 }], "privileged": true } } }',
    ],
    ['a workflow', 'on: push\njobs: { a: { steps: [{ uses: x, with: { task-definition: taskDefinition.json, launchType: FARGATE } }] } }'],
    ['a cluster of EKS', '{ "clusterName": "a", "settings": [{ "name": "x" }], "launchType": "x" }'],
    ['the tasks of an editor', '{ "version": "2.0.0", "tasks": [{ "label": "a", "taskDefinition": 1, "type": "shell" }] }'],
    ['the settings of a deployment', '{ "cluster": "main", "service": "web", "image": "web", "taskDefinition": { "path": "task.json" } }'],
    ['the package of a program', '{ "name": "essential", "image": "a", "version": "1", "portMappings": "none" }'],
  ])('%s', (_, text) => {
    expect(look(text, 'a.yaml').resources).toEqual([])
    expect(look(text).resources).toEqual([])
  })
})

describe('what a part of something does not say is not known', () => {
  test.each<[what: string, text: string, property: string]>([
    ['containers without their task definition', `[${web}]`, 'executionRoleArn'],
    ['a container without it', web, 'networkMode'],
    ['an update of a service', '{ "service": "web", "cluster": "main", "taskDefinition": "api" }', 'networkConfiguration'],
  ])('%s', (_, text, property) => {
    expect(look(text).resources[0]).toMatchObject({ [property]: { kind: 'unknown' } })
  })

  test('what a skeleton of the AWS CLI leaves empty is not written', () => {
    const text = `{ "family": "", "taskRoleArn": "", "executionRoleArn": "", "containerDefinitions": [${web}] }`
    expect(look(text).resources[0]).toMatchObject({
      address: 'any-name.json',
      taskRoleArn: { kind: 'absent' },
      executionRoleArn: { kind: 'absent' },
    })
  })

  test('rules speak of the container, not of what is around it', () => {
    const secrets = '"secrets": [{ "name": "A", "valueFrom": "arn:aws:ssm:eu-west-1:111122223333:parameter/a" }]'
    const container = `{ "name": "web", "image": "web:1", "privileged": true, "essential": true, "logConfiguration": { "logDriver": "awslogs" }, ${secrets} }`
    const { judged } = scanTree(new MemoryTree({ 'a.json': `[${container}]` }))
    expect(judged.filter(({ verdict }) => verdict.is === 'yes').map(({ rule }) => rule)).toEqual(['privileged-container'])
  })
})

test('a service means the task definition beside it, where others go by the same name', () => {
  const task = (privileged: boolean) =>
    `{ "family": "api", "containerDefinitions": [{ "name": "web", "image": "web:1", "privileged": ${privileged} }] }`
  const service = '{ "serviceName": "api", "taskDefinition": "api", "launchType": "FARGATE", "desiredCount": 1 }'
  const { judged } = scanTree(
    new MemoryTree({ 'a/task.json': task(true), 'a/service.json': service, 'b/task.json': task(true), 'c/task.json': task(true) }),
    { rules: ['privileged-container'] },
  )
  // On Fargate nothing is privileged; nobody says that the other two run there.
  expect(judged.map(({ at }) => at.file.path).sort()).toEqual(['b/task.json', 'c/task.json'])
})
