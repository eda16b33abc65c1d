import type { Unit } from './model/resource.ts'
import type { Judgement } from './rules/engine.ts'
import type { Range, SourceFile } from './source/file.ts'

/**
 * What a plan says that its configuration says too, at the same line or of the same property, is said once: of the configuration, which
 * is what somebody edits. It is certain where one of the two is.
 */
export function saidOnce(judged: Judgement[], units: readonly Unit[]): Judgement[] {
  const configurationOf = new Map(units.flatMap(({ id, planOf }) => (planOf === undefined ? [] : [[id, planOf] as const])))
  if (configurationOf.size === 0) return judged
  const isFault = ({ verdict }: Judgement): boolean => verdict.is === 'yes'
  const written = new Map<string, Judgement[]>()
  for (const one of judged) {
    if (!isFault(one) || configurationOf.has(one.subject.unit)) continue
    for (const key of keysOf(one, one.subject.unit)) written.set(key, [...(written.get(key) ?? []), one])
  }
  const certain = new Set<Judgement>()
  const kept = judged.filter((one) => {
    const configuration = isFault(one) ? configurationOf.get(one.subject.unit) : undefined
    if (configuration === undefined) return true
    const same = keysOf(one, configuration).flatMap((key) => written.get(key) ?? [])
    if (one.certainty === 'certain') for (const other of same) certain.add(other)
    return same.length === 0
  })
  return kept.map((one) => (certain.has(one) && one.certainty === 'likely' ? { ...one, certainty: 'certain' } : one))
}

/** Instances of one block are one fault where nobody knew how many there are. */
function keysOf({ rule, at, subject }: Judgement, unit: string): string[] {
  const { address, container = '', property } = subject
  const plain = address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '')
  const place = `${at.file.path}:${at.start}:${at.end}`
  return [
    [unit, rule, address, container, property],
    [unit, rule, plain, place, property],
  ].map((parts) => parts.join('\0'))
}

/** A plan has all secrets in the clear, most of them several times: nothing of it is shown. */
export function hiddenPlans(units: readonly Unit[], files: readonly SourceFile[]): Range[] {
  const plans = new Set(units.flatMap(({ framework, files: paths }) => (framework === 'terraform-plan' ? paths : [])))
  return files.filter(({ path }) => plans.has(path)).map((file) => ({ file, start: 0, end: file.text.length }))
}
