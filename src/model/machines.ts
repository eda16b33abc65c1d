import { containerInstances, type Host } from './container-instances.ts'
import type { Estate } from './estate.ts'
import type { ResourceOf } from './resource.ts'
import type { Block } from './shape.ts'
import { type ContentOf, field, itemsOf, outcomesOf, type Value } from './value.ts'

/** A machine of a cluster, in the same words whether a launch template, a launch configuration or nothing but itself describes it. */
export interface Machine {
  readonly host: Host
  /** Where its description stands in the resource, in front of every property: `launchTemplateData.`, or empty. */
  readonly path: string
  readonly block: Block
  readonly imageId: Value<string>
  readonly userData: readonly { readonly property: string; readonly value: Value<string> }[]
  readonly metadataOptions: Value<MetadataOptions>
  readonly securityGroups: readonly Value<string>[]
  /** The key for SSH. */
  readonly keyName: Value<string>
  /** Whether it gets a public address, wherever that is said. */
  readonly publicAddresses: readonly { readonly property: string; readonly value: Value<boolean> }[]
  /** Encryption of each of its volumes, with the property that says so. */
  readonly volumes: readonly { readonly property: string; readonly encrypted: Value<boolean> }[]
}

type MetadataOptions = Pick<
  ContentOf<ResourceOf<'instance'>['metadataOptions']>,
  'httpEndpoint' | 'httpTokens' | 'httpPutResponseHopLimit' | 'block'
>

/** The machines that tasks run on, as far as they were read: those that join a cluster, and those of a capacity provider or of Batch. */
export function machinesOf(estate: Estate): readonly Machine[] {
  const known = machines.get(estate)
  if (known) return known
  const all = new Set<Host>([...containerInstances(estate), ...providedHosts(estate)])
  const found = [...all].flatMap(machinesIn)
  machines.set(estate, found)
  return found
}

const machines = new WeakMap<Estate, readonly Machine[]>()

/** What the Auto Scaling groups of capacity providers, and Batch's compute environments, make their instances of. */
function providedHosts(estate: Estate): Host[] {
  const groups = estate
    .all('capacity-provider')
    .flatMap((provider) => estate.uses(provider).filter(({ kind }) => kind === 'auto-scaling-group'))
  return [...groups, ...estate.all('compute-environment')].flatMap((maker) =>
    estate.uses(maker).flatMap((one) => (one.kind === 'launch-template' || one.kind === 'launch-configuration' ? [one] : [])),
  )
}

function machinesIn(host: Host): Machine[] {
  if (host.kind === 'launch-template')
    return outcomesOf(host.launchTemplateData).outcomes.flatMap(({ value }) =>
      value.kind === 'known' ? [ofTemplate(host, value.value)] : [],
    )
  const common = {
    host,
    path: '',
    block: host.block,
    imageId: host.imageId,
    keyName: host.keyName,
    userData: [
      { property: 'userData', value: host.userData },
      { property: 'userDataBase64', value: host.userDataBase64 },
    ],
    metadataOptions: host.metadataOptions as Value<MetadataOptions>,
    volumes: [
      ...volumesOf(host.blockDeviceMappings, 'blockDeviceMappings'),
      // Terraform’s own.
      ...(host.rootBlockDevice.kind === 'absent'
        ? []
        : [{ property: 'rootBlockDevice.encrypted', encrypted: field(host.rootBlockDevice, (one) => one.encrypted) }]),
      ...itemsOf(host.ebsBlockDevice).items.map((item, index) => ({
        property: `ebsBlockDevice[${index}].encrypted`,
        encrypted: field(item, (one) => one.encrypted),
      })),
    ],
  }
  const address = { property: 'associatePublicIpAddress', value: host.associatePublicIpAddress }
  if (host.kind === 'launch-configuration')
    return [{ ...common, securityGroups: itemsOf(host.securityGroups).items, publicAddresses: [address] }]
  const interfaces = itemsOf(host.networkInterfaces).items.flatMap((item) => itemsOf(field(item, (one) => one.groupSet)).items)
  const publicAddresses = [
    // CloudFormation has it on the network interface alone.
    ...(host.associatePublicIpAddress.kind === 'absent' ? [] : [address]),
    ...publicAddressesOf(host.networkInterfaces, ''),
  ]
  return [{ ...common, securityGroups: [...itemsOf(host.securityGroupIds).items, ...interfaces], publicAddresses }]
}

function ofTemplate(host: ResourceOf<'launch-template'>, data: ContentOf<ResourceOf<'launch-template'>['launchTemplateData']>): Machine {
  const path = 'launchTemplateData.'
  return {
    host,
    path,
    block: data.block,
    imageId: data.imageId,
    keyName: data.keyName,
    userData: [{ property: `${path}userData`, value: data.userData }],
    metadataOptions: data.metadataOptions,
    securityGroups: [
      ...itemsOf(data.securityGroupIds).items,
      ...itemsOf(data.networkInterfaces).items.flatMap((item) => itemsOf(field(item, (one) => one.groups)).items),
    ],
    publicAddresses: publicAddressesOf(data.networkInterfaces, path),
    volumes: volumesOf(data.blockDeviceMappings, `${path}blockDeviceMappings`),
  }
}

type Mappings =
  | ContentOf<ResourceOf<'launch-template'>['launchTemplateData']>['blockDeviceMappings']
  | ResourceOf<'launch-configuration'>['blockDeviceMappings']

function volumesOf(mappings: Mappings, property: string): Machine['volumes'] {
  const { items } = itemsOf(mappings as ResourceOf<'launch-configuration'>['blockDeviceMappings'])
  return items.map((item, index) => {
    const name = field(item, (one) => one.deviceName)
    return {
      property: `${property}[${name.kind === 'known' ? name.value : index}].ebs.encrypted`,
      encrypted: field(
        field(item, (one) => one.ebs),
        (one) => one.encrypted,
      ),
    }
  })
}

type Interfaces =
  | ContentOf<ResourceOf<'launch-template'>['launchTemplateData']>['networkInterfaces']
  | ResourceOf<'instance'>['networkInterfaces']

const publicAddressesOf = (interfaces: Interfaces, path: string): Machine['publicAddresses'] =>
  itemsOf(interfaces as ResourceOf<'instance'>['networkInterfaces']).items.map((item, index) => ({
    property: `${path}networkInterfaces[${index}].associatePublicIpAddress`,
    value: field(item, (one) => one.associatePublicIpAddress),
  }))
