import type { Estate } from '../../model/estate.ts'
import type { Launch } from '../../model/resource.ts'
import { Routing } from '../../model/routing.ts'
import { field, itemsOf, known, outcomesOf, type Value } from '../../model/value.ts'
import { hasPublicAddresses, networkOf, networkPropertyOf } from '../group-members.ts'
import { judge } from '../judge.ts'
import { namesInWords } from '../names-in-words.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'tasks-in-public-subnet',
  title: 'Tasks run in public subnets',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: 'Tasks of `{address}` run in `{subnets}`, with a route to the internet',
  risk: 'Tasks need no way in from the internet; their load balancer does. One public address, given by a setting of the subnet or of the service, puts them there.',
  advice: 'Run them in subnets whose default route leads to a NAT gateway, or that have none and use VPC endpoints.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
  tags: ['network', 'cross-resource', 'external/cwe/cwe-668', 'securityhub-related/EC2.15'],
  *check(estate) {
    const routing = new Routing(estate)
    for (const launch of estate.launches) {
      // With public addresses it is the same fault, of which `public-ip-on-tasks` tells.
      if (hasPublicAddresses(launch) === 'yes') continue
      const subnets = itemsOf(field(networkOf(launch), (one) => one.subnets)).items.flatMap((item) =>
        subnetsIn(item, launch, estate, routing),
      )
      const [first] = subnets
      const open = subnets.filter(({ out }) => out !== undefined)
      const shown = open.find(({ sure }) => sure) ?? open[0] ?? first
      if (!shown) continue
      yield judge(
        launch,
        `${networkPropertyOf(launch)}.subnets`,
        shown.isPublic,
        { ask: 'have a route to the internet', bad: (one) => one.kind === 'known' && one.value },
        {
          data: { subnets: namesInWords(open.map(({ subnet }) => subnet.address)) },
          related: open.flatMap(({ subnet, out }) => [
            { at: subnet.at, say: `the subnet \`${subnet.address}\`` },
            ...(out ? [{ at: out.destination.at, say: 'its route to the internet' }] : []),
          ]),
          certainty: () => (shown.sure ? 'certain' : 'likely'),
        },
      )
    }
  },
} satisfies Rule as Rule

/** The subnets that an entry may be, and the way out of each to the internet. */
function subnetsIn(item: Value<string>, { unit, conditional }: Launch, estate: Estate, routing: Routing) {
  const link = estate.follow(item, 'subnet', unit)
  return outcomesOf(link).outcomes.flatMap(({ value }) => {
    if (value.kind === 'absent') return []
    const { target: subnet } = value.value
    const out = routing.of(subnet).defaults.find(({ leads }) => leads === 'internet')
    const sure = link.kind === 'known' && out?.conditional === false && conditional !== true
    return [{ subnet, out, sure, isPublic: known(out !== undefined, value.at, { origin: value.origin }) }]
  })
}
