import { machinesOf } from '../../model/machines.ts'
import { is, judge, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'unencrypted-host-volume',
  title: 'Volume of container instances is not encrypted',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  appliesTo: ['EC2'],
  message: 'A volume of the container instances of `{address}` is not encrypted',
  risk: 'Layers of images, volumes and logs of every task lie on it: whoever gets at the volume or a snapshot can read them.',
  advice: 'Set `encrypted` to true.',
  page: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  tags: ['capacity', 'external/cwe/cwe-311', 'securityhub-related/EC2.3', 'securityhub-related/EC2.7'],
  *check(estate, { account }) {
    if (account.ebsEncryption === true) return
    // Where nothing is written, the account settles it.
    for (const { host, volumes } of machinesOf(estate))
      for (const { property, encrypted } of volumes) yield judge(host, property, encrypted, is(false), { fix: set(true) })
  },
} satisfies Rule as Rule
