import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const manifest = `name: stub
description: Tries out what an action can do
inputs:
  fail-on: {description: when to fail}
  comments: {description: whether to comment, default: auto}
  token: {description: the token, default: '\${{ github.token }}'}
outputs:
  outcome: {description: passed or failed}
runs: {using: node24, main: dist/index.js}
`

/** Uses everything an action may: inputs, the event, the API, git with a token for one command, annotations, outputs, summary, exit code. */
const program = `
import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
const env = process.env
const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))
const git = (args, extra) => execFileSync('git', args, { encoding: 'utf8', env: { ...env, ...extra }, stdio: ['ignore', 'pipe', 'pipe'] })
const parents = git(['cat-file', '-p', 'HEAD']).split('\\n').filter((line) => line.startsWith('parent ')).map((line) => line.slice(7))
const basic = Buffer.from('x-access-token:' + env.INPUT_TOKEN).toString('base64')
git(['fetch', '--depth=1', '--no-tags', 'origin', ...(parents.length === 0 ? ['HEAD'] : parents)], {
  GIT_TERMINAL_PROMPT: '0',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'http.' + env.GITHUB_SERVER_URL + '/.extraheader',
  GIT_CONFIG_VALUE_0: 'AUTHORIZATION: basic ' + basic,
})
const pull = await (await fetch(env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY + '/pulls/' + (event.number ?? 1), { headers: { authorization: 'Bearer ' + env.INPUT_TOKEN } })).json()
writeFileSync(env.RUNNER_TEMP + '/stub.json', '{}')
process.stdout.write('::add-mask::secret\\n::error file=main.tf,line=2,col=3,title=Bad%2C very::One%0Atwo 100%25\\n::warning::Careful\\n')
process.stdout.write('files ' + readdirSync('.').sort().join(',') + '\\n')
const changed = parents.length === 0 ? '' : git(['diff', '--name-only', parents[0], parents[1] ?? 'HEAD']).trim()
const facts = { ref: env.GITHUB_REF, sha: env.GITHUB_SHA, head: pull.head.sha, actor: env.GITHUB_ACTOR, comments: env.INPUT_COMMENTS, changed, node: process.version.split('.')[0] }
appendFileSync(env.GITHUB_OUTPUT, 'outcome<<MARK\\nfailed\\nreally\\nMARK\\nfacts=' + JSON.stringify(facts) + '\\n')
appendFileSync(env.GITHUB_STEP_SUMMARY, '# Verdict\\n')
process.exitCode = env['INPUT_FAIL-ON'] === 'high' ? 2 : 0
`

/** Writes a small action into a folder below `parent` and answers where. */
export function writeStubAction(parent: string): string {
  const folder = mkdtempSync(join(parent, 'stub-'))
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'action.yml'), manifest)
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  writeFileSync(join(folder, 'dist', 'index.js'), program)
  return folder
}
