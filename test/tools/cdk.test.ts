import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// The assemblies in test/data/cdk are what CDK makes of the applications beside them. `.ci/run` installs it; UPDATE=1 writes them anew.

const tools = join(import.meta.dirname, '../../.cache/cdk')
const data = join(import.meta.dirname, '../data/cdk')
/** Where a runner has the repository of these applications. */
const checkout = '/home/runner/work/shop/shop'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cdk-')))
afterAll(() => rmSync(folder, { recursive: true }))

type Json = { readonly [key: string]: unknown }

/** Runs an application as `cdk synth` does, and answers the files of its assembly without what is the same in every one. */
function synthesised(name: string, command: readonly string[], env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const app = join(folder, name)
  cpSync(join(data, name), app, { recursive: true, filter: (path) => !path.endsWith('cdk.out') })
  symlinkSync(join(tools, 'node_modules'), join(app, 'node_modules'))
  const [program = '', ...words] = command
  const { status, stderr, error } = spawnSync(program, words, {
    cwd: app,
    encoding: 'utf8',
    env: { ...process.env, ...env, CDK_OUTDIR: join(app, 'cdk.out') },
  })
  if (error) throw error
  expect(status, stderr).toBe(0)
  return Object.fromEntries(
    (readdirSync(join(app, 'cdk.out'), { recursive: true }) as string[])
      .filter((path) => /(?:manifest|\.(?:template|metadata|assets))\.json$/.test(path))
      .sort()
      .map((path) => {
        const text = readFileSync(join(app, 'cdk.out', path), 'utf8').replaceAll(app, checkout)
        return [path, `${JSON.stringify(cut(JSON.parse(text) as Json), null, 1)}\n`]
      }),
  )
}

const boilerplate = new Set(['BootstrapVersion', 'CheckBootstrapVersion', 'Rules', 'Tree', 'aws-cdk-lib/feature-flag-report'])

/** Without what only deploying needs. */
const cut = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(cut)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(
              ([key]) =>
                !boilerplate.has(key.replace(/^\/.*\//, '')) && !/[rR]ole(?:Arn|ExternalId)?$|[bB]ootstrap|^stackTemplate/.test(key),
            )
            .map(([key, inner]) => [key, cut(inner)]),
        )
      : value

const node = process.execPath
test.each<[name: string, command: readonly string[], env?: Readonly<Record<string, string>>]>([
  ['typescript', [node, 'node_modules/tsx/dist/cli.mjs', 'bin/shop.ts']],
  ['javascript', [node, 'app.js']],
  ['python', [join(tools, 'python/bin/python'), 'app.py'], { JSII_HOST_STACK_TRACES: '1', JSII_NODE: node }],
])('the assembly of the application in %s', (name, command, env) => {
  const files = synthesised(name, command, env)
  const out = join(data, name, 'cdk.out')
  if (process.env['UPDATE'] === '1') {
    rmSync(out, { recursive: true, force: true })
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(out, path)), { recursive: true })
      writeFileSync(join(out, path), text)
    }
  }
  const kept = existsSync(out) ? (readdirSync(out, { recursive: true }) as string[]).filter((path) => path.endsWith('.json')).sort() : []
  expect(Object.keys(files)).toEqual(kept)
  for (const [path, text] of Object.entries(files)) expect(text, path).toBe(readFileSync(join(out, path), 'utf8'))
})
