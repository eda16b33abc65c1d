import type { ContainerDefinition } from '../../model/container.ts'
import type { Place } from '../../model/resource.ts'
import { field, outcomesOf } from '../../model/value.ts'
import { type Judged, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

const plainly = 'without encryption'
const unchecked = 'without checking who receives them'

interface Option {
  /** The name of the option, in small letters. */
  readonly name: RegExp
  readonly bad: (value: string) => boolean
  readonly how: string
}

const isOn = (value: string): boolean => /^(?:true|1|on|yes)$/i.test(value)
const isOff = (value: string): boolean => /^(?:false|0|off|no)$/i.test(value)

/** The task, its host and what links them are no network that anybody else is on. */
const isNear = (address: string): boolean =>
  /^(?:[a-z+]+:\/\/)?(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|169\.254\.\d+\.\d+|172\.17\.0\.1)(?:[:/]|$)/i.test(address)

const speaks =
  (scheme: RegExp) =>
  (address: string): boolean =>
    scheme.test(address) && !isNear(address)

/** Options by log driver: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html and its driver's own page. */
const options: Readonly<Record<string, readonly Option[]>> = {
  // https://docs.docker.com/engine/logging/drivers/splunk/
  splunk: [
    { name: /^splunk-url$/, bad: speaks(/^http:\/\//i), how: plainly },
    { name: /^splunk-insecureskipverify$/, bad: isOn, how: unchecked },
  ],
  // https://docs.docker.com/engine/logging/drivers/syslog/
  syslog: [
    { name: /^syslog-address$/, bad: speaks(/^(?:tcp|udp):\/\//i), how: plainly },
    { name: /^syslog-tls-skip-verify$/, bad: isOn, how: unchecked },
  ],
  // https://docs.docker.com/engine/logging/drivers/gelf/ has no encryption of its own.
  gelf: [{ name: /^gelf-address$/, bad: speaks(/^(?:tcp|udp):\/\//i), how: plainly }],
  // https://docs.docker.com/engine/logging/drivers/fluentd/ speaks TCP where no scheme is written.
  fluentd: [
    { name: /^fluentd-address$/, bad: (address) => !/^(?:unix|tls):/i.test(address) && address !== '' && !isNear(address), how: plainly },
  ],
  // https://docs.fluentbit.io/manual/administration/transport-security
  awsfirelens: [
    { name: /^tls$/, bad: isOff, how: plainly },
    { name: /^tls\.verify$/, bad: isOff, how: unchecked },
    // A proxy is asked in the clear to open a connection that need not be.
    { name: /^(?!.*proxy)/, bad: speaks(/^http:\/\//i), how: plainly },
  ],
}

export default {
  id: 'plaintext-log-transport',
  title: 'Logs are sent without encryption or without checking the receiver',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: '{kind} `{name}` sends its logs {how}, as `{option}` says',
  risk: 'Whatever is on the way can read and change them, or take the place of the receiver: logs often hold personal data, tokens and the traces of an attack.',
  advice: 'Use the driver’s encrypted form (`https://`, `tcp+tls://`, `tls`) and leave the check of the certificate on.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  tags: ['observability', 'external/cwe/cwe-319', 'external/cwe/cwe-295'],
  *check(estate) {
    for (const container of estate.containers)
      yield* judged(container, 'logConfiguration', container.logConfiguration, { kind: 'Container', name: container.container })
    for (const service of estate.all('service')) {
      const log = field(service.serviceConnectConfiguration, (connect) => connect.logConfiguration)
      yield* judged(service, 'serviceConnectConfiguration.logConfiguration', log, {
        kind: 'The Service Connect proxy of',
        name: service.address,
      })
    }
  },
} satisfies Rule as Rule

function* judged(
  place: Place,
  property: string,
  log: ContainerDefinition['logConfiguration'],
  who: Readonly<Record<'kind' | 'name', string>>,
): Iterable<Judged> {
  for (const { value: one } of outcomesOf(log).outcomes) {
    if (one.kind === 'absent' || one.value.logDriver.kind !== 'known' || one.value.options.kind !== 'known') continue
    const { entries, block } = one.value.options.value
    const known = options[one.value.logDriver.value] ?? []
    // FireLens sends to a sidecar or the task itself as it does to anybody.
    const near = entries.some(({ key, value }) => /^host$/i.test(key) && value.kind === 'known' && isNear(value.value))
    for (const { key, value } of entries) {
      const option = known.find(({ name }) => name.test(key.toLowerCase()))
      if (!option || near) continue
      yield judge(
        place,
        `${property}.options[${key}]`,
        value,
        { ask: `sends logs ${option.how}`, bad: (written) => written.kind === 'known' && option.bad(written.value.trim()) },
        {
          data: { ...who, how: option.how, option: key },
          within: [block, one.value.block],
          ...(log.kind === 'unknown' ? { certainty: () => 'likely' as const } : {}),
        },
      )
    }
  }
}
