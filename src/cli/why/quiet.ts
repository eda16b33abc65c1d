import { type Scan, type ScanOptions, selectedRules } from '../../analysis.ts'
import { Estate } from '../../model/estate.ts'
import type { Resource } from '../../model/resource.ts'
import { runRules } from '../../rules/engine.ts'
import type { Judged } from '../../rules/judge.ts'
import { defaultSettings, type Rule } from '../../rules/rule.ts'

/** An estate in which one condition that keeps rules quiet is taken to hold. */
class Supposed extends Estate {
  readonly #suppose: 'in-scope' | 'runs-anywhere'

  constructor(scan: Scan, suppose: 'in-scope' | 'runs-anywhere') {
    super(scan.readings)
    this.#suppose = suppose
  }

  override inScope(...about: Parameters<Estate['inScope']>): boolean {
    return this.#suppose === 'in-scope' || super.inScope(...about)
  }

  override mayRunOn(...about: Parameters<Estate['mayRunOn']>): boolean {
    return this.#suppose === 'runs-anywhere' || super.mayRunOn(...about)
  }
}

/** A place of which a rule says nothing. */
interface Quiet {
  readonly resource: Resource
  readonly container: string | undefined
  /** Whether something that is judged is at this place. */
  readonly isHere: (judged: Judged) => boolean
  /** Something of it could not be seen. */
  readonly isBlind: boolean
}

/** Why a rule says nothing of a place: it is run again with one condition supposed to hold, and what it says then is the proof. */
export function quietSince(
  { resource: { resourceType, unit }, container, isHere, isBlind }: Quiet,
  scan: Scan,
  options: ScanOptions,
  rule: Rule,
): string[] {
  const settings = { ...defaultSettings, ...options.settings, profile: options.profile ?? 'default' }
  const speaks = (estate: Estate, profile = settings.profile): boolean =>
    runRules([rule], estate, { ...settings, profile }, options.budget).judged.some(isHere)
  const configuration = scan.estate.units.find(({ id }) => id === unit)?.planOf
  if (configuration !== undefined && speaks(scan.estate))
    return [`What the plan says here is said of its configuration: \`${configuration}\`.`]
  const reasons: string[] = []
  if (speaks(new Supposed(scan, 'in-scope'))) {
    const anyway =
      settings.profile === 'default' && speaks(scan.estate, 'strict')
        ? ' The strict profile judges it all the same (`--profile strict`).'
        : ''
    reasons.push(`It is out of scope: no link from anything that ECS runs leads to it.${anyway}`)
  }
  if (speaks(new Supposed(scan, 'runs-anywhere'))) reasons.push('Its tasks do not run where the rule applies.')
  if (reasons.length > 0) return reasons
  const kinds = kindsJudged(scan)
  if (kinds.size === 0) return ['The rule has judged nothing at all here: what it asks about is not written anywhere that was read.']
  if (isBlind) return ['Part of it could not be seen, and the rule asks about nothing in the rest.']
  return kinds.has(resourceType)
    ? [
        `The rule looks at ${resourceType}, and has nothing to judge in this ${container === undefined ? 'one' : 'container'}: what it asks about is not written here, or one of its own conditions does not hold.`,
      ]
    : [`The rule does not look at ${resourceType}; here it has judged ${[...kinds].join(', ')}.`]
}

/** The types of what a rule has judged, as their dialects spell them. */
function kindsJudged(scan: Scan): ReadonlySet<string> {
  const types = new Map(scan.readings.flatMap(({ resources }) => resources.map((one) => [`${one.unit}\0${one.address}`, one.resourceType])))
  return new Set(scan.judged.flatMap(({ subject }) => types.get(`${subject.unit}\0${subject.address}`) ?? []))
}

/** Why a scan with these settings leaves the rule out. */
export function offBy(options: ScanOptions, rule: Rule): string | undefined {
  if (selectedRules(options).some(({ id }) => id === rule.id)) return undefined
  const names = [rule.id, ...(rule.aliases ?? [])]
  const isNamed = (words: readonly string[] = []): boolean => words.some((word) => names.includes(word) || rule.tags.includes(word))
  if (isNamed(options.skipRules)) return 'it is skipped (`--skip-rule`, `skip-rules`)'
  if (names.some((name) => options.overrides?.[name] === 'off')) return 'the config puts it off (`rules`)'
  if ((options.rules ?? []).length > 0) return 'other rules are selected (`--rule`, `rules`)'
  return 'it is a rule of the strict profile (`--profile strict`)'
}
