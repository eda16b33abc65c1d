import type { Estate } from '../../model/estate.ts'
import type { Container, ResourceOf } from '../../model/resource.ts'
import { field, itemsOf, outcomesOf, type Value } from '../../model/value.ts'
import { judge, type Question, set } from '../judge.ts'
import type { Rule } from '../rule.ts'
import { canBeSecure, suspicionOfParameter } from '../secret-parameters.ts'

type Parameter = ResourceOf<'parameter'>

const plain: Question<string> = { ask: 'is not encrypted', bad: (type) => type.kind === 'known' && type.value !== 'SecureString' }

export default {
  id: 'plaintext-ssm-parameter',
  title: 'Secret is stored in an unencrypted SSM parameter',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'Parameter `{address}` holds a secret unencrypted, since {because}',
  risk: 'Everyone who may read parameters reads it, without any right to a key, and it stands in the history of the parameter.',
  advice:
    'Make it a `SecureString`. CloudFormation cannot create one: keep the value in Secrets Manager, or create the parameter outside the template.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html',
  tags: ['secrets', 'cross-resource', 'external/cwe/cwe-312'],
  *check(estate) {
    const readers = readersOf(estate)
    for (const parameter of estate.all('parameter')) {
      const by = readers.get(parameter) ?? []
      const reason = suspicionOfParameter(parameter)
      if (!reason) continue
      yield judge(parameter, 'type', parameter.type, plain, {
        data: { because: reason.because },
        related: by.map(({ at, container }) => ({ at, say: `\`${container}\` reads it` })),
        certainty: () => (reason.sure ? 'certain' : 'likely'),
        fix: canBeSecure(parameter) ? set('SecureString') : () => undefined,
      })
    }
  },
} satisfies Rule as Rule

/** Which containers name a parameter under `secrets` or `secretOptions`. */
function readersOf(estate: Estate): Map<Parameter, Container[]> {
  const readers = new Map<Parameter, Container[]>()
  for (const container of estate.containers) {
    const options = field(container.logConfiguration, (log) => log.secretOptions)
    for (const item of [...itemsOf(container.secrets).items, ...itemsOf(options).items]) {
      const valueFrom: Value<string> = field(item, (secret) => secret.valueFrom)
      for (const { value: link } of outcomesOf(estate.follow(valueFrom, 'parameter', container.unit)).outcomes)
        if (link.kind === 'known') readers.set(link.value.target, [...(readers.get(link.value.target) ?? []), container])
    }
  }
  return readers
}
