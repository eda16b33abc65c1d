import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { editDistance, nearest } from '../../src/config/nearest.ts'
import { parseSettings, splitList } from '../../src/config/parse.ts'
import { type Setting, schema, settingNames } from '../../src/config/schema.ts'
import { readEvent } from '../../src/github/event.ts'
import { readInputs } from '../../src/github/inputs.ts'
import { outputNames } from '../../src/github/outputs.ts'
import { catalogue } from '../../src/rules/catalogue.ts'

const action = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8'))

test('action.yml has the inputs and outputs of the program, with their words', () => {
  const described = settingNames.map((name): [string, string] => [name, (schema[name] satisfies Setting).say])
  expect(Object.entries<{ description: string }>(action.inputs).map(([name, { description }]) => [name, description])).toEqual([
    ...described,
    ['token', 'The token to read commits and write comments with.'],
  ])
  for (const [name, input] of Object.entries<{ default: string }>(action.inputs))
    expect(input.default).toBe(name === 'token' ? '${{ github.token }}' : '')
  expect(Object.keys(action.outputs).sort()).toEqual([...outputNames].sort())
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
})

test('nothing set is the defaults', () => {
  const parsed = parseSettings({}, catalogue)
  expect(parsed).toEqual({
    given: new Set(),
    values: {
      paths: [],
      exclude: [],
      'config-file': '',
      'config-ref': 'auto',
      frameworks: [],
      'var-files': [],
      parameters: [],
      profile: 'default',
      rules: [],
      'skip-rules': [],
      'fail-on': 'high',
      gate: 'auto',
      honor: [],
      unresolved: 'note',
      unseen: 'fail',
      'report-level': 'low',
      'sarif-file': '',
      'base-paths': [],
      'base-report': '',
      category: '',
      'code-scanning': 'auto',
      comments: 'auto',
      'max-comments': 25,
      'new-suppressions': 'auto',
      suggestions: true,
      'allow-pull-request-target': false,
      annotations: 'auto',
      summary: true,
    },
  })
})

test.each([
  [{ 'fail-on': 'High' }, 'input `fail-on`: `High` is none of critical, high, medium, low, none; did you mean `high`?'],
  [{ gate: 'old' }, 'input `gate`: `old` is none of auto, new, all, none'],
  [{ profile: 'stict' }, 'input `profile`: `stict` is none of default, strict; did you mean `strict`?'],
  [{ 'max-comments': '-1' }, 'input `max-comments`: `-1` is not a whole number from 0 to 100'],
  [{ 'max-comments': '1e2' }, 'input `max-comments`: `1e2` is not a whole number from 0 to 100'],
  [{ suggestions: 'yes' }, 'input `suggestions`: `yes` is none of true, false'],
  [
    { rules: 'priviliged-container' },
    'input `rules`: there is no rule or tag `priviliged-container`; did you mean `privileged-container`?',
  ],
  [{ 'skip-rules': 'zzzzzz' }, 'input `skip-rules`: there is no rule or tag `zzzzzz`'],
  [{ paths: '/etc' }, 'input `paths`: `/etc` must be relative to the root of the repository'],
  [{ paths: 'a/../..' }, 'input `paths`: `a/../..` leads out of the repository'],
  [{ exclude: '!a' }, 'input `exclude`: `!a` cannot be negated; name what to leave out under `exclude`'],
  [{ exclude: 'a/{b' }, 'input `exclude`: `a/{b` has a brace that is never closed'],
])('%o', (written, sentence) => {
  expect(parseSettings(written, catalogue)).toEqual({ wrong: [sentence] })
})

test('what is right is read', () => {
  const parsed = parseSettings(
    { rules: 'privileged-container, container', paths: 'infra/{a,b}/**, x\n y ', summary: 'False', 'max-comments': '0' },
    catalogue,
  )
  expect('values' in parsed && parsed.values).toMatchObject({
    rules: ['privileged-container', 'container'],
    paths: ['infra/{a,b}/**', 'x', 'y'],
    summary: false,
    'max-comments': 0,
  })
})

test('an input that is nearly one is an error; somebody else’s variable is not', () => {
  expect(readInputs({ INPUT_FAIL_ON: 'low' }, catalogue)).toEqual({ wrong: ['there is no input `fail_on`; did you mean `fail-on`?'] })
  expect(readInputs({ INPUT_COMMENT: 'never' }, catalogue)).toEqual({ wrong: ['there is no input `comment`; did you mean `comments`?'] })
  expect(readInputs({ INPUT_WHATEVER: 'x', 'INPUT_FAIL-ON': 'low', INPUT_TOKEN: 't', 'INPUT_SARIF-FILE': '' }, catalogue)).toMatchObject({
    values: { 'fail-on': 'low' },
  })
})

test('the distance of two words', () => {
  expect(editDistance('hihg', 'high', 9)).toBe(1)
  expect(editDistance('', 'abc', 9)).toBe(3)
  expect(editDistance('kitten', 'sitting', 9)).toBe(3)
  expect(editDistance('kitten', 'sitting', 2)).toBe(2)
  fc.assert(
    fc.property(
      fc.string({ maxLength: 8 }),
      fc.string({ maxLength: 8 }),
      (a, b) => void expect(editDistance(a, b, 99)).toBe(editDistance(b, a, 99)),
    ),
  )
  fc.assert(fc.property(fc.constantFrom(...settingNames), (name) => void expect(nearest(name, settingNames)).toBe(name)))
  expect(nearest('something else', settingNames)).toBeUndefined()
})

test('lists', () => {
  expect(splitList(' a,b\r\n\n{c,{d,e}},f ')).toEqual(['a', 'b', '{c,{d,e}}', 'f'])
})

const sha = 'a'.repeat(40)
const pull = (more: object = {}) => ({
  pull_request: { number: 7, user: { login: 'octocat' }, base: { sha, repo: { id: 1 } }, head: { sha, repo: { id: 1 } }, ...more },
})

test.each([
  [pull(), { number: 7, baseSha: sha, headSha: sha }],
  [pull({ head: { sha, repo: { id: 2 } } }), { number: 7, baseSha: sha, headSha: sha, guest: 'fork' }],
  [pull({ head: { sha, repo: null } }), { number: 7, baseSha: sha, headSha: sha, guest: 'fork' }],
  [pull({ user: { login: 'dependabot[bot]' } }), { number: 7, baseSha: sha, headSha: sha, guest: 'dependabot' }],
  [pull({ head: { sha: '--upload-pack=x', repo: { id: 1 } } }), undefined],
  [pull({ number: '7' }), undefined],
  [undefined, undefined],
  [[], undefined],
])('pull_request %#', (payload, expected) => {
  expect(readEvent({ GITHUB_EVENT_NAME: 'pull_request' }, payload)).toEqual({
    kind: 'pull-request',
    ...(expected ? { pull: expected } : {}),
  })
})
