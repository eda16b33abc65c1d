import { policyDocument } from './policy.ts'
import { flag, list, number, struct, text } from './shape.ts'

// Resources of other services that tasks use, named by their CloudFormation types and spelled in the same camel case as ECS's own:
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/

export const role = struct('AWS::IAM::Role', { roleName: text })

export const logGroup = struct('AWS::Logs::LogGroup', { logGroupName: text, retentionInDays: number, kmsKeyId: text })

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
  encryptionConfiguration: struct('AWS::ECR::Repository EncryptionConfiguration', { encryptionType: text, kmsKey: text }),
  lifecyclePolicy: struct('AWS::ECR::Repository LifecyclePolicy', { lifecyclePolicyText: text }),
  repositoryPolicyText: policyDocument,
})

/** Terraform alone keeps a repository's policies in resources of their own. */
export const repositoryPolicy = struct('aws_ecr_repository_policy', { repository: text, policy: policyDocument })
export const lifecyclePolicy = struct('aws_ecr_lifecycle_policy', { repository: text, policy: text })

export const registryScanning = struct('AWS::ECR::RegistryScanningConfiguration', {
  scanType: text,
  rules: list(
    struct('AWS::ECR::RegistryScanningConfiguration ScanningRule', {
      scanFrequency: text,
      repositoryFilters: list(struct('AWS::ECR::RegistryScanningConfiguration RepositoryFilter', { filter: text, filterType: text })),
    }),
  ),
})

export const secret = struct('AWS::SecretsManager::Secret', { name: text, secretString: text, kmsKeyId: text })

/** Terraform alone keeps a secret's value in a resource of its own. */
export const secretVersion = struct('aws_secretsmanager_secret_version', { secretId: text, secretString: text })

export const parameter = struct('AWS::SSM::Parameter', { name: text, type: text, value: text, keyId: text })
