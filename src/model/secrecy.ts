/** Why a value is taken for a secret. Said in messages in place of the value. */
export interface Suspicion {
  readonly because: string
  /** Known by its form, or by a plain name with a fitting value; otherwise a guess. */
  readonly sure: boolean
}

interface Format {
  readonly what: string
  readonly pattern: RegExp
}

/** Formats that nothing but a secret has. */
const formats: readonly Format[] = [
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { what: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})\b/ },
  { what: 'a GitLab token', pattern: /\bglpat-[A-Za-z0-9_-]{20,}\b/ },
  { what: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
  { what: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,}\b/ },
  { what: 'a JSON web token', pattern: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/ },
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  { what: 'a Google API key', pattern: /\bAIza[A-Za-z0-9_-]{35}\b/ },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
]

/** `postgres://user:password@host`: a password in an address. */
const userInfo = /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"']*:([^\s/@"']+)@[^\s"']+/i

/** Names that say secret by themselves. */
const plainName =
  /(?:^|_|-|\.)(?:password|passwd|passphrase|pwd|secret|api_?key|apikey|private_?key|secret_?key|access_?key|client_?secret|auth_?token|access_?token|refresh_?token|bearer_?token|encryption_?key|signing_?key|master_?key)s?(?:$|_|-|\.)|(?:password|passwd|secret|token)$/i
/** Names that often say secret. */
const likelyName = /(?:^|_|-|\.)(?:token|auth|credentials?|conn(?:ection)?_?str(?:ing)?|dsn|salt|pepper|key)$/i
/** Words behind the name that make it speak of something about a secret, not of the secret. */
const about =
  /(?:arn|name|id|path|file|files|dir|url|uri|endpoint|host|port|ttl|expiry|expires|expiration|expire|timeout|length|size|count|enabled|disabled|required|type|header|prefix|suffix|field|policy|rotation|interval|algorithm|alg|version|region|lifetime|duration|days|hours|minutes|seconds|limit|max|min|param|parameter|alias|ref|label|template|regex|pattern|hash_rounds|rounds|reset|flow|mode|method|provider|strategy|store|manager|source|location)$/i
/** Names that hold one of the words above and are no secret. */
const innocent =
  /public_?key|tokeni[sz]er|max_?tokens|token_?(?:count|limit)|^next_public_|^vite_|^react_app_|keycloak_(?!.*password)|monkey|keyboard|key_?space|partition_?key|sort_?key|primary_?key|foreign_?key|cache_?key|routing_?key|publishable|site_?key|idempotency/i

/** Values that stand for nothing yet, or for something that is no secret. */
const placeholder =
  /^(?:change[-_ ]?me.*|replace[-_ ]?me.*|todo|tbd|xxx+|\*+|\.{3,}|-+|none|null|nil|undefined|empty|dummy|example|sample|test|placeholder|your[-_ ].*|my[-_ ]?(?:secret|password|token|key)|<.*>|\[.*\]|\{.*\}|\$.*|%.*%|#\{.*|secret|password|true|false|yes|no|on|off|enabled|disabled|default|required|optional|unset|not[-_ ]?set|n\/?a|redacted|hidden|fixme|insert.*|enter.*|set[-_ ]?me.*|foo|bar|baz|foobar)$/i
const notSecret =
  /^(?:\d+(?:\.\d+)?[smhd]?|arn:.*|(?:https?|s3|ssm|tcp|amqps?|redis|rediss|postgres(?:ql)?|mysql|mongodb(?:\+srv)?|jdbc:[a-z]+):\/\/.*|[./~].*|[A-Za-z]:\\.*|[\w.-]+\.(?:pem|key|crt|json|ya?ml|txt|env|conf|properties|jks|p12))$/i

/** Whether a named value is a secret in plain text, and why that is thought. The value itself is never repeated. */
export function suspicionOf(name: string, whole: string): Suspicion | undefined {
  const value = whole.slice(0, longest)
  const format = formats.find(({ pattern }) => pattern.test(value))
  if (format) return { because: `its value has the form of ${format.what}`, sure: true }
  const password = userInfo.exec(value)?.[1]
  if (password !== undefined && !isNoSecret(password)) return { because: 'its value is an address with a password in it', sure: true }
  if (isNoSecret(value) || notSecret.test(value.trim())) return undefined
  const words = snake(name)
  if (about.test(words) || innocent.test(words)) return undefined
  if (plainName.test(words))
    return value.length >= 4
      ? { because: 'its name says that it is one', sure: value.length >= 8 || /password|passwd|pwd/i.test(words) }
      : undefined
  if (likelyName.test(words) && value.length >= 8 && entropyOf(value) > 3)
    return { because: 'its name suggests one and its value looks random', sure: false }
  return undefined
}

/** A secret shows in its first characters; the patterns need not walk a whole file that somebody put into a variable. */
const longest = 4096

/** Every span of a text that has the form of a secret, wherever it stands: what no report may show. */
export function secretSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  for (const { pattern } of formats)
    for (const { index, 0: found } of text.matchAll(new RegExp(pattern, 'g'))) spans.push({ start: index, end: index + found.length })
  for (const match of text.matchAll(new RegExp(userInfo, 'gdi'))) {
    const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length]
    spans.push({ start, end })
  }
  return spans
}

const isNoSecret = (value: string): boolean => value.trim() === '' || placeholder.test(value.trim())

/** `DbPassword` and `dbPassword` are `db_password`. */
const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()

/** Shannon's entropy in bits a character. */
function entropyOf(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length)
  return bits
}
