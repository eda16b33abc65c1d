import type { Meta, Severity } from '../rules/rule.ts'
import type { Range } from '../source/file.ts'
import { type Exception, exceptionKey } from '../source/note.ts'
import type { Config } from './file.ts'
import type { ConfigValues } from './file-schema.ts'
import { quoted } from './words.ts'

/** One way in which a config asks for less than another. */
export interface Weakening {
  /** The key or item that does it; where it is gone, where it stood on the base, or the beginning of the file. */
  readonly at: Range
  readonly on?: 'base'
  readonly say: string
}

/**
 * What the config of the head lets through that the base's did not: rules off or less severe, less that is looked at, more that is
 * accepted or taken as given. A config that is missing says nothing, so the defaults count. What only asks for more is not listed.
 */
export function weakenings(before: Config | undefined, after: Config | undefined, rules: readonly Meta[]): Weakening[] {
  const [was, is] = [before?.values ?? {}, after?.values ?? {}]
  const said: Weakening[] = []
  const say = (words: string, key: string, gone: string | undefined = key): void => {
    const here = placeOf(after, key)
    const there = here ? undefined : placeOf(before, gone)
    const file = ((here ?? there) ? undefined : (after ?? before))?.file
    if (here) said.push({ at: here, say: words })
    else if (there) said.push({ at: there, on: 'base', say: words })
    else if (file) said.push({ at: { file, start: 0, end: 0 }, say: words, ...(after ? {} : { on: 'base' }) })
  }
  changedGate(was, is, say)
  changedRules(was, is, rules, say)
  changedSelection(was, is, say)
  changedGround(was, is, say)
  for (const one of addedExceptions(before, after)) said.push({ at: one.at, say: exceptionWords(one) })
  for (const [peer, key] of added(was.honor, is.honor, 'honor')) say(`\`honor\` lets the marks of ${peer} count now.`, key)
  changedPolicy(was, is, say)
  changedLimits(was, is, say)
  return said
}

/** A list of one may be written as its only item. */
const placeOf = (config: Config | undefined, key: string): Range | undefined =>
  config?.places.get(key) ?? config?.places.get(key.replace(/\[\d+\]$/, ''))

type Values = ConfigValues
type Say = (words: string, key: string, gone?: string) => void

const order = ['low', 'medium', 'high', 'critical', 'none'] as const

function changedGate(was: Values, is: Values, say: Say): void {
  const [before, after] = [was['fail-on'] ?? 'high', is['fail-on'] ?? 'high']
  if (order.indexOf(after) > order.indexOf(before)) say(`\`fail-on\` is \`${after}\` now, and was \`${before}\`.`, 'fail-on')
  if (was.profile === 'strict' && is.profile !== 'strict') say('`profile` is `default` now, and was `strict`.', 'profile')
}

function changedRules(was: Values, is: Values, rules: readonly Meta[], say: Say): void {
  for (const meta of rules) {
    const before = severityIn(was, meta)
    // What only the change of the profile takes away is said of the profile.
    const after = severityIn(is, meta, was.profile === 'strict')
    if (before === undefined || before === after) continue
    const names = [meta.id, ...(meta.aliases ?? [])]
    const keyIn = (values: Values): string => `rules.${names.find((name) => Object.hasOwn(values.rules ?? {}, name)) ?? meta.id}`
    if (after === undefined) say(`The rule \`${meta.id}\` is off now.`, keyIn(is), keyIn(was))
    else if (order.indexOf(after) < order.indexOf(before))
      say(`The rule \`${meta.id}\` is \`${after}\` now, and was \`${before}\`.`, keyIn(is), keyIn(was))
  }
}

/** What a rule counts as under a config; `undefined` where it does not run. */
function severityIn({ rules = {}, profile }: Values, { id, aliases = [], ...meta }: Meta, strict = false): Severity | undefined {
  const name = [id, ...aliases].find((one) => Object.hasOwn(rules, one))
  const override = name === undefined ? undefined : rules[name]
  if (typeof override === 'object') return override.severity
  if (override === 'off') return undefined
  return override === 'on' || strict || profile === 'strict' || meta.profile === 'default' ? meta.severity : undefined
}

function changedSelection(was: Values, is: Values, say: Say): void {
  for (const [glob, key] of added(was.exclude, is.exclude, 'exclude')) say(`\`exclude\` leaves out ${quoted(glob)} now.`, key)
  narrowed('paths', allOrSome(was.paths), allOrSome(is.paths), say)
  narrowed('frameworks', was.frameworks, is.frameworks, say)
  for (const [glob, key] of added(is['task-definitions'], was['task-definitions'], 'task-definitions'))
    say(`\`task-definitions\` no longer names ${quoted(glob)}.`, 'task-definitions', key)
  const units = new Set(is.units?.map((unit) => JSON.stringify(unit)))
  was.units?.forEach((unit, index) => {
    const name = unit.name ?? unit.root ?? unit.join?.[0] ?? ''
    if (!units.has(JSON.stringify(unit))) say(`\`units\` no longer says the same of ${quoted(name)}.`, 'units', `units[${index}]`)
  })
}

const isAll = (path: string): boolean => ['.', './', '**', '**/*', '*'].includes(path)

/** Nothing named is everything. */
const allOrSome = (paths: readonly string[] | undefined): readonly string[] | undefined => (paths?.some(isAll) ? [] : paths)

function narrowed(key: string, was: readonly string[] = [], is: readonly string[] = [], say: Say): void {
  if (is.length === 0) return
  if (was.length === 0) say(`\`${key}\` only names ${is.slice(0, 5).map(quoted).join(', ')}${is.length > 5 ? ' and more' : ''} now.`, key)
  for (const [one, gone] of added(is, was, key)) say(`\`${key}\` no longer names ${quoted(one)}.`, key, gone)
}

/** Entries of the second list that the first does not have, with the names they are written under. */
function added(was: readonly string[] = [], is: readonly string[] = [], key: string): (readonly [string, string])[] {
  const before = new Set(was)
  return is.flatMap((one, index) => (before.has(one) ? [] : [[one, `${key}[${index}]`] as const]))
}

function changedGround({ settings: was = {} }: Values, { settings: is = {} }: Values, say: Say): void {
  for (const key of ['trusted-registries', 'allowed-capabilities', 'sidecar-images'] as const)
    for (const [one, name] of added(was[key], is[key], `settings.${key}`))
      say(`\`settings.${key}\` takes ${quoted(one)} as given now.`, name)
  for (const [tag, name] of added(is['sensitivity-tags'], was['sensitivity-tags'], 'settings.sensitivity-tags'))
    say(`\`settings.sensitivity-tags\` no longer names ${quoted(tag)}.`, 'settings.sensitivity-tags', name)
  const isOn = (value: unknown): boolean => value !== undefined && value !== false && value !== 'disabled'
  for (const key of ['container-insights', 'ebs-encryption', 'registry-scanning'] as const)
    if (isOn(is.account?.[key]) && !isOn(was.account?.[key]))
      say(`\`settings.account.${key}\` is taken as switched on now.`, `settings.account.${key}`)
}

function addedExceptions(before: Config | undefined, after: Config | undefined): Exception[] {
  const known = new Set(before?.exceptions.map(exceptionKey))
  return (after?.exceptions ?? []).filter((one) => !known.has(exceptionKey(one)))
}

function exceptionWords({ rules, path, container, resource, reason, until }: Exception): string {
  const where = [container && `container ${quoted(container)}`, resource && `resource ${quoted(resource)}`].filter((one) => one)
  const place = `${quoted(path)}${where.length > 0 ? ` (${where.join(', ')})` : ''}`
  return `A new exception accepts \`${rules.join(', ')}\` in ${place}${until ? ` until ${until}` : ''}: ${reason ? quoted(reason) : 'no reason given'}.`
}

function changedPolicy({ policy: was = {} }: Values, { policy: is = {} }: Values, say: Say): void {
  if (was['require-reason'] !== false && is['require-reason'] === false)
    say('`policy.require-reason` is `false` now: what is accepted needs no reason.', 'policy.require-reason')
  const [before, after] = [was['max-suppression-days'], is['max-suppression-days']]
  if (before !== undefined && (after === undefined || after > before))
    say(`\`policy.max-suppression-days\` is ${after ?? 'not set'} now, and was ${before}.`, 'policy.max-suppression-days')
}

/** What is over a limit is left out. */
const defaults = { 'file-mb': 8, files: 20_000, depth: 500, expansions: 100_000 } as const

function changedLimits({ limits: was = {} }: Values, { limits: is = {} }: Values, say: Say): void {
  for (const key of ['file-mb', 'files', 'depth', 'expansions'] as const) {
    const [before, after] = [was[key] ?? defaults[key], is[key] ?? defaults[key]]
    if (after < before) say(`\`limits.${key}\` is ${after} now, and was ${before}: what is larger is left out.`, `limits.${key}`)
  }
}
