import type { Kind } from '../../model/kinds.ts'

/** Which CloudFormation type is which kind of resource. */
export const kinds: Readonly<Record<string, Kind>> = {
  'AWS::ECS::TaskDefinition': 'task-definition',
  'AWS::ECS::Service': 'service',
  'AWS::ECS::TaskSet': 'task-set',
  'AWS::ECS::Cluster': 'cluster',
  'AWS::ECS::CapacityProvider': 'capacity-provider',
  'AWS::ECS::ClusterCapacityProviderAssociations': 'cluster-capacity-providers',
  'AWS::ECS::DaemonTaskDefinition': 'daemon-task-definition',
  'AWS::ECS::Daemon': 'daemon',
  'AWS::ECS::ExpressGatewayService': 'express-service',
  'AWS::Batch::JobDefinition': 'job-definition',
  'AWS::Events::Rule': 'event-rule',
  'AWS::Scheduler::Schedule': 'schedule',
  'AWS::StepFunctions::StateMachine': 'state-machine',
  'AWS::IAM::Role': 'role',
  'AWS::Logs::LogGroup': 'log-group',
  'AWS::ECR::Repository': 'repository',
  'AWS::ECR::RegistryScanningConfiguration': 'registry-scanning',
  'AWS::SecretsManager::Secret': 'secret',
  'AWS::SSM::Parameter': 'parameter',
}
