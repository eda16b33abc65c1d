import type { ResourceOf } from '../model/resource.ts'
import { told } from '../model/secrecy/source.ts'
import { type Suspicion, suspicionOf } from '../model/secrecy/suspicion.ts'

type Parameter = ResourceOf<'parameter'>

/** By its name and value. Settings are read through `secrets` too: that a container does says nothing. */
export function suspicionOfParameter({ name, address, value }: Parameter): Suspicion | undefined {
  const path = name.kind === 'known' ? name.value : address
  if (path.startsWith('/aws/service/')) return undefined
  const source = told(value)
  // What comes from a vault, or cannot be seen, may still be told by its name.
  const words = (source.kind === 'known' ? source.value.words : undefined) ?? 'w0uld-be-a-secret'
  return suspicionOf(path.slice(path.lastIndexOf('/') + 1), words)
}

/** CloudFormation cannot create a `SecureString`. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html */
export const canBeSecure = ({ type }: Parameter): boolean => type.kind === 'known' && type.slot?.names === 'snake'
