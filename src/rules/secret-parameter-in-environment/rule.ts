import { isAwsKeyName } from '../../model/secrecy/aws-keys.ts'
import { nameSays } from '../../model/secrecy/names.ts'
import { type Told, told } from '../../model/secrecy/source.ts'
import { suspicionOf } from '../../model/secrecy/suspicion.ts'
import { setupsOf } from '../../model/setups.ts'
import { outcomesOf } from '../../model/value.ts'
import { variablesOf } from '../../model/variables.ts'
import { judge, type Question } from '../judge.ts'
import { moveToSecrets } from '../move-to-secrets.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'secret-parameter-in-environment',
  title: 'Secret is passed as a template parameter or variable into the environment',
  severity: 'medium',
  profile: 'default',
  precision: 'medium',
  message: 'Container `{container}` has `{variable}` in plain text in its environment, from {source}',
  risk: '`NoEcho` and `sensitive` hide a value in the console and in logs only. In the task definition it is plain text, for everyone who may call `DescribeTaskDefinition`, and it stays in every old revision.',
  advice: 'Take the ARN of a secret as the parameter in place of its value, and name it under `secrets` with `valueFrom`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  tags: ['secrets', 'container', 'cross-resource', 'external/cwe/cwe-526', 'securityhub-related/ECS.8'],
  *check(estate) {
    for (const setup of setupsOf(estate))
      for (const variable of variablesOf(setup.environment)) {
        const { name, value, block, sure } = variable
        if (isAwsKeyName(name)) continue
        const source = told(value)
        const question: Question<Told> = {
          ask: 'is a secret that is given when it is deployed',
          bad: (one) => one.kind === 'known' && (isSecret(name, one.value) || (one.value.partly ? 'maybe' : false)),
        }
        const worst = outcomesOf(source).outcomes.find(({ value: one }) => question.bad(one) === true)?.value
        yield judge(setup, `environment[${name}].value`, source, question, {
          data: { variable: name, source: worst?.kind === 'known' ? inWords(worst.value) : '' },
          within: [block],
          fix: () => setup.definition && moveToSecrets(setup.definition, variable),
          // That it is declared secret is the template's own word; a pair of names is a guess.
          certainty: (one) => (sure && one.kind === 'known' && one.value.from !== 'given' ? 'certain' : 'likely'),
        })
      }
  },
} satisfies Rule as Rule

/** A default that is a secret by itself is secret-in-environment's. */
function isSecret(variable: string, { from, name, words }: Told): boolean {
  if (from === 'no-echo' || from === 'sensitive') return words === undefined || suspicionOf(variable, words) === undefined
  return from === 'given' && nameSays(variable) === 'secret' && nameSays(wordIn(name)) === 'secret'
}

/** `<DB_PASSWORD>`, `__DB_PASSWORD__` and `{{ db_password }}` are called that. */
const wordIn = (name: string): string => name.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')

function inWords({ from, name }: Told): string {
  const isVariable = name.startsWith('var.')
  const called = name === '' || name.endsWith('()') ? '' : ` ${name}`
  if (from === 'no-echo') return `the NoEcho parameter${called}`
  if (from === 'sensitive') return `the sensitive ${isVariable ? 'variable' : called === '' ? 'expression' : 'value'}${called}`
  return `the ${isVariable ? 'variable' : /^[A-Za-z]\w*$/.test(name) ? 'parameter' : 'placeholder'}${called}`
}
