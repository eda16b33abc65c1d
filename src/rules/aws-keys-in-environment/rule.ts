import { isAwsKeyName } from '../../model/secrecy/names.ts'
import { field, itemsOf, outcomesOf } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Stand-ins for AWS in tests take any key, and these are the ones people give them. */
const madeUp = /^(?:test|dummy|local|localstack|fake|example|foo|bar|x+|minio(?:admin)?|changeme)$/i

const question: Question<string> = {
  ask: 'is an AWS key in plain text',
  bad: (value) => value.kind === 'known' && value.value.trim() !== '' && !madeUp.test(value.value.trim()),
}

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
    for (const container of estate.containers)
      for (const item of itemsOf(container.environment).items)
        for (const { value: pair } of outcomesOf(item).outcomes) {
          if (pair.kind === 'absent' || pair.value.name.kind !== 'known' || !isAwsKeyName(pair.value.name.value)) continue
          const variable = pair.value.name.value
          const value = field(pair, (one) => one.value)
          yield judge(container, `environment[${variable}].value`, value, question, { data: { variable }, within: [pair.value.block] })
        }
  },
} satisfies Rule as Rule
