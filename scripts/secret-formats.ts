// Writes src/model/secrecy/formats.ts from the rules of gitleaks, which Go's module proxy serves: `npm run formats` (needs Go).
// `npm run formats -- --check`, and a test among the tools' tests, say whether it is up to date.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { javaScriptPattern } from './re2.ts'

const library = 'github.com/zricethezav/gitleaks/v8'
const version = 'v8.30.1'

interface Rule {
  readonly id: string
  readonly regex?: string
  readonly entropy?: number
  readonly keywords?: readonly string[]
}

/** What tells nothing by its form alone, is public by nature, or is told better by hand (`forms.ts`). */
const skipped = new Set([
  // A pattern of names or of shell commands, not of a value.
  'curl-auth-header',
  'curl-auth-user',
  'generic-api-key',
  'hashicorp-tf-password',
  'kubernetes-secret-yaml',
  'freemius-secret-key',
  'nuget-config-password',
  'sidekiq-sensitive-url',
  // Any commit id has the form.
  'sourcegraph-access-token',
  // Everybody may see them.
  'flutterwave-public-key',
  'mailgun-pub-key',
  'new-relic-browser-api-token',
  'lob-pub-api-key',
  'mapbox-api-token',
  // The name of a key; its secret has no form.
  'twilio-api-key',
  // Begin as shorter ones that are told as well.
  'gitlab-pat-routable',
  'gitlab-runner-authentication-token-routable',
  // Wider by hand.
  'private-key',
  'jwt',
  'jwt-base64',
  'anthropic-admin-api-key',
  'anthropic-api-key',
])

const trailer = /\(\?:\[\\x60'"\\s;\]\|\\\\\[nr\]\|\$(?:\|\\b)?\)$|\(\?:\[\^\\w-\]\|\\z\)$|\(\?:\[\^a-zA-Z0-9\+\/\]\|\\z\)$/

/** The pattern of the value alone; `undefined` where only its surroundings tell what it is. */
function ownPattern(regex: string): string | undefined {
  const bare = regex.replace(trailer, '')
  const closed = bare.length < regex.length ? '(?![A-Za-z0-9_-])' : ''
  const assignment = '[\\x60\'"\\s=]{0,5}'
  const at = bare.lastIndexOf(assignment)
  if (at < 0) return javaScriptPattern(bare) + closed
  const value = bare.slice(at + assignment.length)
  // A prefix of its own: `NRAK-`, `tfp_`.
  if (!/^\((?:[A-Za-z]{3,}[-_])/.test(value)) return undefined
  const insensitive = regex.startsWith('(?i)') ? '(?i)' : ''
  return `(?<![A-Za-z0-9_-])${javaScriptPattern(insensitive + value)}${closed}`
}

/** A token inside a longer word is none: what does not say where it begins, begins a word. */
const anchored = (pattern: string): string => (/^(?:\\b|\(\?<|\(\?:\^)/.test(pattern) ? pattern : `(?<![A-Za-z0-9])${pattern}`)

const spelled: Readonly<Record<string, string>> = {
  api: 'API',
  aws: 'AWS',
  gcp: 'GCP',
  ad: 'AD',
  ca: 'CA',
  cicd: 'CI',
  github: 'GitHub',
  gitlab: 'GitLab',
  npm: 'npm',
  pypi: 'PyPI',
  rubygems: 'RubyGems',
  digitalocean: 'DigitalOcean',
  hashicorp: 'HashiCorp',
  openai: 'OpenAI',
  huggingface: 'Hugging Face',
  sendgrid: 'SendGrid',
  pat: 'personal access token',
  personnal: 'personal',
  tf: 'Terraform',
  oauth: 'OAuth',
  url: 'URL',
  rrt: 'runner registration token',
  ptt: 'pipeline trigger token',
  scim: 'SCIM',
  v2: '',
  '1password': '1Password',
  planetscale: 'PlanetScale',
  openshift: 'OpenShift',
  sendinblue: 'Sendinblue',
  maxmind: 'MaxMind',
  flyio: 'Fly.io',
  frameio: 'Frame.io',
}
const plainWords = new Set(
  'access account admin agent app application authentication bot client config cookie custom delivery deploy encryption feature feed fine flag grained id identity incoming insert job key kubernetes legacy license live lived long mail oauth organization origin org password personal private refresh routable runner secret service session shared short test token upload user webhook workspace batch reference'.split(
    ' ',
  ),
)

/** `github-fine-grained-pat` is `a GitHub fine grained personal access token`. */
function inWords(id: string): string {
  const words = (id === 'github-oauth' ? 'github-oauth-token' : id)
    .split('-')
    .map((word) => spelled[word] ?? (plainWords.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .filter((word) => word !== '')
    .join(' ')
  return `${/^[AEIO]|^npm/.test(words) ? 'an' : 'a'} ${words}`
}

export function formatsText(toml: string): string {
  const { rules } = parse(toml) as unknown as { rules: readonly Rule[] }
  const rows = rules.flatMap(({ id, regex, entropy, keywords = [] }) => {
    const pattern = regex === undefined || skipped.has(id) ? undefined : ownPattern(regex)
    if (pattern === undefined) return []
    new RegExp(pattern) // an error here names what has to be skipped
    const fields = [
      `what: ${quoted(inWords(id))}`,
      `keywords: [${keywords.map(quoted).join(', ')}]`,
      `pattern: ${quoted(anchored(pattern))}`,
      ...(entropy === undefined ? [] : [`entropy: ${entropy}`]),
    ]
    return [`  { ${fields.join(', ')} },`]
  })
  return `// Written by \`npm run formats\` from the rules of gitleaks (${library}@${version}), which stand under the MIT licence,
// Copyright (c) 2019 Zachary Rice: see NOTICE. Their patterns are RE2's, and are turned into JavaScript's here: what surrounds a
// value is left out, and so is what only its surroundings tell.

/** A form that nothing but a secret has. */
export interface Format {
  readonly what: string
  /** In small letters; one of them stands in every text that has the form. */
  readonly keywords: readonly string[]
  readonly pattern: string
  /** Fewer bits a character than this are made up: \`AKIAAAAAAAAAAAAAAAAA\`. */
  readonly entropy?: number
}

// biome-ignore format: one row a format
export const formats: readonly Format[] = [
${rows.join('\n')}
]
`
}

const quoted = (words: string): string => `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** The library's rules, from the cache of Go's modules or its proxy. */
export function libraryRules(): string {
  const answer = execFileSync('go', ['mod', 'download', '-json', `${library}@${version}`], { encoding: 'utf8', cwd: '/' })
  const { Dir } = JSON.parse(answer) as { Dir: string }
  return readFileSync(join(Dir, 'config/gitleaks.toml'), 'utf8')
}

export const formatsPath = join(import.meta.dirname, '../src/model/secrecy/formats.ts')

if (process.argv[1] === import.meta.filename) {
  const text = formatsText(libraryRules())
  if (!process.argv.includes('--check')) writeFileSync(formatsPath, text)
  else if (readFileSync(formatsPath, 'utf8') !== text) {
    console.error('src/model/secrecy/formats.ts is stale: run npm run formats')
    process.exitCode = 1
  }
}
