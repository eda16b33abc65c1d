import type { Estate } from '../../model/estate.ts'
import type { Cluster } from '../../model/resource.ts'
import { absent, field, itemsOf, type Value } from '../../model/value.ts'
import { judge, type Question, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** `byDefault`: the account turns it on where a cluster says nothing. */
const off = (byDefault: boolean): Question<string> => ({
  ask: 'is disabled or not set',
  bad: (value) => (value.kind === 'absent' ? !byDefault : value.value === 'disabled'),
})

export default {
  id: 'no-container-insights',
  title: 'Cluster has no Container Insights',
  severity: 'low',
  profile: 'default',
  precision: 'high',
  message: 'Cluster `{address}` has no Container Insights',
  risk: 'Nobody sees how its tasks behave: a task that mines or leaks looks like any other.',
  advice:
    'Add the setting `containerInsights` with the value `enhanced` or `enabled`. Where the account turns it on by default, say so with the setting `account.container-insights`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html',
  tags: ['cluster', 'observability', 'external/cwe/cwe-778', 'securityhub/ECS.12'],
  *check(estate, { account }) {
    for (const cluster of estate.all('cluster'))
      yield judge(
        cluster,
        'settings[containerInsights].value',
        insights(cluster),
        off(account.containerInsights === true || isOnByDefault(estate)),
        {
          fix: set('enhanced'),
        },
      )
  },
} satisfies Rule as Rule

/** Terraform can set the account's own default: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html */
const isOnByDefault = (estate: Estate): boolean =>
  estate
    .all('account-setting')
    .some(
      ({ name, value }) =>
        name.kind === 'known' && name.value === 'containerInsights' && !(value.kind === 'known' && value.value === 'disabled'),
    )

/** The value of the setting, wherever it stands in the list. A list with unseen parts may hold it. */
function insights(cluster: Cluster): Value<string> {
  const { items, missing } = itemsOf(cluster.settings)
  for (const item of items) {
    const name = field(item, (setting) => setting.name)
    if (name.kind === 'unknown') return name
    if (name.kind === 'known' && name.value === 'containerInsights') return field(item, (setting) => setting.value)
  }
  return missing[0] ?? absent(cluster.settings.kind === 'absent' ? cluster.settings.at : cluster.at)
}
