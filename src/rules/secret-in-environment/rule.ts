import { formOf } from '../../model/secrecy/forms.ts'
import { isAwsKeyName } from '../../model/secrecy/names.ts'
import { suspicionOf } from '../../model/secrecy/suspicion.ts'
import { itemsOf, type Known, known, outcomesOf, type Value } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'secret-in-environment',
  title: 'Secret value stands in plain text in a container’s environment',
  severity: 'high',
  profile: 'default',
  precision: 'medium',
  message: 'Container `{container}` gets a secret in plain text: `{variable}`, since {because}',
  risk: 'Everyone who can read the repository, the console or `DescribeTaskDefinition` can read it, and it stays in every old revision.',
  advice:
    'Keep the value in Secrets Manager or Parameter Store, name it under `secrets` with `valueFrom`, and change it: it counts as known.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  tags: ['secrets', 'container', 'external/cwe/cwe-798', 'external/cwe/cwe-526', 'external/cwe/cwe-312', 'securityhub/ECS.8'],
  *check(estate) {
    for (const container of estate.containers)
      for (const item of itemsOf(container.environment).items)
        for (const { value: pair } of outcomesOf(item).outcomes) {
          if (pair.kind === 'absent') continue
          const { name, block } = pair.value
          // AWS's own keys have a rule of their own.
          if (name.kind !== 'known' || isAwsKeyName(name.value)) continue
          const value = visible(pair.value.value)
          const suspicion = (one: Known<string>) => suspicionOf(name.value, one.value)
          const question: Question<string> = {
            ask: 'is a secret in plain text',
            // What the source itself hides comes from somewhere else: rules of their own speak of that.
            bad: (one) => one.kind === 'known' && one.secret === undefined && suspicion(one) !== undefined,
          }
          const worst = outcomesOf(value).outcomes.find(({ value: one }) => question.bad(one) === true)?.value
          const because = worst?.kind === 'known' ? suspicion(worst)?.because : undefined
          yield judge(container, `environment[${name.value}].value`, value, question, {
            data: { variable: name.value, because: because ?? '' },
            within: [block],
            secret: true,
            certainty: (one) => (item.kind === 'known' && one.kind === 'known' && suspicion(one)?.sure ? 'certain' : 'likely'),
          })
        }
  },
} satisfies Rule as Rule

/**
 * A string of which only parts are known gives its secret away all the same where its form does:
 * `"postgres://app:…@${var.host}/app"`. By its name alone it may be anything.
 */
function visible(value: Value<string>): Value<string> {
  if (value.kind !== 'unknown') return value
  if (value.oneOf) return { ...value, oneOf: value.oneOf.map((arm) => ({ ...arm, then: visible(arm.then) })) }
  const words = value.parts?.map((part) => (part.kind === 'known' ? part.value : hole)).join('')
  return words !== undefined && formOf(words) ? known(words, value.at, { origin: value.origin }) : value
}

/** Reads as a value still to be filled in. */
const hole = '${}'
