import type { Estate } from './estate.ts'
import type { Resource, ResourceOf } from './resource.ts'
import { itemsOf, outcomesOf, type Value } from './value.ts'

type Subnet = ResourceOf<'subnet'>
type RouteTable = ResourceOf<'route-table'>

/** A route to everywhere, of a table or in a resource of its own. */
export interface DefaultRoute {
  /** The table or the route. */
  readonly place: Resource
  readonly destination: Value<string>
  /** `internet`: through an internet gateway, both ways. */
  readonly leads: 'internet' | 'elsewhere'
  readonly conditional: boolean
}

export interface Routes {
  readonly defaults: readonly DefaultRoute[]
  /** There are no other routes than those of the VPC itself and `defaults`: its table can be seen, and all of it. */
  readonly complete: boolean
}

/** Where subnets send what is not for their VPC. https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html */
export class Routing {
  readonly #estate: Estate
  readonly #tables = new Map<Subnet, RouteTable[]>()
  readonly #mainTables = new Map<Resource, RouteTable>()
  /** Units in which a route, a table or the table of a subnet may be out of sight. */
  readonly #open: Set<string>

  constructor(estate: Estate) {
    this.#estate = estate
    this.#open = new Set(estate.units.filter(({ complete }) => !complete).map(({ id }) => id))
    for (const { subnetId, routeTableId, unit } of estate.all('route-table-association')) {
      const [subnets, tables] = [estate.follow(subnetId, 'subnet', unit), estate.follow(routeTableId, 'route-table', unit)]
      if (subnets.kind !== 'known' || tables.kind !== 'known') this.#open.add(unit)
      else this.#tables.set(subnets.value.target, [...(this.#tables.get(subnets.value.target) ?? []), tables.value.target])
    }
    for (const { vpcId, routeTableId, unit } of estate.all('main-route-table-association')) {
      const [vpc, table] = [estate.follow(vpcId, 'vpc', unit), estate.follow(routeTableId, 'route-table', unit)]
      if (vpc.kind === 'known' && table.kind === 'known') this.#mainTables.set(vpc.value.target, table.value.target)
      else this.#open.add(unit)
    }
    for (const { routeTableId, unit } of estate.all('route'))
      if (estate.follow(routeTableId, 'route-table', unit).kind !== 'known') this.#open.add(unit)
    // What the main table of a VPC is turned into belongs to every subnet that has no table of its own.
    for (const { resourceType, unit } of estate.all('route-table')) if (resourceType === 'aws_default_route_table') this.#open.add(unit)
  }

  of(subnet: Subnet): Routes {
    const tables = this.#tables.get(subnet) ?? this.#mainOf(subnet)
    const all = tables.map((table) => this.#routesOf(table))
    return {
      defaults: all.flatMap(({ defaults }) => defaults),
      complete: all.length > 0 && all.every(({ complete }) => complete) && !this.#open.has(subnet.unit) && subnet.conditional !== true,
    }
  }

  #mainOf({ vpcId, unit }: Subnet): RouteTable[] {
    const vpc = this.#estate.follow(vpcId, 'vpc', unit)
    const table = vpc.kind === 'known' ? this.#mainTables.get(vpc.value.target) : undefined
    return table ? [table] : []
  }

  #routesOf(table: RouteTable): Routes {
    const { items, complete } = itemsOf(table.routes)
    const routes = [
      ...items.flatMap((item) =>
        outcomesOf(item).outcomes.flatMap(({ value }) =>
          value.kind === 'known'
            ? [this.#routeOf(table, { ...value.value, destination: value.value.cidrBlock }, item.kind === 'unknown')]
            : [],
        ),
      ),
      ...this.#estate
        .usedBy(table)
        .flatMap(({ by }) =>
          by.kind === 'route'
            ? [
                this.#routeOf(
                  by,
                  { ...by, destination: by.destinationCidrBlock, ipv6CidrBlock: by.destinationIpv6CidrBlock },
                  by.conditional === true,
                ),
              ]
            : [],
        ),
    ]
    return {
      defaults: routes.flatMap(({ route }) => route ?? []),
      complete: complete && items.every((item) => !outcomesOf(item).open) && routes.every(({ known }) => known),
    }
  }

  /** A route to everywhere; `known` where a route is one, or goes to the VPC's own parts. */
  #routeOf(place: Resource, route: Written, conditional: boolean): { route?: DefaultRoute; known: boolean } {
    const destination = route.destination.kind === 'absent' ? route.ipv6CidrBlock : route.destination
    // A peering, a VPN, a list of ranges: something is reached that is not the VPC.
    if (route.gatewayId.kind === 'known' && route.gatewayId.value === 'local') return { known: true }
    if (destination.kind !== 'known' || !/^(?:0\.0\.0\.0|::)\/0$/.test(destination.value)) return { known: false }
    const gateway = this.#estate.follow(route.gatewayId, 'internet-gateway', place.unit)
    const isInternet = gateway.kind === 'known' || (route.gatewayId.kind === 'known' && route.gatewayId.value.startsWith('igw-'))
    return { route: { place, destination, leads: isInternet ? 'internet' : 'elsewhere', conditional }, known: true }
  }
}

interface Written {
  readonly destination: Value<string>
  readonly ipv6CidrBlock: Value<string>
  readonly gatewayId: Value<string>
}
