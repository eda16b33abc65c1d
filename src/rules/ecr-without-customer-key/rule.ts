import { field } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const none: Question<string> = {
  ask: 'is not a key of yours',
  bad: (key) => key.kind === 'absent' || key.value === '' || key.value.endsWith('alias/aws/ecr'),
}

export default {
  id: 'ecr-without-customer-key',
  title: 'ECR repository is not encrypted with a key of yours',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'ECR repository `{address}` is not encrypted with a customer managed key',
  risk: 'ECR encrypts it with a key of its own, so that pulling images needs no right to a key. The choice is made when the repository is created and cannot be changed later.',
  advice: 'Create the repository with `encryptionType` `KMS` and a `kmsKey` of yours.',
  page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html',
  tags: ['ecr', 'external/cwe/cwe-311', 'securityhub/ECR.5'],
  *check(estate) {
    for (const repository of estate.all('repository')) {
      const key = field(repository.encryptionConfiguration, (one) => one.kmsKey)
      yield judge(repository, 'encryptionConfiguration.kmsKey', key, none)
    }
  },
} satisfies Rule as Rule
