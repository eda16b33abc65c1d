import type { Service } from '../../model/resource.ts'
import { field, known, type Value } from '../../model/value.ts'
import type { Fix } from '../../source/slot.ts'
import { judge, type Question, set, setFields } from '../judge.ts'
import type { Rule } from '../rule.ts'

const missing: Question<boolean> = { ask: 'is not true', bad: (on) => on.kind === 'absent' || !on.value }

export default {
  id: 'no-deployment-rollback',
  title: 'Service does not roll a failed deployment back',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Service `{address}` does not roll a failed deployment back',
  risk: 'When new tasks fail to start, ECS keeps trying for hours, and the service stays between two versions until somebody looks.',
  advice:
    'Set `enable` and `rollback` of `deploymentConfiguration.deploymentCircuitBreaker` to true, or use deployment alarms that roll back.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
  tags: ['service', 'external/cwe/cwe-754'],
  *check(estate) {
    for (const service of estate.all('service'))
      if (isRolling(service))
        yield judge(service, 'deploymentConfiguration.deploymentCircuitBreaker.rollback', rollsBack(service), missing, {
          fix: () => fixOf(service),
        })
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

const both = { enable: true, rollback: true }

/** The breaker as a whole where there is none; else its two switches. */
function fixOf({ deploymentConfiguration: configuration }: Service): Fix | undefined {
  if (configuration.kind === 'absent') return setFields({ deploymentCircuitBreaker: both })(configuration)
  if (configuration.kind === 'unknown') return undefined
  const breaker = configuration.value.deploymentCircuitBreaker
  if (breaker.kind === 'absent') return setFields(both)(breaker)
  if (breaker.kind === 'unknown') return undefined
  const { enable, rollback } = breaker.value
  if (enable.kind === 'unknown' || rollback.kind === 'unknown') return undefined
  if (enable.kind === 'known' && enable.value) return set<boolean>(true)(rollback)
  if (rollback.kind === 'known' && rollback.value) return set<boolean>(true)(enable)
  const fixes = [set<boolean>(true)(enable), set<boolean>(true)(rollback)]
  // Two new entries would be written at one place.
  if (enable.kind === 'absent' && rollback.kind === 'absent') return undefined
  const steps = fixes.flatMap((fix) => fix?.steps ?? [])
  return steps.length === 2 ? { steps, exact: true } : undefined
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
