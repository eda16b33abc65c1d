import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import rule from './rule.ts'

const terraform = (task: string, execution: string, more = ''): string[] =>
  check(rule, [
    {
      path: 'main.tf',
      text: `${more}
resource "aws_ecs_task_definition" "api" {
  family                = "api"
  task_role_arn         = ${task}
  execution_role_arn    = ${execution}
  container_definitions = "[]"
}
`,
    },
  ]).map(({ certainty }) => certainty)

const template = (task: string, execution: string, more = ''): string[] =>
  check(rule, [
    {
      path: 'template.yaml',
      text: `Parameters:
  A: { Type: String }
  B: { Type: String }
  Choice: { Type: String, AllowedValues: [role-a, role-b] }
Conditions:
  IsA: !Equals [!Ref A, a]
Resources:
  Role: { Type: AWS::IAM::Role }
  Other: { Type: AWS::IAM::Role }
  Stack: { Type: AWS::CloudFormation::Stack }
${more}  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      TaskRoleArn: ${task}
      ExecutionRoleArn: ${execution}
`,
    },
  ]).map(({ certainty }) => certainty)

const role = 'resource "aws_iam_role" "ecs" {\n  name = "ecs"\n}\n'

test.each([
  ['aws_iam_role.ecs.arn', 'aws_iam_role.ecs.id', ['certain']],
  ['aws_iam_role.ecs[0].arn', 'aws_iam_role.ecs[0].arn', ['certain']],
  ['aws_iam_role.ecs["a"].arn', 'aws_iam_role.ecs["b"].arn', []],
  ['aws_iam_role.ecs[0].arn', 'aws_iam_role.ecs[1].arn', []],
  ['aws_iam_role.ecs.arn', 'aws_iam_role.other.arn', []],
  ['"arn:aws:iam::111122223333:role/ecs"', 'aws_iam_role.ecs.arn', ['certain']],
  ['"arn:aws:iam::111122223333:role/service/ecs"', 'aws_iam_role.ecs.arn', ['certain']],
  ['var.role', 'var.role', ['certain']],
  ['var.roles.task', 'var.roles.execution', []],
  ['var.roles["task"]', 'var.roles["execution"]', []],
  ['data.aws_iam_role.ecs.arn', 'data.aws_iam_role.ecs.arn', ['certain']],
  ['data.aws_iam_role.task.arn', 'data.aws_iam_role.execution.arn', []],
  ['module.roles.task_arn', 'module.roles.execution_arn', []],
  ['module.role.arn', 'module.role.arn', ['certain']],
  ['aws_cloudformation_stack.roles.outputs["Task"]', 'aws_cloudformation_stack.roles.outputs["Execution"]', []],
  ['null', 'aws_iam_role.ecs.arn', []],
  ['var.own ? aws_iam_role.other.arn : aws_iam_role.ecs.arn', 'aws_iam_role.ecs.arn', ['likely']],
])('Terraform: %s and %s', (task, execution, found) =>
  expect(terraform(task, execution, `${role}resource "aws_iam_role" "other" {}\nresource "aws_cloudformation_stack" "roles" {}\n`)).toEqual(
    found,
  ),
)

test.each([
  ['!GetAtt Role.Arn', '!Sub "${Role.Arn}"', ['certain']],
  ['!GetAtt Role.Arn', '!GetAtt Other.Arn', []],
  ['!GetAtt Stack.Outputs.Task', '!GetAtt Stack.Outputs.Execution', []],
  ['!GetAtt Stack.Outputs.Role', '!GetAtt [Stack, Outputs.Role]', ['certain']],
  ['!ImportValue task-role', '!ImportValue execution-role', []],
  ['!ImportValue role', '!ImportValue role', ['certain']],
  ['!Ref A', '!Ref B', []],
  ['!Ref Choice', '!Ref Choice', ['certain']],
  ['!If [IsA, !GetAtt Role.Arn, !GetAtt Other.Arn]', '!If [IsA, !GetAtt Other.Arn, !GetAtt Role.Arn]', []],
  ['!If [IsA, !GetAtt Role.Arn, !GetAtt Other.Arn]', '!If [IsA, !GetAtt Role.Arn, !GetAtt Role.Arn]', ['likely']],
  ['!If [IsA, !GetAtt Role.Arn, !Ref AWS::NoValue]', '!GetAtt Other.Arn', []],
  ['!If [IsA, !GetAtt Role.Arn, !Ref AWS::NoValue]', '!GetAtt Role.Arn', ['likely']],
  ['!GetAtt Role.Arn', '!If [IsA, !GetAtt Role.Arn, !Ref B]', ['likely']],
  ['!Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:role/ecs', '!Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:role/ecs', ['certain']],
  ['!Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:role/task', '!Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:role/ecs', []],
])('CloudFormation: %s and %s', (task, execution, found) => expect(template(task, execution)).toEqual(found))

test.each([
  ['a placeholder alone may be filled in twice', '<ROLE_ARN>', '<ROLE_ARN>', 0],
  ['a placeholder in an ARN that names the role', 'arn:aws:iam::<ACCOUNT>:role/app', 'arn:aws:iam::<ACCOUNT>:role/app', 1],
  ['two roles of one placeholder', 'arn:aws:iam::<ACCOUNT>:role/app', 'arn:aws:iam::<ACCOUNT>:role/execution', 0],
])('in raw JSON: %s', (_, taskRoleArn, executionRoleArn, count) => {
  const text = JSON.stringify({ family: 'api', taskRoleArn, executionRoleArn, containerDefinitions: [] })
  expect(check(rule, [{ path: 'task-definition.json', text }])).toHaveLength(count)
})
