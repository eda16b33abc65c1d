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
  { what: 'a JSON web token', pattern: /(?<![\w-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/ },
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  { what: 'a Google API key', pattern: /\bAIza[A-Za-z0-9_-]{35}\b/ },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { what: 'a SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}/ },
  { what: 'an OpenAI or Anthropic key', pattern: /\bsk-(?:proj-|ant-)[A-Za-z0-9_-]{20,}/ },
  { what: 'a Slack webhook', pattern: /\bhooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{16,}/ },
]

/** `postgres://user:password@host`: a password in an address. */
const userInfo = /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']*:([^\s/@"']+)@[^\s"']+/i

/** Longer texts that carry a password under a name of its own. */
const carriers: readonly Format[] = [
  { what: 'an address with a password in it', pattern: userInfo },
  // Go's MySQL driver: https://github.com/go-sql-driver/mysql#dsn-data-source-name
  { what: 'an address with a password in it', pattern: /^[\w.-]+:([^\s@]+)@(?:tcp|unix)\(/i },
  { what: 'a text with a password in it', pattern: /(?:password|passwd|\bpwd|AccountKey|SharedAccessKey)\s*=\s*([^\s;&,"'`]{4,})/i },
  { what: 'JSON with a password in it', pattern: /(?:password|passwd|pwd|client_?secret|secret_?key|private_?key)"\s*:\s*"([^"]{4,})"/i },
  { what: 'JSON with a registry login in it', pattern: /"auth"\s*:\s*"([A-Za-z0-9+/=]{16,})"/ },
]

const separator = '(?:^|[_.-])'
/** Names that say secret by themselves. */
const plainName = new RegExp(
  `${separator}(?:password|passwd|passphrase|pwd|secret|api_?key|private_?key|secret_?key|access_?key|licen[cs]e_?key|client_?secret|auth_?token|access_?token|refresh_?token|bearer_?token|encryption_?key|signing_?key|master_?key)s?(?:$|[_.-])` +
    `|(?:password|passwd|secret|token)$|${separator}(?:pass|pw)$|(?:db|sql|root|user|admin|smtp|mail|redis)pass$`,
)
/** Names that often say secret. */
const likelyName = new RegExp(`${separator}(?:token|auth|credentials?|conn(?:ection)?_?str(?:ing)?s?|dsn|salt|pepper|key)$`)
/** A last word that makes the name speak of something about a secret, not of the secret. */
const about = new RegExp(
  `${separator}(?:arns?|names?|ids?|paths?|files?|filename|dir|directory|urls?|uri|endpoint|host|hosts|port|page|link|redirect|domain|realm|issuer|audience|scopes?|claims?|subject|` +
    'ttl|expiry|expires|expiration|expire|expires_in|timeout|lifetime|duration|validity|period|interval|days|hours|minutes|mins|seconds|secs|ms|millis|age|grace|' +
    'length|size|count|limit|max|min|threshold|attempts|retries|history|rounds|iterations|complexity|strength|charset|chars|' +
    'enabled?|disabled?|required|optional|allowed|type|kind|format|encoding|class|mode|method|flow|grant|policy|strategy|rule|rotation|algorithm|algo|alg|encryption|encoder|hasher|hashers|hashing|cipher|' +
    'version|region|env|environment|stage|namespace|group|role|account|project|user|username|header|prefix|suffix|field|column|parameter|param|params|query|cookie|alias|ref|label|title|hint|message|template|regex|pattern|placeholder|' +
    'reset|change|check|validation|validator|verification|provider|store|storage|manager|backend|engine|driver|plugin|source|location|bucket|table|topic|queue|service|server|cache)$',
)
/** Names that hold one of the words above and are no secret. */
const innocent =
  /public_?key|tokeni[sz]er|max_?tokens|token_?(?:count|limit)|^next_public_|^vite_|^react_app_|key_?space|partition_?key|sort_?key|foreign_?key|cache_?key|routing_?key|object_?key|publishable|site_?key|idempotency/

/** Values that stand for nothing yet, or for something that is no secret. */
const placeholder =
  /^(?:change[-_ ]?(?:me|it|this).*|replace[-_ ]?(?:me|this|with).*|to[-_ ]be[-_ ].*|todo|tbd|x{3,}|\*+|\.{3,}|-+|none|null|nil|undefined|empty|dummy|dummy[-_ ].*|fake[-_ ].*|example|sample|test|.*placeholder.*|your[-_ ].*|my[-_ ]?(?:secret|password|token|key)|<.*>|\[.*\]|\{.*\}|\$.*|%.*%|%[a-z]|#\{.*|secret|password|true|false|yes|no|on|off|enabled|disabled|default|required|optional|unset|not[-_ ]?(?:set|used|needed)|unused|n\/?a|redacted|hidden|fixme|insert[-_ ].*|enter[-_ ].*|set[-_ ]?me.*|foo|bar|baz|foobar)$/i
const notSecret = new RegExp(
  `^(?:${[
    String.raw`\d+(?:\.\d+)?(?:ms|[smhd])?`,
    'arn:.*',
    'jdbc:.*',
    String.raw`[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/.*`,
    // Paths, and the names that Secrets Manager and Parameter Store give: `prod/api/db`.
    String.raw`[./~].*|[A-Za-z]:\\.*|[a-z][a-z0-9_.-]*(?:\/[a-z0-9_.-]+)+`,
    String.raw`[\w.-]+\.(?:pem|key|crt|json|ya?ml|txt|env|conf|properties|jks|p12)`,
    // What is public by nature.
    String.raw`(?:ssh-|ecdsa-|-----BEGIN (?:CERTIFICATE|(?:\w+ )?PUBLIC KEY)-----)[\s\S]*`,
  ].join('|')})$`,
)

/** Whether a named value is a secret in plain text, and why that is thought. The value itself is never repeated. */
export function suspicionOf(name: string, value: string): Suspicion | undefined {
  const form = formOf(value)
  if (form) return form
  const words = value.slice(0, longest).trim()
  if (words === '' || placeholder.test(words) || notSecret.test(words)) return undefined
  const called = snake(name)
  if (about.test(called) || innocent.test(called)) return undefined
  if (plainName.test(called))
    return words.length >= 4
      ? { because: 'its name says that it is one', sure: words.length >= 8 || /pass|pwd|pw$/.test(called) }
      : undefined
  if (likelyName.test(called) && looksRandom(words)) return { because: 'its name suggests one and its value looks random', sure: false }
  return undefined
}

/** Whether a value is a secret by its form alone, whatever it is called. */
export function formOf(whole: string): Suspicion | undefined {
  const value = whole.slice(0, longest)
  const format = formats.find(({ pattern }) => pattern.test(value))
  if (format) return { because: `its value has the form of ${format.what}`, sure: true }
  const carrier = carriers.find(({ pattern }) => {
    const inner = pattern.exec(value)?.[1]
    return inner !== undefined && !placeholder.test(inner) && !/^(?:[./~]|arn:)/.test(inner)
  })
  return carrier ? { because: `its value is ${carrier.what}`, sure: true } : undefined
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

/** Letters and digits mixed, with few repeats: not a word, not a sentence, not a list of settings. */
const looksRandom = (value: string): boolean =>
  value.length >= 8 && !/[\s;,]/.test(value) && /\d/.test(value) && /[a-z]/i.test(value) && entropyOf(value) > 3

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

/** The variables from which AWS's own libraries take long-lived credentials, and the agent its registry's. */
const awsKeyNames: ReadonlySet<string> = new Set([
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'ECS_ENGINE_AUTH_DATA',
])

/** A rule of its own speaks of these. https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8 */
export const isAwsKeyName = (name: string): boolean => awsKeyNames.has(name)
