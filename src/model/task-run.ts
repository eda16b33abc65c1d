import { environmentFile, keyValuePair } from './container.ts'
import { capacityProviderStrategyItem, ephemeralStorage, networkConfiguration } from './ecs.ts'
import {
  type EntriesShape,
  entriesOf,
  flag,
  type ListShape,
  link,
  list,
  number,
  type Read,
  type StructShape,
  struct,
  tags,
  text,
} from './shape.ts'

// Tasks that something starts: a call of `RunTask`, EventBridge, its scheduler, Step Functions.

/** What a start says over the task definition. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html */
export const taskOverride = struct('TaskOverride', {
  containerOverrides: list(
    struct('ContainerOverride', {
      name: text,
      command: list(text),
      environment: list(keyValuePair),
      environmentFiles: list(environmentFile),
      cpu: number,
      memory: number,
      memoryReservation: number,
    }),
  ),
  taskRoleArn: link('role'),
  executionRoleArn: link('role'),
  cpu: text,
  memory: text,
  ephemeralStorage,
})

export const taskRun = struct('RunTaskRequest', {
  cluster: link('cluster'),
  taskDefinition: link('task-definition'),
  launchType: text,
  capacityProviderStrategy: list(capacityProviderStrategyItem),
  platformVersion: text,
  networkConfiguration,
  enableExecuteCommand: flag,
  overrides: taskOverride,
  propagateTags: text,
  tags,
})

/** The `Input` of a target that runs a task is its overrides; that of any other target is anything. */
const input = { ...taskOverride, perhaps: true } as const

const ecsParameters = <Name extends string>(name: Name) =>
  struct(name, {
    taskDefinitionArn: link('task-definition'),
    launchType: text,
    capacityProviderStrategy: list(capacityProviderStrategyItem),
    platformVersion: text,
    networkConfiguration,
    enableExecuteCommand: flag,
    propagateTags: text,
  })

const eventTargetFields = {
  arn: link('cluster', 'state-machine'),
  roleArn: link('role'),
  input,
  ecsParameters: ecsParameters('AWS::Events::Rule EcsParameters'),
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html */
export const eventRule = struct('AWS::Events::Rule', {
  name: text,
  scheduleExpression: text,
  state: text,
  targets: list(struct('AWS::Events::Rule Target', { id: text, ...eventTargetFields })),
})

/** Terraform keeps a rule's targets in resources of their own. */
export const eventTarget = struct('aws_cloudwatch_event_target', { targetId: text, rule: link('event-rule'), ...eventTargetFields })

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-scheduler-schedule-target.html */
export const schedule = struct('AWS::Scheduler::Schedule', {
  name: text,
  scheduleExpression: text,
  state: text,
  kmsKeyArn: link('key'),
  target: struct('AWS::Scheduler::Schedule Target', {
    arn: link('cluster', 'state-machine'),
    roleArn: link('role'),
    input,
    ecsParameters: ecsParameters('AWS::Scheduler::Schedule EcsParameters'),
  }),
})

/** What one state of a state machine holds; the states inside it are states again. */
export type StateFields = {
  readonly Type: typeof text
  readonly Resource: typeof text
  readonly TimeoutSeconds: typeof number
  readonly Parameters: typeof taskRun
  readonly Arguments: typeof taskRun
  readonly Iterator: StructShape<StatesFields>
  readonly ItemProcessor: StructShape<StatesFields>
  readonly Branches: ListShape<StructShape<StatesFields>>
}
export type StatesFields = { readonly States: EntriesShape<StructShape<StateFields>> }

/** https://states-language.net: a recursive structure, so its fields are made when they are asked for. */
const states: StructShape<StatesFields> = {
  is: 'struct',
  name: 'StateMachineDefinition',
  perhaps: true,
  get fields() {
    return { States: entriesOf(state) }
  },
}
const state: StructShape<StateFields> = struct('StateMachineState', {
  Type: text,
  Resource: text,
  TimeoutSeconds: number,
  Parameters: taskRun,
  Arguments: taskRun,
  Iterator: states,
  ItemProcessor: states,
  Branches: list(states),
})

export const stateMachine = struct('AWS::StepFunctions::StateMachine', { roleArn: link('role'), definition: states })

export type States = Read<typeof states>
