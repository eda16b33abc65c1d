import { expect, test } from 'vitest'
import { readFiles } from '../../src/dialects/read.ts'
import { Estate } from '../../src/model/estate.ts'
import { Routing } from '../../src/model/routing.ts'

const network = `
variable "table" {
  type = string
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "tasks" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table" "tasks" {
  vpc_id = aws_vpc.main.id
}
`
const association = (table = 'aws_route_table.tasks.id'): string =>
  `resource "aws_route_table_association" "tasks" {\n  subnet_id = aws_subnet.tasks.id\n  route_table_id = ${table}\n}\n`
const route = (name: string, destination: string, target: string, table = 'aws_route_table.tasks.id'): string =>
  `resource "aws_route" "${name}" {\n  route_table_id = ${table}\n  destination_cidr_block = "${destination}"\n  ${target}\n}\n`

test.each<[what: string, text: string, leads: string[], complete: boolean]>([
  ['a table without routes', association(), [], true],
  ['no table of its own: that of the VPC may be anything', '', [], false],
  ['an internet gateway', association() + route('out', '0.0.0.0/0', 'gateway_id = aws_internet_gateway.main.id'), ['internet'], true],
  ['one that is written out', association() + route('out', '0.0.0.0/0', 'gateway_id = "igw-1"'), ['internet'], true],
  ['a NAT gateway', association() + route('out', '0.0.0.0/0', 'nat_gateway_id = "nat-1"'), ['elsewhere'], true],
  ['the VPC itself', association() + route('own', '10.0.0.0/16', 'gateway_id = "local"'), [], true],
  ['another network', association() + route('peer', '10.1.0.0/16', 'vpc_peering_connection_id = "pcx-1"'), [], false],
  ['a table that nobody knows', association('var.table'), [], false],
  ['a route of a table that nobody knows', association() + route('out', '0.0.0.0/0', 'nat_gateway_id = "nat-1"', 'var.table'), [], false],
  [
    'the table of the VPC',
    `${route('out', '0.0.0.0/0', 'gateway_id = aws_internet_gateway.main.id')}resource "aws_main_route_table_association" "main" {\n  vpc_id = aws_vpc.main.id\n  route_table_id = aws_route_table.tasks.id\n}\n`,
    ['internet'],
    true,
  ],
])('%s', (_, text, leads, complete) => {
  const { readings } = readFiles([{ path: 'main.tf', text: network + text }], {
    filter: false,
    onCrash: (where, error) => expect.fail(`${where}: ${error}`),
  })
  const estate = new Estate(readings)
  const [subnet] = estate.all('subnet')
  const found = new Routing(estate).of(subnet ?? expect.fail('no subnet'))
  expect({ leads: found.defaults.map((one) => one.leads), complete: found.complete }).toEqual({ leads, complete })
})
