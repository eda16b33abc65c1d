import { policyDocument } from './policy.ts'
import { flag, link, list, struct, tags, text } from './shape.ts'

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ECR.html

const encryptionConfiguration = struct('AWS::ECR::Repository EncryptionConfiguration', { encryptionType: text, kmsKey: link('key') })

export const repository = struct('AWS::ECR::Repository', {
  repositoryName: text,
  imageTagMutability: text,
  imageTagMutabilityExclusionFilters: list(
    struct('AWS::ECR::Repository ImageTagMutabilityExclusionFilter', {
      imageTagMutabilityExclusionFilterType: text,
      imageTagMutabilityExclusionFilterValue: text,
    }),
  ),
  imageScanningConfiguration: struct('AWS::ECR::Repository ImageScanningConfiguration', { scanOnPush: flag }),
  encryptionConfiguration,
  lifecyclePolicy: struct('AWS::ECR::Repository LifecyclePolicy', { lifecyclePolicyText: text }),
  repositoryPolicyText: policyDocument,
  tags,
})

/** Terraform alone keeps a repository's policies in resources of their own. */
export const repositoryPolicy = struct('aws_ecr_repository_policy', { repository: link('repository'), policy: policyDocument })
export const lifecyclePolicy = struct('aws_ecr_lifecycle_policy', { repository: link('repository'), policy: text })

/** What repositories are made like that ECR makes itself: for replication, for a pull through its cache. */
export const repositoryTemplate = struct('AWS::ECR::RepositoryCreationTemplate', {
  prefix: text,
  appliedFor: list(text),
  imageTagMutability: text,
  encryptionConfiguration,
  lifecyclePolicy: text,
  repositoryPolicy: policyDocument,
})

export const registryPolicy = struct('AWS::ECR::RegistryPolicy', { policyText: policyDocument })

export const registryScanning = struct('AWS::ECR::RegistryScanningConfiguration', {
  scanType: text,
  rules: list(
    struct('AWS::ECR::RegistryScanningConfiguration ScanningRule', {
      scanFrequency: text,
      repositoryFilters: list(struct('AWS::ECR::RegistryScanningConfiguration RepositoryFilter', { filter: text, filterType: text })),
    }),
  ),
})

export const pullThroughCacheRule = struct('AWS::ECR::PullThroughCacheRule', {
  ecrRepositoryPrefix: text,
  upstreamRegistryUrl: text,
  credentialArn: link('secret'),
})
