import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../src/config/file.ts'
import { parseSettings } from '../../src/config/parse.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { catalogue } from '../../src/rules/catalogue.ts'
import { configIn, optionsFrom, optionsOfConfig } from '../../src/settings.ts'

const root = join(import.meta.dirname, '../..')
const read = (text: string) => readConfig({ path: '.ecs-warden.yml', text }, catalogue)
const wrong = (text: string): readonly string[] => {
  const result = read(text)
  return 'wrong' in result ? result.wrong : []
}
const options = (text: string) => {
  const result = read(text)
  if ('wrong' in result) throw new Error(result.wrong.join('\n'))
  return optionsOfConfig(result.config)
}

const example = /```yaml\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/configuration.md'), 'utf8'))?.[1] ?? ''

test('the example of the documentation is read, and says what it seems to say', () => {
  const { exceptions, ...others } = options(example)
  expect(others).toEqual({
    paths: ['infra/**'],
    exclude: ['**/examples/**'],
    failOn: 'high',
    overrides: { 'unlogged-exec': { severity: 'high' }, 'no-container-insights': 'off' },
    settings: {
      trustedRegistries: ['*.dkr.ecr.*.amazonaws.com', 'public.ecr.aws/acme'],
      allowedCapabilities: ['SYS_PTRACE'],
      account: { containerInsights: true, ebsEncryption: true, registryScanning: true },
      sensitivityTags: ['data-class'],
      sidecarImages: ['*/datadog/agent'],
    },
    limits: { seconds: 120, memoryBytes: 2048 * 1024 ** 2, fileBytes: 8 * 1024 ** 2, files: 20_000, depth: 500, expansions: 100_000 },
    units: [{ root: 'stacks/web.yaml', parameters: ['params/prod.json'] }, { join: ['deploy/api.json', 'infra/api'] }],
    taskDefinitions: ['deploy/task-*.json'],
    policy: { requireReason: true, maximumDays: 180 },
  })
  expect(exceptions).toMatchObject([
    {
      rules: ['host-pid-namespace'],
      path: 'deploy/agent.json',
      container: 'datadog-agent',
      reason: 'node monitoring',
      until: '2027-03-31',
      owner: '@acme/obs',
      from: 'config',
    },
  ])
})

test('the schema for editors takes the example, and nothing that the program refuses', () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(join(root, 'docs/config.schema.json'), 'utf8')))
  const takes = (text: string): boolean => validate(parse(text))
  expect([takes(example), wrong(example)]).toEqual([true, []])
  for (const text of ['fail-onn: high', 'rules: {privilged-container: off}', 'limits: {seconds: 0}', 'exceptions: [{rule: root-user}]'])
    expect([takes(text), wrong(text).length], text).toEqual([false, 1])
})

test.each([
  ['nothing', ''],
  ['a comment', '# later\n'],
  ['keys that say nothing', 'paths:\nrules:\nlimits: {seconds: }\n'],
])('%s is the defaults', (_, text) => expect(options(text)).toMatchObject({}))

test.each([
  ['off', 'off'],
  ['false', 'off'],
  ['"off"', 'off'],
  ['on', 'on'],
  ['yes', 'on'],
])('`root-user: %s` puts a rule %s', (written, state) => {
  expect(options(`rules:\n  root-user: ${written}\n`).overrides).toEqual({ 'root-user': state })
})

describe('what is wrong is said with file, line, key and the nearest that there is', () => {
  test.each([
    ['fail-onn: high', '.ecs-warden.yml:1: there is no key `fail-onn` here; did you mean `fail-on`?'],
    ['version: 2', '.ecs-warden.yml:1: `version`: `2` is not 1'],
    [
      'version: 1\nfail-on: hihg',
      '.ecs-warden.yml:2: `fail-on`: `hihg` is none of critical, high, medium, low, none; did you mean `high`?',
    ],
    [
      'rules:\n  privilged-container: off',
      '.ecs-warden.yml:2: `rules`: there is no rule `privilged-container`; did you mean `privileged-container`?',
    ],
    [
      'rules:\n  root-user: high',
      '.ecs-warden.yml:2: `rules.root-user`: `high` is neither `on` nor `off`; a severity is written `{severity: high}`',
    ],
    [
      'rules:\n  root-user: {severty: high}',
      '.ecs-warden.yml:2: `rules.root-user`: there is no key `severty` here; did you mean `severity`?',
    ],
    ['rules: [root-user]', '.ecs-warden.yml:1: `rules`: takes ids of rules, each with `on`, `off` or `{severity: …}`'],
    ['limits:\n  seconds: 1.5', '.ecs-warden.yml:2: `limits.seconds`: `1.5` is not a whole number from 1 to 3600'],
    ['limits: 3', '.ecs-warden.yml:1: `limits`: takes keys of its own, each with a value'],
    ['paths: [/etc]', '.ecs-warden.yml:1: `paths[0]`: `/etc` must be relative to the root of the repository'],
    ['paths:\n  - a\n  - ../b', '.ecs-warden.yml:3: `paths[1]`: `../b` leads out of the repository'],
    ['exclude: ["a/{b"]', '.ecs-warden.yml:1: `exclude[0]`: `a/{b` has a brace that is never closed'],
    ['exclude: ["a/*b*c*d*e/f"]', '.ecs-warden.yml:1: `exclude[0]`: `a/*b*c*d*e/f` has more than 3 wildcards between two slashes'],
    ['exclude: ["**/a/**/b/**/c/**"]', '.ecs-warden.yml:1: `exclude[0]`: `**/a/**/b/**/c/**` has more than 3 `**`'],
    [
      'exclude: ["*(*(a))"]',
      '.ecs-warden.yml:1: `exclude[0]`: `*(*(a))` has an extended glob in it, which is not read; use `*`, `**`, `?`, `[…]` and `{a,b}`'.replaceAll(
        '`*`, `**`, `?`, `[…]` and `{a,b}`',
        '`*`, `**`, `?`, `[…]` and `{a,b}`',
      ),
    ],
    [
      'units: [{parameters: [../../etc/passwd]}]',
      '.ecs-warden.yml:1: `units[0].parameters[0]`: `../../etc/passwd` leads out of the repository',
    ],
    ['exceptions:\n  - {rule: root-user}', '.ecs-warden.yml:2: `exceptions[0]`: needs `path`'],
    [
      'exceptions:\n  - {rule: root-user, path: a, until: 2027-02-30}',
      '.ecs-warden.yml:2: `exceptions[0].until`: `2027-02-30` is no date of the form YYYY-MM-DD',
    ],
    ['exceptions:\n  - {rule: rooty, path: a}', '.ecs-warden.yml:2: `exceptions[0].rule`: there is no rule `rooty`'],
    ['policy: {require-reason: maybe}', '.ecs-warden.yml:1: `policy.require-reason`: `maybe` is none of true, false'],
    [
      'settings: {allowed-capabilities: [sys_ptrace]}',
      '.ecs-warden.yml:1: `settings.allowed-capabilities[0]`: `sys_ptrace` is no capability as ECS spells it, like `SYS_PTRACE`',
    ],
    ['fail-on: [high]', '.ecs-warden.yml:1: `fail-on`: takes one value, not several'],
    ['- fail-on', '.ecs-warden.yml:1: takes keys of its own, each with a value'],
    ['fail-on: high\nfail-on: low', '.ecs-warden.yml:2: The key `fail-on` stands here twice; the last one counts'],
    ['fail-on: high\n---\nfail-on: low', '.ecs-warden.yml:3: a second document stands here; put everything into one'],
    ['paths: "a', '.ecs-warden.yml:1: A closing quote or bracket, a comma or a colon is missing here'],
  ])('%s', (text, sentence) => expect(wrong(text)).toEqual([sentence]))

  test('all of it at once, in the order of the lines, and never endlessly', () => {
    expect(wrong('nope: 1\nlimits: {files: many}\npaths: {}').map((line) => line.slice(0, 18))).toEqual([
      '.ecs-warden.yml:1:',
      '.ecs-warden.yml:2:',
      '.ecs-warden.yml:3:',
    ])
    const many = wrong(Array.from({ length: 500 }, (_, index) => `k${index}: 1`).join('\n'))
    expect(many).toHaveLength(21)
    expect(many.at(-1)).toBe('.ecs-warden.yml: 480 more of this kind')
  })
})

describe('a config that somebody hostile wrote', () => {
  test.each([
    ['is too large', `# ${'x'.repeat(300_000)}`],
    ['is nested without end', `${'{a: '.repeat(5000)}1${'}'.repeat(5000)}`],
    [
      'grows through aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(
        /./g,
        (c) =>
          `${c}: &${c} [${Array(9)
            .fill(`*${String.fromCharCode(c.charCodeAt(0) - 1)}`)
            .join(',')}]\n`,
      )}paths: *h`,
    ],
    ['has a glob that takes for ever', `exclude: ["${'*a'.repeat(40)}b"]`],
    ['has very many items', `paths: [${'a,'.repeat(5000)}]`],
  ])('that %s is refused', (_, text) => {
    const sentences = wrong(text)
    expect(sentences.length).toBeGreaterThan(0)
    for (const sentence of sentences) expect(sentence.length).toBeLessThan(400)
  })

  test('never throws, and what it says of it is one short line', () => {
    const key = fc.constantFrom(
      'version',
      'paths',
      'rules',
      'limits',
      'exceptions',
      'units',
      '__proto__',
      'constructor',
      'root-user',
      '<<',
      '&a',
      '*a',
      '!x',
    )
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      key,
      fc.integer().map(String),
      fc.constantFrom('[', '{', '}', ']', '- ', 'off', '\n', '  '),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), key, value)), (lines) => {
        const text = lines.map(([indent, name, what]) => `${'  '.repeat(indent)}${name}: ${what}`).join('\n')
        for (const sentence of wrong(text)) {
          expect(sentence).not.toMatch(/[\n\r\u202e]/)
          expect(sentence.length).toBeLessThan(600)
        }
      }),
    )
  })
})

describe('which file, and what wins', () => {
  const tree = (files: Record<string, string>) => new MemoryTree(files)
  test('the first of the usual places, or the one named', () => {
    const both = tree({ '.github/ecs-warden.yml': 'fail-on: low', '.ecs-warden.yml': 'fail-on: none', 'other.yml': 'fail-on: medium' })
    const failOn = (path?: string) => {
      const found = configIn(both, path)
      return found && 'config' in found ? found.config.values['fail-on'] : undefined
    }
    expect([failOn(), failOn('other.yml')]).toEqual(['low', 'medium'])
    expect(configIn(tree({}))).toBeUndefined()
    expect(configIn(tree({}), 'x.yml')).toEqual({ wrong: ['there is no config file `x.yml`, or it cannot be read'] })
    expect(configIn(tree({ '.github/ecs-warden.yaml': '' }))).toEqual({
      wrong: ['the config file `.github/ecs-warden.yaml` is not read under this name; call it `.github/ecs-warden.yml`'],
    })
  })

  test('an input replaces the key of the same name; what no input says is the config’s', () => {
    const result = read('fail-on: low\nexclude: [a]\npaths: [b]\nprofile: strict')
    const given = parseSettings({ 'fail-on': 'critical', exclude: 'c' }, catalogue)
    if (!('config' in result) || !('values' in given)) throw new Error('not read')
    expect(optionsFrom(given, result.config)).toMatchObject({ failOn: 'critical', exclude: ['c'], paths: ['b'], profile: 'strict' })
    expect(optionsFrom(given)).toMatchObject({ failOn: 'critical', exclude: ['c'] })
  })
})
