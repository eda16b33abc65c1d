import { oneLine } from '../../report/words.ts'
import type { Json } from '../../source/slot.ts'
import { jsonOf, type Property } from '../properties.ts'
import type { EstateChanges, ResourceChange } from './changes.ts'
import type { PropertyChange } from './property-changes.ts'

const longest = 160

/** What a property holds, in a few words. */
export function propertyWords(property: Property | undefined): string {
  if (!property) return 'not set'
  if (property.is !== 'word') return oneLine(plainWords(jsonOf(property)), longest)
  return oneLine(plainWords(property.json), longest)
}

function plainWords(json: Json): string {
  if (json === null) return 'nothing'
  if (typeof json === 'string') return /^[\w./:@*${}+-]+$/.test(json) ? json : JSON.stringify(json)
  if (typeof json !== 'object') return String(json)
  if (isList(json)) return `[${json.map(plainWords).join(', ')}]`
  const { unknown, value, from, items } = json
  if (typeof unknown === 'string') return unknownWords(unknown, json)
  if (from !== undefined && value !== undefined) return plainWords(value)
  if (items !== undefined && isList(items) && typeof json['missing'] === 'number')
    return `[${[...items.map(plainWords), `${json['missing']} not seen`].join(', ')}]`
  return `{${Object.entries(json)
    .map(([name, one]) => `${name}: ${plainWords(one)}`)
    .join(', ')}}`
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json)

function unknownWords(why: string, { name, text, oneOf, count }: { readonly [key: string]: Json }): string {
  if (why === 'parts') return count === 0 ? 'all of it seen' : `${count} of its parts not seen`
  if (typeof text === 'string') return plainWords(text)
  if (oneOf !== undefined && isList(oneOf)) return `one of ${oneOf.map(plainWords).join(', ')}`
  // What it refers to is as telling as a value.
  if (typeof name === 'string') return why === 'reference' ? name : `not known (${name})`
  return `not known (${why})`
}

/** `2 → 3`; what is masked on both sides only says that it differs. Of a resource that is new only what it has. */
export function changeWords({ before, after }: PropertyChange, change: ResourceChange['change']): string {
  const [was, is] = [propertyWords(before), propertyWords(after)]
  if (change === 'added') return is
  if (was !== is || !before) return `${was} → ${is}`
  return before.is === 'word' && before.isMasked ? `${was} → ${is} (another one)` : `${was} → ${is} (it differs in what is not shown)`
}

/** Terraform's addresses begin with the type. */
export const typeWords = ({ address, type }: ResourceChange): string => (address.includes(`${type}.`) ? '' : type)

export const signs: Readonly<Record<ResourceChange['change'], string>> = { added: '+', removed: '-', changed: '~', renamed: '~' }

/** What a resource was called, as words behind its name. */
export function wasWords({ was, unit, address }: ResourceChange): string {
  if (!was) return ''
  return `was ${[...(was.address === address ? [] : [oneLine(was.address, 200)]), ...(was.unit === unit ? [] : [`in ${oneLine(was.unit, 200)}`])].join(' ')}`
}

/** One sentence with all the numbers. */
export function summaryWords({ resources, gained, lost, report }: EstateChanges): string {
  const count = (change: ResourceChange['change']): number => resources.filter((one) => one.change === change).length
  const numbers: readonly (readonly [number, string])[] = [
    [count('added'), 'added'],
    [count('removed'), 'removed'],
    [count('changed'), 'changed'],
    [count('renamed'), 'renamed'],
  ]
  const isNew = report.findings.filter(({ state }) => state !== 'existing').length
  const others: readonly (readonly [number, string])[] = [
    [gained.length, 'gained'],
    [lost.length, 'lost'],
  ]
  const findings: readonly (readonly [number, string])[] = [
    [isNew, 'new'],
    [report.fixed.length, 'fixed'],
    [report.unseen.length, 'out of sight'],
  ]
  const parts = [listed('Resources', numbers), listed('links', others), listed('findings', findings)].flatMap((part) => part ?? [])
  if (parts.length === 0) return 'Nothing of the estate changes.'
  const words = parts.join('; ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

function listed(noun: string, numbers: readonly (readonly [number, string])[]): string | undefined {
  const shown = numbers.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  return shown.length === 0 ? undefined : `${noun}: ${shown.join(', ')}`
}
