import type { Right } from './role-rights.ts'

// Each of these actions gives out values: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
const everySecret = { service: 'secretsmanager', type: 'secret:', what: 'read every secret of Secrets Manager' }
const everyParameter = { service: 'ssm', type: 'parameter/', what: 'read every parameter of Parameter Store' }

export const secretRights: readonly Right[] = [
  { ...everySecret, action: 'secretsmanager:GetSecretValue' },
  { ...everyParameter, action: 'ssm:GetParameters' },
  { ...everyParameter, action: 'ssm:GetParameter' },
  { ...everyParameter, action: 'ssm:GetParametersByPath' },
]

/** Policies of AWS's own that do: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html */
export const secretPolicies: ReadonlyMap<string, string> = new Map([
  ['SecretsManagerReadWrite', everySecret.what],
  ['AmazonSSMFullAccess', everyParameter.what],
  ['AmazonSSMReadOnlyAccess', everyParameter.what],
])
