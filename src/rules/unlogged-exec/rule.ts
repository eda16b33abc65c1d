import { field } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'unlogged-exec',
  title: 'ECS Exec sessions are not logged',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Cluster `{address}` does not log the sessions of ECS Exec',
  risk: 'Whoever opens a shell in a container leaves no trace of what was done there.',
  advice: 'Set `logging` to `DEFAULT`, or to `OVERRIDE` with a log group or bucket under `logConfiguration`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  tags: ['cluster', 'observability', 'external/cwe/cwe-778'],
  *check(estate) {
    for (const cluster of estate.all('cluster')) {
      const exec = field(cluster.configuration, (one) => one.executeCommandConfiguration)
      if (exec.kind === 'absent') continue
      const logs = field(exec, (one) => one.logConfiguration)
      const destinations = [field(logs, (one) => one.cloudWatchLogGroupName), field(logs, (one) => one.s3BucketName)]
      const nowhere = destinations.every(({ kind }) => kind === 'absent')
      const question: Question<string> = {
        ask: 'is NONE, or goes nowhere',
        bad: (logging) => logging.kind === 'known' && (logging.value === 'NONE' || (logging.value === 'OVERRIDE' && nowhere)),
      }
      const within = exec.kind === 'known' ? [exec.value.block] : []
      yield judge(
        cluster,
        'configuration.executeCommandConfiguration.logging',
        field(exec, (one) => one.logging),
        question,
        { within },
      )
    }
  },
} satisfies Rule as Rule
