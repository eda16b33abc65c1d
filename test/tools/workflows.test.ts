import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readmeWorkflows, recipeFiles, workflowFiles } from '../recipes/pages.ts'

// Workflows and the action held against the tools that know GitHub's rules. A missing tool fails: `.ci/run` installs them.

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'ecs-warden-workflows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(tool: string, args: readonly string[], cwd = root): string {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { cwd, encoding: 'utf8' })
  if (error) throw new Error(`${tool} cannot be run (${error.message}); .ci/run installs it`)
  return status === 0 ? '' : `${tool} exits with ${status}\n${stdout}${stderr}`
}

/** The workflow of the README, whole, and with the steps it says to add for code scanning. */
function ofReadme(): { name: string; text: string }[] {
  const [workflow = '', upload = ''] = readmeWorkflows
  const scanning = workflow
    .replace('permissions:\n', 'permissions:\n  security-events: write\n')
    .replace(/( +)- uses: ecs-warden.*\n/, (line, indent: string) => line.replace('- uses', `- id: scan\n${indent}  uses`))
  return [
    { name: 'readme.yml', text: workflow },
    { name: 'code-scanning.yml', text: scanning + upload },
  ]
}

const ofRecipes = workflowFiles.map(({ recipe, path, text }) => ({ name: `${recipe}-${basename(path)}`, text }))

const own = readdirSync(join(root, '.github/workflows')).map((name) => ({
  name,
  text: readFileSync(join(root, '.github/workflows', name), 'utf8'),
}))

describe.each([...own, ...ofReadme(), ...ofRecipes])('$name', ({ name, text }) => {
  // In a repository of its own that holds the action, so that `uses: ./` is checked against action.yml.
  const repository = join(folder, name.replace('.yml', ''))
  mkdirSync(join(repository, '.github/workflows'), { recursive: true })
  mkdirSync(join(repository, '.git'), { recursive: true })
  const path = join(repository, '.github/workflows', name)
  writeFileSync(path, text)
  writeFileSync(join(repository, 'action.yml'), readFileSync(join(root, 'action.yml')))
  mkdirSync(join(repository, 'dist'))
  writeFileSync(join(repository, 'dist/index.js'), readFileSync(join(root, 'dist/index.js')))

  test('is valid to actionlint', () => expect(run('actionlint', ['-no-color', path], repository)).toBe(''))

  test('is safe to zizmor', () => {
    // README and recipes name a release of this action that is not there yet, by its tag, and says to pin its commit.
    const checked = join(repository, name)
    writeFileSync(checked, text.replace(/ecs-warden\/ecs-warden@v[\d.]+/, 'ecs-warden/ecs-warden@0123456789abcdef0123456789abcdef01234567'))
    expect(run('zizmor', ['--offline', '--no-progress', '--color=never', checked], repository)).toBe('')
  })
})

test.each(recipeFiles.filter(({ path }) => path === '.github/dependabot.yml'))('$path of $recipe is valid and safe', ({ path, text }) => {
  const repository = join(folder, 'dependabot')
  mkdirSync(join(repository, '.github'), { recursive: true })
  writeFileSync(join(repository, path), text)
  expect(run('check-jsonschema', ['--builtin-schema', 'vendor.dependabot', path], repository)).toBe('')
  expect(run('zizmor', ['--offline', '--no-progress', '--color=never', '.'], repository)).toBe('')
})

test('action.yml is valid by its schema', () =>
  expect(run('check-jsonschema', ['--builtin-schema', 'vendor.github-actions', 'action.yml'])).toBe(''))

test('a wrong workflow is found wrong: the tools do look', () => {
  const path = join(folder, 'wrong.yml')
  writeFileSync(
    path,
    'on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n      - uses: actions/checkout@v4\n        with: { nonsense: 1 }\n',
  )
  expect(run('actionlint', ['-no-color', path])).toContain('nonsense')
  expect(run('zizmor', ['--offline', '--no-progress', '--color=never', path])).toContain('template-injection')
})
