import { encodedText, flag, link, list, number, struct, tags, text } from './shape.ts'

// The machines that tasks share: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/create-capacity.html

const metadataOptions = struct('AWS::EC2::LaunchTemplate MetadataOptions', {
  httpEndpoint: text,
  httpTokens: text,
  httpPutResponseHopLimit: number,
})

const ebs = { encrypted: flag, kmsKeyId: link('key'), snapshotId: text }

const blockDeviceMappings = list(
  struct('AWS::EC2::LaunchTemplate BlockDeviceMapping', { deviceName: text, ebs: struct('AWS::EC2::LaunchTemplate Ebs', ebs) }),
)

/** Terraform's blocks for the same, where it does not have `block_device_mappings`. */
const terraformDevices = {
  rootBlockDevice: struct('aws_instance RootBlockDevice', { encrypted: flag }),
  ebsBlockDevice: list(struct('aws_instance EbsBlockDevice', { deviceName: text, encrypted: flag, snapshotId: text })),
}

const specification = {
  launchTemplateId: link('launch-template'),
  launchTemplateName: link('launch-template'),
  version: text,
}

export const launchTemplate = struct('AWS::EC2::LaunchTemplate', {
  launchTemplateName: text,
  launchTemplateData: struct('AWS::EC2::LaunchTemplate LaunchTemplateData', {
    imageId: text,
    instanceType: text,
    keyName: text,
    userData: encodedText,
    iamInstanceProfile: struct('AWS::EC2::LaunchTemplate IamInstanceProfile', {
      arn: link('instance-profile'),
      name: link('instance-profile'),
    }),
    metadataOptions,
    securityGroupIds: list(link('security-group')),
    networkInterfaces: list(
      struct('AWS::EC2::LaunchTemplate NetworkInterface', {
        associatePublicIpAddress: flag,
        groups: list(link('security-group')),
        subnetId: link('subnet'),
      }),
    ),
    blockDeviceMappings,
  }),
})

export const launchConfiguration = struct('AWS::AutoScaling::LaunchConfiguration', {
  launchConfigurationName: text,
  imageId: text,
  instanceType: text,
  keyName: text,
  userData: encodedText,
  userDataBase64: encodedText,
  iamInstanceProfile: link('instance-profile'),
  metadataOptions: struct('AWS::AutoScaling::LaunchConfiguration MetadataOptions', {
    httpEndpoint: text,
    httpTokens: text,
    httpPutResponseHopLimit: number,
  }),
  associatePublicIpAddress: flag,
  securityGroups: list(link('security-group')),
  blockDeviceMappings: list(
    struct('AWS::AutoScaling::LaunchConfiguration BlockDeviceMapping', {
      deviceName: text,
      ebs: struct('AWS::AutoScaling::LaunchConfiguration BlockDevice', { encrypted: flag, snapshotId: text }),
    }),
  ),
  ...terraformDevices,
})

export const instance = struct('AWS::EC2::Instance', {
  imageId: text,
  instanceType: text,
  keyName: text,
  userData: encodedText,
  userDataBase64: encodedText,
  iamInstanceProfile: link('instance-profile'),
  metadataOptions,
  subnetId: link('subnet'),
  securityGroupIds: list(link('security-group')),
  associatePublicIpAddress: flag,
  networkInterfaces: list(
    struct('AWS::EC2::Instance NetworkInterface', {
      associatePublicIpAddress: flag,
      groupSet: list(link('security-group')),
      subnetId: link('subnet'),
    }),
  ),
  launchTemplate: struct('AWS::EC2::Instance LaunchTemplate', specification),
  blockDeviceMappings,
  ...terraformDevices,
  tags,
})

export const autoScalingGroup = struct('AWS::AutoScaling::AutoScalingGroup', {
  autoScalingGroupName: text,
  launchTemplate: struct('AWS::AutoScaling::AutoScalingGroup LaunchTemplate', specification),
  mixedInstancesPolicy: struct('AWS::AutoScaling::AutoScalingGroup MixedInstancesPolicy', {
    launchTemplate: struct('AWS::AutoScaling::AutoScalingGroup MixedLaunchTemplate', {
      launchTemplateSpecification: struct('AWS::AutoScaling::AutoScalingGroup LaunchTemplateSpecification', specification),
    }),
  }),
  launchConfigurationName: link('launch-configuration'),
  vpcZoneIdentifier: list(link('subnet')),
  targetGroupArns: list(link('target-group')),
  maxInstanceLifetime: number,
})

export const eventWindow = struct('AWS::EC2::InstanceEventWindow', { name: text, cronExpression: text })

/** Where Batch runs its jobs. */
export const computeEnvironment = struct('AWS::Batch::ComputeEnvironment', {
  computeEnvironmentName: text,
  type: text,
  serviceRole: link('role'),
  computeResources: struct('AWS::Batch::ComputeEnvironment ComputeResources', {
    type: text,
    imageId: text,
    ec2KeyPair: text,
    instanceRole: link('instance-profile'),
    launchTemplate: struct('AWS::Batch::ComputeEnvironment LaunchTemplate', specification),
    securityGroupIds: list(link('security-group')),
    subnets: list(link('subnet')),
  }),
})
