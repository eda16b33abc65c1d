import type { Host } from '../../model/container-instances.ts'
import type { Estate } from '../../model/estate.ts'
import { machinesOf } from '../../model/machines.ts'
import type { ResourceOf } from '../../model/resource.ts'
import { isAll } from '../../model/verdict.ts'
import { answerTo, isAbsent, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'unpatched-host',
  title: 'Container instances start from one image for ever',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  appliesTo: ['EC2'],
  message: 'The container instances of `{address}` start from one image, written out, and live as long as they do',
  risk: 'The kernel, Docker and the agent stay as old as that image, and every task runs on them.',
  advice:
    'Take the image from the public parameter `/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id`, and let `maxInstanceLifetime` of the group replace instances.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-optimized_AMI.html',
  tags: ['capacity', 'external/cwe/cwe-1104', 'securityhub-related/SSM.2'],
  *check(estate) {
    for (const { host, path, imageId } of machinesOf(estate)) {
      const groups = groupsOf(host, estate)
      if (groups.length === 0) continue
      const endless = isAll(groups.map(({ maxInstanceLifetime }) => answerTo(maxInstanceLifetime, isAbsent()).is))
      const frozen: Question<string> = {
        ask: 'is one image for ever',
        bad: (image) => isAll([image.kind === 'known' && /^ami-[0-9a-f]+$/.test(image.value) ? 'yes' : 'no', endless]),
      }
      yield judge(host, `${path}imageId`, imageId, frozen, {
        related: groups.map(({ at, address }) => ({ at, say: `\`${address}\` starts them, and sets no \`maxInstanceLifetime\`` })),
      })
    }
  },
} satisfies Rule as Rule

const groupsOf = (host: Host, estate: Estate): ResourceOf<'auto-scaling-group'>[] => [
  ...new Set(estate.usedBy(host).flatMap(({ by }) => (by.kind === 'auto-scaling-group' ? [by] : []))),
]
