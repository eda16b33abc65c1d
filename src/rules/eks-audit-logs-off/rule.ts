import type { ResourceOf } from '../../model/resource.ts'
import { field, itemsOf, type List, mapItems, outcomesOf, type Value } from '../../model/value.ts'
import { type Is, isAll, isNot } from '../../model/verdict.ts'
import { answerTo, is, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Who asked for what, and who they are: https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html */
const wanted = ['audit', 'authenticator'] as const

const lacksOne: Question<List<string>> = {
  ask: 'lacks the audit or authenticator log',
  bad: (types) => (types.kind === 'absent' ? 'yes' : isNot(isAll(wanted.map((type) => has(types, type))))),
}

export default {
  id: 'eks-audit-logs-off',
  title: 'EKS cluster does not log who did what',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: 'EKS cluster `{address}` does not keep its {lacking} logs',
  risk: 'After a break-in nobody can tell who asked the Kubernetes API for what, or under which identity.',
  advice: 'Turn on the log types `audit` and `authenticator`.',
  page: 'https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html',
  tags: ['eks', 'observability', 'external/cwe/cwe-778', 'securityhub/EKS.8'],
  *check(estate) {
    for (const cluster of estate.all('eks-cluster')) {
      const types = typesOf(cluster)
      const lacking = wanted.filter((type) => !mayHave(types, type))
      yield judge(cluster, 'logging', types, lacksOne, { data: { lacking: lacking.join(' and ') } })
    }
  },
} satisfies Rule as Rule

/** CloudFormation has a structure for every type, Terraform a list of words. */
function typesOf({ logging, enabledClusterLogTypes }: ResourceOf<'eks-cluster'>): Value<List<string>> {
  if (logging.kind === 'absent') return enabledClusterLogTypes
  const enabled = field(
    field(logging, (one) => one.clusterLogging),
    (one) => one.enabledTypes,
  )
  return mapItems(enabled, (item) => field(item, (one) => one.type))
}

function has(types: Value<List<string>>, type: string): Is {
  const { items, complete } = itemsOf(types)
  const answers = items.map((item) => answerTo(item, is(type)))
  if (answers.some((answer) => answer.is === 'yes' && answer.sure)) return 'yes'
  return complete && answers.every((answer) => answer.is === 'no') ? 'no' : 'maybe'
}

/** In one of the lists that it may be. */
const mayHave = (types: Value<List<string>>, type: string): boolean => {
  const { outcomes, open } = outcomesOf(types)
  return open || outcomes.every(({ value }) => has(value, type) !== 'no')
}
