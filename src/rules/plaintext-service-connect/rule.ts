import type { Estate } from '../../model/estate.ts'
import type { Service } from '../../model/resource.ts'
import { field, itemsOf, outcomesOf, type Value } from '../../model/value.ts'
import { answerTo, is, isAbsent, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'plaintext-service-connect',
  title: 'Service Connect does not encrypt',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Service Connect does not encrypt what `{address}` serves at its port `{port}`',
  risk: 'What services tell each other can be read and changed by whoever is between their tasks.',
  advice: 'Add `tls` with a private certificate authority to the entry of `services`; ECS then makes and renews the certificates.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-tls.html',
  tags: ['service', 'external/cwe/cwe-319'],
  *check(estate) {
    for (const service of estate.all('service')) {
      const connect = service.serviceConnectConfiguration
      if (
        answerTo(
          field(connect, (one) => one.enabled),
          is(true),
        ).is !== 'yes'
      )
        continue
      for (const [index, item] of itemsOf(field(connect, (one) => one.services)).items.entries())
        for (const { value } of outcomesOf(item).outcomes) {
          if (value.kind === 'absent') continue
          const { portName, tls, block } = value.value
          if (encryptsItself(portName, service, estate)) continue
          const port = portName.kind === 'known' ? portName.value : String(index)
          yield judge(service, `serviceConnectConfiguration.services[${port}].tls`, tls, isAbsent(), {
            data: { port },
            within: [block, ...(connect.kind === 'known' ? [connect.value.block] : [])],
            ...(item.kind === 'unknown' ? { certainty: () => 'likely' as const } : {}),
          })
        }
    }
  },
} satisfies Rule as Rule

/** The ports of HTTPS: the program behind them speaks TLS itself. */
const tlsPorts: ReadonlySet<number> = new Set([443, 8443])

function encryptsItself(portName: Value<string>, { taskDefinition, unit }: Service, estate: Estate): boolean {
  const task = estate.follow(taskDefinition, 'task-definition', unit)
  if (task.kind !== 'known' || portName.kind !== 'known') return false
  return estate.containersOf(task.value.target).some((container) =>
    itemsOf(container.portMappings).items.some((item) => {
      const name = field(item, (one) => one.name)
      const port = field(item, (one) => one.containerPort)
      return name.kind === 'known' && name.value === portName.value && port.kind === 'known' && tlsPorts.has(port.value)
    }),
  )
}
