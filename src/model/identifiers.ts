import type { Resource } from './resource.ts'
import type { Value } from './value.ts'

/** The names under which other files may speak of a resource. */
export function namesOf(resource: Resource): string[] {
  switch (resource.kind) {
    case 'task-definition':
      return words(resource.family)
    case 'service':
      return words(resource.serviceName)
    case 'cluster':
      return words(resource.clusterName)
    case 'role':
      return words(resource.roleName)
    case 'log-group':
      return words(resource.logGroupName)
    case 'repository':
      return words(resource.repositoryName)
    case 'secret':
    case 'parameter':
      return words(resource.name)
    case 'task-set':
    case 'repository-policy':
    case 'lifecycle-policy':
    case 'registry-scanning':
    case 'secret-version':
      return []
  }
}

/**
 * The name in an ARN, a `family:revision` or a plain name: `arn:aws:iam::111122223333:role/service/api` is `api`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function nameIn(words: string): string {
  const resource = words.startsWith('arn:') ? words.split(':').slice(5).join(':') : words
  const last = resource.slice(resource.lastIndexOf('/') + 1)
  return last.replace(/:\d+$/, '')
}

const words = (value: Value<string>): string[] => (value.kind === 'known' ? [value.value] : [])
