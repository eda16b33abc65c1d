import { facts } from '../../model/facts.ts'
import { field, orDefault } from '../../model/value.ts'
import { is, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'public-ip-on-tasks',
  title: 'Tasks get public IP addresses',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'Tasks of `{address}` get public IP addresses',
  risk: 'Each task is then on the internet itself, beside its load balancer: one security group rule away from everyone.',
  advice:
    'Set `assignPublicIp` to `DISABLED` and run the tasks in private subnets. They then need a NAT gateway, or VPC endpoints for ECR, S3 and CloudWatch Logs, to pull their images.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
  tags: ['network', 'external/cwe/cwe-668', 'securityhub/ECS.2', 'securityhub/ECS.16'],
  *check(estate) {
    for (const launch of estate.launches) {
      const network = field(launch.networkConfiguration, (one) => one.awsvpcConfiguration)
      if (network.kind === 'absent') continue
      const assigned = orDefault(
        field(network, (one) => one.assignPublicIp),
        facts['AwsVpcConfiguration.assignPublicIp'],
      )
      yield judge(launch, 'networkConfiguration.awsvpcConfiguration.assignPublicIp', assigned, is('ENABLED'), {
        within: network.kind === 'known' ? [network.value.block] : [],
      })
    }
  },
} satisfies Rule as Rule
