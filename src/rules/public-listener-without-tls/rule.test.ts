import { describe, expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import internal from '../internal-listener-without-tls/rule.ts'
import rule from './rule.ts'

const group = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/0123456789abcdef'
const forward = `{Type: forward, TargetGroupArn: "${group}"}`

const template = (listener: string, balancer = '', more = ''): string => `Parameters: {Open: {Type: String}}
Conditions: {Open: !Equals [!Ref Open, "yes"]}
Resources:
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {${balancer}}}
  Http: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Balancer, ${listener}}}
${more}`

const found = (text: string, by = rule): string[] => check(by, [{ path: 'balancer.yaml', text }]).map(({ certainty }) => certainty)
const redirect = (protocol: string): string => `{Type: redirect, RedirectConfig: {StatusCode: HTTP_301, ${protocol}}}`

describe('what a listener does with a request', () => {
  test.each([
    ['forwards it', forward, ['certain']],
    ['forwards it once it knows who asks', `{Type: authenticate-oidc}, ${forward}`, ['certain']],
    ['answers by itself', '{Type: fixed-response, FixedResponseConfig: {StatusCode: "404"}}', []],
    ['sends it to HTTPS', redirect('Protocol: HTTPS'), []],
    ['sends it to another path, by the same protocol', redirect('Path: /new'), ['certain']],
    ['sends it to the protocol it came by', redirect('Protocol: "#{protocol}"'), ['certain']],
    ['sends it to a protocol that nobody can see', redirect('Protocol: !Ref Open'), []],
    ['does what nobody can see', '{Type: !Ref Open}', []],
    ['sends it to HTTPS, or forwards it', `!If [Open, ${redirect('Protocol: HTTPS')}, ${forward}]`, ['likely']],
  ])('%s', (_, actions, certainties) => {
    expect(found(template(`Protocol: HTTP, Port: 80, DefaultActions: [${actions}]`))).toEqual(certainties)
  })

  test('a rule that forwards counts, and is likely where it is only there under a condition', () => {
    const listener = `Protocol: HTTP, Port: 80, DefaultActions: [${redirect('Protocol: HTTPS')}]`
    const other = (condition: string): string =>
      `  Rule: {Type: AWS::ElasticLoadBalancingV2::ListenerRule, ${condition}Properties: {ListenerArn: !Ref Http, Priority: 1, Actions: [${forward}]}}\n`
    expect(found(template(listener, '', other('')))).toEqual(['certain'])
    expect(found(template(listener, '', other('Condition: Open, ')))).toEqual(['likely'])
  })
})

describe('what comes in', () => {
  test.each([
    ['HTTPS', 'Protocol: HTTPS, Port: 443', '', []],
    ['the protocol of an application load balancer that names none', 'Port: 80', '', ['certain']],
    ['no protocol that a gateway load balancer has', 'Port: 80', 'Type: gateway', []],
    ['TCP at the port of HTTP', 'Protocol: TCP, Port: 80', 'Type: network', ['likely']],
    ['TCP at another port, encrypted or not', 'Protocol: TCP, Port: 443', 'Type: network', []],
    ['a protocol that nobody can see', 'Protocol: !Ref Open, Port: 80', '', []],
    ['HTTP or HTTPS', 'Protocol: !If [Open, HTTP, HTTPS], Port: 80', '', ['likely']],
  ])('%s', (_, listener, balancer, certainties) => {
    expect(found(template(`${listener}, DefaultActions: [${forward}]`, balancer))).toEqual(certainties)
  })
})

test.each([
  ['internet-facing', ['certain'], []],
  ['internal', [], ['certain']],
  ['!Ref Open', ['likely'], []],
  ['!If [Open, internet-facing, internal]', ['likely'], []],
])('the scheme is %s: what this rule says, and what the one on internal load balancers', (scheme, here, there) => {
  const text = template(`Protocol: HTTP, Port: 80, DefaultActions: [${forward}]`, `Scheme: ${scheme}`)
  expect(found(text)).toEqual(here)
  expect(found(text, internal)).toEqual(there)
})
