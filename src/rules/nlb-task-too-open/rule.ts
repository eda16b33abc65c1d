import { pastLoadBalancers } from '../past-load-balancers.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'nlb-task-too-open',
  title: 'Tasks behind a network load balancer let in more than it',
  severity: 'medium',
  profile: 'strict',
  precision: 'medium',
  message: 'Security group `{group}` lets `{range}` reach the tasks of `{tasks}` at {ports}, past their network load balancer',
  risk: 'Whoever is in that range talks to the containers directly, and what the load balancer lets in or keeps out no longer matters.',
  advice:
    'Give the load balancer a security group, which can be done only when it is made, and let in that group. Without one, let in the range of the VPC where the load balancer hides its clients.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
  tags: ['network', 'cross-resource', 'external/cwe/cwe-284'],
  check: (estate) => pastLoadBalancers(estate, 'network'),
} satisfies Rule as Rule
