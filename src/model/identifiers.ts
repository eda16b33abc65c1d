import type { Kind } from './kinds.ts'
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
      return words(resource.name)
    case 'parameter':
      return words(resource.name).map((name) => nameIn('parameter', name))
    case 'task-set':
    case 'repository-policy':
    case 'lifecycle-policy':
    case 'registry-scanning':
    case 'secret-version':
      return []
  }
}

/**
 * The name that an ARN, a `family:revision` or a plain name holds: `arn:aws:iam::111122223333:role/service/api` is the role `api`.
 * Names with slashes of their own keep them: `/ecs/api` is a log group, `team/api` a repository.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function nameIn(kind: Kind, words: string): string {
  const arn = words.startsWith('arn:')
  const resource = arn ? words.split(':').slice(5).join(':') : words
  switch (kind) {
    case 'log-group':
      return resource.replace(/^log-group:/, '').replace(/:\*$/, '')
    case 'repository':
      return resource.replace(/^repository\//, '')
    // Secrets Manager puts six characters of its own behind the name.
    case 'secret':
      return arn ? (resource.split(':')[1] ?? '').replace(/-[A-Za-z0-9]{6}$/, '') : resource
    // The ARN of `/prod/db` is `parameter/prod/db`, and that of `db` is `parameter/db`.
    case 'parameter':
      return resource.replace(/^parameter\//, '').replace(/^\//, '')
    default:
      return resource.slice(resource.lastIndexOf('/') + 1).replace(/:\d+$/, '')
  }
}

const words = (value: Value<string>): string[] => (value.kind === 'known' ? [value.value] : [])
