import { serviceOf, type VpcEndpoint } from '../model/endpoints.ts'
import type { Estate } from '../model/estate.ts'
import { nameKey } from '../model/identifiers.ts'

/** Endpoints of one VPC by what they lead to; those whose VPC or service cannot be told are left out. */
export function endpointsByVpc(estate: Estate): ReadonlyMap<string, ReadonlyMap<string, readonly VpcEndpoint[]>> {
  const found = new Map<string, Map<string, VpcEndpoint[]>>()
  for (const endpoint of estate.all('vpc-endpoint')) {
    const [vpc, service] = [vpcKeyOf(endpoint, estate), serviceOf(endpoint)]
    if (vpc === undefined || service === undefined) continue
    const services = found.get(vpc) ?? new Map<string, VpcEndpoint[]>()
    found.set(vpc, services)
    const endpoints = services.get(service)
    if (endpoints) endpoints.push(endpoint)
    else services.set(service, [endpoint])
  }
  return found
}

/** The same text for the same VPC: a resource that was read, or what a unit calls it. */
function vpcKeyOf({ vpcId, unit }: VpcEndpoint, estate: Estate): string | undefined {
  const vpc = estate.follow(vpcId, 'vpc', unit)
  if (vpc.kind === 'known') return `${vpc.value.target.unit}\0${vpc.value.target.address}`
  const words = nameKey(vpcId)
  return words === undefined ? undefined : `${unit}\0\0${words}`
}
