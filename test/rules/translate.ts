// Task definitions in raw JSON, said in the other dialects. This file knows nothing of `src/`, least of all its table of names: the
// spelling below is written from AWS's and HashiCorp's pages, so that a mistake in one of the two shows in `test/parity.test.ts`.

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Fields = { [key: string]: Json }

/** How a task definition is said in one other way, and the file to write it into. */
export interface Translation {
  readonly name: string
  readonly path: string
  readonly text: string
}

/** A word that a deployment step fills in, `<IMAGE>`: elsewhere that is a parameter or a variable without a default. */
const placeholder = /<([A-Z][A-Z0-9_]*)>/g

/** `null` counts as not written in all of them, and is left out. */
export function translations(source: string): Translation[] {
  const task = withoutNull(JSON.parse(source) as Fields)
  const open = [...new Set([...source.matchAll(placeholder)].map(([, name = '']) => name))]
  const template: Json = {
    ...(open.length > 0 ? { Parameters: Object.fromEntries(open.map((name) => [plain(name), { Type: 'String' }])) } : {}),
    Resources: { TaskDefinition: { Type: 'AWS::ECS::TaskDefinition', Properties: substituted(capitalised(task)) } },
  }
  const terraform = (containers: string): string =>
    `${open.map((name) => `variable "${name.toLowerCase()}" {\n  type = string\n}\n\n`).join('')}${resource(task, containers)}`
  return [
    { name: 'CloudFormation YAML', path: 'template.yaml', text: `${yaml(template, '')}\n` },
    { name: 'CloudFormation JSON', path: 'template.json', text: JSON.stringify(template, null, 2) },
    { name: 'Terraform jsonencode', path: 'main.tf', text: terraform(`jsonencode(${hcl(task['containerDefinitions'] ?? [], '  ')})`) },
    {
      name: 'Terraform heredoc',
      path: 'main.tf',
      text: terraform(`<<-EOF\n${escaped(JSON.stringify(task['containerDefinitions'], null, 2)).replaceAll(/^/gm, '    ')}\n  EOF`),
    },
  ]
}

/** The keys of these are the user's own words. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
const ownWords = new Set(['options', 'dockerLabels', 'driverOpts', 'labels'])

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html
const unusual: Record<string, string> = {
  efsVolumeConfiguration: 'EFSVolumeConfiguration',
  'efsVolumeConfiguration.fileSystemId': 'FilesystemId',
  'authorizationConfig.iam': 'IAM',
  fsxWindowsFileServerVolumeConfiguration: 'FSxWindowsFileServerVolumeConfiguration',
}

function capitalised(value: Json, owner = ''): Json {
  if (Array.isArray(value)) return value.map((item) => capitalised(item, owner))
  if (typeof value !== 'object' || value === null || ownWords.has(owner)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      unusual[`${owner}.${key}`] ?? unusual[key] ?? key.slice(0, 1).toUpperCase() + key.slice(1),
      capitalised(inner, key),
    ]),
  )
}

/** Logical ids have no underscores. */
const plain = (name: string): string => name.replaceAll('_', '')

function substituted(value: Json): Json {
  if (Array.isArray(value)) return value.map(substituted)
  if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, substituted(inner)]))
  if (typeof value !== 'string' || value.search(placeholder) < 0) return value
  return { 'Fn::Sub': value.replaceAll('${', '${!').replaceAll(placeholder, (_, name: string) => `\${${plain(name)}}`) }
}

function yaml(value: Json, indent: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []'
    return value.map((item) => `\n${indent}-${nested(item, `${indent}  `)}`).join('')
  }
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}`
  const entries = Object.entries(value)
  if (entries.length === 0) return ' {}'
  const lines = entries.map(([key, inner]) => `${indent}${JSON.stringify(key)}:${yaml(inner, `${indent}  `)}`)
  return `${indent === '' ? '' : '\n'}${lines.join('\n')}`
}

/** The first entry of a map stands on its item's line. */
const nested = (item: Json, indent: string): string => yaml(item, indent).replace(/^\n\s*(?=")/, ' ')

// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_task_definition
const attributes: Record<string, string> = {
  family: 'family',
  cpu: 'cpu',
  memory: 'memory',
  networkMode: 'network_mode',
  pidMode: 'pid_mode',
  ipcMode: 'ipc_mode',
  taskRoleArn: 'task_role_arn',
  executionRoleArn: 'execution_role_arn',
  requiresCompatibilities: 'requires_compatibilities',
}

interface BlockWords {
  readonly block: string
  readonly attributes?: Record<string, string>
  readonly blocks?: Record<string, BlockWords>
}

const blocks: Record<string, BlockWords> = {
  runtimePlatform: {
    block: 'runtime_platform',
    attributes: { operatingSystemFamily: 'operating_system_family', cpuArchitecture: 'cpu_architecture' },
  },
  proxyConfiguration: { block: 'proxy_configuration', attributes: { type: 'type', containerName: 'container_name' } },
  ephemeralStorage: { block: 'ephemeral_storage', attributes: { sizeInGiB: 'size_in_gib' } },
  volumes: {
    block: 'volume',
    attributes: { name: 'name', configuredAtLaunch: 'configure_at_launch', 'host.sourcePath': 'host_path' },
    blocks: {
      dockerVolumeConfiguration: {
        block: 'docker_volume_configuration',
        attributes: { scope: 'scope', autoprovision: 'autoprovision', driver: 'driver', driverOpts: 'driver_opts', labels: 'labels' },
      },
      efsVolumeConfiguration: {
        block: 'efs_volume_configuration',
        attributes: {
          fileSystemId: 'file_system_id',
          rootDirectory: 'root_directory',
          transitEncryption: 'transit_encryption',
          transitEncryptionPort: 'transit_encryption_port',
        },
        blocks: { authorizationConfig: { block: 'authorization_config', attributes: { accessPointId: 'access_point_id', iam: 'iam' } } },
      },
    },
  },
}

function resource({ containerDefinitions: _, tags, ...task }: Fields, containers: string): string {
  const tagged = Array.isArray(tags)
    ? `  tags = ${hcl(Object.fromEntries((tags as Fields[]).map(({ key, value }) => [String(key), value ?? null])), '  ')}\n`
    : ''
  return `resource "aws_ecs_task_definition" "this" {\n  container_definitions = ${containers}\n${body(task, { block: '', attributes, blocks }, '  ')}${tagged}}\n`
}

function body(fields: Fields, words: BlockWords, indent: string): string {
  let out = ''
  for (const [key, value] of Object.entries(fields)) {
    const attribute = words.attributes?.[key]
    const block = words.blocks?.[key]
    if (attribute) out += `${indent}${attribute} = ${hcl(value, indent)}\n`
    else if (block) {
      for (const one of (Array.isArray(value) ? value : [value]) as Fields[])
        out += `${indent}${block.block} {\n${body(one, block, `${indent}  `)}${indent}}\n`
    } else if (isFields(value) && Object.keys(value).every((inner) => words.attributes?.[`${key}.${inner}`]))
      for (const [inner, leaf] of Object.entries(value)) out += `${indent}${words.attributes?.[`${key}.${inner}`]} = ${hcl(leaf, indent)}\n`
    else throw new Error(`no Terraform word for ${key}: add it to test/rules/translate.ts`)
  }
  return out
}

function hcl(value: Json, indent: string): string {
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[\n${value.map((item) => `${indent}  ${hcl(item, `${indent}  `)},\n`).join('')}${indent}]`
  if (typeof value === 'string') return escaped(JSON.stringify(value))
  if (!isFields(value)) return String(value)
  const entries = Object.entries(value).map(
    ([key, inner]) => `${indent}  ${/^[A-Za-z_]\w*$/.test(key) ? key : escaped(JSON.stringify(key))} = ${hcl(inner, `${indent}  `)}\n`,
  )
  return entries.length === 0 ? '{}' : `{\n${entries.join('')}${indent}}`
}

/** What would begin an interpolation or a directive stands for itself. */
const escaped = (words: string): string =>
  words
    .replaceAll('${', '$${')
    .replaceAll('%{', '%%{')
    .replaceAll(placeholder, (_, name: string) => `\${var.${name.toLowerCase()}}`)

const isFields = (value: Json | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

function withoutNull<T extends Json>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutNull) as T
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutNull(inner)]),
  ) as T
}
