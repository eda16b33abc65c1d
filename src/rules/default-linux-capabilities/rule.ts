import { isWindows } from '../../model/operating-system.ts'
import type { Container } from '../../model/resource.ts'
import { isSidecar } from '../../model/sidecars.ts'
import { field, itemsOf, known, type Unknown, unknown, type Value } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const kept: Question<boolean> = { ask: 'does not hold ALL', bad: (all) => all.kind === 'absent' || !all.value }

export default {
  id: 'default-linux-capabilities',
  title: 'Container keeps Docker’s default Linux capabilities',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Container `{container}` keeps the default Linux capabilities',
  risk: 'Among them are rights that few applications use and attackers do: raw sockets, changing owners, another user’s identity.',
  advice: 'Drop `ALL` in `linuxParameters.capabilities.drop`, and add back the one the application needs, if it needs one.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  tags: ['container', 'external/cwe/cwe-250'],
  *check(estate, { sidecarImages }) {
    for (const container of estate.containers) {
      if (isWindows(container.taskDefinition) !== 'no' || isSidecar(container, sidecarImages)) continue
      // A privileged container has all of them whatever it drops, and these once it is privileged no more.
      yield judge(container, 'linuxParameters.capabilities.drop', dropsAll(container), kept)
    }
  },
} satisfies Rule as Rule

function dropsAll(container: Container): Value<boolean> {
  const dropped = field(
    field(container.linuxParameters, (linux) => linux.capabilities),
    (capabilities) => capabilities.drop,
  )
  if (dropped.kind === 'absent') return dropped
  const { items, missing } = itemsOf(dropped)
  if (items.some((item) => item.kind === 'known' && /^(?:CAP_)?ALL$/i.test(item.value)))
    return known(true, dropped.at, { origin: dropped.origin })
  const open: Unknown<unknown> | undefined = missing[0] ?? items.find((item) => item.kind === 'unknown')
  return open ? unknown(open.why, dropped.at, { origin: dropped.origin }) : known(false, dropped.at, { origin: dropped.origin })
}
