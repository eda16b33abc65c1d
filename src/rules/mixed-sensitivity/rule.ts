import type { Estate } from '../../model/estate.ts'
import { nameKey } from '../../model/identifiers.ts'
import type { Service } from '../../model/resource.ts'
import type { Known } from '../../model/value.ts'
import { judge } from '../judge.ts'
import type { Rule } from '../rule.ts'
import { sensitivityOf } from '../sensitivity-tags.ts'

interface Tagged {
  readonly service: Service
  readonly tag: Known<string>
}

export default {
  id: 'mixed-sensitivity',
  title: 'Services of different sensitivity share a cluster',
  severity: 'low',
  profile: 'strict',
  precision: 'medium',
  message: 'Service `{address}` (`{tag}`) shares its cluster with `{other}` (`{otherTag}`)',
  risk: 'What may run tasks in the cluster, log in to them or reach their network does so for both: the stricter rules of the one hold for neither.',
  advice: 'Give sensitive workloads a cluster and a VPC of their own, which others reach through endpoints.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
  tags: ['network', 'cross-resource', 'external/cwe/cwe-653'],
  *check(estate, { sensitivityTags }) {
    for (const services of byCluster(estate, sensitivityTags).values()) {
      const [first] = services
      for (const { service, tag } of services) {
        // What another value is compared with is the first service of the cluster: one finding for each that differs.
        const other = first && first.tag.value !== tag.value ? first : undefined
        yield judge(
          service,
          'tags',
          tag,
          { ask: 'is not that of the other services of the cluster', bad: () => other !== undefined },
          {
            data: { tag: tag.value, other: other?.service.address ?? '', otherTag: other?.tag.value ?? '' },
            related: other ? [{ at: other.tag.at, say: `\`${other.service.address}\` is tagged here` }] : [],
            certainty: () => (other?.service.conditional ? 'likely' : 'certain'),
          },
        )
      }
    }
  },
} satisfies Rule as Rule

/** The services of each cluster whose sensitivity can be seen. */
function byCluster(estate: Estate, names: readonly string[]): Map<string, Tagged[]> {
  const found = new Map<string, Tagged[]>()
  if (names.length === 0) return found
  for (const service of estate.all('service')) {
    const tag = sensitivityOf(service.tags, names)
    const cluster = clusterKeyOf(service, estate)
    // What is a secret is no name of a class.
    if (tag.kind !== 'known' || tag.secret || cluster === undefined) continue
    const services = found.get(cluster)
    if (services) services.push({ service, tag })
    else found.set(cluster, [{ service, tag }])
  }
  return found
}

/** The same text for the same cluster: one that was read, or what a unit calls it. */
function clusterKeyOf({ cluster, unit }: Service, estate: Estate): string | undefined {
  const link = estate.follow(cluster, 'cluster', unit)
  if (link.kind === 'known') return `${link.value.target.unit}\0${link.value.target.address}`
  const words = nameKey(cluster)
  return words === undefined ? undefined : `${unit}\0\0${words}`
}
