// Written by `npm run registry`. A new rule is a new folder; this file follows.
import containerWithoutLogging from './container-without-logging/rule.ts'
import dangerousLinuxCapability from './dangerous-linux-capability/rule.ts'
import efsWithoutTransitEncryption from './efs-without-transit-encryption/rule.ts'
import mutableImageTag from './mutable-image-tag/rule.ts'
import privilegedContainer from './privileged-container/rule.ts'
import publicIpOnTasks from './public-ip-on-tasks/rule.ts'
import secretInEnvironment from './secret-in-environment/rule.ts'
import sharedTaskAndExecutionRole from './shared-task-and-execution-role/rule.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  containerWithoutLogging,
  dangerousLinuxCapability,
  efsWithoutTransitEncryption,
  mutableImageTag,
  privilegedContainer,
  publicIpOnTasks,
  secretInEnvironment,
  sharedTaskAndExecutionRole,
]
