import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository, run, task, textOf } from './run.ts'

const canary = ['hunter2', 'canary', '9f8e7d'].join('-')
const rule = ['--rule', 'privileged-container']

const stack = `# the api
Resources:
  Task: # one of many
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: web
          Image: "web:1"   # pinned elsewhere
          Privileged:   true   # why?
          Environment: [ { Name: DB_PASSWORD, Value: ${canary} } ]
`

test('writes the fix and nothing else; a second run changes nothing', () => {
  const folder = repository({ 'stack.yaml': stack, 'task.json': task() })
  expect(run(['fix', ...rule], folder)).toEqual({ status: 0, stdout: '', stderr: 'Fixed 2 findings in 2 files; nothing is left.\n' })
  expect(textOf(folder, 'stack.yaml')).toBe(stack.replace('Privileged:   true', 'Privileged:   false'))
  expect(textOf(folder, 'task.json')).toBe(task({ privileged: false }))
  expect(run(['fix', ...rule], folder).stderr).toBe('Nothing to fix.\n')
  expect(textOf(folder, 'stack.yaml')).toBe(stack.replace('Privileged:   true', 'Privileged:   false'))
})

test('keeps CRLF, a byte order mark, and a missing line break at the end', () => {
  const windows = `\uFEFF${stack.trimEnd().replaceAll('\n', '\r\n')}`
  const folder = repository({ 'stack.yaml': windows })
  run(['fix', ...rule], folder)
  expect(textOf(folder, 'stack.yaml')).toBe(windows.replace('Privileged:   true', 'Privileged:   false'))
})

test('a dry run is a diff that git applies, shows no secret and writes nothing', () => {
  const files = { 'stacks/a.yaml': stack.replace(/^.*Environment.*\n/m, ''), 'b.yaml': stack }
  const folder = repository(files)
  const { status, stdout, stderr } = run(['fix', '--dry-run', ...rule], folder)
  expect(status).toBe(0)
  expect(stderr).toBe('2 findings would be fixed in 2 files; nothing is left.\n')
  expect(stdout).toContain('--- a/b.yaml\n+++ b/b.yaml\n@@ -')
  expect(stdout).toContain('-          Privileged:   true   # why?\n+          Privileged:   false   # why?\n')
  expect(stdout).not.toContain(canary)
  expect(textOf(folder, 'b.yaml')).toBe(stack)
  // Without the file that has a secret in it, the diff is the change itself.
  const only = run(['fix', '--dry-run', 'stacks', ...rule], folder).stdout
  expect(
    spawnSync('git', ['apply', '-'], { cwd: folder, input: only, env: { ...process.env, GIT_DIR: join(folder, 'none') } }).status,
  ).toBe(0)
  expect(textOf(folder, 'stacks/a.yaml')).toBe(files['stacks/a.yaml'].replace('Privileged:   true', 'Privileged:   false'))
})

test('leaves alone what is accepted, by a comment or in the config', () => {
  const accepted = stack.replace('# why?', '# ecs-warden:ignore privileged-container -- the agent')
  const folder = repository({
    'stack.yaml': accepted,
    'task.json': task(),
    '.ecs-warden.yml': 'exceptions: [{rule: privileged-container, path: task.json, reason: the agent}]\n',
  })
  expect(run(['fix', ...rule], folder).stderr).toBe('Nothing to fix.\n')
  expect(textOf(folder, 'stack.yaml')).toBe(accepted)
  expect(textOf(folder, 'task.json')).toBe(task())
})

test('fixes beside what is accepted', () => {
  const second = `        - { Name: agent, Image: "a:1", Privileged: true } # ecs-warden:ignore privileged-container -- the agent\n`
  const folder = repository({ 'stack.yaml': stack + second })
  expect(run(['fix', ...rule], folder).stderr).toBe('Fixed 1 finding in 1 file; nothing is left.\n')
  expect(textOf(folder, 'stack.yaml')).toBe(stack.replace('Privileged:   true', 'Privileged:   false') + second)
})

test('does not write over bytes that it could not read, nor through a link', () => {
  const latin = Buffer.from(stack.replace('the api', 'caf\xe9'), 'latin1')
  const outside = repository({ 'task.json': task() })
  const folder = repository({ 'stack.yaml': latin })
  symlinkSync(join(outside, 'task.json'), join(folder, 'task.json'))
  const { status, stderr } = run(['fix', ...rule], folder)
  expect(status).toBe(2)
  expect(stderr).toContain('Problem: stack.yaml is not written: it is not UTF-8, or it has just changed')
  expect(textOf(folder, 'stack.yaml')).toBe(latin.toString('utf8'))
  expect(textOf(outside, 'task.json')).toBe(task())
})
