import { facts } from '../../model/facts.ts'
import { type Absent, type Known, orDefault, outcomesOf } from '../../model/value.ts'
import { isAll } from '../../model/verdict.ts'
import { answerTo, judge, type Question } from '../judge.ts'
import { balancerOf, servicesBehind } from '../listeners.ts'
import type { Rule } from '../rule.ts'

/** The policies that take TLS 1.0 or 1.1: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html */
const takesOld = /^ELBSecurityPolicy-(?:20\d\d-\d\d$|TLS-1-[01]-|TLS13-1-[01]-|FS-2018-06$|FS-1-1-)/

const isOld = (policy: Known<string> | Absent): policy is Known<string> => policy.kind === 'known' && takesOld.test(policy.value)

const speaksTls: Question<string> = {
  ask: 'is TLS',
  bad: (protocol) => protocol.kind === 'known' && /^(?:HTTPS|TLS)$/i.test(protocol.value),
}

export default {
  id: 'outdated-tls-policy',
  title: 'Listener takes TLS 1.0 or 1.1',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Listener `{address}` takes TLS 1.0 or 1.1 by its policy, `{policy}`',
  risk: 'Both versions are withdrawn and have known weaknesses; PCI DSS does not allow them. An attacker on the way can talk a client down to them.',
  advice:
    'Set `sslPolicy` to `ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09`, or to `ELBSecurityPolicy-TLS13-1-2-2021-06`. Clients that know nothing newer than TLS 1.1 cannot connect any more.',
  page: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
  tags: ['loadbalancer', 'cross-resource', 'external/cwe/cwe-326', 'external/cwe/cwe-327', 'securityhub/ELB.17'],
  *check(estate, { profile }) {
    for (const listener of estate.all('listener')) {
      const tls = answerTo(listener.protocol, speaksTls)
      if (tls.is === 'no' || !estate.inScope(listener, profile)) continue
      const policy = orDefault(listener.sslPolicy, facts['AWS::ElasticLoadBalancingV2::Listener.sslPolicy'])
      const worst = outcomesOf(policy).outcomes.flatMap(({ value }) => (isOld(value) ? [value] : []))[0]
      const outdated: Question<string> = {
        ask: 'takes TLS 1.0 or 1.1',
        bad: (one) => isAll([tls.is, isOld(one) ? 'yes' : 'no']),
      }
      yield judge(listener, 'sslPolicy', policy, outdated, {
        data: { policy: worst?.value ?? '' },
        related: [...balancerOf(listener, estate).note, ...servicesBehind([listener], estate)],
        certainty: () => (tls.sure ? 'certain' : 'likely'),
      })
    }
  },
} satisfies Rule as Rule
