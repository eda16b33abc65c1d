import type { Kind } from './kinds.ts'
import type { Resource } from './resource.ts'
import type { TextShape } from './shape.ts'
import type { Known, Unknown, Value, Why } from './value.ts'

interface Identifier {
  /** The property that holds the name. */
  readonly property: string
  /** The service in an ARN, and what stands behind the account; the first group is the name. */
  readonly service?: string
  readonly resource?: RegExp
  /** What a plain word for it may carry beside its name. */
  readonly trim?: RegExp
}

/**
 * What resources are called, by kind: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 * has the form of each ARN. Names with slashes of their own keep them: `/ecs/api` is a log group, `team/api` a repository. A kind
 * that is not here is named by reference only, since its identifier is AWS's choice.
 */
const identifiers: Partial<Readonly<Record<Kind, Identifier>>> = {
  'task-definition': { property: 'family', service: 'ecs', resource: /^task-definition\/([^:]+)/, trim: /:\d+$/ },
  service: { property: 'serviceName', service: 'ecs', resource: /^service\/(?:[^/]+\/)?([^/]+)$/ },
  cluster: { property: 'clusterName', service: 'ecs', resource: /^cluster\/([^/]+)$/ },
  'capacity-provider': { property: 'name', service: 'ecs', resource: /^capacity-provider\/([^/]+)$/ },
  role: { property: 'roleName', service: 'iam', resource: /^role\/(?:.*\/)?([^/]+)$/, trim: /^.*\// },
  'log-group': { property: 'logGroupName', service: 'logs', resource: /^log-group:([^:]+)/ },
  repository: { property: 'repositoryName', service: 'ecr', resource: /^repository\/(.+)$/ },
  secret: { property: 'name', service: 'secretsmanager', resource: /^secret:([^:]+)/ },
  parameter: { property: 'name', service: 'ssm', resource: /^parameter\/?(.+)$/, trim: /^\// },
  'managed-policy': { property: 'managedPolicyName', service: 'iam', resource: /^policy\/(?:.*\/)?([^/]+)$/ },
  'instance-profile': { property: 'instanceProfileName', service: 'iam', resource: /^instance-profile\/(?:.*\/)?([^/]+)$/ },
  user: { property: 'userName', service: 'iam', resource: /^user\/(?:.*\/)?([^/]+)$/ },
  group: { property: 'groupName', service: 'iam', resource: /^group\/(?:.*\/)?([^/]+)$/ },
  'load-balancer': { property: 'name', service: 'elasticloadbalancing', resource: /^loadbalancer\/(?:app|net|gwy)\/([^/]+)/ },
  'target-group': { property: 'name', service: 'elasticloadbalancing', resource: /^targetgroup\/([^/]+)/ },
  'auto-scaling-group': {
    property: 'autoScalingGroupName',
    service: 'autoscaling',
    resource: /^autoScalingGroup:[^:]*:autoScalingGroupName\/(.+)$/,
  },
  'launch-template': { property: 'launchTemplateName' },
  'launch-configuration': { property: 'launchConfigurationName' },
  'eks-cluster': { property: 'name', service: 'eks', resource: /^cluster\/([^/]+)$/ },
  'database-cluster': { property: 'dbClusterIdentifier', service: 'rds', resource: /^cluster:([^:]+)$/ },
  mesh: { property: 'meshName', service: 'appmesh', resource: /^mesh\/([^/]+)$/ },
  'event-rule': { property: 'name', service: 'events', resource: /^rule\/(?:.*\/)?([^/]+)$/ },
}

/** The names under which others may speak of a resource. */
export function namesOf(resource: Resource): Value<string>[] {
  const identifier = identifiers[resource.kind]
  const name = identifier && (resource as unknown as Record<string, Value<string>>)[identifier.property]
  if (!identifier || !name) return []
  return resource.kind === 'parameter' && name.kind === 'known' ? [{ ...name, value: name.value.replace(/^\//, '') }] : [name]
}

/**
 * The names that an ARN, a `family:revision`, an image or a plain word may mean, the likelier first:
 * `arn:aws:iam::111122223333:role/service/api` is the role `api`.
 */
export function namesIn(kind: Kind, words: string, as?: TextShape['as']): string[] {
  if (as === 'image') return imageRepository(words)
  const identifier = identifiers[kind]
  if (!identifier) return []
  if (!words.startsWith('arn:')) return [identifier.trim ? words.replace(identifier.trim, '') : words]
  const [, , service = '', , account, ...rest] = words.split(':')
  // What AWS itself keeps is nobody's resource: `arn:aws:iam::aws:policy/…`.
  if (service !== identifier.service || account === 'aws') return []
  const name = identifier.resource?.exec(rest.join(':'))?.[1]
  if (name === undefined) return []
  // Secrets Manager puts six characters of its own behind the name; policies write them as wildcards.
  return kind === 'secret' ? [name, name.replace(/-(?:[A-Za-z0-9]{6}|\?{6}|\*)$/, '')] : [name]
}

/** `111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/api:1` lies in the repository `team/api`. */
function imageRepository(words: string): string[] {
  const [, name] = /\.dkr[.-]ecr[^/]*\.[^/]+\/([^:@]+)/.exec(words) ?? []
  return name === undefined ? [] : [name]
}

/** Unknown values that come to the same wherever their unit says the same words. */
const steady: ReadonlySet<Why> = new Set(['parameter', 'variable', 'reference', 'data-source', 'module'])

/**
 * A name as one word to compare: itself, or, where parts of it are open, with the expressions of those in their place:
 * `/ecs/${Environment}` in a log group and in a container is one name, whatever it comes to. Nothing where that cannot be said.
 */
export function nameKey(value: Value<string>): string | undefined {
  switch (value.kind) {
    case 'known':
      return value.value
    case 'absent':
      return undefined
    case 'unknown': {
      const parts = (value.parts ?? [value]).map(partKey)
      return parts.includes(undefined) ? undefined : parts.join('')
    }
  }
}

function partKey(part: Known<string> | Unknown<string>): string | undefined {
  if (part.kind === 'known') return part.value
  const { why, name } = part
  if (name === undefined || part.oneOf) return undefined
  const same = steady.has(why) || (why === 'unsupported' && /^(?:AWS::|path\.|terraform\.)/.test(name))
  // A part is one word, so that what separates an ARN does not stand inside it.
  return same ? `\0${name.replace(/[:/]/g, '\u0001')}\0` : undefined
}
