import type { Estate, Profile } from '../model/estate.ts'
import type { Compute } from '../model/facts.ts'
import type { Judged } from './judge.ts'

export type Severity = 'critical' | 'high' | 'medium' | 'low'

/** Everything about a rule that is not its check: what reports, pages and the config schema are made of. */
export interface Meta {
  /** Names the pattern, never the remedy; stays for ever. */
  readonly id: string
  readonly aliases?: readonly string[]
  /** One line that says what is so. */
  readonly title: string
  readonly severity: Severity
  /** `strict` rules run only when asked for. */
  readonly profile: Profile
  readonly precision: 'very-high' | 'high' | 'medium' | 'low'
  /** Where a task must be able to run for the rule to speak; all of them when missing. */
  readonly appliesTo?: readonly Compute[]
  /** Where AWS refuses what the rule is about, so that no such task runs there, nor elsewhere: it is held to every place it names. */
  readonly refusedOn?: readonly Compute[]
  /** What a finding says: a sentence without a full stop, with `{name}` filled from the judgement's data. Never a secret. */
  readonly message: string
  /** What follows from it, in one or two sentences. */
  readonly risk: string
  /** What to do about it, in one or two sentences. */
  readonly advice: string
  readonly page: string
  /** Without `security` and `ecs`, which every rule has: `container`, `external/cwe/cwe-250`, `securityhub/ECS.4`. */
  readonly tags: readonly string[]
}

/** What the settings let a rule take as given. */
export interface Settings {
  readonly profile: Profile
  /** Globs of registries, with or without a repository, whose images may run: `*.dkr.ecr.*.amazonaws.com`, `public.ecr.aws/acme`. */
  readonly trustedRegistries: readonly string[]
  /** Linux capabilities that may be added, without `CAP_`. */
  readonly allowedCapabilities: readonly string[]
  /** What is switched on for the whole account, where no file shows it. */
  readonly account: { readonly containerInsights?: boolean; readonly ebsEncryption?: boolean; readonly registryScanning?: boolean }
  /** Names of tags that mark sensitive data. */
  readonly sensitivityTags: readonly string[]
  /** Globs of images that are helpers of others, beyond the well-known ones. */
  readonly sidecarImages: readonly string[]
}

export const defaultSettings: Settings = {
  profile: 'default',
  trustedRegistries: [],
  allowedCapabilities: [],
  account: {},
  sensitivityTags: [],
  sidecarImages: [],
}

export interface Rule extends Meta {
  /** Judges every instance it looks at, good and bad alike. */
  check(estate: Estate, settings: Settings): Iterable<Judged>
}
