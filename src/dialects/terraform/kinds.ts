import type { Kind } from '../../model/kinds.ts'

/** Which Terraform resource is which kind. */
export const kinds: Readonly<Record<string, Kind>> = {
  aws_ecs_task_definition: 'task-definition',
  aws_ecs_service: 'service',
  aws_ecs_task_set: 'task-set',
  aws_ecs_cluster: 'cluster',
  aws_ecs_capacity_provider: 'capacity-provider',
  aws_ecs_cluster_capacity_providers: 'cluster-capacity-providers',
  aws_ecs_express_gateway_service: 'express-service',
  aws_batch_job_definition: 'job-definition',
  aws_cloudwatch_event_rule: 'event-rule',
  aws_cloudwatch_event_target: 'event-target',
  aws_scheduler_schedule: 'schedule',
  aws_sfn_state_machine: 'state-machine',
  aws_iam_role: 'role',
  aws_cloudwatch_log_group: 'log-group',
  aws_ecr_repository: 'repository',
  aws_ecr_repository_policy: 'repository-policy',
  aws_ecr_lifecycle_policy: 'lifecycle-policy',
  aws_ecr_registry_scanning_configuration: 'registry-scanning',
  aws_secretsmanager_secret: 'secret',
  aws_secretsmanager_secret_version: 'secret-version',
  aws_ssm_parameter: 'parameter',
}
