import { describe, expect, test } from 'vitest'
import type { ScanOptions } from '../../src/analysis.ts'
import { why as whyAnswer } from '../../src/cli/why/answer.ts'
import { whyJson } from '../../src/cli/why/json.ts'
import { ruleCalled } from '../../src/cli/why.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { repository, run } from './run.ts'

const canary = ['hunter2', 'canary', '9f8e7d'].join('-')

const main = `variable "open" {}
variable "flag" {}
variable "set" {
  default = true
}
resource "aws_ecs_task_definition" "api" {
  family = "api"
  container_definitions = jsonencode([
    { name = "web", image = "web:1", privileged = var.set },
    { name = "agent", image = "agent:1", privileged = var.flag ? true : var.open }, # ecs-warden:ignore privileged-container -- it watches the host
    { name = "open", image = "open:1", privileged = var.open },
    { name = "plain", image = "plain:1", environment = [{ name = "DB_PASSWORD", value = "${canary}" }] },
  ])
}
resource "aws_ecs_task_definition" "fargate" {
  family                   = "fargate"
  requires_compatibilities = ["FARGATE"]
  container_definitions    = jsonencode([{ name = "job", image = "job", privileged = true }])
}
resource "aws_ecs_task_definition" "hidden" {
  family                = "hidden"
  container_definitions = module.made.json
}
module "made" {
  source = "registry/made/aws"
}
resource "aws_cloudwatch_log_group" "stray" {
  name = "/stray"
}
`
const folder = (files: Readonly<Record<string, string>> = {}) => repository({ 'main.tf': main, ...files })
const why = (...args: string[]) => run(['why', ...args], folder())

interface Answered {
  is: string
  question: string
  value?: string
  certainty: string
  container: string | null
  operands: readonly { is: string; question: string; value?: string }[]
  origin: readonly { name: string; region: { startLine: number } }[]
  decides?: readonly string[]
  suppression?: { reason: string }
  region: { startLine: number; startColumn: number }
}

interface Said {
  name: string
  conditions: readonly { is: string; question: string }[]
  judged: readonly Answered[]
  quiet: readonly string[]
  blindSpots: readonly { say: string }[]
}

/** What `why --format json` says. */
function answers(rule: string, address: string, options: ScanOptions = {}): { runs: boolean; off?: string; answers: Said[] } {
  const said = whyAnswer(new MemoryTree({ 'main.tf': main }), options, ruleCalled(rule), address)
  if ('none' in said) throw new Error('no answer')
  return JSON.parse(whyJson(said))
}

function answer(rule: string, address: string): Said {
  const [only, ...more] = answers(rule, address).answers
  expect(more).toEqual([])
  if (!only) throw new Error('no answer')
  return only
}

describe('of a verdict', () => {
  test('yes: the question, the value, its line and every step it took', () => {
    const { status, stdout } = why('privileged-container', 'aws_ecs_task_definition.api.containerDefinitions[web]')
    expect(status).toBe(0)
    expect(stdout).toContain('   yes   privileged is true in web: high finding, certain\n')
    expect(stdout).toContain('      9 │     { name = "web", image = "web:1", privileged = var.set },\n')
    expect(stdout).toContain('         = from default of var.set: main.tf:4:13\n')
  })

  test('no, where nobody wrote it: what AWS does then, and the page that says so', () => {
    const [one] = answer('privileged-container', 'aws_ecs_task_definition.api.containerDefinitions[plain]').judged
    expect(one).toMatchObject({ is: 'no', question: 'privileged is true', value: expect.stringMatching(/^not written: .*docs\.aws/) })
  })

  test('maybe: what is not known, and what would decide it', () => {
    const [one] = answer('privileged-container', 'containerDefinitions[open]').judged
    expect(one).toMatchObject({ is: 'maybe', value: 'not known (variable `var.open`)', region: { startLine: 11, startColumn: 53 } })
    expect(one?.decides).toEqual(['`var.open`: a value for the variable: `--var`, `--var-file`, a tfvars file or its default'])
  })

  test('of a value that is one of several: each case by itself; and what accepts the risk', () => {
    const [one] = answer('privileged-container', 'containerDefinitions[agent]').judged
    expect(one).toMatchObject({
      is: 'yes',
      certainty: 'likely',
      operands: [
        { is: 'yes', question: 'privileged is true when var.flag' },
        { is: 'maybe', question: 'privileged is true when not var.flag' },
      ],
      suppression: { reason: 'it watches the host' },
    })
    expect(why('privileged-container', 'containerDefinitions[agent]').stdout).toContain('high finding, likely when var.flag, accepted\n')
  })

  test('of a resource: all of its containers', () => {
    const { judged } = answer('privileged-container', 'aws_ecs_task_definition.api')
    expect(judged.map(({ container, is }) => [container, is])).toEqual([
      ['web', 'yes'],
      ['agent', 'yes'],
      ['open', 'maybe'],
      ['plain', 'no'],
    ])
  })

  test.each(['text', 'json'])('never shows a secret, as %s', (format) => {
    const { stdout, status } = why('secret-in-environment', 'aws_ecs_task_definition.api', '--format', format)
    expect(status).toBe(0)
    expect(stdout).toContain('environment[DB_PASSWORD]')
    if (format === 'text') expect(stdout).toContain('value = ****')
    expect(stdout).not.toContain(canary)
  })
})

describe('of silence', () => {
  test('the task does not run where the rule applies', () => {
    const { quiet, conditions, judged } = answer('privileged-container', 'aws_ecs_task_definition.fargate')
    expect(judged).toEqual([])
    expect(quiet).toEqual(['Its tasks do not run where the rule applies.'])
    expect(conditions).toContainEqual(
      expect.objectContaining({ is: 'no', question: 'it may run on EC2, EXTERNAL or MANAGED_INSTANCES: FARGATE' }),
    )
  })

  test('the task is also held to a place that refuses what the rule is about', () => {
    const tree = new MemoryTree({
      'task.json':
        '{"family": "t", "requiresCompatibilities": ["EC2", "FARGATE"], "containerDefinitions": [{"name": "web", "image": "web:1", "privileged": true}]}',
    })
    const rule = ruleCalled('privileged-container')
    const found = whyAnswer(tree, {}, rule, 't.containerDefinitions[web]')
    expect('resources' in found && found.resources[0]?.conditions.at(-1)?.verdict).toMatchObject({
      is: 'no',
      question: expect.stringMatching(/FARGATE refuses it, so that no such task runs at all$/),
    })
  })

  test('nothing of ECS leads to the resource, and the rule is of the strict profile', () => {
    const said = answers('log-group-without-retention', 'stray')
    expect(said).toMatchObject({ runs: false, off: 'it is a rule of the strict profile (`--profile strict`)' })
    expect(said.answers[0]?.quiet).toEqual([
      'It is out of scope: no link from anything that ECS runs leads to it. The strict profile judges it all the same (`--profile strict`).',
    ])
    const strict = answers('log-group-without-retention', 'stray', { profile: 'strict' })
    expect(strict.runs).toBe(true)
    expect(strict.answers[0]?.judged).toMatchObject([{ is: 'yes' }])
  })

  test('the config puts the rule off: its answer is there all the same', () => {
    const { stdout } = run(
      ['why', 'privileged-container', 'api.containerDefinitions[web]'],
      folder({ '.ecs-warden.yml': 'rules: {privileged-container: off}\n' }),
    )
    expect(stdout).toContain('does not run this rule: the config puts it off (rules).')
    expect(stdout).toContain('yes   privileged is true in web')
  })

  test('the containers cannot be seen', () => {
    const { quiet, blindSpots } = answer('privileged-container', 'aws_ecs_task_definition.hidden')
    expect(quiet).toEqual(['Part of it could not be seen, and the rule asks about nothing in the rest.'])
    expect(blindSpots).toMatchObject([
      { say: expect.stringContaining('its outputs decide: `containerDefinitions` of `aws_ecs_task_definition.hidden`') },
      { say: expect.stringContaining('come from `module.made.json`') },
    ])
  })

  test('the rule is about something else', () => {
    expect(answer('privileged-container', 'stray').quiet).toEqual([
      'The rule does not look at aws_cloudwatch_log_group; here it has judged aws_ecs_task_definition.',
    ])
  })
})

describe('of what is called so', () => {
  test('a property behind the name narrows it', () => {
    const { judged } = answer('secret-in-environment', 'aws_ecs_task_definition.api.containerDefinitions[plain].environment[DB_PASSWORD]')
    expect(judged).toHaveLength(1)
    expect(answer('secret-in-environment', 'aws_ecs_task_definition.api.containerDefinitions[plain].command').judged).toEqual([])
  })

  test('several: each of them, and no answer', () => {
    const { status, stdout, stderr } = why('privileged-container', 'task_definition')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(
      'which one? `aws_ecs_task_definition.api`, `aws_ecs_task_definition.fargate`, `aws_ecs_task_definition.hidden`',
    )
  })

  test('none: the nearest name, and what the rule did judge', () => {
    const { status, stderr } = why('privileged-container', 'aws_ecs_task_definition.apy')
    expect(status).toBe(2)
    expect(stderr).toContain('nothing that was read is called `aws_ecs_task_definition.apy`; did you mean `aws_ecs_task_definition.api`?')
    expect(stderr).toContain('privileged-container has judged `aws_ecs_task_definition.api.containerDefinitions[web]`,')
  })

  test('none, where a file could not be read: it may be there', () => {
    const { stderr } = run(
      ['why', 'privileged-container', 'Worker'],
      folder({ 'stack.yaml': 'Resources:\n  Api:\n   Type: "AWS::ECS::Service\n' }),
    )
    expect(stderr).toContain('not all could be read: `stack.yaml`')
  })

  test('one name in several units: an answer for each', () => {
    const stack =
      'Resources:\n  Api:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions: [{ Name: web, Image: web, Privileged: true }]\n'
    const { stdout } = run(['why', 'privileged-container', 'Api', '--format', 'json'], repository({ 'a.yaml': stack, 'b.yaml': stack }))
    expect((JSON.parse(stdout) as { answers: { unit: string }[] }).answers.map(({ unit }) => unit)).toEqual(['a.yaml', 'b.yaml'])
  })

  test.each([
    [['why'], 'which rule?'],
    [['why', 'privileged-container'], 'which resource?'],
    [['why', 'priviledged-container', 'x'], 'there is no rule `priviledged-container`; did you mean `privileged-container`?'],
    [['why', 'privileged-container', 'x', 'missing'], 'there is no file or folder `missing`'],
  ])('%j is refused in one sentence', (args, sentence) => {
    const { status, stdout, stderr } = run(args, folder())
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })
})
