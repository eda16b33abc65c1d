import { suspicionOf } from '../../model/secrecy/suspicion.ts'
import { judge, type Question, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

const plain: Question<string> = { ask: 'is not encrypted', bad: (type) => type.kind === 'known' && type.value !== 'SecureString' }

export default {
  id: 'plaintext-ssm-parameter',
  title: 'Secret is stored in an unencrypted SSM parameter',
  severity: 'high',
  profile: 'default',
  precision: 'medium',
  message: 'Parameter `{address}` holds a secret unencrypted, since {because}',
  risk: 'Everyone who may read parameters reads it, without any right to a key, and it stands in the history of the parameter.',
  advice:
    'Make it a `SecureString`. CloudFormation cannot create one: keep the value in Secrets Manager, or create the parameter outside the template.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html',
  tags: ['secrets', 'external/cwe/cwe-312'],
  *check(estate) {
    for (const parameter of estate.all('parameter')) {
      const name = parameter.name.kind === 'known' ? parameter.name.value : parameter.address
      // The last part of the path is the name; a value that cannot be seen may still be told by it.
      const value = parameter.value.kind === 'known' ? parameter.value.value : 'w0uld-be-a-secret'
      const because = suspicionOf(name.slice(name.lastIndexOf('/') + 1), value)?.because
      if (because !== undefined)
        yield judge(parameter, 'type', parameter.type, plain, {
          data: { because },
          fix: parameter.type.kind === 'known' && parameter.type.slot?.names === 'snake' ? set('SecureString') : () => undefined,
        })
    }
  },
} satisfies Rule as Rule
