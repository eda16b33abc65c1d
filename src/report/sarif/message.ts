import type { Finding } from '../../findings/finding.ts'
import type { Meta } from '../../rules/rule.ts'
import { oneLine } from '../words.ts'

/** More names than this say no more. */
const maximumNames = 100
/** Links to more places than this are left to the list of related locations. */
const maximumLinks = 10

/** A place that the message links to: the words of the link and the id of the related location. */
export interface Link {
  readonly words: string
  readonly id: number
}

/**
 * What a result says. Code scanning shows the first sentence alone where there is little room, takes no backticks in it, and turns
 * `[words](1)` into a link. https://github.com/github/codeql/issues/14128
 */
export function messageOf(
  instances: readonly [Finding, ...Finding[]],
  rule: Meta | undefined,
  from: readonly Link[],
  see: readonly Link[],
): string {
  const [finding] = instances
  const sentences = [
    instances.length > 1
      ? `${titleOf(finding, rule)}, in ${instances.length} places: ${namesOf(instances)}.`
      : `${escaped(plain(finding.message))}.`,
  ]
  if (finding.certainty === 'likely')
    sentences.push('This is likely, not certain: it rests on a guess, or on a value that is not known here.')
  if (rule) sentences.push(escaped(plain(rule.risk)), escaped(plain(rule.advice)))
  if (from.length > 0) sentences.push(`The value comes from ${linked(from)}.`)
  if (see.length > 0) sentences.push(`See also ${linked(see)}.`)
  return sentences.join(' ')
}

/** The message of one instance names that one alone, so several are spoken of by the rule's title. */
const titleOf = (finding: Finding, rule: Meta | undefined): string => escaped(plain(rule?.title ?? finding.message))

function namesOf(instances: readonly Finding[]): string {
  const short = new Set(instances.map((one) => nameOf(one, false)))
  const names = [...new Set(short.size === instances.length ? short : instances.map((one) => nameOf(one, true)))]
  const rest = names.length - maximumNames
  return escaped(names.slice(0, maximumNames).join(', ').replaceAll('`', "'")) + (rest > 0 ? ` and ${rest} more` : '')
}

function nameOf({ subject: { address, container, property } }: Finding, withProperty: boolean): string {
  const place =
    container === undefined ? `'${oneLine(address, 200)}'` : `container '${oneLine(container, 100)}' of '${oneLine(address, 200)}'`
  return withProperty ? `'${oneLine(property, 200)}' of ${place}` : place
}

function linked(links: readonly Link[]): string {
  const rest = links.length - maximumLinks
  const shown = links.slice(0, maximumLinks).map(({ words, id }) => `[${escaped(plain(words))}](${id})`)
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

const plain = (words: string): string => oneLine(words).replaceAll('`', "'")

/** A bracket or backslash that is no part of a link of ours. SARIF 2.1.0, section 3.11.6; CodeQL writes them so everywhere. */
const escaped = (words: string): string => words.replace(/[[\]\\]/g, '\\$&')
