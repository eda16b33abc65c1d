import { anything, flag, link, list, number, struct, tags, text } from './shape.ts'

// What holds for a whole account, and what watches it.

export const logGroup = struct('AWS::Logs::LogGroup', {
  logGroupName: text,
  retentionInDays: number,
  kmsKeyId: link('key'),
  logGroupClass: text,
  tags,
})

export const trail = struct('AWS::CloudTrail::Trail', {
  trailName: text,
  isLogging: flag,
  eventSelectors: list(struct('AWS::CloudTrail::Trail EventSelector', { includeManagementEvents: flag, readWriteType: text })),
  advancedEventSelectors: anything,
  cloudWatchLogsLogGroupArn: link('log-group'),
  kmsKeyId: link('key'),
})

const features = {
  name: text,
  status: text,
  additionalConfiguration: list(struct('AWS::GuardDuty::Detector FeatureAdditionalConfiguration', { name: text, status: text })),
}

export const detector = struct('AWS::GuardDuty::Detector', {
  enable: flag,
  features: list(struct('AWS::GuardDuty::Detector Feature', features)),
  tags,
})

/** Terraform alone keeps a detector's features in resources of their own. */
export const detectorFeature = struct('aws_guardduty_detector_feature', { detectorId: link('detector'), ...features })

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAccountSettingDefault.html */
export const accountSetting = struct('PutAccountSettingDefaultRequest', { name: text, value: text })

/** What registers machines of one's own with Systems Manager, and through it with ECS. Terraform alone can make one. */
export const activation = struct('aws_ssm_activation', {
  name: text,
  iamRole: link('role'),
  registrationLimit: number,
  expirationDate: text,
})

export const mesh = struct('AWS::AppMesh::Mesh', { meshName: text, spec: anything })
export const virtualNode = struct('AWS::AppMesh::VirtualNode', { virtualNodeName: text, meshName: link('mesh'), spec: anything })
