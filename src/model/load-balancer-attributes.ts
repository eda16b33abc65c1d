import type { ResourceOf } from './resource.ts'
import { absent, field, itemsOf, mapped, type Unknown, type Value } from './value.ts'

type LoadBalancer = ResourceOf<'load-balancer'>

/**
 * An attribute of a load balancer by AWS's name for it, as a text. CloudFormation lists them; Terraform has a property for each. Unknown
 * where it may be one of those out of sight.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
 */
export function loadBalancerAttribute(balancer: LoadBalancer, name: Attribute): Value<string> {
  const own = properties[name](balancer)
  if (own.kind !== 'absent') return mapped<string | boolean, string>(own, String)
  const { items, missing } = itemsOf(balancer.loadBalancerAttributes)
  let open: Unknown<unknown> | undefined = missing[0]
  for (const item of items) {
    const key = field(item, (one) => one.key)
    if (key.kind === 'known' && key.value === name) return field(item, (one) => one.value)
    if (key.kind === 'unknown') open ??= key
  }
  return open ? { kind: 'unknown', why: open.why, at: open.at, origin: open.origin } : absent(balancer.at)
}

type Attribute = keyof typeof properties

const properties = {
  'routing.http.desync_mitigation_mode': (one: LoadBalancer): Value<string | boolean> => one.desyncMitigationMode,
  'routing.http.drop_invalid_header_fields.enabled': (one: LoadBalancer): Value<string | boolean> => one.dropInvalidHeaderFields,
  'deletion_protection.enabled': (one: LoadBalancer): Value<string | boolean> => one.enableDeletionProtection,
  'access_logs.s3.enabled': (one: LoadBalancer): Value<string | boolean> => field(one.accessLogs, (logs) => logs.enabled),
} as const
