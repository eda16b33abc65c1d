import { loadBalancerAttribute } from '../../model/load-balancer-attributes.ts'
import { known } from '../../model/value.ts'
import { answerTo, is, judge, set } from '../judge.ts'
import { typeOf } from '../listeners.ts'
import type { Rule } from '../rule.ts'

const mode = 'routing.http.desync_mitigation_mode'

export default {
  id: 'desync-mitigation-monitor',
  title: 'Load balancer only watches for request smuggling',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: 'Load balancer `{address}` lets requests through that may smuggle others',
  risk: 'In `monitor` mode it passes on requests that two servers can read in two ways: hidden in one, an attacker’s request runs as somebody else’s.',
  advice: 'Set the mode to `defensive`, which is the default, or to `strictest`.',
  page: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
  tags: ['loadbalancer', 'external/cwe/cwe-444', 'securityhub/ELB.12', 'pci-dss-4.0.1/6.2.4'],
  *check(estate, { profile }) {
    for (const balancer of estate.all('load-balancer')) {
      const isApplication = answerTo(typeOf(known(balancer, balancer.at)), is('application')).is
      if (isApplication === 'no' || !estate.inScope(balancer, profile)) continue
      yield judge(balancer, `loadBalancerAttributes[${mode}].value`, loadBalancerAttribute(balancer, mode), is('monitor'), {
        fix: set('defensive'),
      })
    }
  },
} satisfies Rule as Rule
