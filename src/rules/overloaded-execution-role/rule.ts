import { bearersOf } from '../../model/bearers.ts'
import { adminRight, allows } from '../admin-rights.ts'
import { bearersAs, entries, widePolicies } from '../role-rights.ts'
import type { Rule } from '../rule.ts'
import { serviceOf } from '../service-rights.ts'

/**
 * What ECS does with the role to start a task: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 * Reading alone is nobody's application.
 */
const needed = [
  ...['ecr:Get*', 'ecr:BatchGet*', 'ecr:BatchCheck*', 'ecr:Describe*', 'ecr:List*', 'ecr-public:Get*', 'sts:GetServiceBearerToken'],
  ...['ecr:BatchImportUpstreamImage', 'ecr:CreateRepository', 'logs:Create*', 'logs:Put*', 'logs:Describe*'],
  ...[
    'ssm:Get*',
    'ssm:Describe*',
    'secretsmanager:Get*',
    'secretsmanager:Describe*',
    'secretsmanager:List*',
    'kms:Decrypt',
    'kms:Describe*',
  ],
  ...['s3:GetObject*', 's3:GetBucket*', 's3:ListBucket*', 'acm:Describe*', 'acm:Export*', 'acm:Get*', 'acm-pca:Describe*', 'acm-pca:Get*'],
  ...['acm-pca:IssueCertificate', 'ec2:Describe*', 'guardduty:SendSecurityTelemetry'],
]

export default {
  id: 'overloaded-execution-role',
  title: 'Execution role has rights that ECS does not need',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Execution role `{role}` may {what}, which starting a task does not need',
  risk: 'Whoever may register a task definition chooses what ECS does with the execution role; rights of the application there are hard to find and outlive it.',
  advice:
    'Give what the application calls to the task role, and leave the execution role what pulls images, reads secrets and writes logs.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  tags: ['iam', 'cross-resource', 'external/cwe/cwe-250'],
  *check(estate) {
    // A role that is also the task role is told to be both.
    const bearers = bearersAs(bearersOf(estate), 'execution').filter(({ uses }) => uses.every(({ as }) => as === 'execution'))
    yield* entries(bearers, (action) =>
      adminRight(action) || needed.some((pattern) => allows(pattern, action)) ? undefined : `use ${action}`,
    )
    yield* widePolicies(bearers, serviceOf)
  },
} satisfies Rule as Rule
