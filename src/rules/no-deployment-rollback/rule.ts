import type { Service } from '../../model/resource.ts'
import { field, known, type Value } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const missing: Question<boolean> = { ask: 'is not true', bad: (on) => on.kind === 'absent' || !on.value }

export default {
  id: 'no-deployment-rollback',
  title: 'Service does not roll a failed deployment back',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Service `{address}` does not roll a failed deployment back',
  risk: 'When new tasks fail to start, ECS tries on for hours, and the service stays between two versions until somebody looks.',
  advice: 'Set `deploymentConfiguration.deploymentCircuitBreaker` to `enable` and `rollback`, or use deployment alarms that roll back.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
  tags: ['service', 'external/cwe/cwe-754'],
  *check(estate) {
    for (const service of estate.all('service'))
      if (isRolling(service)) yield judge(service, 'deploymentConfiguration.deploymentCircuitBreaker.rollback', rollsBack(service), missing)
  },
} satisfies Rule as Rule

/** Other controllers and strategies, and daemons, have ways of their own. */
function isRolling(service: Service): boolean {
  const controller = field(service.deploymentController, (one) => one.type)
  const strategy = field(service.deploymentConfiguration, (one) => one.strategy)
  const is = (value: Value<string>, wanted: string): boolean =>
    value.kind === 'absent' || (value.kind === 'known' && value.value === wanted)
  return is(controller, 'ECS') && is(strategy, 'ROLLING') && is(service.schedulingStrategy, 'REPLICA')
}

function rollsBack(service: Service): Value<boolean> {
  const alarms = field(
    field(service.deploymentConfiguration, (one) => one.alarms),
    (one) => one.rollback,
  )
  if (alarms.kind === 'unknown' || (alarms.kind === 'known' && alarms.value)) return alarms
  const breaker = field(service.deploymentConfiguration, (one) => one.deploymentCircuitBreaker)
  const enabled = field(breaker, (one) => one.enable)
  // A breaker that is switched off rolls nothing back, whatever else it says.
  if (enabled.kind === 'known' && !enabled.value) return known(false, enabled.at, { origin: enabled.origin })
  return enabled.kind === 'unknown' ? enabled : field(breaker, (one) => one.rollback)
}
