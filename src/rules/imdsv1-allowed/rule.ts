import { isAmazonLinux2 } from '../../model/machine-images.ts'
import { type Machine, machinesOf } from '../../model/machines.ts'
import { field } from '../../model/value.ts'
import { answerTo, is, judge, type Question, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'imdsv1-allowed',
  title: 'Container instances answer requests for metadata without a token',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  appliesTo: ['EC2'],
  message: 'The container instances of `{address}` answer IMDSv1: requests for metadata need no token',
  risk: 'A container that can be made to fetch an address of somebody else’s choice hands out the credentials of the instance role.',
  advice: 'Set `httpTokens` to `required`.',
  page: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
  tags: ['agent', 'external/cwe/cwe-918', 'securityhub/EC2.8', 'securityhub/EC2.170'],
  *check(estate) {
    for (const machine of machinesOf(estate)) {
      const { host, path, metadataOptions } = machine
      const endpoint = field(metadataOptions, (one) => one.httpEndpoint)
      if (answerTo(endpoint, is('disabled')).is === 'yes') continue
      const tokens = field(metadataOptions, (one) => one.httpTokens)
      yield judge(host, `${path}metadataOptions.httpTokens`, tokens, withoutToken(machine), {
        fix: set('required'),
        certainty: (value) => (value.kind === 'known' && answerTo(endpoint, is('disabled')).is === 'no' ? 'certain' : 'likely'),
      })
    }
  },
} satisfies Rule as Rule

/**
 * Where nothing is written, the image settles it, or else the account: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html
 * Amazon Linux 2023 demands a token, Amazon Linux 2 does not.
 */
const withoutToken = ({ imageId }: Machine): Question<string> => ({
  ask: 'is not required',
  bad: (tokens) => (tokens.kind === 'known' ? tokens.value === 'optional' : isAmazonLinux2(imageId) ? 'yes' : 'maybe'),
})
