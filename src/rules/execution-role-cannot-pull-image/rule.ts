import { imageOf } from '../../model/image.ts'
import type { Container } from '../../model/resource.ts'
import { everything } from '../../model/targets.ts'
import { atRole, executionRoles, isMissing, lacks, roleAsNote } from '../execution-roles.ts'
import { judge } from '../judge.ts'
import { repositoryOf } from '../related.ts'
import type { Rule } from '../rule.ts'

/** It has no resources: a policy allows it on `*` or not at all. */
const login = { action: 'ecr:GetAuthorizationToken', target: { kind: 'repository', arn: everything } } as const

export default {
  id: 'execution-role-cannot-pull-image',
  title: 'Execution role may not pull the images of its task',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Execution role `{role}` of `{address}` may not log in to ECR to pull its images: it lacks ecr:GetAuthorizationToken',
  risk: 'On Fargate the task does not start. People then tend to give the role far too much.',
  advice:
    'Attach `AmazonECSTaskExecutionRolePolicy`, or allow `ecr:GetAuthorizationToken` on `*` and to pull from the repository of the image.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  tags: ['iam', 'image', 'cross-resource', 'external/cwe/cwe-280'],
  *check(estate) {
    const roleOf = executionRoles(estate)
    for (const task of estate.all('task-definition')) {
      const role = roleOf(task)
      if (!role || !estate.runsOn(task).certain.has('FARGATE')) continue
      const container = estate
        .containersOf(task)
        .find((one) => !one.conditional && (isPrivate(one) || repositoryOf(one, estate) !== undefined))
      if (!container) continue
      yield judge(task, 'executionRoleArn', atRole(task, lacks(role, estate, login)), isMissing, {
        data: { role: role.holder.address },
        related: [{ at: container.image.at, say: 'an image of a private repository' }, ...roleAsNote(role)],
      })
    }
  },
} satisfies Rule as Rule

/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html */
function isPrivate({ image }: Container): boolean {
  const { registry } = imageOf(image)
  return registry.kind === 'known' && /^\d{12}\.dkr[.-]ecr[\w.-]*\.[a-z.]+$/.test(registry.value)
}
