import { expect, test } from 'vitest'
import { readFiles } from '../../src/dialects/read.ts'
import { Estate } from '../../src/model/estate.ts'
import { loadBalancerAttribute } from '../../src/model/load-balancer-attributes.ts'

const mode = (path: string, text: string): string => {
  const estate = new Estate(readFiles([{ path, text }], { filter: false, onCrash: (where) => expect.fail(where) }).readings)
  const [balancer] = estate.all('load-balancer')
  const value = balancer ? loadBalancerAttribute(balancer, 'routing.http.desync_mitigation_mode') : expect.fail('no load balancer')
  return value.kind === 'known' ? value.value : value.kind
}
const stack = (attributes: string): string =>
  `Parameters: {Open: {Type: String}}\nResources: {Alb: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {LoadBalancerAttributes: ${attributes}}}}`

test.each([
  ['listed', 'a.yaml', stack('[{Key: a, Value: b}, {Key: routing.http.desync_mitigation_mode, Value: monitor}]'), 'monitor'],
  ['not listed', 'a.yaml', stack('[{Key: a, Value: b}]'), 'absent'],
  ['a value nobody knows', 'a.yaml', stack('[{Key: routing.http.desync_mitigation_mode, Value: !Ref Open}]'), 'unknown'],
  ['a key nobody knows', 'a.yaml', stack('[{Key: !Ref Open, Value: monitor}]'), 'unknown'],
  ['a list nobody knows', 'a.yaml', stack('!Ref Open'), 'unknown'],
  ['in Terraform', 'main.tf', 'resource "aws_lb" "a" {\n  desync_mitigation_mode = "monitor"\n}\n', 'monitor'],
  ['not in Terraform', 'main.tf', 'resource "aws_lb" "a" {\n}\n', 'absent'],
])('an attribute of a load balancer: %s', (_, path, text, expected) => expect(mode(path, text)).toBe(expected))

test.each([
  ['true', 'internal'],
  ['false', 'internet-facing'],
])('internal = %s is a scheme', (written, scheme) => {
  const text = `resource "aws_lb" "a" {\n  internal = ${written}\n}\n`
  const estate = new Estate(readFiles([{ path: 'main.tf', text }], { filter: false, onCrash: (where) => expect.fail(where) }).readings)
  expect(estate.all('load-balancer')[0]?.scheme).toMatchObject({ kind: 'known', value: scheme })
})
