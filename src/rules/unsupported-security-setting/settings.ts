import type { Container, TaskDefinition } from '../../model/resource.ts'
import type { Block, TextMap } from '../../model/shape.ts'
import { type Absent, field, itemsOf, type Known, type List, outcomesOf, type Value } from '../../model/value.ts'
import type { Is } from '../../model/verdict.ts'

/** Compute types that AWS keeps, and that refuse what reaches into a host. */
export type Held = 'FARGATE' | 'MANAGED_INSTANCES'

/** `sets`, `pidMode`, `Fargate does not support`. */
export type Words = Readonly<Record<'does' | 'setting' | 'verdict', string>>

/** One property of one place that is judged for itself. */
export interface Instance<T = unknown> {
  readonly property: string
  readonly value: Value<T>
  bad(value: Known<T> | Absent): boolean | Is
  /** What the place does, as the message says it. */
  what(where: string): Words
  readonly within?: readonly Block[]
}

export interface Setting<P> {
  readonly refusedOn: readonly Held[]
  /** `refusing`: those of `refusedOn` that the task is held to. */
  instances(place: P, refusing: readonly Held[]): Iterable<Instance>
}

const both: readonly Held[] = ['FARGATE', 'MANAGED_INSTANCES']
const fargate: readonly Held[] = ['FARGATE']
const managed: readonly Held[] = ['MANAGED_INSTANCES']

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters-managed-instances.html
// Its pages do not agree on extraHosts, tmpfs and host paths on Managed Instances: those are not here.

export const taskSettings: readonly Setting<TaskDefinition>[] = [
  { refusedOn: both, instances: networkMode },
  setting(fargate, 'pidMode', ({ pidMode }) => only(pidMode, (mode) => mode === 'host')),
  setting(both, 'ipcMode', ({ ipcMode }) => ipcMode),
  setting(managed, 'proxyConfiguration', ({ proxyConfiguration }) => proxyConfiguration),
  setting(managed, 'runtimePlatform.operatingSystemFamily', ({ runtimePlatform }) =>
    only(
      field(runtimePlatform, (platform) => platform.operatingSystemFamily),
      (family) => family.startsWith('WINDOWS'),
    ),
  ),
  { refusedOn: both, instances: volumes },
]

export const containerSettings: readonly Setting<Container>[] = [
  setting(fargate, 'privileged', ({ privileged }) => privileged),
  setting(both, 'dockerSecurityOptions', ({ dockerSecurityOptions }) => dockerSecurityOptions),
  setting(both, 'links', ({ links }) => links),
  setting(both, 'disableNetworking', ({ disableNetworking }) => disableNetworking),
  setting(both, 'dnsServers', ({ dnsServers }) => dnsServers),
  setting(fargate, 'extraHosts', ({ extraHosts }) => extraHosts),
  setting(managed, 'hostname', ({ hostname }) => hostname),
  setting(fargate, 'linuxParameters.devices', ({ linuxParameters }) => field(linuxParameters, ({ devices }) => devices)),
  setting(both, 'linuxParameters.sharedMemorySize', ({ linuxParameters }) => field(linuxParameters, (linux) => linux.sharedMemorySize)),
  setting(both, 'linuxParameters.maxSwap', ({ linuxParameters }) => field(linuxParameters, ({ maxSwap }) => maxSwap)),
  setting(both, 'linuxParameters.swappiness', ({ linuxParameters }) => field(linuxParameters, ({ swappiness }) => swappiness)),
  { refusedOn: fargate, instances: addedCapabilities },
  { refusedOn: fargate, instances: hostPorts },
  { refusedOn: both, instances: logDriver },
]

/** A property that may not be there at all; false and empty count as not there. */
function setting<P>(refusedOn: readonly Held[], property: string, read: (place: P) => Value<unknown>): Setting<P> {
  return {
    refusedOn,
    instances: (place) => [{ property, value: read(place), bad: isThere, what: words('sets', property) }],
  }
}

const isMany = (where: string): boolean => where.includes('Instances')

const words =
  (does: string, setting: string) =>
  (where: string): Words => ({ does, setting, verdict: `${where} ${isMany(where) ? 'do' : 'does'} not support` })

function isThere(value: Known<unknown> | Absent): boolean | Is {
  if (value.kind === 'absent' || value.value === false || value.value === '') return false
  if (typeof value.value !== 'object' || value.value === null) return true
  if ('items' in value.value) {
    const { items, missing } = value.value as List<unknown>
    return items.length > 0 || (missing.length > 0 ? 'maybe' : false)
  }
  return 'entries' in value.value ? (value.value as TextMap).entries.length > 0 : true
}

/** The value where it is one of these, else false: other values of the property are supported. */
function only(value: Value<string>, refused: (value: string) => boolean): Value<string | false> {
  if (value.kind === 'known') return refused(value.value) ? value : { ...value, value: false }
  if (value.kind === 'unknown' && value.oneOf)
    return { ...value, oneOf: value.oneOf.map((arm) => ({ ...arm, then: only(arm.then, refused) })) }
  return value as Value<never>
}

/** Without a mode it is bridge, which Fargate refuses; on Managed Instances it is awsvpc. */
function networkMode({ networkMode }: TaskDefinition, refusing: readonly Held[]): [Instance<string>] {
  const strict = refusing.includes('FARGATE')
  const bad = (mode: Known<string> | Absent): boolean =>
    mode.kind === 'absent' ? strict : mode.value !== 'awsvpc' && (strict || mode.value === 'bridge' || mode.value === 'default')
  const notAwsvpc = (where: string): Words => ({
    does: 'leaves out',
    setting: 'networkMode',
    verdict: `${where} ${isMany(where) ? 'need' : 'needs'} to be awsvpc`,
  })
  const what = networkMode.kind === 'known' ? words('sets its network mode to', networkMode.value) : notAwsvpc
  return [{ property: 'networkMode', value: networkMode, bad, what }]
}

function* volumes({ volumes }: TaskDefinition, refusing: readonly Held[]): Iterable<Instance> {
  for (const [index, item] of itemsOf(volumes).items.entries())
    for (const { value: volume } of outcomesOf(item).outcomes) {
      if (volume.kind === 'absent') continue
      const { name, host, dockerVolumeConfiguration, fsxWindowsFileServerVolumeConfiguration, block } = volume.value
      const path = `volumes[${name.kind === 'known' ? name.value : index}]`
      const parts: [string, Value<unknown>][] = [
        ['dockerVolumeConfiguration', dockerVolumeConfiguration],
        ['fsxWindowsFileServerVolumeConfiguration', fsxWindowsFileServerVolumeConfiguration],
      ]
      if (refusing.includes('FARGATE')) parts.push(['host.sourcePath', field(host, ({ sourcePath }) => sourcePath)])
      for (const [part, value] of parts)
        yield {
          property: `${path}.${part}`,
          value: item.kind === 'unknown' && value.kind !== 'absent' ? onlyThen(value) : value,
          bad: isThere,
          what: words('has a volume with', part),
          within: [block],
        }
    }
}

/** What is only there under a condition: the other arm is nothing. */
const onlyThen = (value: Value<unknown>): Value<unknown> => ({
  kind: 'unknown',
  why: 'condition',
  at: value.at,
  origin: value.origin,
  oneOf: [{ then: value }, { then: { kind: 'absent', at: value.at, origin: [] } }],
})

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html */
function* addedCapabilities({ linuxParameters }: Container): Iterable<Instance> {
  const added = field(
    field(linuxParameters, (linux) => linux.capabilities),
    ({ add }) => add,
  )
  for (const item of itemsOf(added).items) {
    const name = item.kind === 'known' ? plainCapability(item.value) : '?'
    yield {
      property: `linuxParameters.capabilities.add[${name}]`,
      value: item,
      bad: (value) => value.kind === 'known' && plainCapability(String(value.value)) !== 'SYS_PTRACE',
      what: words('adds the Linux capability', name),
    }
  }
}

const plainCapability = (name: string): string => name.toUpperCase().replace(/^CAP_/, '')

/** With awsvpc, the host's port is the container's: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html */
function* hostPorts({ portMappings }: Container): Iterable<Instance> {
  for (const item of itemsOf(portMappings).items)
    for (const { value: mapping } of outcomesOf(item).outcomes) {
      if (mapping.kind === 'absent' || mapping.value.containerPort.kind !== 'known') continue
      const { containerPort, hostPort, block } = mapping.value
      const port = containerPort.value
      yield {
        property: `portMappings[${port}].hostPort`,
        value: hostPort,
        bad: (value) => value.kind === 'known' && value.value !== port && value.value !== 0,
        what: words('publishes, on another port of the host, its port', String(port)),
        within: [block],
      }
    }
}

const drivers: Readonly<Record<Held, readonly string[]>> = {
  FARGATE: ['awslogs', 'splunk', 'awsfirelens'],
  MANAGED_INSTANCES: ['awslogs', 'splunk', 'awsfirelens', 'json-file'],
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html */
function logDriver({ logConfiguration }: Container, refusing: readonly Held[]): [Instance] {
  const value = field(logConfiguration, (log) => log.logDriver)
  return [
    {
      property: 'logConfiguration.logDriver',
      value,
      bad: (driver) => driver.kind === 'known' && refusing.some((one) => !drivers[one].includes(String(driver.value))),
      what: words('sends its logs by the driver', value.kind === 'known' ? value.value : '?'),
    },
  ]
}
