import { saysOf } from '../../model/machine-images.ts'
import { type Machine, machinesOf } from '../../model/machines.ts'
import { field } from '../../model/value.ts'
import { answerTo, is, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'imds-reachable-from-bridge',
  title: 'Containers in bridge mode reach the metadata of their instance',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  appliesTo: ['EC2'],
  message: 'Answers of the metadata service of `{address}` travel {hops} hops, far enough for containers in bridge mode',
  risk: 'Every container in bridge mode gets the credentials of the instance role, whatever its own task role allows.',
  advice: 'Set `httpPutResponseHopLimit` to 1, together with `httpTokens` as `required`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-bestpractices.html',
  tags: ['agent', 'external/cwe/cwe-918'],
  *check(estate) {
    for (const machine of machinesOf(estate)) {
      const { host, path, metadataOptions } = machine
      const endpoint = answerTo(
        field(metadataOptions, (one) => one.httpEndpoint),
        is('disabled'),
      ).is
      if (endpoint === 'yes') continue
      const limit = field(metadataOptions, (one) => one.httpPutResponseHopLimit)
      yield judge(host, `${path}metadataOptions.httpPutResponseHopLimit`, limit, travelsFar(machine), {
        data: { hops: limit.kind === 'known' ? String(limit.value) : 'several' },
        certainty: () => (endpoint === 'no' ? 'certain' : 'likely'),
      })
    }
  },
} satisfies Rule as Rule

/** Where nothing is written, the image settles it: not to be told. A filter of one's own may keep containers out. */
const travelsFar = ({ userData }: Machine): Question<number> => ({
  ask: 'is more than 1',
  bad: (limit) => {
    if (limit.kind === 'absent') return 'maybe'
    if (limit.value <= 1) return false
    return userData.some(({ value }) => saysOf(value, /169\.254\.169\.254[^\n]*\bDROP\b|\bDROP\b[^\n]*169\.254\.169\.254/))
      ? 'maybe'
      : 'yes'
  },
})
