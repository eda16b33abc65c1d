import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import rule from './rule.ts'

const service = (network: string): string => `
variable "mode" {
  type = string
}

resource "aws_security_group" "own" {
  count = 1
}

resource "aws_ecs_service" "api" {
  name            = "api"
  task_definition = "api"
${network}
}
`

test.each([
  [
    'no block at all where the mode is another one',
    'dynamic "network_configuration" {\n for_each = var.mode == "awsvpc" ? [1] : []\n content {\n subnets = []\n security_groups = aws_security_group.own[*].id\n }\n}',
    [],
  ],
  [
    'a block without groups where the mode is this one',
    'dynamic "network_configuration" {\n for_each = var.mode == "awsvpc" ? [1] : []\n content {\n subnets = []\n }\n}',
    ['likely'],
  ],
  ['groups that nobody knows', 'network_configuration {\n subnets = []\n security_groups = data.aws_security_groups.own.ids\n}', []],
  ['a group of a module', 'network_configuration {\n subnets = []\n security_groups = [module.own.id]\n}', []],
])('%s', (_, network, certainties) => {
  expect(check(rule, [{ path: 'main.tf', text: service(network) }]).map(({ certainty }) => certainty)).toEqual(certainties)
})

test('an express service makes a group of its own', () => {
  const text = `Resources:
  Api:
    Type: AWS::ECS::ExpressGatewayService
    Properties:
      PrimaryContainer: {Image: "registry.example.com/api:1"}
      NetworkConfiguration: {Subnets: [subnet-1]}
`
  expect(check(rule, [{ path: 'a.yaml', text }])).toEqual([])
})
