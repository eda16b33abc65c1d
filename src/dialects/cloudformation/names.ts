/** How CloudFormation spells what is not simply the API's word capitalised; `-` where it has no such property. */
export const cloudformationNames: Readonly<Record<string, string>> = {
  // A service spells it the first way, a task set the second.
  'NetworkConfiguration.awsvpcConfiguration': 'AwsvpcConfiguration|AwsVpcConfiguration',
  'RegisterTaskDefinitionRequest.trustedExecutionConfiguration': '-',
  'Volume.efsVolumeConfiguration': 'EFSVolumeConfiguration',
  'Volume.fsxWindowsFileServerVolumeConfiguration': 'FSxWindowsFileServerVolumeConfiguration',
  'EFSVolumeConfiguration.fileSystemId': 'FilesystemId',
  'EFSAuthorizationConfig.iam': 'IAM',
  'CreateClusterRequest.settings': 'ClusterSettings',
  'CreateCapacityProviderRequest.cluster': 'ClusterName',
  'InstanceLaunchTemplate.nitroEnclavesEnabled': '-',
  'CreateExpressGatewayServiceRequest.cpuArchitecture': '-',
  'AWS::StepFunctions::StateMachine.definition': 'DefinitionString|Definition',
}
