import type { PolicyStatement } from './policy.ts'
import { itemsOf } from './value.ts'
import type { Is } from './verdict.ts'

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
  if (condition.kind === 'absent') return 'no'
  if (condition.kind === 'unknown' || condition.value.block.missing.length > 0) return 'maybe'
  const tests: readonly Test[] = condition.value.entries.flatMap(({ key: operator, value: keys }): Test[] =>
    keys.kind === 'known'
      ? keys.value.entries.map(({ key, value }) => ({ operator, key, value }))
      : [{ operator, key: '', value: undefined }],
  )
  const present = new Set(
    tests.filter(({ operator, value }) => /^Null$/i.test(operator) && isFalse(value)).map(({ key }) => key.toLowerCase()),
  )
  const answers = tests.map(({ operator, key, value }): Is => {
    if (/^Null$/i.test(operator) || ofManner.test(key)) return 'no'
    if (vacuous.test(operator) && !present.has(key.toLowerCase())) return 'no'
    if (!ofCaller.test(key) || !comparing.test(operator.replace(vacuous, ''))) return 'maybe'
    return isEverything(value) ? 'no' : 'yes'
  })
  if (answers.includes('yes')) return 'yes'
  return answers.includes('maybe') ? 'maybe' : 'no'
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
