import type { PolicyStatement } from './policy.ts'
import { itemsOf } from './value.ts'
import { type Is, isAny } from './verdict.ts'

/** Keys that say who is calling, or for whom: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const ofCaller =
  /^aws:(?:Principal(?:OrgID|OrgPaths|Account|Arn|Tag\/.+)|Source(?:Arn|Account|OrgID|OrgPaths|Vpc|Vpce|VpcArn|Ip)|userid|CalledVia\w*|FederatedProvider)$/i
/** Keys that say how somebody calls, whoever it is. */
const ofManner = /^aws:(?:SecureTransport|RequestedRegion|CurrentTime|EpochTime|UserAgent|Referer)$/i
/** These also hold where the key is missing, as it is for callers of other kinds. */
const vacuous = /^ForAllValues:|IfExists$/i
const comparing = /^(?:ForAnyValue:)?(?:StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress)$/i

/**
 * Whether the condition of a statement keeps strangers out: `no` where everything in it holds for anybody, `maybe` where that cannot be
 * told. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function isRestricted({ Condition: condition }: PolicyStatement): Is {
  const tests = testsOf(condition)
  if (typeof tests === 'string') return tests
  const present = new Set(
    tests.filter(({ operator, value }) => /^Null$/i.test(operator) && isFalse(value)).map(({ key }) => key.toLowerCase()),
  )
  return isAny(
    tests.map(({ operator, key, value }): Is => {
      if (/^Null$/i.test(operator) || ofManner.test(key)) return 'no'
      if (vacuous.test(operator) && !present.has(key.toLowerCase())) return 'no'
      if (!ofCaller.test(key) || !comparing.test(operator.replace(vacuous, ''))) return 'maybe'
      return isEverything(value) ? 'no' : 'yes'
    }),
  )
}

/**
 * Whether the condition of a statement leaves its bearer less than the statement names: only what is tagged so, only a role for one
 * service. `no` where it only says how or when somebody calls.
 */
export function isNarrowed({ Condition: condition }: PolicyStatement): Is {
  const tests = testsOf(condition)
  if (typeof tests === 'string') return tests
  return isAny(
    tests.map(({ operator, key, value }): Is => {
      if (ofManner.test(key) || isEverything(value)) return 'no'
      return /^Null$/i.test(operator) || vacuous.test(operator) ? 'maybe' : 'yes'
    }),
  )
}

/** What a condition asks, or an answer where that is nothing, or cannot be seen. */
function testsOf(condition: PolicyStatement['Condition']): readonly Test[] | Is {
  if (condition.kind === 'absent') return 'no'
  if (condition.kind === 'unknown' || condition.value.block.missing.length > 0) return 'maybe'
  return condition.value.entries.flatMap(({ key: operator, value: keys }): Test[] =>
    keys.kind === 'known'
      ? keys.value.entries.map(({ key, value }) => ({ operator, key, value }))
      : [{ operator, key: '', value: undefined }],
  )
}

type Values = PolicyStatement['Action'] | undefined

interface Test {
  readonly operator: string
  readonly key: string
  readonly value: Values
}

const isFalse = (values: Values): boolean => knownOf(values).includes('false')

/** One of several is enough, so one star lets everyone in. */
const isEverything = (values: Values): boolean => knownOf(values).some((one) => /^\*+$/.test(one) || one === '0.0.0.0/0' || one === '::/0')

const knownOf = (values: Values): string[] =>
  values ? itemsOf(values).items.flatMap((item) => (item.kind === 'known' ? [item.value] : [])) : []
