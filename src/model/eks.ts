import { flag, link, list, struct, tags, text } from './shape.ts'

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EKS.html

export const eksCluster = struct('AWS::EKS::Cluster', {
  name: text,
  roleArn: link('role'),
  accessConfig: struct('AWS::EKS::Cluster AccessConfig', { authenticationMode: text, bootstrapClusterCreatorAdminPermissions: flag }),
  encryptionConfig: list(
    struct('AWS::EKS::Cluster EncryptionConfig', {
      provider: struct('AWS::EKS::Cluster Provider', { keyArn: link('key') }),
      resources: list(text),
    }),
  ),
  logging: struct('AWS::EKS::Cluster Logging', {
    clusterLogging: struct('AWS::EKS::Cluster ClusterLogging', {
      enabledTypes: list(struct('AWS::EKS::Cluster LoggingTypeConfig', { type: text })),
    }),
  }),
  /** Terraform's words for `logging`. */
  enabledClusterLogTypes: list(text),
  resourcesVpcConfig: struct('AWS::EKS::Cluster ResourcesVpcConfig', {
    endpointPublicAccess: flag,
    endpointPrivateAccess: flag,
    publicAccessCidrs: list(text),
    securityGroupIds: list(link('security-group')),
    subnetIds: list(link('subnet')),
  }),
  tags,
})

export const eksNodegroup = struct('AWS::EKS::Nodegroup', {
  nodegroupName: text,
  clusterName: link('eks-cluster'),
  nodeRole: link('role'),
  subnets: list(link('subnet')),
  remoteAccess: struct('AWS::EKS::Nodegroup RemoteAccess', { ec2SshKey: text, sourceSecurityGroups: list(link('security-group')) }),
  launchTemplate: struct('AWS::EKS::Nodegroup LaunchTemplate', { id: link('launch-template'), name: link('launch-template') }),
})

/** CloudFormation's has no schema here. */
export const eksAddon = struct('aws_eks_addon', {
  addonName: text,
  clusterName: link('eks-cluster'),
  serviceAccountRoleArn: link('role'),
})

export const podIdentity = struct('AWS::EKS::PodIdentityAssociation', {
  clusterName: link('eks-cluster'),
  namespace: text,
  serviceAccount: text,
  roleArn: link('role'),
})
