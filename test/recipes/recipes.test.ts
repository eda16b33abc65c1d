import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../src/config/file.ts'
import { settingNames } from '../../src/config/schema.ts'
import { outputNames } from '../../src/github/outputs.ts'
import { catalogue } from '../../src/rules/catalogue.ts'
import { pages, readmeWorkflows, recipeFiles, usedActions, workflowFiles, workflowOf } from './pages.ts'

const root = join(import.meta.dirname, '../..')
const [index = '', ...recipes] = [pages.get('README'), ...[...pages.keys()].filter((name) => name !== 'README')]

test('the index leads to every recipe', () => {
  const linked = [...index.matchAll(/\(([\w-]+)\.md\)/g)].map(([, name]) => name)
  expect([...new Set(linked)].sort()).toEqual(recipes)
})

describe.each(recipes)('%s', (name) => {
  const page = pages.get(name) ?? ''

  test('says what it needs, and shows a file', () => {
    expect(recipeFiles.some(({ recipe }) => recipe === name)).toBe(true)
    if (workflowFiles.some(({ recipe }) => recipe === name)) {
      expect(page).toContain('**Permissions.**')
      expect(page).toContain('**In the repository’s settings.**'.replace('’', "'"))
    }
  })

  test('leads nowhere that is not there', () => {
    for (const [, target = ''] of page.matchAll(/\]\(([^)#]+)\)/g))
      expect(existsSync(join(root, 'docs/recipes', target)), target).toBe(true)
  })
})

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

const stepsOf = (text: string): Step[] =>
  Object.values((parse(text) as { jobs: Readonly<Record<string, { steps?: Step[] }>> }).jobs).flatMap(({ steps = [] }) => steps)

describe.each(workflowFiles)('$recipe: $path', ({ text }) => {
  const own = stepsOf(text).filter(({ uses = '' }) => uses.startsWith('ecs-warden/'))

  test('names only inputs and outputs that there are', () => {
    expect(own.length + Number(text.includes('/ecs-warden.yml@'))).toBeGreaterThan(0)
    for (const step of own) for (const input of Object.keys(step.with ?? {})) expect(settingNames).toContain(input)
    for (const { id } of own)
      for (const [, output] of text.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g'))) expect(outputNames).toContain(output)
  })

  test('leaves no token on the disk', () => {
    for (const { uses = '', with: inputs } of stepsOf(text))
      if (uses.startsWith('actions/checkout@')) expect(inputs).toMatchObject({ 'persist-credentials': false })
  })
})

test('an action has one version wherever it is used, pinned by its whole SHA', () => {
  const own = readdirSync(join(root, '.github/workflows')).map((name) => readFileSync(join(root, '.github/workflows', name), 'utf8'))
  const used = usedActions([...own, ...readmeWorkflows, ...workflowFiles.map(({ text }) => text)])
  const names = used.map((use) => use.split('@')[0])
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  for (const use of used)
    expect(use).toMatch(/^(?:ecs-warden\/ecs-warden@v[\d.]+ # pin the full commit SHA|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/)
})

test('the README shows the recipe with comments, and the steps for code scanning as they stand there', () => {
  const [workflow, upload = ''] = readmeWorkflows
  expect(workflow).toBe(workflowOf('comments'))
  expect(workflowOf('code-scanning')).toContain(upload)
})

test.each(recipeFiles.filter(({ path }) => path === '.github/ecs-warden.yml'))('the config of $recipe is one', ({ path, text }) => {
  const read = readConfig({ path, text }, catalogue)
  expect('wrong' in read ? read.wrong : []).toEqual([])
})
