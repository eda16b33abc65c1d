import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'

// The committed bundle, run as a user runs it.

const root = join(import.meta.dirname, '..')
const cli = join(root, 'dist/cli/index.js')
const folders: string[] = []

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-warden-cli-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function run(args: readonly string[], cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  })
  return { status, stdout, stderr }
}

const privileged = (value: string): string =>
  JSON.stringify(
    {
      family: 'api',
      containerDefinitions: [{ name: 'web', image: 'web:1', privileged: value === 'true', logConfiguration: { logDriver: 'awslogs' } }],
    },
    null,
    2,
  )

describe('the first command of the README', () => {
  const { status, stdout, stderr } = run(['scan', 'examples'])

  test('finds the faults of the example and fails', () => {
    expect(stderr).toBe('')
    expect(status).toBe(1)
    for (const rule of ['secret-in-environment', 'privileged-container', 'efs-without-transit-encryption', 'mutable-image-tag'])
      expect(stdout).toContain(rule)
    expect(stdout).toMatch(/^Failed: \d+ certain findings are high or worse\./m)
  })

  test('prints what the README shows of it', () => {
    const shown = /```text\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? 'nothing'
    expect(stdout).toContain(shown)
  })

  test('does not print the password of the example', () => expect(stdout).not.toContain('s3rv1ce'))
})

describe('exit codes', () => {
  test('0 where nothing is found', () => {
    const { status, stdout } = run(['scan'], folderWith({ 'task.json': privileged('false') }))
    expect(status).toBe(0)
    expect(stdout).toBe('Passed: nothing found, 1 file looked into.\n')
  })

  test('0 where there is no infrastructure, and it says so', () => {
    const { status, stdout } = run(['scan'], folderWith({ 'readme.md': 'hello', 'values.yaml': 'a: 1' }))
    expect(status).toBe(0)
    expect(stdout).toBe('Passed: no ECS infrastructure found here.\n')
  })

  test('1 for a finding at the level, 0 for one below it', () => {
    const folder = folderWith({ 'task.json': privileged('true') })
    expect(run(['scan'], folder).status).toBe(1)
    expect(run(['scan', '--fail-on', 'critical'], folder).status).toBe(0)
    expect(run(['scan', '--fail-on', 'none'], folder).status).toBe(0)
  })

  test.each([
    [['scann'], 'there is no command `scann`; did you mean `scan`?'],
    [['scan', '--fail-onn', 'high'], 'there is no flag `--fail-onn`; did you mean `--fail-on`?'],
    [['scan', '--fail-on', 'hihg'], 'did you mean `high`?'],
    [['scan', '--rule', 'priviledged-container'], 'did you mean `privileged-container`?'],
    [['scan', '--format', 'serif'], 'did you mean `sarif`?'],
    [['scan', '--format', 'json', '--format', 'sarif'], 'several `--format` need an `--output` each'],
  ])('2 and one sentence for %j', (args, sentence) => {
    const { status, stdout, stderr } = run(args, folderWith({}))
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(sentence)
    expect(stderr).not.toContain('    at ')
  })
})

describe('paths', () => {
  const files = { '.git/HEAD': '', 'a/task.json': privileged('true'), 'b/task.json': privileged('true') }

  test('are relative to the repository, wherever the command runs', () => {
    const folder = folderWith(files)
    const { stdout } = run(['scan', '--format', 'json'], join(folder, 'a'))
    const { findings } = JSON.parse(stdout) as { findings: { path: string }[] }
    expect(findings.map(({ path }) => path)).toEqual(['a/task.json'])
  })

  test('name folders, files and globs', () => {
    const folder = folderWith(files)
    const found = (...paths: string[]) =>
      (JSON.parse(run(['scan', ...paths, '--format', 'json'], folder).stdout) as { findings: { path: string }[] }).findings
        .map(({ path }) => path)
        .sort()
    expect(found('b')).toEqual(['b/task.json'])
    expect(found('a/task.json')).toEqual(['a/task.json'])
    expect(found('*/task.json')).toEqual(['a/task.json', 'b/task.json'])
    expect(found('.')).toEqual(['a/task.json', 'b/task.json'])
    expect(found('.', '--exclude', 'b/**')).toEqual(['a/task.json'])
  })

  test('that do not exist are said, not silently nothing', () => {
    const { status, stderr } = run(['scan', 'missing'], folderWith(files))
    expect([status, stderr]).toEqual([2, expect.stringContaining('there is no file or folder `missing`')])
  })

  test('behind a symbolic link are not followed', () => {
    const outside = folderWith({ 'task.json': privileged('true') })
    const folder = folderWith({ '.git/HEAD': '' })
    symlinkSync(outside, join(folder, 'link'))
    symlinkSync(join(outside, 'task.json'), join(folder, 'task.json'))
    expect(run(['scan'], folder).stdout).toBe(
      'Left out:\n   task.json is a symbolic link and was not followed\n\nPassed: no ECS infrastructure found here.\n',
    )
    expect(run(['scan', 'link'], folder).stdout).toContain('link is a symbolic link or lies behind one and was not followed')
  })
})

test('several reports at once, each in its file', () => {
  const folder = folderWith({ 'task.json': privileged('true') })
  const { status, stdout } = run(
    ['scan', '--format', 'sarif', '--output', 'out.sarif', '--format', 'json', '--output', 'out.json', '--format', 'markdown'],
    folder,
  )
  expect(status).toBe(1)
  expect(stdout).toContain('## ecs-warden')
  expect((JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')) as { version: string }).version).toBe('2.1.0')
  expect((JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as { version: number }).version).toBe(1)
})

describe('broken input', () => {
  test('a file that cannot be parsed is named, and the others are still read', () => {
    const folder = folderWith({ 'broken.json': '{ "containerDefinitions": [ { "name": ', 'task.json': privileged('true') })
    const { status, stdout } = run(['scan'], folder)
    expect(status).toBe(1)
    expect(stdout).toContain('Could not be read:')
    expect(stdout).toContain('broken.json:1:')
    expect(stdout).toContain('task.json:')
  })
})

describe('secrets', () => {
  const canary = ['hunter2', 'canary', '9f8e7d'].join('-')
  const files = {
    'task.json': JSON.stringify({
      family: 'api',
      containerDefinitions: [
        {
          name: 'web',
          image: 'web:latest',
          privileged: true,
          environment: [
            { name: 'DB_PASSWORD', value: canary },
            { name: 'URL', value: `postgres://app:${canary}@db/app` },
          ],
        },
      ],
    }),
    'stack.yaml': `Parameters:\n  Secret: { Type: String, NoEcho: true, Default: ${canary} }\nResources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - { Name: web, Image: web, Environment: [{ Name: TOKEN, Value: !Ref Secret }, { Name: PASSWORD, Value: ${canary} }] }\n`,
    'main.tf': `variable "password" {\n  default = "${canary}"\n}\nresource "aws_ecs_task_definition" "x" {\n  family = "x"\n  container_definitions = jsonencode([{ name = "web", image = "web", environment = [{ name = "DB_PASSWORD", value = var.password }, { name = "API_PASSWORD", value = "${canary}" }] }])\n}\n`,
  }
  test.each(['text', 'json', 'sarif', 'markdown'])('are never printed as %s', (format) => {
    const { stdout, stderr } = run(['scan', '--profile', 'strict', '--format', format], folderWith(files))
    expect(stdout).toContain('secret-in-environment')
    expect(stdout + stderr).not.toContain(canary)
  })
})

test('help and version need nothing', () => {
  expect(run(['--help']).stdout).toContain('ecs-warden scan [PATH...]')
  expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect(run([]).status).toBe(0)
})

describe('--base', () => {
  const git = (cwd: string, ...args: string[]) => {
    const env = { ...process.env, GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b.c', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b.c' }
    expect(spawnSync('git', args, { cwd, env, encoding: 'utf8' }).stderr).not.toContain('fatal')
  }
  const repository = () => {
    const folder = folderWith({ 'old.json': privileged('true'), '.gitignore': 'ignored.json\n', 'ignored.json': privileged('true') })
    git(folder, 'init', '-q', '-b', 'main')
    git(folder, 'add', '-f', '.')
    git(folder, 'commit', '-qm', 'one')
    return folder
  }

  test('the gate looks at what is new since HEAD and the branch parted', () => {
    const folder = repository()
    expect(run(['scan'], folder).status).toBe(1)
    const same = run(['scan', '--base', 'main'], folder)
    expect(same.stdout).toMatch(/^Passed: .*: 0 new/m)
    expect(same.status).toBe(0)
    writeFileSync(join(folder, 'new.json'), privileged('true').replace('"api"', '"other"'))
    const more = run(['scan', '--base', 'main'], folder)
    expect(more.stdout).toMatch(/^Failed: 1 new certain finding is high or worse\./m)
    expect(more.status).toBe(1)
    writeFileSync(join(folder, 'old.json'), privileged('false'))
    expect(run(['scan', '--base', 'main'], folder).stdout).toContain('1 new, 1 fixed')
  })

  test.each([
    ['nothing', 'git knows no commit `nothing` here'],
    ['--upload-pack=x', 'git knows no commit `--upload-pack=x` here'],
  ])('of %s: a sentence, and nothing runs', (ref, sentence) => {
    const { status, stderr } = run(['scan', `--base=${ref}`], repository())
    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
  })
})
