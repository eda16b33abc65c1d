import type { Known, Unknown, Value } from './value.ts'
import { type Is, isAll } from './verdict.ts'

/**
 * The texts of IAM's policies with their wildcards: `*` is any text, `?` any one character.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export type Pattern = readonly Token[]

/** One character; or one of the two wildcards; or a part that nobody knows, by the expression it comes from. */
type Token = string

const any: Token = '**'
const one: Token = '??'
const isHole = (token: Token): boolean => token.startsWith('\0')

/** IAM takes no text of this length; whoever writes one gets no answer. */
const longest = 2048

/** What IAM itself puts in: `${aws:username}`, and `${*}` for a star that is no wildcard. */
const spoken = /\$\{([^{}]*)\}|[^$]+|\$/g

/** A pattern as a policy writes it. */
export function patternOf(text: string): Pattern {
  return normal(tokensOf(text))
}

/** An action's pattern. Case does not matter in actions. */
export const actionPattern = (action: string): Pattern => normal(wildcards(action.toLowerCase()))

/** The pattern that a value comes to, with a hole for every part that nobody knows; nothing where it is not written. */
export function patternIn(value: Value<string>): Pattern | undefined {
  if (value.kind === 'absent') return undefined
  const parts: readonly (Known<string> | Unknown<string>)[] = value.kind === 'known' ? [value] : (value.parts ?? [value])
  return normal(parts.flatMap((part) => (part.kind === 'known' ? tokensOf(part.value) : [holeOf(part)])))
}

/** A text in which stars are stars: an ARN that is asked about. */
export const literalPattern = (text: string): Pattern => text.split('')

/** The same, of a value that may have parts nobody knows. */
export function literalIn(value: Value<string>): Pattern | undefined {
  if (value.kind === 'absent') return undefined
  const parts: readonly (Known<string> | Unknown<string>)[] = value.kind === 'known' ? [value] : (value.parts ?? [value])
  return parts.flatMap((part) => (part.kind === 'known' ? literalPattern(part.value) : [holeOf(part)]))
}

/** Whether it stands for one text alone. */
export const isPlain = (pattern: Pattern): boolean => !pattern.includes(any) && !pattern.includes(one)

/** A pattern that begins with one and goes on with any text. */
export const beginningWith = (...parts: readonly Pattern[]): Pattern => normal([...parts.flat(), any])

const holeOf = ({ name, why, at }: Unknown<string>): Token => `\0${name ?? `${why} ${at.file.path} ${at.start}`}`

const wildcards = (text: string): Token[] => text.split('').map((char) => (char === '*' ? any : char === '?' ? one : char))

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(spoken)].flatMap(([whole, variable]): Token[] => {
    if (variable === undefined) return wildcards(whole)
    return /^[*?$]$/.test(variable) ? [variable] : [`\0\${${variable}}`]
  })

/** Of several wildcards in a row the single characters come first and one star stays: `*?*` is `?*`. */
function normal(tokens: readonly Token[]): Pattern {
  const result: Token[] = []
  let star = false
  for (const token of tokens) {
    if (token === any) star = true
    else {
      if (star && token !== one) {
        result.push(any)
        star = false
      }
      result.push(token)
    }
  }
  if (star) result.push(any)
  return result
}

/**
 * Whether everything that `other` stands for is matched by `pattern`. What nobody knows is the same as itself, and otherwise anything:
 * `maybe`. So is what takes more than one look: of `a?*` and `a*a` neither has the other's wildcards.
 */
export function covers(pattern: Pattern, other: Pattern): Is {
  if (pattern.length > longest || other.length > longest) return 'maybe'
  if (includes(pattern, other)) return 'yes'
  if ([...pattern, ...other].some(isHole)) return meets(opened(pattern), opened(other)) ? 'maybe' : 'no'
  const stars = other.filter((token) => token === any).length
  if (stars === 0 || !pattern.includes(one)) return 'no'
  if (stars * pattern.length > longest) return 'maybe'
  return [0, pattern.length + 1].every((length) => includes(pattern, wordOf(other, length))) ? 'maybe' : 'no'
}

/** One text that a pattern stands for, of letters that no pattern has where it leaves the choice. */
const wordOf = (pattern: Pattern, length: number): Pattern =>
  pattern.flatMap((token) => (token === any ? Array<Token>(length).fill(fresh) : token === one ? [fresh] : [token]))

const fresh: Token = '\u0001'

/** Whether some text is matched by both. */
export function overlaps(a: Pattern, b: Pattern): Is {
  if (a.length > longest || b.length > longest) return 'maybe'
  if (!meets(opened(a), opened(b))) return 'no'
  return ![...a, ...b].some(isHole) || includes(a, b) || includes(b, a) ? 'yes' : 'maybe'
}

/** What a hole may be at most. */
const opened = (pattern: Pattern): Pattern => normal(pattern.map((token) => (isHole(token) ? any : token)))

/** Every token of `other` is taken by one of `pattern`; the last star that can take more does. */
function includes(pattern: Pattern, other: Pattern): boolean {
  let [p, o] = [0, 0]
  let [star, from] = [-1, 0]
  while (o < other.length) {
    const own = pattern[p]
    const token = other[o] as Token
    if (own === any) {
      star = p++
      from = o
    } else if (own !== undefined && takes(own, token)) {
      p++
      o++
    } else if (star >= 0) {
      p = star + 1
      o = ++from
    } else return false
  }
  while (pattern[p] === any) p++
  return p === pattern.length
}

const takes = (own: Token, token: Token): boolean => own === token || (own === one && token !== any && !isHole(token))

/** Both are walked at once; `reached` holds where in `b` one can be after each token of `a`. */
function meets(a: Pattern, b: Pattern): boolean {
  let reached = new Uint8Array(b.length + 1)
  reached[0] = 1
  skipStars(reached, b)
  for (const token of a) {
    const next = new Uint8Array(b.length + 1)
    for (let at = 0; at <= b.length; at++) {
      if (!reached[at]) continue
      const other = b[at]
      if (token === any) next.fill(1, at)
      else if (other === any) next[at] = 1
      else if (other !== undefined && (token === one || other === one || token === other)) next[at + 1] = 1
      if (token === any) break
    }
    skipStars(next, b)
    reached = next
  }
  return reached[b.length] === 1
}

/** A star may stand for nothing. */
function skipStars(reached: Uint8Array, pattern: Pattern): void {
  for (let at = 0; at < pattern.length; at++) if (reached[at] && pattern[at] === any) reached[at + 1] = 1
}

/**
 * Whether a pattern of ARNs takes in every resource of a type that there is: `secret:` of `secretsmanager`; a region and an account may
 * stand in it. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function coversEvery(pattern: Pattern, service: string, type: string): Is {
  if (includes(pattern, [any])) return 'yes'
  const fields = fieldsOf(pattern)
  const [head = [], partition = [], own = []] = fields
  if (fields.length < 6) {
    // A star takes in what stands between colons, and the colons.
    if (pattern.some(isHole)) return 'maybe'
    const region = fields.length > 4 ? (fields[3] as Pattern) : ['\0region']
    const every = [literalPattern('arn'), fields.length > 2 ? partition : ['\0partition'], literalPattern(service), region, ['\0account']]
    return includes(pattern, [...every.flatMap((field) => [...field, ':']), ...literalPattern(type), any]) ? 'yes' : 'no'
  }
  return isAll([
    covers(head, literalPattern('arn')),
    covers(own, literalPattern(service)),
    covers(fields.at(-1) ?? [], normal([...literalPattern(type), any])),
  ])
}

/**
 * Whether a pattern of ARNs takes in another, part by part, since no wildcard goes beyond its own; `maybe` where it takes in some of it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function coversArn(pattern: Pattern, arn: Pattern): Is {
  if (includes(pattern, [any])) return 'yes'
  const [own, other] = [fieldsOf(pattern), fieldsOf(arn)]
  if (own.length < 6 || other.length < 6) return coversSome(pattern, arn)
  return isAll(own.map((field, index) => coversSome(field, other[index] ?? [])))
}

function coversSome(pattern: Pattern, other: Pattern): Is {
  const is = covers(pattern, other)
  return is === 'no' && overlaps(pattern, other) !== 'no' ? 'maybe' : is
}

/** The six parts of an ARN, the last with whatever colons it has. */
function fieldsOf(pattern: Pattern): Token[][] {
  const fields: Token[][] = [[]]
  for (const token of pattern) {
    if (token === ':' && fields.length < 6) fields.push([])
    else fields.at(-1)?.push(token)
  }
  return fields
}
