import type { Estate } from './estate.ts'
import { nameKey } from './identifiers.ts'
import type { PolicyDocument } from './policy.ts'
import type { Resource, ResourceOf } from './resource.ts'
import { outcomesOf, unknown, type Value } from './value.ts'

export type VpcEndpoint = ResourceOf<'vpc-endpoint'>

/**
 * What an endpoint leads to: `ecr.api` of `com.amazonaws.eu-west-1.ecr.api`, whatever the Region is. Nothing where that cannot be seen.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export function serviceOf({ serviceName }: VpcEndpoint): string | undefined {
  const words = nameKey(serviceName)
  if (words === undefined) return undefined
  // What is open in it is one word between two zeros.
  const plain = words.replace(/\0[^\0]*\0/g, '\0')
  const [, service] = /^(?:(?:cn\.)?com\.amazonaws\.[\0\w-]+|\0)\.([\w.-]+)$/.exec(plain) ?? []
  return service
}

/** The policies of endpoints, written inside or in a resource of its own. */
export class EndpointPolicies {
  readonly #own = new Map<Resource, Value<PolicyDocument>>()
  /** Units with a policy of an endpoint that nobody knows. */
  readonly #open = new Set<string>()

  constructor(estate: Estate) {
    for (const { vpcEndpointId, policy, unit, at } of estate.all('vpc-endpoint-policy')) {
      const { outcomes, open } = outcomesOf(estate.follow(vpcEndpointId, 'vpc-endpoint', unit))
      if (open) this.#open.add(unit)
      for (const { value } of outcomes)
        if (value.kind === 'known') this.#own.set(value.value.target, outcomes.length === 1 ? policy : unknown('condition', at))
    }
  }

  of(endpoint: VpcEndpoint): Value<PolicyDocument> {
    const own = this.#own.get(endpoint)
    if (own) return own
    const { policyDocument, unit } = endpoint
    return policyDocument.kind === 'absent' && this.#open.has(unit) ? unknown('reference', policyDocument.at) : policyDocument
  }
}
