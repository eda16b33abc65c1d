import { statementsForEveryone } from '../ecr-policies.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'public-ecr-pull',
  title: 'ECR repository policy lets everyone pull images',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'The policy of ECR repository `{address}` lets everyone pull its images',
  risk: 'Any AWS account gets your images with all that is in them: code, configuration, and whatever was left behind while building.',
  advice:
    'Name the accounts or roles as principal, or restrict the statement with a condition on `aws:PrincipalOrgID`. What is meant for everyone belongs in a public repository.',
  page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
  tags: ['ecr', 'iam', 'external/cwe/cwe-732', 'variant-of/public-ecr-policy'],
  check: (estate) => statementsForEveryone(estate, true),
} satisfies Rule as Rule
