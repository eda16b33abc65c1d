import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import rule from './rule.ts'

const network = `
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "private" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}
`
const endpoint = (service: string, more = '', vpc = 'aws_vpc.main.id'): string =>
  `resource "aws_vpc_endpoint" "e" {\n  vpc_id = ${vpc}\n  service_name = ${service}\n  ${more}\n}\n`
const tasks = (container: string, launch = 'launch_type = "FARGATE"', subnet = 'aws_subnet.private.id'): string => `
resource "aws_ecs_task_definition" "api" {
  family                = "api"
  container_definitions = jsonencode([{ name = "api", image = "registry.example.com/api:1", ${container} }])
}

resource "aws_ecs_service" "api" {
  name            = "api"
  task_definition = aws_ecs_task_definition.api.arn
  ${launch}

  network_configuration {
    subnets = [${subnet}]
  }
}
`
const logs = 'logConfiguration = { logDriver = "awslogs", options = {} }'
const found = (text: string): string[] =>
  check(rule, [{ path: 'main.tf', text }]).map(({ message }) => /for `(.*)`/.exec(message)?.[1] ?? '')

test.each([
  ['nothing that needs AWS', network + tasks('essential = true'), []],
  ['logs', network + tasks(logs), ['logs']],
  ['logs that have their endpoint', network + endpoint('"com.amazonaws.eu-west-1.logs"') + tasks(logs), []],
  ['one of which nobody knows what it leads to', network + endpoint('var.service') + tasks(logs), []],
  ['one of a VPC that nobody knows', network + endpoint('"com.amazonaws.eu-west-1.logs"', '', 'var.vpc') + tasks(logs), []],
  ['one without private DNS', network + endpoint('"com.amazonaws.eu-west-1.logs"', 'private_dns_enabled = false') + tasks(logs), ['logs']],
  ['hosts, which write the logs of their tasks', network + tasks(logs, 'launch_type = "EC2"'), []],
  ['a subnet that nobody knows', network + tasks(logs, 'launch_type = "FARGATE"', 'var.subnet'), []],
  [
    'a module that is not here',
    `${network}module "endpoints" {\n  source  = "acme/endpoints/aws"\n  vpc_id = aws_vpc.main.id\n}\n${tasks(logs)}`,
    [],
  ],
  [
    'secrets of both kinds',
    network +
      tasks(
        'secrets = [{ name = "A", valueFrom = "arn:aws:ssm:eu-west-1:111122223333:parameter/a" }, { name = "B", valueFrom = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:b-AbCdEf" }]',
      ),
    ['ssm, secretsmanager'],
  ],
])('%s', (_, text, missing) => expect(found(text)).toEqual(missing))
