import type { Peer } from '../source/note.ts'

/** A check of another scanner that says the same as one of our rules, so that who accepts the one accepts the other. */
interface PeerCheck {
  readonly peer: Peer
  /** What the peer calls it, in every spelling that its marks may have. */
  readonly ids: readonly string[]
  readonly rules: readonly string[]
  /** The only properties that it looks at, where our rule looks at more. */
  readonly property?: RegExp
}

/**
 * Only checks that mean the same: to accept a log group that keeps its logs for a month is not to accept one that keeps them for ever,
 * and to accept environment variables is not to accept a password in one.
 */
const checks: readonly PeerCheck[] = [
  { peer: 'checkov', ids: ['CKV_AWS_32'], rules: ['public-ecr-policy'] },
  { peer: 'checkov', ids: ['CKV_AWS_51'], rules: ['mutable-ecr-tags'] },
  { peer: 'checkov', ids: ['CKV_AWS_65'], rules: ['no-container-insights'] },
  { peer: 'checkov', ids: ['CKV_AWS_66'], rules: ['log-group-without-retention'] },
  { peer: 'checkov', ids: ['CKV_AWS_97'], rules: ['efs-without-transit-encryption'] },
  { peer: 'checkov', ids: ['CKV_AWS_123'], rules: ['open-endpoint-service'] },
  { peer: 'checkov', ids: ['CKV_AWS_136'], rules: ['ecr-without-customer-key'] },
  { peer: 'checkov', ids: ['CKV_AWS_158'], rules: ['log-group-without-customer-key'] },
  { peer: 'checkov', ids: ['CKV_AWS_163'], rules: ['ecr-without-scanning'] },
  { peer: 'checkov', ids: ['CKV_AWS_223'], rules: ['unlogged-exec'] },
  { peer: 'checkov', ids: ['CKV_AWS_224'], rules: ['unencrypted-exec'] },
  { peer: 'checkov', ids: ['CKV_AWS_249'], rules: ['shared-task-and-execution-role'] },
  { peer: 'checkov', ids: ['CKV_AWS_332'], rules: ['old-platform-version'] },
  { peer: 'checkov', ids: ['CKV_AWS_333'], rules: ['public-ip-on-tasks'] },
  { peer: 'checkov', ids: ['CKV_AWS_334'], rules: ['privileged-container'] },
  { peer: 'checkov', ids: ['CKV_AWS_335'], rules: ['host-pid-namespace'] },
  { peer: 'checkov', ids: ['CKV_AWS_336'], rules: ['writable-root-filesystem'] },
  { peer: 'checkov', ids: ['CKV_AWS_378'], rules: ['plaintext-backend'] },
  { peer: 'checkov', ids: ['CKV2_AWS_34'], rules: ['plaintext-ssm-parameter'] },
  { peer: 'trivy', ids: ['AWS-0017', 'aws-cloudwatch-log-group-customer-key'], rules: ['log-group-without-customer-key'] },
  { peer: 'trivy', ids: ['AWS-0030', 'aws-ecr-enable-image-scans'], rules: ['ecr-without-scanning'] },
  { peer: 'trivy', ids: ['AWS-0031', 'aws-ecr-enforce-immutable-repository'], rules: ['mutable-ecr-tags'] },
  { peer: 'trivy', ids: ['AWS-0032', 'aws-ecr-no-public-access'], rules: ['public-ecr-policy'] },
  { peer: 'trivy', ids: ['AWS-0033', 'aws-ecr-repository-customer-key'], rules: ['ecr-without-customer-key'] },
  { peer: 'trivy', ids: ['AWS-0034', 'aws-ecs-enable-container-insight'], rules: ['no-container-insights'] },
  { peer: 'trivy', ids: ['AWS-0035', 'aws-ecs-enable-in-transit-encryption'], rules: ['efs-without-transit-encryption'] },
  { peer: 'trivy', ids: ['AWS-0036', 'aws-ecs-no-plaintext-secrets'], rules: ['secret-in-environment', 'aws-keys-in-environment'] },
  { peer: 'cfn-lint', ids: ['E3048'], rules: ['unsupported-security-setting'], property: /^(?:networkMode|logConfiguration\.logDriver)$/ },
  { peer: 'cfn-lint', ids: ['E3053'], rules: ['unsupported-security-setting'], property: /\.hostPort$/ },
  { peer: 'cfn-lint', ids: ['E3713'], rules: ['unsupported-security-setting'], property: /^logConfiguration\.logDriver$/ },
  { peer: 'cdk-nag', ids: ['AwsSolutions-ECR1'], rules: ['public-ecr-policy'] },
  { peer: 'cdk-nag', ids: ['AwsSolutions-ECS4'], rules: ['no-container-insights'] },
  { peer: 'cdk-nag', ids: ['AwsSolutions-ECS7'], rules: ['container-without-logging'] },
]

const byName = new Map(checks.flatMap((check) => check.ids.map((id) => [nameOf(check.peer, id), check] as const)))

/** Trivy has put `AVD-` before its ids and taken it away again; its marks have both. */
function nameOf(peer: Peer, id: string): string {
  return `${peer} ${(peer === 'trivy' ? id.replace(/^avd-/i, '') : id).toLowerCase()}`
}

/** The check of ours that a peer's mark speaks of; nothing where there is none that means the same. */
export const peerCheck = (peer: Peer, id: string): Pick<PeerCheck, 'rules' | 'property'> | undefined => byName.get(nameOf(peer, id))

/** Every rule that some mark can accept; for the test that holds them against the catalogue. */
export const rulesOfPeers: readonly string[] = [...new Set(checks.flatMap(({ rules }) => rules))]
