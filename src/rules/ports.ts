import type { SecurityGroupRule } from '../model/security-group-rules.ts'
import { outcomesOf, type Value } from '../model/value.ts'
import { type Is, isAll, isAny } from '../model/verdict.ts'
import { answerTo } from './judge.ts'

// Protocols go by name or by number: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
const every = /^(?:-1|all)$/i
const transports = { tcp: /^(?:tcp|6)$/i, udp: /^(?:udp|17)$/i } as const
const icmp = /^(?:icmp|icmpv6|1|58)$/i

const hasProtocol = ({ protocol }: Pick<SecurityGroupRule, 'protocol'>, words: RegExp): Is =>
  answerTo(protocol, { bad: (one) => one.kind === 'known' && words.test(one.value) }).is

/** Whether a rule is about nothing but pings and the like. */
export const isIcmp = (rule: SecurityGroupRule): Is => hasProtocol(rule, icmp)

export type Transport = keyof typeof transports

/** Whether a rule lets something through at a port, whichever of its values that has. */
export function letsThrough(rule: SecurityGroupRule, port: Value<number>, by: readonly Transport[] = ['tcp']): Is {
  const { outcomes, open } = outcomesOf(port)
  const at = outcomes.map(({ value }): Is => (value.kind === 'known' ? covers(rule, value.value) : 'maybe'))
  const speaks = isAny(by.map((one) => hasProtocol(rule, transports[one])))
  return isAny([hasProtocol(rule, every), isAll([speaks, isAny(open ? [...at, 'maybe'] : at)])])
}

function covers({ fromPort, toPort }: SecurityGroupRule, port: number): Is {
  if (fromPort.kind === 'absent' || toPort.kind === 'absent') return 'maybe'
  return isAll([
    answerTo(fromPort, { bad: (from) => from.kind === 'known' && from.value <= port }).is,
    answerTo(toPort, { bad: (to) => to.kind === 'known' && to.value >= port }).is,
  ])
}

/** `port 80`, `ports 80-90`, `every port`, for messages. */
export function portsInWords(rule: SecurityGroupRule): string {
  const { fromPort: from, toPort: to } = rule
  if (hasProtocol(rule, every) === 'yes') return 'every port'
  if (from.kind !== 'known' || to.kind !== 'known') return 'a port'
  if (from.value === to.value) return `port ${from.value}`
  return from.value === 0 && to.value === 65535 ? 'every port' : `ports ${from.value}-${to.value}`
}
