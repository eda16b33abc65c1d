import type { ResourceOf } from './resource.ts'
import { field, itemsOf, unknown, type Value } from './value.ts'
import type { Is } from './verdict.ts'

type TargetGroup = ResourceOf<'target-group'>

/**
 * Whether tasks behind a network load balancer see the addresses of its clients, not its own: always with UDP, never with TCP or TLS to
 * addresses of tasks unless an attribute says so.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html
 */
export function preservesClientIp(group: TargetGroup): Is {
  const { protocol, targetType } = group
  if (protocol.kind !== 'known') return 'maybe'
  if (!/^(?:TCP|TLS)$/i.test(protocol.value)) return 'yes'
  const own = attributeOf(group)
  if (own.kind === 'unknown') return 'maybe'
  if (own.kind === 'known') return /^true$/i.test(own.value) ? 'yes' : 'no'
  if (targetType.kind === 'unknown') return 'maybe'
  return targetType.kind === 'known' && targetType.value === 'ip' ? 'no' : 'yes'
}

function attributeOf({ preserveClientIp, targetGroupAttributes, at }: TargetGroup): Value<string> {
  if (preserveClientIp.kind !== 'absent') return preserveClientIp
  const { items, complete } = itemsOf(targetGroupAttributes)
  for (const item of items) {
    const key = field(item, (one) => one.key)
    if (key.kind === 'unknown') return unknown(key.why, key.at)
    if (key.kind === 'known' && key.value === 'preserve_client_ip.enabled') return field(item, (one) => one.value)
  }
  return complete ? { kind: 'absent', at, origin: [] } : unknown('condition', at)
}
