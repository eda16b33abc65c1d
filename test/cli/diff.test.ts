import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { estateChanges } from '../../src/cli/diff/changes.ts'
import { diffJson } from '../../src/cli/diff/json.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { repository, run, task } from './run.ts'

const canary = ['hunter2', 'canary', '9f8e7d'].join('-')
const other = ['hunter3', 'canary', '1a2b3c'].join('-')

function committed(files: Readonly<Record<string, string>>): string {
  const folder = repository({})
  rmSync(join(folder, '.git'), { recursive: true })
  const git = (...args: string[]) => {
    const env = { ...process.env, GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b.c', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b.c' }
    expect(spawnSync('git', args, { cwd: folder, env, encoding: 'utf8' }).stderr).not.toContain('fatal')
  }
  put(folder, files)
  git('init', '-q', '-b', 'main')
  git('add', '-f', '.')
  git('commit', '-qm', 'one')
  return folder
}

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

interface Change {
  change: string
  address: string
  was?: { unit: string; address: string }
  properties: { property: string; before?: unknown; after?: unknown }[]
}

interface Said {
  resources: Change[]
  links: { gained: { by: string; property: string; target: string }[]; lost: { by: string; property: string; target: string }[] }
  findings: { new: { rule: string }[]; fixed: { rule: string }[]; unseen: { rule: string }[] }
  blindSpots: { say: string }[]
}

/** What `diff --format json` says of these files after those. */
const said = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): Said =>
  JSON.parse(diffJson(estateChanges(new MemoryTree(after), { name: 'base', why: 'a test', tree: new MemoryTree(before) }, {})))

const changed = (before: string, after: string): Said => said({ 'main.tf': before }, { 'main.tf': after })

const definition = (container: string, more = ''): string => `variable "registry" {}
resource "aws_ecs_task_definition" "api" {
  family = "api"
  ${more}
  container_definitions = jsonencode([{ name = "web", ${container} }])
}
`

const own = definition('image = "a"')

/** The changes of the one resource that changed. */
function properties({ resources }: Said): Change['properties'] {
  expect(resources).toHaveLength(1)
  return resources[0]?.properties ?? []
}

describe('properties', () => {
  test.each([
    ['a value', 'privileged = true', 'privileged = false', 'privileged', true, false],
    ['one that was not set', 'essential = true', 'essential = true, user = "app"', 'user', undefined, 'app'],
    ['one that is not set any more', 'user = "app"', 'essential = null', 'user', 'app', undefined],
    ['an entry of a map', 'dockerLabels = { team = "a" }', 'dockerLabels = { team = "b" }', 'dockerLabels[team]', 'a', 'b'],
    [
      'an item by its name',
      'environment = [{ name = "A", value = "1" }, { name = "B", value = "2" }]',
      'environment = [{ name = "B", value = "2" }, { name = "C", value = "3" }]',
      'environment[A]',
      { name: 'A', value: '****' },
      undefined,
    ],
    [
      'an item of words',
      'dnsServers = ["10.0.0.2", "10.0.0.3"]',
      'dnsServers = ["10.0.0.3", "10.0.0.4"]',
      'dnsServers[]',
      '10.0.0.2',
      '10.0.0.4',
    ],
    ['the order of a command', 'command = ["a", "b"]', 'command = ["b", "a"]', 'command', ['a', 'b'], ['b', 'a']],
    ['a known one that becomes unknown', 'cpu = 256', 'cpu = var.registry', 'cpu', 256, { unknown: 'variable', name: 'var.registry' }],
    [
      'the known part of one',
      'image = "${var.registry}/a:1"',
      'image = "${var.registry}/a:2"',
      'image',
      { unknown: 'variable', name: 'var.registry', text: '${var.registry}/a:1' },
      { unknown: 'variable', name: 'var.registry', text: '${var.registry}/a:2' },
    ],
  ])('%s', (_, before, after, property, was, is) => {
    const all = properties(changed(definition(before), definition(after)))
    expect(all).toContainEqual(
      expect.objectContaining({
        property: `containerDefinitions[web].${property}`,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      }),
    )
  })

  test.each([
    ['reformatting', definition('image = "a"'), definition('image   =   "a"').replace('family', '# the family\n  family')],
    ['the order of a set', definition('dnsServers = ["10.0.0.2", "10.0.0.3"]'), definition('dnsServers = ["10.0.0.3", "10.0.0.2"]')],
    ['a value moved into a local', definition('image = "a"'), `locals {\n  image = "a"\n}\n${definition('image = local.image')}`],
  ])('%s is no change', (_, before, after) => {
    expect(changed(before, after)).toMatchObject({ resources: [], links: { gained: [], lost: [] }, findings: { new: [], fixed: [] } })
  })

  test.each(['text', 'json', 'markdown'])('a secret that is another one is told, not shown, as %s', (format) => {
    const password = (value: string) =>
      definition(`environment = [{ name = "DB_PASSWORD", value = "${value}" }], command = ["--password=${value}"]`)
    const folder = committed({ 'main.tf': password(canary) })
    put(folder, { 'main.tf': password(other) })
    const { stdout, stderr } = run(['diff', '--format', format], folder)
    expect(stdout).toContain('containerDefinitions[web].environment[DB_PASSWORD].value')
    expect(stdout).toContain('****')
    for (const secret of [canary, other]) expect(stdout + stderr).not.toContain(secret)
  })
})

describe('resources', () => {
  const group = (name: string, text = '/logs'): string =>
    `resource "aws_cloudwatch_log_group" "${name}" {\n  name = "${text}"\n  retention_in_days = 30\n}\n`

  test('that come and go', () => {
    // Nothing of ECS is left: a scan would not read the rest.
    const { resources } = changed(definition('image = "a"') + group('kept'), group('kept') + group('logs', '/more'))
    expect(resources.map(({ change, address }) => `${change} ${address}`).sort()).toEqual([
      'added aws_cloudwatch_log_group.logs',
      'removed aws_ecs_task_definition.api',
    ])
  })

  test('that are renamed, and those whose file is', () => {
    expect(changed(own + group('old'), own + group('new')).resources).toMatchObject([
      { change: 'renamed', address: 'aws_cloudwatch_log_group.new', was: { address: 'aws_cloudwatch_log_group.old' }, properties: [] },
    ])
    const moved = said({ 'a/main.tf': own + group('logs') }, { 'b/main.tf': own + group('logs', '/other') })
    expect(moved.resources.slice(1)).toMatchObject([
      { change: 'renamed', was: { unit: 'a' }, properties: [{ property: 'logGroupName', before: '/logs', after: '/other' }] },
    ])
  })

  test('that a `moved` block gives another name and that change as well', () => {
    const moved = 'moved {\n  from = aws_cloudwatch_log_group.old\n  to   = aws_cloudwatch_log_group.new\n}\n'
    const other = group('third', '/third')
    const { resources } = changed(own + group('old') + group('gone', '/gone'), own + group('new', '/new') + other + moved)
    expect(resources.map(({ change, address, was }) => [change, address, was?.address]).sort()).toEqual([
      ['added', 'aws_cloudwatch_log_group.third', undefined],
      ['removed', 'aws_cloudwatch_log_group.gone', undefined],
      ['renamed', 'aws_cloudwatch_log_group.new', 'aws_cloudwatch_log_group.old'],
    ])
  })

  test('of one type at several addresses are not taken for each other', () => {
    const { resources } = changed(own + group('a') + group('b'), own + group('c') + group('d'))
    expect(resources.map(({ change }) => change).sort()).toEqual(['added', 'added', 'removed', 'removed'])
  })
})

test('links: a task has another role', () => {
  const role = (name: string) => `resource "aws_iam_role" "${name}" {\n  name = "${name}"\n  assume_role_policy = "{}"\n}\n`
  const roles = role('few') + role('many')
  const { links } = changed(
    roles + definition('image = "a"', 'task_role_arn = aws_iam_role.few.arn'),
    roles + definition('image = "a"', 'task_role_arn = aws_iam_role.many.arn'),
  )
  const link = { by: 'aws_ecs_task_definition.api', property: 'taskRoleArn' }
  expect(links).toMatchObject({ gained: [{ ...link, target: 'aws_iam_role.many' }], lost: [{ ...link, target: 'aws_iam_role.few' }] })
})

test('links under other names are the same links', () => {
  const role = (name: string) =>
    `resource "aws_iam_role" "${name}" {\n  name = "few"\n  assume_role_policy = "{}"\n}\n${definition('image = "a"', `task_role_arn = aws_iam_role.${name}.arn`)}`
  expect(changed(role('few'), role('less')).links).toEqual({ gained: [], lost: [] })
})

test('a security group that lets more in: the rule that it lets in by', () => {
  const group = (rules: string) => `resource "aws_security_group" "api" {\n  name = "api"\n${rules}}\n`
  const rule = (port: number, from: string) =>
    `  ingress {\n    from_port = ${port}\n    to_port = ${port}\n    protocol = "tcp"\n    cidr_blocks = ["${from}"]\n  }\n`
  const old = rule(443, '10.0.0.0/8')
  expect(properties(changed(own + group(old), own + group(rule(5432, '0.0.0.0/0') + old)))).toEqual([
    expect.objectContaining({
      property: 'securityGroupIngress[0]',
      after: { ipProtocol: 'tcp', fromPort: 5432, toPort: 5432, cidrBlocks: ['0.0.0.0/0'] },
    }),
  ])
})

test('findings that come and go, and what can no longer be seen', () => {
  const { findings, blindSpots } = changed(
    definition('image = "a:1", privileged = true'),
    definition('image = "a:latest", privileged = var.registry'),
  )
  expect(findings.new.map(({ rule }) => rule)).toContain('mutable-image-tag')
  expect(findings.unseen.map(({ rule }) => rule)).toContain('privileged-container')
  expect(blindSpots).toEqual([])
})

describe('what is compared with', () => {
  test('the commit where HEAD and REF part', () => {
    const folder = committed({ 'task.json': task() })
    put(folder, { 'task.json': task({ privileged: false }) })
    const { status, stdout } = run(['diff', '--base', 'main'], folder)
    expect(status).toBe(0)
    expect(stdout).toContain('containerDefinitions[web].privileged: true → false  task.json:')
    expect(stdout).toContain('where HEAD and main part.')
  })

  test('a folder with what was there before, where it is not in git', () => {
    const folder = repository({ 'task.json': task(), 'old/task.json': task({ cpu: 5 }) })
    const { status, stdout } = run(['diff', '--base-paths', 'old'], folder)
    expect([status, stdout]).toEqual([0, expect.stringContaining('containerDefinitions[web].cpu: 5 → not set')])
    expect(stdout).toContain('Resources: 1 changed.')
  })

  test('nothing changed', () => {
    expect(run(['diff'], committed({ 'task.json': task() })).stdout).toMatch(/\n\nNothing of the estate changes\.\n$/)
  })

  test.each([
    [['diff'], 'there is nothing to compare with: git has no commit here'],
    [['diff', '--base', 'nothing'], 'git knows no commit `nothing` here'],
    [['diff', '--base-paths', 'nothing'], 'flag `--base-paths`: there is no folder `nothing`'],
    [['diff', '--format', 'sarif'], 'flag `--format`: `sarif` is none of text, json, markdown'],
  ])('%j is refused in one sentence', (args, sentence) => {
    const { status, stdout, stderr } = run(args, repository({ 'task.json': task() }))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })
})

test('Markdown: nothing out of a file is markup', () => {
  const folder = committed({ 'task.json': task() })
  put(folder, { 'task.json': task({ user: '</code>`<img src=x>` @everybody' }) })
  const { stdout } = run(['diff', '--format', 'markdown'], folder)
  expect(stdout).toContain('## ecs-warden: what this change does\n')
  expect(stdout).toContain('``not set → "</code>`<img src=x>` @everybody"``')
})
