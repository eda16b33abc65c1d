import type { Container } from '../model/resource.ts'
import type { Variable } from '../model/variables.ts'
import type { Fix, FixStep } from '../source/slot.ts'

/** What stands in for the ARN that only whoever keeps the secret knows. */
const arn = 'arn:aws:secretsmanager:<region>:<account>:secret:<name>'

/**
 * Takes a variable out of `environment` and names it under `secrets`. Never exact: the secret has to be there first, and the execution
 * role must be allowed to read it. It shows what to write, and is written by nobody.
 */
export function moveToSecrets({ secrets }: Container, { name, slot }: Pick<Variable, 'name' | 'slot'>): Fix | undefined {
  if (!slot) return undefined
  const item = { name, valueFrom: arn }
  const gap = secrets.kind === 'absent' ? (secrets.slot ?? secrets.gap?.()) : undefined
  const list = secrets.kind === 'known' ? secrets.value.slot : undefined
  const added: FixStep | undefined =
    list?.kind === 'entry' ? { do: 'append', slot: list, item } : gap ? { do: 'set', slot: gap, value: [item] } : undefined
  return added && { steps: [{ do: 'remove', slot }, added], exact: false }
}
