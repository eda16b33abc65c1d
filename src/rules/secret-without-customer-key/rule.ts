import type { ResourceOf } from '../../model/resource.ts'
import { answerTo, is, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'
import { canBeSecure, suspicionOfParameter } from '../secret-parameters.ts'

/** AWS's keys have their names behind `alias/aws/`; nobody can give such a name. */
const notYours: Question<string> = {
  ask: 'is not a key of yours',
  bad: (key) => key.kind === 'absent' || key.value === '' || /(?:^|:)(?:alias\/)?aws\/\w+$/.test(key.value),
}

export default {
  id: 'secret-without-customer-key',
  title: 'Secret or SecureString is not encrypted with a key of yours',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: '`{address}` is not encrypted with a customer managed key',
  risk: 'It is encrypted with a key of AWS’s, to which everyone in the account has a right who may read the secret. It cannot be shared with another account, and nothing can be locked by taking a key away.',
  advice: 'Name a key of yours under `kmsKeyId` (of a parameter: `keyId`), and let those use it who need the secret.',
  page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html',
  tags: ['secrets', 'external/cwe/cwe-320'],
  *check(estate, { profile }) {
    for (const secret of estate.all('secret'))
      if (estate.inScope(secret, profile)) yield judge(secret, 'kmsKeyId', secret.kmsKeyId, notYours)
    for (const parameter of estate.all('parameter'))
      if (isEncrypted(parameter) && estate.inScope(parameter, profile)) yield judge(parameter, 'keyId', parameter.keyId, notYours)
  },
} satisfies Rule as Rule

/** Or should be, since it holds a secret: then its key is looked at before somebody makes it a `SecureString`, and not only after. */
const isEncrypted = (parameter: ResourceOf<'parameter'>): boolean =>
  answerTo(parameter.type, is('SecureString')).is === 'yes' || (canBeSecure(parameter) && suspicionOfParameter(parameter) !== undefined)
