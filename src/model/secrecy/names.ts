const separator = '(?:^|[_.-])'
/** Names that say secret by themselves. */
const plainName = new RegExp(
  `${separator}(?:password|passwd|passphrase|pwd|secret|api_?key|private_?key|secret_?key|access_?key|licen[cs]e_?key|client_?secret|auth_?token|access_?token|refresh_?token|bearer_?token|encryption_?key|signing_?key|master_?key)s?(?:$|[_.-])` +
    `|(?:password|passwd|secret|token)$|${separator}(?:pass|pw)$|(?:db|sql|root|user|admin|smtp|mail|redis|require)pass$|masterauth$`,
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

/** Whether a name speaks of something about a secret, such as where it is kept, or of none at all. */
export const isAbout = (name: string): boolean => about.test(snake(name)) || innocent.test(snake(name))

/** How strongly a name says that its value is a secret. */
export function nameSays(name: string): 'secret' | 'perhaps' | undefined {
  const called = snake(name)
  if (about.test(called) || innocent.test(called)) return undefined
  return plainName.test(called) ? 'secret' : likelyName.test(called) ? 'perhaps' : undefined
}

/** Called a password, which may be short. */
export const isPasswordName = (name: string): boolean => /pass|pwd|pw$/.test(snake(name))

/** `DbPassword` and `dbPassword` are `db_password`. */
const snake = (name: string): string =>
  name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
