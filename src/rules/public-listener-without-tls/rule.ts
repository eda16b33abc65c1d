import { clearTextListeners } from '../clear-text-listeners.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'public-listener-without-tls',
  title: 'Listener serves clear text to the internet',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'Listener `{address}` serves clear text {reach}',
  risk: 'Passwords, cookies and answers cross the internet unencrypted: anybody on the way can read and change them.',
  advice:
    'Add a listener with `protocol` `HTTPS` and a certificate, and let this one only redirect to it (`type` `redirect`, `protocol` `HTTPS`, `statusCode` `HTTP_301`).',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
  tags: ['loadbalancer', 'cross-resource', 'external/cwe/cwe-319', 'securityhub/ELB.1', 'securityhub/ELB.18', 'pci-dss-4.0.1/4.2.1'],
  check: (estate, { profile }) => clearTextListeners(estate, profile, 'internet-facing'),
} satisfies Rule as Rule
