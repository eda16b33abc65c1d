import { agentOptions } from '../agent-options.ts'
import type { Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const fromCache: Question<string> = {
  ask: 'takes images from the cache',
  bad: (value) => value.kind === 'known' && /^(?:once|prefer-cached)$/.test(value.value),
}

export default {
  id: 'cached-image-reuse',
  title: 'Agent starts images from its cache without asking the registry',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  appliesTo: ['EC2', 'EXTERNAL'],
  message: 'The agent of `{address}` starts images from its cache without asking the registry: `{setting}` is `{value}`',
  risk: 'A tag that has moved on keeps starting the old image, with the faults that were mended since; and a task may start a private image that it has no right to pull, if another has pulled it.',
  advice: 'Leave the setting at `default`, or set it to `always`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html',
  tags: ['agent', 'image', 'external/cwe/cwe-494'],
  check: (estate) => agentOptions(estate, { ECS_IMAGE_PULL_BEHAVIOR: fromCache }),
} satisfies Rule as Rule
