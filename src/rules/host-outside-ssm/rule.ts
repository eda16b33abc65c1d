import { machinesOf } from '../../model/machines.ts'
import { is, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const isSet: Question<string> = { ask: 'is set', bad: (value) => value.kind === 'known' && value.value !== '' }

export default {
  id: 'host-outside-ssm',
  title: 'Container instances have an SSH key or a public address',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  appliesTo: ['EC2'],
  message: 'The container instances of `{address}` {fault}',
  risk: 'A key that several people hold says nothing of who logged in, and a public address is one more way in. Session Manager needs neither, and writes down who did what.',
  advice: 'Leave out the key and the public address, and use Session Manager or ECS Exec.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ec2-run-command.html',
  tags: ['agent', 'external/cwe/cwe-668', 'securityhub-related/EC2.9', 'securityhub-related/EC2.25'],
  *check(estate) {
    for (const { host, path, keyName, publicAddresses } of machinesOf(estate)) {
      yield judge(host, `${path}keyName`, keyName, isSet, { data: { fault: 'take a key for SSH' } })
      for (const { property, value } of publicAddresses)
        yield judge(host, property, value, is(true), { data: { fault: 'get public addresses' } })
    }
  },
} satisfies Rule as Rule
