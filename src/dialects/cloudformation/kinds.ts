import type { Kind } from '../../model/kinds.ts'

/** Which CloudFormation type is which kind of resource. */
export const kinds: Readonly<Record<string, Kind>> = {
  'AWS::ECS::TaskDefinition': 'task-definition',
  'AWS::ECS::Service': 'service',
  'AWS::ECS::Cluster': 'cluster',
  'AWS::ECS::TaskSet': 'task-set',
  'AWS::IAM::Role': 'role',
  'AWS::Logs::LogGroup': 'log-group',
  'AWS::ECR::Repository': 'repository',
  'AWS::ECR::RegistryScanningConfiguration': 'registry-scanning',
  'AWS::SecretsManager::Secret': 'secret',
  'AWS::SSM::Parameter': 'parameter',
}
