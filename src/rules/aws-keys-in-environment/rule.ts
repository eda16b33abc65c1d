import { holdsAwsKey, isAwsKeyName, isExampleKey, maybeAwsSecret } from '../../model/secrecy/aws-keys.ts'
import { isPlaceholder } from '../../model/secrecy/placeholder.ts'
import { type Told, told } from '../../model/secrecy/source.ts'
import { type Setup, setupsOf } from '../../model/setups.ts'
import { type Variable, variablesOf } from '../../model/variables.ts'
import type { Note } from '../../source/note.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Stand-ins for AWS in tests take any key, and these are the ones people give them. */
const madeUp = /^(?:local|localstack|minio(?:admin)?|access_?key|secret_?key|admin|root|key|ANY|x+)$/i

export default {
  id: 'aws-keys-in-environment',
  title: 'AWS access keys stand in plain text in a container’s environment',
  severity: 'critical',
  profile: 'default',
  precision: 'high',
  message: 'Container `{container}` gets an AWS access key in plain text: `{variable}`',
  risk: 'Everyone who can read the repository or the task definition can act as its owner, from anywhere, until somebody notices; and the key takes the place of the task role.',
  advice: 'Remove it, deactivate the key, and give the task a role (`taskRoleArn`), whose credentials ECS renews by itself.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
  tags: ['secrets', 'container', 'external/cwe/cwe-798', 'external/cwe/cwe-526', 'securityhub/ECS.8'],
  *check(estate) {
    for (const setup of setupsOf(estate)) {
      const variables = variablesOf(setup.environment)
      const besideKey = variables.some(({ value }) => value.kind === 'known' && holdsAwsKey(value.value))
      for (const variable of variables) {
        const { name, value, block, sure } = variable
        const question = questionOf(variable, besideKey)
        if (question)
          yield judge(setup, `environment[${name}].value`, told(value), question, {
            data: { variable: name },
            within: [block],
            related: roleOf(setup),
            certainty: (one) => (sure && one.kind === 'known' && isSure(one.value) ? 'certain' : 'likely'),
          })
      }
    }
  },
} satisfies Rule as Rule

function roleOf({ definition }: Setup): Note[] {
  const role = definition?.taskDefinition.taskRoleArn
  return role?.kind === 'known' ? [{ at: role.at, say: 'the role that the task has anyway' }] : []
}

/** By the name of the variable, by the form of its value, or since it stands beside a key and looks like its other half. */
function questionOf({ name, value }: Variable, besideKey: boolean): Question<Told> | undefined {
  const words = value.kind === 'known' ? value.value : ''
  if (!isAwsKeyName(name) && !holdsAwsKey(words) && !(besideKey && maybeAwsSecret(words))) return undefined
  return { ask: 'is an AWS key in plain text', bad: (one) => one.kind === 'known' && isKey(one.value) }
}

const isKey = ({ words }: Told): boolean =>
  words === undefined || (words.trim() !== '' && !madeUp.test(words.trim()) && !isPlaceholder(words.trim()))

/** What is given when it is deployed may be empty; AWS's own examples open nothing. */
const isSure = ({ from, words }: Told): boolean => from !== 'given' && !(words !== undefined && isExampleKey(words))
