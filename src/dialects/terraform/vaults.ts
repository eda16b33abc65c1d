import { nameSays } from '../../model/secrecy/names.ts'
import type { Secrecy } from '../../model/value.ts'
import { type Block, literalString } from '../../parse/hcl/index.ts'
import { attributeOf } from './configuration.ts'

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
 * The mark of an attribute whose value is a secret: read from a vault (`data.aws_secretsmanager_secret_version.db.secret_string`) or made
 * to be one (`random_password.db.result`). Nothing for what is only about it, such as its ARN.
 */
export function vaultMark(block: Block, attribute: string): { readonly secret?: Secrecy } {
  const [type = '', label = ''] = block.labels.map(({ value }) => value)
  // What is never kept anywhere is read for its secret.
  if (block.type === 'ephemeral') return [ofData, ofResources].some((table) => table[type]?.includes(attribute)) ? { secret: 'vault' } : {}
  const attributes = (block.type === 'data' ? ofData : ofResources)[type]
  return attributes?.includes(attribute) && (type !== 'aws_ssm_parameter' || isSecretParameter(block, label)) ? { secret: 'vault' } : {}
}

/** A parameter holds settings as often as secrets: its type tells, else its name. */
function isSecretParameter(block: Block, label: string): boolean {
  const type = literal(block, 'type')
  if (type !== undefined) return type === 'SecureString'
  const name = literal(block, 'name') ?? label
  return nameSays(label) === 'secret' || nameSays(name.slice(name.lastIndexOf('/') + 1)) === 'secret'
}

function literal(block: Block, name: string): string | undefined {
  const value = attributeOf(block, name)?.value
  return value && literalString(value)
}
