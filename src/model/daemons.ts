import type { TaskDefinition } from './resource.ts'

/**
 * Whether a task definition is one of daemons, which run once on each instance to look after it, with settings of their own:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterDaemonTaskDefinition.html
 */
export const isDaemonTask = ({ resourceType }: TaskDefinition): boolean => /daemon/i.test(resourceType)
