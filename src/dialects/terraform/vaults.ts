import type { Secrecy } from '../../model/value.ts'

/** Which attributes of which data sources and resources are a secret's own value, by their type. */
const ofData: Readonly<Record<string, readonly string[]>> = {
  aws_secretsmanager_secret_version: ['secret_string', 'secret_binary'],
  aws_secretsmanager_random_password: ['random_password'],
  aws_ssm_parameter: ['value'],
  aws_ssm_parameters_by_path: ['values'],
  aws_kms_secrets: ['plaintext'],
  vault_generic_secret: ['data', 'data_json'],
  vault_kv_secret: ['data', 'data_json'],
  vault_kv_secret_v2: ['data', 'data_json'],
  azurerm_key_vault_secret: ['value'],
  google_secret_manager_secret_version: ['secret_data'],
}

const ofResources: Readonly<Record<string, readonly string[]>> = {
  random_password: ['result', 'bcrypt_hash'],
  tls_private_key: ['private_key_pem', 'private_key_openssh', 'private_key_pem_pkcs8'],
  aws_secretsmanager_secret_version: ['secret_string', 'secret_binary'],
  aws_ssm_parameter: ['value'],
  aws_iam_access_key: ['secret', 'ses_smtp_password_v4'],
  aws_db_instance: ['password'],
  aws_rds_cluster: ['master_password'],
  aws_elasticache_replication_group: ['auth_token'],
  aws_docdb_cluster: ['master_password'],
  aws_redshift_cluster: ['master_password'],
}

/**
 * What a reference reads from a vault, or from what makes a secret: `data.aws_secretsmanager_secret_version.db.secret_string`,
 * `random_password.db.result`. Nothing for what is only about it, such as its ARN. AWS's own parameters below `/aws/service/` are public.
 */
export function secrecyOf(mode: 'data' | 'resource', type: string, attribute: string | undefined, name?: string): Secrecy | undefined {
  if (attribute === undefined || (type === 'aws_ssm_parameter' && name?.startsWith('/aws/service/'))) return undefined
  return (mode === 'data' ? ofData : ofResources)[type]?.includes(attribute) ? 'vault' : undefined
}
