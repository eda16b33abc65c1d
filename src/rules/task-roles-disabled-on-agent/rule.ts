import { agentOptions, isOff } from '../agent-options.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'task-roles-disabled-on-agent',
  title: 'Agent switches off the roles of tasks',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  appliesTo: ['EC2', 'EXTERNAL'],
  message: 'The agent of `{address}` gives tasks no roles of their own: `{setting}` is `{value}`',
  risk: 'Containers without a role of their own use that of the instance, all of them the same one: it must hold what any of them needs.',
  advice: 'Set it to `true`, and give each task definition a `taskRoleArn`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html',
  tags: ['agent', 'iam', 'external/cwe/cwe-250'],
  check: (estate) => agentOptions(estate, { ECS_ENABLE_TASK_IAM_ROLE: isOff, ECS_ENABLE_TASK_IAM_ROLE_NETWORK_HOST: isOff }),
} satisfies Rule as Rule
