import { outcomesOf } from '../../model/value.ts'
import { is, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** What tells whose traffic it was. A task's own fields (version 7) say more than the instance it ran on. */
const wanted = [['vpc-id'], ['subnet-id'], ['instance-id', 'ecs-task-id', 'ecs-task-arn']] as const

const lacking = (format: string): string[] =>
  wanted.flatMap((fields) => (fields.some((field) => format.includes(`{${field}}`)) ? [] : [fields[0]]))

const anonymous: Question<string> = {
  ask: 'lacks fields',
  bad: (format) => format.kind === 'absent' || lacking(format.value).length > 0,
}

export default {
  id: 'flow-log-without-metadata',
  title: 'Flow log does not say whose traffic it was, or only what was let through',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Flow log `{address}` {fault}',
  risk: 'The records hold addresses, and addresses of tasks change hands within minutes: long after, nobody can tell which task talked to whom, or what was tried and refused.',
  advice:
    'Set `logFormat` to the fields of the default format and `vpc-id`, `subnet-id`, `instance-id`, for tasks also `ecs-cluster-name`, `ecs-service-name` and `ecs-task-id`; set the traffic type to `ALL`.',
  page: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html',
  tags: ['network', 'external/cwe/cwe-778'],
  *check(estate, { profile }) {
    for (const log of estate.all('flow-log')) {
      if (!estate.inScope(log, profile)) continue
      const { logFormat, trafficType } = log
      const worst = outcomesOf(logFormat).outcomes.find(({ value }) => anonymous.bad(value))?.value
      const fields = lacking(worst?.kind === 'known' ? worst.value : '')
      yield judge(log, 'logFormat', logFormat, anonymous, { data: { fault: `does not record ${fields.join(', ')}` } })
      yield judge(log, 'trafficType', trafficType, is('ACCEPT'), { data: { fault: 'does not record what was refused' } })
    }
  },
} satisfies Rule as Rule
