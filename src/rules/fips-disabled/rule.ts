import { field, outcomesOf } from '../../model/value.ts'
import { is, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'fips-disabled',
  title: 'FIPS is switched off for Managed Instances',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  appliesTo: ['MANAGED_INSTANCES'],
  message: 'Capacity provider `{address}` switches off FIPS for its instances',
  risk: 'In the regions of AWS GovCloud instances use validated cryptography unless somebody says otherwise. Workloads there usually have to.',
  advice: 'Take `fipsEnabled` away, or set it to true.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-security.html',
  tags: ['capacity', 'external/cwe/cwe-327'],
  *check(estate) {
    for (const provider of estate.all('capacity-provider')) {
      const instances = field(provider.managedInstancesProvider, (one) => one.instanceLaunchTemplate)
      const names = [
        field(provider.managedInstancesProvider, (one) => one.infrastructureRoleArn),
        field(instances, (one) => one.ec2InstanceProfileArn),
      ]
      // Elsewhere it is off anyway, unless it is switched on.
      const inGovCloud = names.some((name) =>
        outcomesOf(name).outcomes.some(({ value }) => value.kind === 'known' && value.value.startsWith('arn:aws-us-gov:')),
      )
      yield judge(
        provider,
        'managedInstancesProvider.instanceLaunchTemplate.fipsEnabled',
        field(instances, (one) => one.fipsEnabled),
        is(false),
        { certainty: () => (inGovCloud ? 'certain' : 'likely') },
      )
    }
  },
} satisfies Rule as Rule
