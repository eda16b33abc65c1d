import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Each machine needs one registration; the default is one machine: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateActivation.html */
const many: Question<number> = { ask: 'is more than 10', bad: (limit) => limit.kind === 'known' && limit.value > 10 }

export default {
  id: 'unbounded-ssm-activation',
  title: 'Activation lets many machines register',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  appliesTo: ['EXTERNAL'],
  message: 'Activation `{address}` lets {limit} machines register',
  risk: 'Whoever gets hold of the activation can register machines of their own with Systems Manager, with the role of the activation; in a cluster they are given its tasks and what these may do.',
  advice: 'Make an activation for as many machines as are being added, and let it expire.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere-registration.html',
  tags: ['anywhere', 'external/cwe/cwe-613'],
  *check(estate) {
    for (const activation of estate.all('activation')) {
      const { registrationLimit: limit } = activation
      yield judge(activation, 'registrationLimit', limit, many, { data: { limit: limit.kind === 'known' ? String(limit.value) : 'many' } })
    }
  },
} satisfies Rule as Rule
