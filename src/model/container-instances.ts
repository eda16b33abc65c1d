import type { Estate } from './estate.ts'
import { saysOf } from './machine-images.ts'
import type { ResourceOf } from './resource.ts'
import { outcomesOf } from './value.ts'

/** What makes instances: a launch template, a launch configuration, an instance itself. */
export type Host = ResourceOf<'launch-template' | 'launch-configuration' | 'instance'>

/**
 * Hosts that say themselves that they join a cluster: by the agent's configuration in their user data, or by an image made for ECS.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bootstrap_container_instance.html
 */
export const containerInstances = (estate: Estate): Host[] =>
  [...estate.all('launch-template'), ...estate.all('launch-configuration'), ...estate.all('instance')].filter(joinsCluster)

function joinsCluster(host: Host): boolean {
  const data = host.kind === 'launch-template' ? dataOf(host) : [host]
  return data.some((one) => {
    const told = 'userDataBase64' in one ? [one.userData, one.userDataBase64] : [one.userData]
    return told.some((userData) => saysOf(userData, joining)) || saysOf(one.imageId, /\/service\/ecs\/|ecs-optimized/)
  })
}

/** The agent's settings in a shell, in Bottlerocket and in PowerShell. */
const joining = /\bECS_CLUSTER\b|\/etc\/ecs\/ecs\.config|\bsettings\.ecs\b|\bInitialize-ECSAgent\b/

const dataOf = ({ launchTemplateData }: ResourceOf<'launch-template'>) =>
  outcomesOf(launchTemplateData).outcomes.flatMap(({ value }) => (value.kind === 'known' ? [value.value] : []))
