import { field } from '../../model/value.ts'
import { answerTo, judge, type Question } from '../judge.ts'
import { launchesOf } from '../related.ts'
import type { Rule } from '../rule.ts'
import { isSensitive, sensitivityOf } from '../sensitivity-tags.ts'

export default {
  id: 'sensitive-task-shares-instance',
  title: 'Sensitive task shares its instance with others',
  severity: 'low',
  profile: 'strict',
  precision: 'medium',
  appliesTo: ['MANAGED_INSTANCES'],
  message: 'Task definition `{address}` is tagged as sensitive and shares Managed Instances with other tasks',
  risk: 'Several tasks run on one instance and under one kernel: whoever breaks out of another task reaches the memory and files.',
  advice:
    'Ask for a sandbox of its own (`trustedExecutionConfiguration.isolationMode`), or run it by a capacity provider that nothing else uses. CloudFormation and Terraform have no such property yet.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-security.html',
  tags: ['task', 'external/cwe/cwe-653'],
  *check(estate, { sensitivityTags }) {
    if (sensitivityTags.length === 0) return
    for (const task of estate.all('task-definition')) {
      const { certain } = estate.runsOn(task)
      const tag = sensitivityOf(task.tags, sensitivityTags)
      const tagged = answerTo(tag, { bad: (one) => one.kind === 'known' && isSensitive(one.value) })
      if (!certain.has('MANAGED_INSTANCES') || tagged.is !== 'yes') continue
      yield judge(
        task,
        'trustedExecutionConfiguration.isolationMode',
        field(task.trustedExecutionConfiguration, (one) => one.isolationMode),
        shared,
        {
          related: [{ at: tag.at, say: 'tagged here' }, ...launchesOf(task, estate)],
          ...(tagged.sure ? {} : { certainty: () => 'likely' as const }),
        },
      )
    }
  },
} satisfies Rule as Rule

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
const shared: Question<string> = { ask: 'is shared', bad: (mode) => mode.kind === 'absent' || mode.value === 'SHARED' }
