import { containerInstances } from './container-instances.ts'
import type { Estate, Profile } from './estate.ts'
import type { Kind } from './kinds.ts'
import type { Resource } from './resource.ts'
import { trustsTasks } from './trust.ts'

/** What ECS runs and runs on: whatever they name belongs to ECS, and is judged with them. */
const roots: readonly Kind[] = [
  'task-definition',
  'service',
  'task-set',
  'task-run',
  'cluster',
  'capacity-provider',
  'cluster-capacity-providers',
  'daemon-task-definition',
  'daemon',
  'express-service',
  'job-definition',
  'compute-environment',
  'activation',
]

/** Judged wherever they are: ECS's, ECR's and EKS's own. */
const always: ReadonlySet<Kind> = new Set<Kind>([
  ...roots,
  'account-setting',
  'repository',
  'repository-policy',
  'lifecycle-policy',
  'repository-template',
  'registry-policy',
  'registry-scanning',
  'pull-through-cache-rule',
  'eks-cluster',
  'eks-nodegroup',
  'eks-addon',
  'pod-identity',
])

/** Whose link to a task is often made where no file shows it: the strict profile judges them all. */
const whereverItIs: ReadonlySet<Kind> = new Set<Kind>([
  'log-group',
  'secret',
  'secret-version',
  'secret-policy',
  'secret-rotation',
  'parameter',
  'load-balancer',
  'listener',
  'listener-rule',
  'target-group',
  'file-system',
  'file-system-policy',
  'mount-target',
  'access-point',
  'vpc',
  'flow-log',
  'vpc-endpoint',
  'vpc-endpoint-policy',
  'endpoint-service',
  'endpoint-service-permissions',
  'endpoint-service-principal',
  // The whole account's.
  'trail',
  'detector',
  'detector-feature',
])

/**
 * Whose resources can be judged where nothing of ECS is in sight. The others belong to ECS only by a link, which begins at one of these,
 * at something that starts tasks or at a host that joins a cluster.
 */
export const standsAlone = (kind: Kind, profile: Profile): boolean =>
  always.has(kind) || holdsSecrets.has(kind) || (profile === 'strict' && whereverItIs.has(kind))

/** A secret written down is one whoever uses it. */
const holdsSecrets: ReadonlySet<Kind> = new Set<Kind>(['secret', 'secret-version', 'parameter'])

const owners = (...kinds: Kind[]): ReadonlySet<Kind> => new Set(kinds)

/** What is a part of something else and names it: it belongs to ECS when that does. */
const partOf: Partial<Readonly<Record<Kind, ReadonlySet<Kind>>>> = {
  'role-policy': owners('role'),
  'inline-policies': owners('role'),
  'managed-policy': owners('role'),
  'role-policy-attachment': owners('role'),
  'policy-attachment': owners('role'),
  'exclusive-attachments': owners('role'),
  'secret-version': owners('secret'),
  'secret-policy': owners('secret'),
  'secret-rotation': owners('secret'),
  'key-policy': owners('key'),
  'file-system-policy': owners('file-system'),
  'backup-policy': owners('file-system'),
  'mount-target': owners('file-system'),
  'access-point': owners('file-system'),
  'security-group-ingress': owners('security-group'),
  'security-group-egress': owners('security-group'),
  'security-group-rule': owners('security-group'),
  listener: owners('load-balancer', 'target-group'),
  'listener-rule': owners('listener', 'target-group'),
  'route-table-association': owners('subnet'),
  'main-route-table-association': owners('vpc'),
  route: owners('route-table'),
  'gateway-attachment': owners('vpc'),
  'internet-gateway': owners('vpc'),
  'vpc-endpoint': owners('vpc'),
  'vpc-endpoint-policy': owners('vpc-endpoint'),
  'vpc-endpoint-route-table': owners('vpc-endpoint'),
  'vpc-endpoint-subnet': owners('vpc-endpoint'),
  'vpc-endpoint-security-group': owners('vpc-endpoint'),
  'endpoint-service-permissions': owners('endpoint-service'),
  'endpoint-service-principal': owners('endpoint-service'),
  'endpoint-service': owners('load-balancer'),
  'flow-log': owners('vpc', 'subnet'),
  'network-acl-association': owners('subnet'),
  'network-acl-entry': owners('network-acl'),
  'network-acl': owners('subnet'),
  'auto-scaling-group': owners('launch-template', 'launch-configuration'),
  'virtual-node': owners('mesh'),
  'detector-feature': owners('detector'),
}

/** Links that lead to somebody else: a policy may be attached to roles of others too, and let its bearer pass them. */
const elsewhere: Partial<Readonly<Record<Kind, ReadonlySet<Kind>>>> = {
  role: owners('role'),
  'role-policy': owners('role'),
  'managed-policy': owners('role', 'user', 'group'),
  'inline-policies': owners('role', 'user', 'group'),
  'policy-attachment': owners('role', 'user', 'group'),
}

/**
 * Which resources have a visible link to ECS. From ECS's own it spreads along every link to what they name, and from there to what is
 * only a part of that: a service names its target group, a listener is a part of it, and names its load balancer.
 */
export class Scope {
  readonly #linked = new Set<Resource>()

  constructor(estate: Estate) {
    const open: Resource[] = [
      ...roots.flatMap((kind) => estate.all(kind) as readonly Resource[]),
      ...containerInstances(estate),
      ...estate.all('role').filter(trustsTasks),
    ]
    for (const resource of open) this.#linked.add(resource)
    const add = (resource: Resource): void => {
      if (this.#linked.has(resource)) return
      this.#linked.add(resource)
      open.push(resource)
    }
    for (let next = open.pop(); next; next = open.pop()) {
      for (const named of estate.uses(next)) if (!elsewhere[next.kind]?.has(named.kind)) add(named)
      for (const { by } of estate.usedBy(next)) if (partOf[by.kind]?.has(next.kind)) add(by)
    }
  }

  has(resource: Resource, profile: Profile): boolean {
    return always.has(resource.kind) || this.#linked.has(resource) || (profile === 'strict' && whereverItIs.has(resource.kind))
  }
}
