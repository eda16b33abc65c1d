import type { Estate } from '../../model/estate.ts'
import type { ResourceOf } from '../../model/resource.ts'
import { absent, field, itemsOf, unknown, type Value } from '../../model/value.ts'
import { is, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

type Detector = ResourceOf<'detector'>

const off: Question<string> = { ask: 'is not ENABLED', bad: (status) => status.kind === 'absent' || status.value === 'DISABLED' }

export default {
  id: 'guardduty-without-runtime-monitoring',
  title: 'GuardDuty is defined without Runtime Monitoring',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'GuardDuty’s detector `{address}` {fault}',
  risk: 'What an intruder does inside of tasks and instances, such as a shell, a miner or stolen credentials in use, is seen by nobody.',
  advice: 'Enable the detector and its feature `RUNTIME_MONITORING`.',
  page: 'https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring.html',
  tags: ['cluster', 'external/cwe/cwe-693', 'securityhub-related/GuardDuty.1', 'securityhub-related/GuardDuty.11'],
  *check(estate) {
    for (const detector of estate.all('detector')) {
      yield judge(detector, 'enable', detector.enable, is(false), { data: { fault: 'is switched off' } })
      if (detector.enable.kind === 'known' && !detector.enable.value) continue
      yield judge(detector, 'features[RUNTIME_MONITORING].status', statusIn(detector, estate), off, {
        data: { fault: 'has no Runtime Monitoring' },
        // An organisation may switch it on for all of its accounts.
        certainty: (status) => (status.kind === 'absent' ? 'likely' : 'certain'),
      })
    }
  },
} satisfies Rule as Rule

/** In CloudFormation features stand in the detector, in Terraform beside it. */
function statusIn(detector: Detector, estate: Estate): Value<string> {
  const { items, missing } = itemsOf(detector.features)
  const inside = items.map((item) => ({ name: field(item, (one) => one.name), status: field(item, (one) => one.status) }))
  const beside = estate.usedBy(detector).flatMap(({ by }) => (by.kind === 'detector-feature' ? [by] : []))
  const all = [...inside, ...beside]
  const found = all.find(({ name }) => name.kind === 'known' && name.value === 'RUNTIME_MONITORING')
  if (found) return found.status
  const isOpen =
    all.some(({ name }) => name.kind === 'unknown') || !estate.units.some(({ id, complete }) => id === detector.unit && complete)
  return missing[0] ?? (isOpen ? unknown('module', detector.at) : absent(detector.at))
}
