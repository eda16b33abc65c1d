import { pastLoadBalancers } from '../past-load-balancers.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'task-bypasses-load-balancer',
  title: 'Tasks take requests that do not come from their load balancer',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Security group `{group}` lets `{range}` reach the tasks of `{tasks}` at {ports}, past their load balancer',
  risk: 'Whoever is in that range talks to the containers without TLS, firewall and logs of the load balancer: one machine of the network that is taken over is enough.',
  advice: 'Let in the security group of the load balancer instead of addresses; nothing else has to reach the port.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
  tags: ['network', 'cross-resource', 'external/cwe/cwe-284'],
  check: (estate) => pastLoadBalancers(estate, 'application'),
} satisfies Rule as Rule
