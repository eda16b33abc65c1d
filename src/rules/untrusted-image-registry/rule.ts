import { type ImageSource, isFrom, sourceOf } from '../../model/image-patterns.ts'
import type { Is } from '../../model/verdict.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/**
 * Counts as trusted where the settings name nothing: registries of AWS accounts, what AWS, Microsoft and Google publish themselves,
 * and the images that Docker reviews, wherever they are fetched from.
 */
const wellKnown: readonly string[] = [
  '*.dkr.ecr.*.amazonaws.com',
  '*.dkr.ecr.*.amazonaws.com.cn',
  '*.dkr.ecr-fips.*.amazonaws.com',
  '*.dkr-ecr.*.on.aws',
  'public.ecr.aws/aws-*',
  'public.ecr.aws/amazonlinux',
  'public.ecr.aws/amazon-*',
  'public.ecr.aws/cloudwatch-agent',
  'public.ecr.aws/xray',
  'public.ecr.aws/appmesh',
  'public.ecr.aws/ecs-service-connect-agent',
  'public.ecr.aws/lambda',
  'public.ecr.aws/datadog/agent',
  'public.ecr.aws/docker/library',
  'docker.io/library',
  'docker.io/amazon',
  'mcr.microsoft.com',
  'gcr.io/distroless',
]

export default {
  id: 'untrusted-image-registry',
  title: 'Image comes from a registry that is not trusted',
  severity: 'low',
  profile: 'strict',
  precision: 'medium',
  message: 'Container `{container}` runs an image from `{source}`, which is not among the trusted registries',
  risk: 'Whoever owns that account or registry can publish other code under the same name, and your next deployment pulls it.',
  advice:
    'Copy the image into a registry of yours, for instance by an ECR pull through cache, or name the registry in `trusted-registries`.',
  page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html',
  tags: ['image', 'external/cwe/cwe-829', 'external/cwe/cwe-1357'],
  *check(estate, { trustedRegistries }) {
    const trusted = trustedRegistries.length > 0 ? trustedRegistries : wellKnown
    const question: Question<ImageSource> = {
      ask: 'is from none of the trusted registries',
      bad: (source) => source.kind === 'known' && isFromNone(source.value, trusted),
    }
    for (const container of estate.containers) {
      if (container.image.kind === 'absent') continue
      const source = sourceOf(container.image)
      const shown = source.kind === 'known' ? [source.value.registry, source.value.repository?.split('/')[0]].join('/') : 'another registry'
      yield judge(container, 'image', source, question, { data: { source: shown.replace(/\/$/, '') } })
    }
  },
} satisfies Rule as Rule

function isFromNone(source: ImageSource, patterns: readonly string[]): Is {
  const answers = patterns.map((pattern) => isFrom(source, pattern))
  if (answers.includes(true)) return 'no'
  return answers.includes(undefined) ? 'maybe' : 'yes'
}
