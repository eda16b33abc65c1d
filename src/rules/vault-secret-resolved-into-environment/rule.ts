import { isAwsKeyName } from '../../model/secrecy/aws-keys.ts'
import { isOpen, type Told, told } from '../../model/secrecy/source.ts'
import { setupsOf } from '../../model/setups.ts'
import { outcomesOf } from '../../model/value.ts'
import { variablesOf } from '../../model/variables.ts'
import { judge, type Question } from '../judge.ts'
import { moveToSecrets } from '../move-to-secrets.ts'
import type { Rule } from '../rule.ts'

const question: Question<Told> = {
  ask: 'is read from a vault when it is deployed',
  bad: (one) => one.kind === 'known' && (one.value.from === 'vault' || (isOpen(one.value) ? 'maybe' : false)),
}

export default {
  id: 'vault-secret-resolved-into-environment',
  title: 'Secret from a vault is resolved at deploy time and written into the task definition',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'Container `{container}` gets a vault’s secret in its environment: `{variable}`, from `{source}`{note}',
  risk: 'CloudFormation and Terraform put the value itself into the task definition: everyone who may call `DescribeTaskDefinition` can read it, in every old revision too, and Terraform’s state holds it as well. A rotated value does not arrive.',
  advice: 'Take it out of `environment`, and name the secret’s ARN under `secrets` with `valueFrom`: the container gets the same variable.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html',
  tags: ['secrets', 'container', 'cross-resource', 'external/cwe/cwe-526', 'external/cwe/cwe-312', 'securityhub-related/ECS.8'],
  *check(estate) {
    for (const setup of setupsOf(estate))
      for (const variable of variablesOf(setup.environment)) {
        const { name, value, block, sure } = variable
        if (isAwsKeyName(name)) continue
        const source = told(value)
        const worst = outcomesOf(source).outcomes.find(({ value: one }) => question.bad(one) === true)?.value
        yield judge(setup, `environment[${name}].value`, source, question, {
          data: {
            variable: name,
            source: (worst?.kind === 'known' && worst.value.name) || 'an expression',
            note: worst?.kind === 'known' ? noteOn(worst.value) : '',
          },
          within: [block],
          fix: () => setup.definition && moveToSecrets(setup.definition, variable),
          certainty: () => (sure ? 'certain' : 'likely'),
        })
      }
  },
} satisfies Rule as Rule

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html */
const noteOn = ({ name }: Told): string => (name.startsWith('{{resolve:ssm-secure:') ? ', which CloudFormation does not take here' : '')
