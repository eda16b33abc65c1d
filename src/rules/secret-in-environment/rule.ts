import { holdsAwsKey, isAwsKeyName } from '../../model/secrecy/aws-keys.ts'
import { isOpen, type Told, told } from '../../model/secrecy/source.ts'
import { type Suspicion, suspicionByForm, suspicionOf } from '../../model/secrecy/suspicion.ts'
import { setupsOf } from '../../model/setups.ts'
import { outcomesOf } from '../../model/value.ts'
import { variablesOf } from '../../model/variables.ts'
import { judge, type Question } from '../judge.ts'
import { moveToSecrets } from '../move-to-secrets.ts'
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
  tags: ['secrets', 'container', 'external/cwe/cwe-798', 'external/cwe/cwe-526', 'external/cwe/cwe-312', 'securityhub-related/ECS.8'],
  *check(estate) {
    for (const setup of setupsOf(estate))
      for (const variable of variablesOf(setup.environment)) {
        const { name, value, block, sure } = variable
        if (isAwsKeyName(name)) continue
        const source = told(value)
        const question: Question<Told> = {
          ask: 'is a secret in plain text',
          bad: (one) => {
            if (one.kind === 'absent') return false
            return suspicion(name, one.value) !== undefined || (isOpen(one.value) ? 'maybe' : false)
          },
        }
        const worst = outcomesOf(source).outcomes.find(({ value: one }) => question.bad(one) === true)?.value
        yield judge(setup, `environment[${name}].value`, source, question, {
          data: { variable: name, because: worst?.kind === 'known' ? because(name, worst.value) : '' },
          within: [block],
          fix: () => setup.definition && moveToSecrets(setup.definition, variable),
          certainty: (one) => (sure && one.kind === 'known' && suspicion(name, one.value)?.sure ? 'certain' : 'likely'),
        })
      }
  },
} satisfies Rule as Rule

/** By the name alone a text with holes may be anything. AWS's own keys have a rule of their own. */
function suspicion(name: string, { words, partly }: Told): Suspicion | undefined {
  if (words === undefined || holdsAwsKey(words)) return undefined
  return partly ? suspicionByForm(words, name) : suspicionOf(name, words)
}

function because(name: string, source: Told): string {
  const reason = suspicion(name, source)?.because ?? ''
  if (source.from === 'no-echo') return `${reason}; \`NoEcho\` does not hide the default of \`${source.name}\``
  return source.from === 'sensitive' ? `${reason}; \`sensitive\` does not hide the default of \`${source.name}\`` : reason
}
