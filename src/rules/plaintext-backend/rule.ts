import type { Estate } from '../../model/estate.ts'
import { isAll, isAny } from '../../model/verdict.ts'
import type { Note } from '../../source/note.ts'
import { listenersOf, type TargetGroup } from '../in-front.ts'
import { answerTo, judge, type Question } from '../judge.ts'
import type { Listener } from '../listeners.ts'
import type { Rule } from '../rule.ts'

const encrypted: Question<string> = { ask: 'is encrypted', bad: (one) => one.kind === 'known' && /^(?:HTTPS|TLS)$/i.test(one.value) }

export default {
  id: 'plaintext-backend',
  title: 'Load balancer passes on in clear text what came encrypted',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Target group `{address}` takes in clear text what its listener decrypts',
  risk: 'Between load balancer and task it can be read and changed by whoever is in the network there.',
  advice:
    'Set `protocol` to `HTTPS` (`TLS` behind a network load balancer) and let the container serve TLS; its certificate may be self-signed.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
  tags: ['loadbalancer', 'cross-resource', 'external/cwe/cwe-319', 'securityhub-related/ELB.21'],
  *check(estate) {
    for (const group of estate.all('target-group')) {
      const services = servicesOf(group, estate)
      if (services.length === 0) continue
      const listeners = listenersOf(group, estate)
      yield judge(group, 'protocol', group.protocol, clearBehind(listeners), {
        related: [...listeners.map(({ at, address }) => ({ at, say: `\`${address}\` leads to it` })), ...services],
      })
    }
  },
} satisfies Rule as Rule

/** Behind a listener in clear text it is the matter of that listener. */
const clearBehind = (listeners: readonly Listener[]): Question<string> => ({
  ask: 'is clear text behind a listener that is not',
  bad: (protocol) =>
    isAll([
      protocol.kind === 'known' && /^(?:HTTP|TCP)$/i.test(protocol.value) ? 'yes' : 'no',
      isAny(listeners.map((listener) => answerTo(listener.protocol, encrypted).is)),
    ]),
})

const servicesOf = (group: TargetGroup, estate: Estate): Note[] =>
  estate
    .usedBy(group)
    .flatMap(({ by, via }) => (by.kind === 'service' || by.kind === 'task-set' ? [{ at: via, say: `\`${by.address}\` is behind it` }] : []))
