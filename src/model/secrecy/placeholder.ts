/** Values that stand for nothing yet, or for something that is no secret. */
const placeholder =
  /^(?:change[-_ ]?(?:me|it|this).*|replace[-_ ]?(?:me|this|with).*|to[-_ ]be[-_ ].*|todo|tbd|x{3,}|\*+|\.{3,}|-+|none|null|nil|undefined|empty|dummy|dummy[-_ ].*|fake[-_ ].*|example|sample|test|.*placeholder.*|your[-_ ].*|my[-_ ]?(?:secret|password|token|key)|<.*>|\[.*\]|\{.*\}|\$.*|%.*%|%[a-z]|#\{.*|secret|password|true|false|yes|no|on|off|enabled|disabled|default|required|optional|unset|not[-_ ]?(?:set|used|needed)|unused|n\/?a|redacted|hidden|fixme|insert[-_ ].*|enter[-_ ].*|set[-_ ]?me.*|foo|bar|baz|foobar|__.*__)$/i
const notSecret = new RegExp(
  `^(?:${[
    String.raw`\d+(?:\.\d+)?(?:ms|[smhd])?`,
    'arn:.*',
    'jdbc:.*',
    String.raw`[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/.*`,
    // Paths, and the names that Secrets Manager and Parameter Store give: `prod/api/db`.
    String.raw`[./~].*|[A-Za-z]:\\.*|[a-z][a-z0-9_.-]*(?:\/[a-z0-9_.-]+)+`,
    String.raw`[\w.-]+\.(?:pem|key|crt|json|ya?ml|txt|env|conf|properties|jks|p12)`,
    // A reference that somebody put into quotes: `var.password`, `aws_db_instance.main.password`.
    String.raw`(?:var|local|module|data|each|path)\.[\w.[\]"-]+|[a-z][a-z0-9]*_[a-z0-9_]+\.[\w-]+\.[\w.]+`,
    // What is public by nature.
    String.raw`(?:ssh-|ecdsa-|-----BEGIN (?:CERTIFICATE|(?:\w+ )?PUBLIC KEY)-----)[\s\S]*`,
  ].join('|')})$`,
)

/** Whether the words only keep a place free for a value: `changeme`, `<password>`, `${DB_PASSWORD}`. */
export const isPlaceholder = (words: string): boolean => placeholder.test(words)

/** Whether the words are plainly something else, whatever they are called: a number, an ARN, an address, a path, a public key. */
export const isPlain = (words: string): boolean => notSecret.test(words)
