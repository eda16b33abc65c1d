import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ruleIds } from '../../scripts/registry.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { applyFixes } from '../../src/fix.ts'
import { examplesOf, filesOf } from '../rules/page.ts'

// A template that cfn-lint accepts is one that it accepts after `ecs-warden fix`. `.ci/run` installs it.

const folder = mkdtempSync(join(tmpdir(), 'cfn-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Match {
  readonly Filename: string
  readonly Level: string
  readonly Rule: { readonly Id: string }
  readonly Message: string
}

/** The errors of each file, as many as were given: one run for all of them, since starting it takes longest. */
function errorsOf(texts: readonly string[]): string[][] {
  const paths = texts.map((text, index) => {
    const path = join(folder, `${index}.yaml`)
    writeFileSync(path, text)
    return path
  })
  const { stdout, error } = spawnSync('cfn-lint', ['--format', 'json', '--ignore-checks', 'W', 'I', '--', ...paths], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  const matches = JSON.parse(stdout) as Match[]
  return paths.map((path) => matches.filter(({ Filename }) => Filename === path).map(({ Rule, Message }) => `${Rule.Id} ${Message}`))
}

const examples = ruleIds()
  .flatMap((id) => examplesOf(id))
  .filter(({ dialect }) => dialect === 'cloudformation')

test('what cfn-lint accepts, it accepts with every fix applied', () => {
  const templates = examples.flatMap((example) => {
    const [file, ...more] = filesOf(example)
    if (!file || more.length > 0) return []
    const { changed } = applyFixes(new MemoryTree({ [file.path]: file.text }), { profile: 'strict', settings: example.settings })
    const [change] = changed
    return change ? [{ name: `${example.rule}, example ${example.number}`, before: file.text, after: change.after.text }] : []
  })
  expect(templates.length).toBeGreaterThan(20)
  const errors = errorsOf(templates.flatMap(({ before, after }) => [before, after]))
  const added = templates.flatMap(({ name }, index) => {
    const before = errors[2 * index] ?? []
    return (errors[2 * index + 1] ?? []).filter((one) => !before.includes(one)).map((one) => `${name}: ${one}`)
  })
  expect(added).toEqual([])
  // And it would say so if something were wrong.
  expect(errorsOf(['Resources:\n  Cluster:\n    Type: AWS::ECS::Cluster\n    Properties: { Nothing: 1 }\n'])[0]).toHaveLength(1)
})
