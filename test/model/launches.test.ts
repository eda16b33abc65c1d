import { describe, expect, test } from 'vitest'
import { readFiles } from '../../src/dialects/read.ts'
import { Estate } from '../../src/model/estate.ts'
import type { Launch } from '../../src/model/resource.ts'
import { field, itemsOf, type Value } from '../../src/model/value.ts'

// Whatever starts tasks is one thing to the rules, in every dialect.

const estateOf = (path: string, text: string): Estate =>
  new Estate(readFiles([{ path, text }], { onCrash: (where, error) => expect.fail(`${where}: ${error}`) }).readings)

const words = (value: Value<unknown>): unknown => (value.kind === 'known' ? value.value : value.kind)

const told = (launch: Launch, estate: Estate) => {
  const network = field(launch.networkConfiguration, (one) => one.awsvpcConfiguration)
  const task = estate.follow(launch.taskDefinition, 'task-definition', launch.unit)
  const cluster = estate.follow(launch.cluster, 'cluster', launch.unit)
  return {
    within: launch.within,
    task: task.kind === 'known' ? task.value.target.address.split('.').at(-1)?.toLowerCase() : task.kind,
    cluster: cluster.kind === 'known' ? cluster.value.target.address.split('.').at(-1)?.toLowerCase() : cluster.kind,
    launchType: words(launch.launchType),
    publicIp: words(field(network, (one) => one.assignPublicIp)),
    environment:
      launch.kind === 'task-run'
        ? itemsOf(field(launch.overrides, (one) => one.containerOverrides)).items.flatMap((container) =>
            itemsOf(field(container, (one) => one.environment)).items.map((pair) => words(field(pair, (one) => one.name))),
          )
        : [],
  }
}

const cloudformation = (resources: string): Estate =>
  estateOf(
    'stack.yaml',
    `Resources:
  Main: {Type: AWS::ECS::Cluster}
  Job: {Type: AWS::ECS::TaskDefinition, Properties: {Family: job, ContainerDefinitions: []}}
${resources}`,
  )
const terraform = (resources: string): Estate =>
  estateOf(
    'main.tf',
    `resource "aws_ecs_cluster" "main" {
  name = "main"
}
resource "aws_ecs_task_definition" "job" {
  family = "job"
  container_definitions = jsonencode([])
}
${resources}`,
  )

const run = { task: 'job', cluster: 'main', launchType: 'FARGATE', publicIp: 'ENABLED', environment: ['MODE'] }

describe('a schedule that starts a task', () => {
  test.each<[what: string, estate: Estate, within: string]>([
    [
      'EventBridge, CloudFormation',
      cloudformation(`  Nightly:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: rate(1 day)
      Targets:
        - Id: job
          Arn: !GetAtt Main.Arn
          RoleArn: !GetAtt Starter.Arn
          Input: '{"containerOverrides": [{"name": "job", "environment": [{"name": "MODE", "value": "full"}]}]}'
          EcsParameters:
            TaskDefinitionArn: !Ref Job
            LaunchType: FARGATE
            NetworkConfiguration: {AwsVpcConfiguration: {AssignPublicIp: ENABLED, Subnets: [subnet-1]}}
`),
      'targets[job].ecsParameters',
    ],
    [
      'EventBridge, Terraform',
      terraform(`resource "aws_cloudwatch_event_target" "nightly" {
  rule  = "nightly"
  arn   = aws_ecs_cluster.main.arn
  input = jsonencode({ containerOverrides = [{ name = "job", environment = [{ name = "MODE", value = "full" }] }] })
  ecs_target {
    task_definition_arn = aws_ecs_task_definition.job.arn
    launch_type         = "FARGATE"
    network_configuration {
      subnets          = ["subnet-1"]
      assign_public_ip = true
    }
  }
}
`),
      'ecsParameters',
    ],
    [
      'EventBridge Scheduler, CloudFormation',
      cloudformation(`  Nightly:
    Type: AWS::Scheduler::Schedule
    Properties:
      ScheduleExpression: rate(1 day)
      Target:
        Arn: !GetAtt Main.Arn
        Input: !Sub '{"containerOverrides": [{"name": "job", "environment": [{"name": "MODE", "value": "\${AWS::Region}"}]}]}'
        EcsParameters:
          TaskDefinitionArn: !Ref Job
          LaunchType: FARGATE
          NetworkConfiguration: {AwsvpcConfiguration: {AssignPublicIp: ENABLED}}
`),
      'target.ecsParameters',
    ],
    [
      'EventBridge Scheduler, Terraform',
      terraform(`resource "aws_scheduler_schedule" "nightly" {
  schedule_expression = "rate(1 day)"
  target {
    arn   = aws_ecs_cluster.main.arn
    input = jsonencode({ containerOverrides = [{ name = "job", environment = [{ name = "MODE", value = "full" }] }] })
    ecs_parameters {
      task_definition_arn = aws_ecs_task_definition.job.arn
      launch_type         = "FARGATE"
      network_configuration {
        assign_public_ip = true
      }
    }
  }
}
`),
      'target.ecsParameters',
    ],
  ])('%s', (_, estate, within) => expect(estate.launches.map((launch) => told(launch, estate))).toEqual([{ within, ...run }]))

  test('a target that is no task starts none, whatever its input', () => {
    const estate = cloudformation(`  Rule:
    Type: AWS::Events::Rule
    Properties: {Targets: [{Id: a, Arn: !GetAtt Main.Arn, Input: '"not json'}, !Ref "AWS::NoValue"]}
`)
    expect(estate.launches).toEqual([])
  })
})

describe('a state machine that starts a task', () => {
  const state = (network: string) =>
    `{"Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync", "Parameters": {"Cluster": "main", "TaskDefinition": "job:3", "LaunchType": "FARGATE", "NetworkConfiguration": {"AwsvpcConfiguration": {${network}}}, "Overrides": {"ContainerOverrides": [{"Name": "job", "Environment": [{"Name": "MODE", "Value.$": "$.mode"}]}]}}}`
  const definition = `{"StartAt": "All", "States": {"All": {"Type": "Parallel", "Branches": [{"StartAt": "Run", "States": {"Run": ${state('"AssignPublicIp": "ENABLED"')}, "Wait": {"Type": "Wait", "Seconds": 1}}}]}}}`
  const within = 'definition.States[All].Branches[0].States[Run].Parameters'
  const estates: [string, Estate][] = [
    [
      'as a string',
      cloudformation(`  Machine: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionString: '${definition}'}}\n`),
    ],
    ['as an object', cloudformation(`  Machine: {Type: AWS::StepFunctions::StateMachine, Properties: {Definition: ${definition}}}\n`)],
    ['in Terraform', terraform(`resource "aws_sfn_state_machine" "m" {\n  definition = <<-EOF\n    ${definition}\n  EOF\n}\n`)],
  ]
  const named = estates.map(([what, estate]) => ({ what, estate }))

  test.each(named)('$what', ({ estate }) => {
    const named = { ...run, within, cluster: 'unknown' }
    expect(estate.launches.map((launch) => ({ ...told(launch, estate), cluster: 'unknown' }))).toEqual([named])
  })

  test('what is picked out of the input when it runs is not known, and not absent', () => {
    for (const { estate } of named) {
      const [first] = estate.all('task-run')
      const [container] = first ? itemsOf(field(first.overrides, (one) => one.containerOverrides)).items : []
      const [pair] = container ? itemsOf(field(container, (one) => one.environment)).items : []
      expect(pair && field(pair, (one) => one.value)).toMatchObject({ kind: 'unknown', name: 'Value.$' })
    }
  })

  test.each([
    ['as a string', `DefinitionString: '${definition.replace('"main"', '"${Cluster}"').replace('"job:3"', '"${Task}"')}'`],
    ['as an object', `Definition: ${definition.replace('"main"', '"${Cluster}"').replace('"job:3"', '"${Task}"')}`],
  ])('with substitutions, %s', (_, property) => {
    const estate = cloudformation(
      `  Machine:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      DefinitionSubstitutions: {Cluster: !Ref Main, Task: !Ref Job, Unused: a}\n      ${property}\n`,
    )
    expect(estate.launches.map((launch) => told(launch, estate))).toEqual([{ within, ...run }])
  })

  test('a definition that is no JSON is nothing to speak of', () => {
    const { readings } = readFiles(
      [{ path: 'a.yaml', text: "Resources: {M: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionString: '{nonsense'}}}" }],
      { onCrash: (where) => expect.fail(where) },
    )
    expect(readings.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
  })
})

describe('what AWS makes tasks of is a task definition', () => {
  test('a job definition of Batch', () => {
    const json = '{"image": "job:1", "jobRoleArn": "r", "privileged": true, "resourceRequirements": [{"type": "MEMORY", "value": "2048"}]}'
    for (const estate of [
      cloudformation(`  Batch:
    Type: AWS::Batch::JobDefinition
    Properties:
      Type: container
      ContainerProperties: {Image: job:1, JobRoleArn: r, Privileged: true, ResourceRequirements: [{Type: MEMORY, Value: "2048"}]}
`),
      terraform(
        `resource "aws_batch_job_definition" "b" {\n  name = "b"\n  type = "container"\n  container_properties = jsonencode(${json.replaceAll('":', '" =')})\n}\n`,
      ),
    ]) {
      const [container, ...more] = estate.containers
      expect(more).toEqual([])
      expect(container).toMatchObject({ container: 'default', taskDefinition: { within: 'containerProperties' } })
      expect(
        container && [container.privileged, container.image, container.memory, container.taskDefinition.taskRoleArn].map(words),
      ).toEqual([true, 'job:1', 2048, 'r'])
      expect(container && [...estate.runsOn(container.taskDefinition).compute]).toEqual(['EC2'])
    }
  })

  test('a job on Fargate says how it is started', () => {
    const estate = cloudformation(`  Batch:
    Type: AWS::Batch::JobDefinition
    Properties:
      Type: container
      PlatformCapabilities: [FARGATE]
      ContainerProperties: {Image: job:1, NetworkConfiguration: {AssignPublicIp: ENABLED}, FargatePlatformConfiguration: {PlatformVersion: 1.4.0}}
`)
    const [start] = estate.launches
    expect(start && told(start, estate)).toMatchObject({ within: 'containerProperties', task: 'batch', publicIp: 'ENABLED' })
    expect(start && words(start.platformVersion)).toBe('1.4.0')
    const task = estate.all('task-definition').find(({ address }) => address === 'Batch')
    expect(task && estate.runsOn(task)).toMatchObject({ compute: new Set(['FARGATE']), complete: true })
  })

  test('each group of nodes, and each container of several', () => {
    const estate = cloudformation(`  Batch:
    Type: AWS::Batch::JobDefinition
    Properties:
      Type: multinode
      NodeProperties:
        NodeRangeProperties:
          - {TargetNodes: "0:0", Container: {Image: main:1}}
          - {TargetNodes: "1:", EcsProperties: {TaskProperties: [{PidMode: host, Containers: [{Name: a, Image: a:1}, {Name: b, Image: b:1}]}]}}
`)
    expect(estate.containers.map(({ container, taskDefinition }) => `${taskDefinition.within} ${container}`)).toEqual([
      'nodeProperties.nodeRangeProperties[0:0].container default[0:0]',
      'nodeProperties.nodeRangeProperties[1:].ecsProperties.taskProperties[0] a',
      'nodeProperties.nodeRangeProperties[1:].ecsProperties.taskProperties[0] b',
    ])
  })

  test('a daemon, whose shared namespaces are the host’s', () => {
    const estate = cloudformation(`  Agent:
    Type: AWS::ECS::DaemonTaskDefinition
    Properties: {Family: agent, PidMode: shared, IpcMode: none, ContainerDefinitions: [{Name: agent, Image: agent:1, LinuxParameters: {Capabilities: {Add: [SYS_ADMIN]}}}]}
  Daemon:
    Type: AWS::ECS::Daemon
    Properties: {ClusterArn: !GetAtt Main.Arn, DaemonTaskDefinitionArn: !GetAtt Agent.DaemonTaskDefinitionArn, CapacityProviderArns: [!Ref Provider]}
  Provider:
    Type: AWS::ECS::CapacityProvider
    Properties: {ManagedInstancesProvider: {InfrastructureRoleArn: r}}
`)
    const agent = estate.all('task-definition').find(({ address }) => address === 'Agent')
    expect(agent && [agent.pidMode, agent.ipcMode].map(words)).toEqual(['host', 'none'])
    expect(agent && estate.runsOn(agent)).toMatchObject({ compute: new Set(['MANAGED_INSTANCES']), complete: true })
    expect(agent && estate.launchesOf(agent).map(({ address }) => address)).toEqual(['Daemon'])
    const [container] = estate.containers
    const added =
      container &&
      itemsOf(
        field(
          field(container.linuxParameters, (one) => one.capabilities),
          (one) => one.add,
        ),
      ).items
    expect(added?.map(words)).toEqual(['SYS_ADMIN'])
  })

  test('an express service', () => {
    for (const estate of [
      cloudformation(`  Web:
    Type: AWS::ECS::ExpressGatewayService
    Properties:
      Cluster: !Ref Main
      PrimaryContainer: {Image: web:1, AwsLogsConfiguration: {LogGroup: /web}, Environment: [{Name: A, Value: b}]}
`),
      terraform(`resource "aws_ecs_express_gateway_service" "web" {
  cluster = aws_ecs_cluster.main.name
  primary_container {
    image = "web:1"
    aws_logs_configuration {
      log_group = "/web"
    }
    environment {
      name  = "A"
      value = "b"
    }
  }
}
`),
    ]) {
      const [container] = estate.containers
      expect(container?.container).toBe('Main')
      expect(container && [container.image, field(container.logConfiguration, (one) => one.logDriver)].map(words)).toEqual([
        'web:1',
        'awslogs',
      ])
      // Nobody can write these: not there is not the same as left out.
      expect(container && [container.user, container.readonlyRootFilesystem].map(words)).toEqual(['unknown', 'unknown'])
      const [launch] = container ? estate.launchesOf(container.taskDefinition) : []
      expect(launch && told(launch, estate)).toMatchObject({ task: 'web', cluster: 'main', launchType: 'FARGATE' })
    }
  })
})

describe('a task runs where its capacity provider says', () => {
  const provider = (what: string) => `  Provider: {Type: AWS::ECS::CapacityProvider, Properties: {Name: mine, ${what}}}\n`
  const strategy = (name: string) =>
    `  Service: {Type: AWS::ECS::Service, Properties: {TaskDefinition: !Ref Job, CapacityProviderStrategy: [{CapacityProvider: ${name}}]}}\n`
  test.each([
    ['an Auto Scaling group', provider('AutoScalingGroupProvider: {AutoScalingGroupArn: a}'), '!Ref Provider', 'EC2'],
    ['Managed Instances', provider('ManagedInstancesProvider: {InfrastructureRoleArn: r}'), 'mine', 'MANAGED_INSTANCES'],
  ])('%s', (_, resource, name, compute) => {
    const estate = cloudformation(resource + strategy(name))
    const [job] = estate.all('task-definition')
    expect(job && estate.runsOn(job)).toMatchObject({ compute: new Set([compute]), complete: true })
  })
})

test('a list written as a plain text is unknown, and no broken JSON', () => {
  const { readings } = readFiles(
    [
      {
        path: 'a.yaml',
        text: 'Parameters: {A: {Type: String}}\nResources: {S: {Type: AWS::ECS::Service, Properties: {NetworkConfiguration: {AwsvpcConfiguration: {Subnets: !Sub "${A},${A}", SecurityGroups: sg-1}}}}}',
      },
    ],
    { onCrash: (where) => expect.fail(where) },
  )
  const [service] = new Estate(readings).all('service')
  const network = service && field(service.networkConfiguration, (one) => one.awsvpcConfiguration)
  expect(network && [field(network, (one) => one.subnets), field(network, (one) => one.securityGroups)].map(({ kind }) => kind)).toEqual([
    'unknown',
    'unknown',
  ])
  expect(readings.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
})
