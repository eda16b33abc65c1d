import { clearTextListeners } from '../clear-text-listeners.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'internal-listener-without-tls',
  title: 'Listener of an internal load balancer serves clear text',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Listener `{address}` of an internal load balancer serves clear text',
  risk: 'Whoever gets into the network, on any machine of it, can read and change what clients and tasks say to each other.',
  advice: 'Give it `protocol` `HTTPS` and a certificate of a private authority, or use Service Connect with TLS.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
  tags: ['loadbalancer', 'cross-resource', 'external/cwe/cwe-319', 'securityhub/ELB.18', 'variant-of/public-listener-without-tls'],
  check: (estate, { profile }) => clearTextListeners(estate, profile, 'internal'),
} satisfies Rule as Rule
