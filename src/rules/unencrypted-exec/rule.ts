import type { Estate } from '../../model/estate.ts'
import { field, type Value } from '../../model/value.ts'
import { judge, type Question, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

const plain: Question<boolean> = { ask: 'is not true', bad: (on) => on.kind === 'absent' || !on.value }

export default {
  id: 'unencrypted-exec',
  title: 'Logs of ECS Exec need not be encrypted',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Cluster `{address}` does not make sure that {where} with the sessions of ECS Exec is encrypted',
  risk: 'What people type and see in a shell ends there, secrets included.',
  advice: 'Encrypt the log group or bucket with a KMS key, and set the flag that says so, which makes ECS refuse one that is not.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  tags: ['cluster', 'cross-resource', 'external/cwe/cwe-311'],
  *check(estate) {
    for (const cluster of estate.all('cluster')) {
      const exec = field(cluster.configuration, (one) => one.executeCommandConfiguration)
      const logs = field(exec, (one) => one.logConfiguration)
      const logging = field(exec, (one) => one.logging)
      if (logging.kind !== 'known' || logging.value !== 'OVERRIDE' || logs.kind !== 'known') continue
      const path = 'configuration.executeCommandConfiguration.logConfiguration'
      const within = [logs.value.block]
      if (logs.value.cloudWatchLogGroupName.kind !== 'absent')
        yield judge(cluster, `${path}.cloudWatchEncryptionEnabled`, logs.value.cloudWatchEncryptionEnabled, plain, {
          data: { where: 'the log group' },
          within,
          // ECS then refuses a group without a key: only where it is seen to have one do sessions go on as before.
          fix: hasKey(logs.value.cloudWatchLogGroupName, cluster.unit, estate) ? set(true) : () => undefined,
        })
      if (logs.value.s3BucketName.kind !== 'absent')
        yield judge(cluster, `${path}.s3EncryptionEnabled`, logs.value.s3EncryptionEnabled, plain, {
          data: { where: 'the bucket' },
          within,
        })
    }
  },
} satisfies Rule as Rule

function hasKey(name: Value<string>, unit: string, estate: Estate): boolean {
  const group = estate.follow(name, 'log-group', unit)
  return group.kind === 'known' && group.value.target.kmsKeyId.kind !== 'absent'
}
