import { policyDocument } from './policy.ts'
import { anything, flag, link, number, struct, tags, text } from './shape.ts'

// Secrets, parameters and the keys that encrypt them.

export const secret = struct('AWS::SecretsManager::Secret', {
  name: text,
  secretString: text,
  generateSecretString: anything,
  kmsKeyId: link('key'),
  policy: policyDocument,
  tags,
})

/** Terraform alone keeps a secret's value in a resource of its own. */
export const secretVersion = struct('aws_secretsmanager_secret_version', {
  secretId: link('secret'),
  secretString: text,
  secretBinary: text,
})

export const secretPolicy = struct('AWS::SecretsManager::ResourcePolicy', { secretId: link('secret'), resourcePolicy: policyDocument })

export const secretRotation = struct('AWS::SecretsManager::RotationSchedule', {
  secretId: link('secret'),
  rotationLambdaArn: text,
  rotationRules: struct('AWS::SecretsManager::RotationSchedule RotationRules', {
    automaticallyAfterDays: number,
    scheduleExpression: text,
  }),
})

export const parameter = struct('AWS::SSM::Parameter', {
  name: text,
  type: text,
  value: text,
  insecureValue: text,
  keyId: link('key'),
  tags,
})

export const key = struct('AWS::KMS::Key', { keyPolicy: policyDocument, enableKeyRotation: flag, enabled: flag, keySpec: text, tags })

/** Terraform alone can keep a key's policy in a resource of its own. */
export const keyPolicy = struct('aws_kms_key_policy', { keyId: link('key'), policy: policyDocument })
