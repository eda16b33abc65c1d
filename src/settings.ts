import type { ScanOptions } from './analysis.ts'
import { type Config, type ConfigRead, configPaths, readConfig } from './config/file.ts'
import type { ConfigValues } from './config/file-schema.ts'
import type { Parsed } from './config/parse.ts'
import { catalogue } from './rules/catalogue.ts'
import type { Settings } from './rules/rule.ts'
import { defaultLimits, type Limits } from './source/limits.ts'
import type { Tree } from './source/tree.ts'

/** Inputs or flags that could be read. */
export type Given = Extract<Parsed, { readonly values: unknown }>

/** The config of a tree: the file of this path, or the first of the usual ones. Nothing where there is none. */
export function configIn(tree: Tree, path = ''): ConfigRead | undefined {
  if (path !== '') {
    const text = tree.read(path)
    return text === undefined
      ? { wrong: [`there is no config file \`${path}\`, or it cannot be read`] }
      : readConfig({ path, text }, catalogue)
  }
  for (const usual of configPaths) {
    const text = tree.read(usual)
    if (text !== undefined) return readConfig({ path: usual, text }, catalogue)
  }
  // A config that is taken for none changes what its author thinks is set.
  const misnamed = configPaths.find((usual) => tree.read(endingInYaml(usual)) !== undefined)
  return misnamed && { wrong: [`the config file \`${endingInYaml(misnamed)}\` is not read under this name; call it \`${misnamed}\``] }
}

const endingInYaml = (path: string): string => path.replace(/\.yml$/, '.yaml')

/** What the config says, as options of a scan: for library and program alike. */
export function optionsOfConfig({ values, exceptions }: Config): ScanOptions {
  const { paths, exclude, profile, rules, settings, limits, units, policy, frameworks } = values
  return defined({
    paths,
    exclude,
    profile,
    frameworks,
    failOn: values['fail-on'],
    overrides: rules,
    settings: settings && settingsOf(settings),
    limits: limits && limitsOf(limits),
    units,
    honor: values.honor,
    taskDefinitions: values['task-definitions'],
    exceptions: exceptions.length > 0 ? exceptions : undefined,
    policy: policy && defined({ requireReason: policy['require-reason'], maximumDays: policy['max-suppression-days'] }),
  })
}

/** What a config says of accepted risks. */
export function accepting(config: Config | undefined): NonNullable<ScanOptions['before']> {
  const { exceptions, policy } = config ? optionsOfConfig(config) : {}
  return { ...(exceptions ? { exceptions } : {}), ...(policy ? { policy } : {}) }
}

/** Precedence: input or flag, then config file, then default. */
export function optionsFrom({ values, given }: Given, config?: Config): ScanOptions {
  const {
    paths,
    exclude,
    profile,
    rules,
    frameworks,
    parameters,
    'var-files': varFiles,
    'skip-rules': skipRules,
    'fail-on': failOn,
  } = values
  const written = config ? optionsOfConfig(config) : {}
  return {
    ...written,
    ...defined({
      paths: given.has('paths') ? paths : undefined,
      exclude: given.has('exclude') ? exclude : undefined,
      profile: given.has('profile') ? profile : undefined,
      frameworks: given.has('frameworks') ? frameworks : undefined,
      failOn: given.has('fail-on') ? failOn : undefined,
      honor: given.has('honor') ? values.honor : undefined,
    }),
    rules,
    skipRules,
    parameters,
    varFiles,
    unseen: values.unseen,
    unresolved: values.unresolved,
  }
}

/** All limits that count. */
export const limitsFor = ({ limits }: ScanOptions): Limits => ({ ...defaultLimits, ...limits })

function settingsOf(settings: NonNullable<ConfigValues['settings']>): Partial<Omit<Settings, 'profile'>> {
  const { account } = settings
  const insights = account?.['container-insights']
  return defined({
    trustedRegistries: settings['trusted-registries'],
    allowedCapabilities: settings['allowed-capabilities'],
    sensitivityTags: settings['sensitivity-tags'],
    sidecarImages: settings['sidecar-images'],
    account:
      account &&
      defined({
        containerInsights: insights === undefined ? undefined : insights !== 'disabled',
        ebsEncryption: account['ebs-encryption'],
        registryScanning: account['registry-scanning'],
      }),
  })
}

const megabyte = 1024 * 1024

function limitsOf(limits: NonNullable<ConfigValues['limits']>): Partial<Limits> {
  const { seconds, files, depth, expansions, 'memory-mb': memory, 'file-mb': file } = limits
  return defined({
    seconds,
    files,
    depth,
    expansions,
    memoryBytes: memory === undefined ? undefined : memory * megabyte,
    fileBytes: file === undefined ? undefined : file * megabyte,
  })
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Without the keys that say nothing. */
const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>
