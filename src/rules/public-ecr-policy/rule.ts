import { statementsForEveryone } from '../ecr-policies.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'public-ecr-policy',
  title: 'ECR repository policy lets everyone change images',
  severity: 'critical',
  profile: 'default',
  precision: 'high',
  message: 'The policy of ECR repository `{address}` lets everyone do more than pull',
  risk: 'Any AWS account can do what the statement allows: push code that your tasks will run, delete images, or change the policy itself.',
  advice: 'Name the accounts or roles as principal, or restrict the statement with a condition on `aws:PrincipalOrgID`.',
  page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
  tags: ['ecr', 'iam', 'external/cwe/cwe-732'],
  check: (estate) => statementsForEveryone(estate, false),
} satisfies Rule as Rule
