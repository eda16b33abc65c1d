import type { Estate } from '../../model/estate.ts'
import type { Cluster, Service } from '../../model/resource.ts'
import { computeOf } from '../../model/runs-on.ts'
import { field, itemsOf } from '../../model/value.ts'
import { isAbsent, type Judged, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'storage-without-customer-key',
  title: 'Storage of tasks is not encrypted with a key of your own',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Cluster `{address}` encrypts {what} with a key of AWS’s own',
  risk: 'Who may decrypt it cannot be told apart from who may use the service, nor be taken away, nor be seen in CloudTrail.',
  advice: 'Name a key of your own in `managedStorageConfiguration`, and let ECS use it by the policy of the key.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-storage-encryption.html',
  tags: ['cluster', 'external/cwe/cwe-311'],
  *check(estate) {
    for (const cluster of estate.all('cluster')) {
      const services = estate.usedBy(cluster).flatMap(({ by }) => (by.kind === 'service' ? [by] : []))
      yield* fargate(cluster, services, estate)
      yield* managedVolumes(cluster, services)
    }
  },
} satisfies Rule as Rule

const storageOf = ({ configuration }: Cluster) => field(configuration, (one) => one.managedStorageConfiguration)

function* fargate(cluster: Cluster, services: readonly Service[], estate: Estate): Iterable<Judged> {
  const user = services.find((service) => computeOf(service, estate)?.includes('FARGATE'))
  if (!user) return
  yield judge(
    cluster,
    'configuration.managedStorageConfiguration.fargateEphemeralStorageKmsKeyId',
    field(storageOf(cluster), (one) => one.fargateEphemeralStorageKmsKeyId),
    isAbsent(),
    {
      data: { what: 'the ephemeral storage of tasks on Fargate' },
      related: [{ at: user.at, say: `\`${user.address}\` runs on Fargate` }],
    },
  )
}

/** Volumes that ECS makes for a task, unless the service names a key itself. */
function* managedVolumes(cluster: Cluster, services: readonly Service[]): Iterable<Judged> {
  const user = services.find(({ volumeConfigurations }) =>
    itemsOf(volumeConfigurations).items.some((item) => {
      const volume = field(item, (one) => one.managedEBSVolume)
      return volume.kind === 'known' && volume.value.kmsKeyId.kind === 'absent'
    }),
  )
  if (!user) return
  yield judge(
    cluster,
    'configuration.managedStorageConfiguration.kmsKeyId',
    field(storageOf(cluster), (one) => one.kmsKeyId),
    isAbsent(),
    { data: { what: 'volumes that it makes for tasks' }, related: [{ at: user.at, say: `\`${user.address}\` asks for such volumes` }] },
  )
}
