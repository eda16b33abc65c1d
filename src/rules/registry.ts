// Written by `npm run registry`. A new rule is a new folder; this file follows.
import adminTaskRole from './admin-task-role/rule.ts'
import appMeshDependency from './app-mesh-dependency/rule.ts'
import awsKeysInEnvironment from './aws-keys-in-environment/rule.ts'
import cachedImageReuse from './cached-image-reuse/rule.ts'
import cloudtrailDisabled from './cloudtrail-disabled/rule.ts'
import confusedDeputyTrust from './confused-deputy-trust/rule.ts'
import containerRuntimeSocketMount from './container-runtime-socket-mount/rule.ts'
import containerWithoutLogging from './container-without-logging/rule.ts'
import credentialsInUserData from './credentials-in-user-data/rule.ts'
import dangerousLinuxCapability from './dangerous-linux-capability/rule.ts'
import databaseOpenBeyondTasks from './database-open-beyond-tasks/rule.ts'
import defaultEndpointPolicy from './default-endpoint-policy/rule.ts'
import defaultLinuxCapabilities from './default-linux-capabilities/rule.ts'
import defaultSecurityGroup from './default-security-group/rule.ts'
import desyncMitigationMonitor from './desync-mitigation-monitor/rule.ts'
import disabledMacProfile from './disabled-mac-profile/rule.ts'
import ecrEndpointPoliciesDiffer from './ecr-endpoint-policies-differ/rule.ts'
import ecrWithoutCustomerKey from './ecr-without-customer-key/rule.ts'
import ecrWithoutLifecyclePolicy from './ecr-without-lifecycle-policy/rule.ts'
import ecrWithoutScanning from './ecr-without-scanning/rule.ts'
import efsWithoutIamOrAccessPoint from './efs-without-iam-or-access-point/rule.ts'
import efsWithoutTransitEncryption from './efs-without-transit-encryption/rule.ts'
import eksAuditLogsOff from './eks-audit-logs-off/rule.ts'
import eksSecretsWithoutCustomerKey from './eks-secrets-without-customer-key/rule.ts'
import environmentFileFromS3 from './environment-file-from-s3/rule.ts'
import executionRoleCannotPullImage from './execution-role-cannot-pull-image/rule.ts'
import executionRoleCannotReadSecret from './execution-role-cannot-read-secret/rule.ts'
import executionRoleCannotWriteLogs from './execution-role-cannot-write-logs/rule.ts'
import exposedAgentEndpoint from './exposed-agent-endpoint/rule.ts'
import fipsDisabled from './fips-disabled/rule.ts'
import fipsOnNonX86Task from './fips-on-non-x86-task/rule.ts'
import flowLogWithoutMetadata from './flow-log-without-metadata/rule.ts'
import guarddutyAgentBlocked from './guardduty-agent-blocked/rule.ts'
import guarddutyExcluded from './guardduty-excluded/rule.ts'
import guarddutyWithoutRuntimeMonitoring from './guardduty-without-runtime-monitoring/rule.ts'
import hostAdminPortOpen from './host-admin-port-open/rule.ts'
import hostIpcNamespace from './host-ipc-namespace/rule.ts'
import hostNetworkMode from './host-network-mode/rule.ts'
import hostOutsideSsm from './host-outside-ssm/rule.ts'
import hostPidNamespace from './host-pid-namespace/rule.ts'
import imageNotPinnedByDigest from './image-not-pinned-by-digest/rule.ts'
import imdsNotBlocked from './imds-not-blocked/rule.ts'
import imdsReachableFromBridge from './imds-reachable-from-bridge/rule.ts'
import imdsv1Allowed from './imdsv1-allowed/rule.ts'
import internalListenerWithoutTls from './internal-listener-without-tls/rule.ts'
import isolatedSubnetWithoutEndpoints from './isolated-subnet-without-endpoints/rule.ts'
import literalSecretInVaultResource from './literal-secret-in-vault-resource/rule.ts'
import logGroupWithoutCustomerKey from './log-group-without-customer-key/rule.ts'
import logGroupWithoutRetention from './log-group-without-retention/rule.ts'
import malformedSecretReference from './malformed-secret-reference/rule.ts'
import mixedSensitivity from './mixed-sensitivity/rule.ts'
import mutableEcrTags from './mutable-ecr-tags/rule.ts'
import mutableImageTag from './mutable-image-tag/rule.ts'
import nlbTaskTooOpen from './nlb-task-too-open/rule.ts'
import noContainerInsights from './no-container-insights/rule.ts'
import noCpuLimit from './no-cpu-limit/rule.ts'
import noDeploymentRollback from './no-deployment-rollback/rule.ts'
import noManagedDraining from './no-managed-draining/rule.ts'
import noMemoryLimit from './no-memory-limit/rule.ts'
import nonAwsvpcNetworkMode from './non-awsvpc-network-mode/rule.ts'
import oldPlatformVersion from './old-platform-version/rule.ts'
import openEndpointService from './open-endpoint-service/rule.ts'
import openRoleTrust from './open-role-trust/rule.ts'
import outdatedTlsPolicy from './outdated-tls-policy/rule.ts'
import overloadedExecutionRole from './overloaded-execution-role/rule.ts'
import overloadedInstanceRole from './overloaded-instance-role/rule.ts'
import permanentCredentials from './permanent-credentials/rule.ts'
import plaintextBackend from './plaintext-backend/rule.ts'
import plaintextLogTransport from './plaintext-log-transport/rule.ts'
import plaintextServiceConnect from './plaintext-service-connect/rule.ts'
import plaintextSsmParameter from './plaintext-ssm-parameter/rule.ts'
import privilegedCohabitation from './privileged-cohabitation/rule.ts'
import privilegedContainer from './privileged-container/rule.ts'
import publicEcrPolicy from './public-ecr-policy/rule.ts'
import publicEcrPull from './public-ecr-pull/rule.ts'
import publicEksEndpoint from './public-eks-endpoint/rule.ts'
import publicIpOnTasks from './public-ip-on-tasks/rule.ts'
import publicListenerWithoutTls from './public-listener-without-tls/rule.ts'
import publicSecretPolicy from './public-secret-policy/rule.ts'
import rawHostDevice from './raw-host-device/rule.ts'
import readOnlyHostPathMount from './read-only-host-path-mount/rule.ts'
import remoteCodeAtStart from './remote-code-at-start/rule.ts'
import rootUser from './root-user/rule.ts'
import secretInCommandOrLabels from './secret-in-command-or-labels/rule.ts'
import secretInEnvironment from './secret-in-environment/rule.ts'
import secretInLogOptions from './secret-in-log-options/rule.ts'
import secretParameterInEnvironment from './secret-parameter-in-environment/rule.ts'
import secretWithoutCustomerKey from './secret-without-customer-key/rule.ts'
import secretsWithoutExecutionRole from './secrets-without-execution-role/rule.ts'
import sensitiveHostPathMount from './sensitive-host-path-mount/rule.ts'
import sensitiveTaskSharesInstance from './sensitive-task-shares-instance/rule.ts'
import sharedTaskAndExecutionRole from './shared-task-and-execution-role/rule.ts'
import standingUserPermission from './standing-user-permission/rule.ts'
import staticHostPort from './static-host-port/rule.ts'
import storageWithoutCustomerKey from './storage-without-customer-key/rule.ts'
import taskBypassesLoadBalancer from './task-bypasses-load-balancer/rule.ts'
import taskOpenToInternet from './task-open-to-internet/rule.ts'
import taskRolesDisabledOnAgent from './task-roles-disabled-on-agent/rule.ts'
import taskWithoutRoleOnSharedHost from './task-without-role-on-shared-host/rule.ts'
import tasksInPublicSubnet from './tasks-in-public-subnet/rule.ts'
import unboundedSsmActivation from './unbounded-ssm-activation/rule.ts'
import unboundedUlimit from './unbounded-ulimit/rule.ts'
import unencryptedEbsVolume from './unencrypted-ebs-volume/rule.ts'
import unencryptedEfs from './unencrypted-efs/rule.ts'
import unencryptedExec from './unencrypted-exec/rule.ts'
import unencryptedHostVolume from './unencrypted-host-volume/rule.ts'
import unhardenedEksNodes from './unhardened-eks-nodes/rule.ts'
import unloggedExec from './unlogged-exec/rule.ts'
import unpatchedHost from './unpatched-host/rule.ts'
import unrestrictedExecuteCommand from './unrestricted-execute-command/rule.ts'
import unrotatedSecret from './unrotated-secret/rule.ts'
import unsupportedSecuritySetting from './unsupported-security-setting/rule.ts'
import untrustedImageRegistry from './untrusted-image-registry/rule.ts'
import userNotSet from './user-not-set/rule.ts'
import vaultSecretResolvedIntoEnvironment from './vault-secret-resolved-into-environment/rule.ts'
import versionConsistencyDisabled from './version-consistency-disabled/rule.ts'
import vpcWithoutFlowLogs from './vpc-without-flow-logs/rule.ts'
import weakenedAccountSetting from './weakened-account-setting/rule.ts'
import wildcardEcsAdmin from './wildcard-ecs-admin/rule.ts'
import wildcardPassRole from './wildcard-pass-role/rule.ts'
import wildcardSecretAccess from './wildcard-secret-access/rule.ts'
import wildcardTaskRole from './wildcard-task-role/rule.ts'
import writableRootFilesystem from './writable-root-filesystem/rule.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  adminTaskRole,
  appMeshDependency,
  awsKeysInEnvironment,
  cachedImageReuse,
  cloudtrailDisabled,
  confusedDeputyTrust,
  containerRuntimeSocketMount,
  containerWithoutLogging,
  credentialsInUserData,
  dangerousLinuxCapability,
  databaseOpenBeyondTasks,
  defaultEndpointPolicy,
  defaultLinuxCapabilities,
  defaultSecurityGroup,
  desyncMitigationMonitor,
  disabledMacProfile,
  ecrEndpointPoliciesDiffer,
  ecrWithoutCustomerKey,
  ecrWithoutLifecyclePolicy,
  ecrWithoutScanning,
  efsWithoutIamOrAccessPoint,
  efsWithoutTransitEncryption,
  eksAuditLogsOff,
  eksSecretsWithoutCustomerKey,
  environmentFileFromS3,
  executionRoleCannotPullImage,
  executionRoleCannotReadSecret,
  executionRoleCannotWriteLogs,
  exposedAgentEndpoint,
  fipsDisabled,
  fipsOnNonX86Task,
  flowLogWithoutMetadata,
  guarddutyAgentBlocked,
  guarddutyExcluded,
  guarddutyWithoutRuntimeMonitoring,
  hostAdminPortOpen,
  hostIpcNamespace,
  hostNetworkMode,
  hostOutsideSsm,
  hostPidNamespace,
  imageNotPinnedByDigest,
  imdsNotBlocked,
  imdsReachableFromBridge,
  imdsv1Allowed,
  internalListenerWithoutTls,
  isolatedSubnetWithoutEndpoints,
  literalSecretInVaultResource,
  logGroupWithoutCustomerKey,
  logGroupWithoutRetention,
  malformedSecretReference,
  mixedSensitivity,
  mutableEcrTags,
  mutableImageTag,
  nlbTaskTooOpen,
  noContainerInsights,
  noCpuLimit,
  noDeploymentRollback,
  noManagedDraining,
  noMemoryLimit,
  nonAwsvpcNetworkMode,
  oldPlatformVersion,
  openEndpointService,
  openRoleTrust,
  outdatedTlsPolicy,
  overloadedExecutionRole,
  overloadedInstanceRole,
  permanentCredentials,
  plaintextBackend,
  plaintextLogTransport,
  plaintextServiceConnect,
  plaintextSsmParameter,
  privilegedCohabitation,
  privilegedContainer,
  publicEcrPolicy,
  publicEcrPull,
  publicEksEndpoint,
  publicIpOnTasks,
  publicListenerWithoutTls,
  publicSecretPolicy,
  rawHostDevice,
  readOnlyHostPathMount,
  remoteCodeAtStart,
  rootUser,
  secretInCommandOrLabels,
  secretInEnvironment,
  secretInLogOptions,
  secretParameterInEnvironment,
  secretWithoutCustomerKey,
  secretsWithoutExecutionRole,
  sensitiveHostPathMount,
  sensitiveTaskSharesInstance,
  sharedTaskAndExecutionRole,
  standingUserPermission,
  staticHostPort,
  storageWithoutCustomerKey,
  taskBypassesLoadBalancer,
  taskOpenToInternet,
  taskRolesDisabledOnAgent,
  taskWithoutRoleOnSharedHost,
  tasksInPublicSubnet,
  unboundedSsmActivation,
  unboundedUlimit,
  unencryptedEbsVolume,
  unencryptedEfs,
  unencryptedExec,
  unencryptedHostVolume,
  unhardenedEksNodes,
  unloggedExec,
  unpatchedHost,
  unrestrictedExecuteCommand,
  unrotatedSecret,
  unsupportedSecuritySetting,
  untrustedImageRegistry,
  userNotSet,
  vaultSecretResolvedIntoEnvironment,
  versionConsistencyDisabled,
  vpcWithoutFlowLogs,
  weakenedAccountSetting,
  wildcardEcsAdmin,
  wildcardPassRole,
  wildcardSecretAccess,
  wildcardTaskRole,
  writableRootFilesystem,
]
