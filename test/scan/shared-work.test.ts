import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Scan, scanTree } from '../../src/analysis.ts'
import { Documents } from '../../src/dialects/documents.ts'
import { readConfiguration } from '../../src/dialects/terraform/configuration.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { positionOf, type Range } from '../../src/source/file.ts'

type Files = Readonly<Record<string, string>>

const place = ({ file, start, end }: Range): string => `${file.path}:${positionOf(file, start).line}:${start}-${end}`

/** Everything that a scan says, in words. */
const said = (scan: Scan): unknown => ({
  judged: scan.judged.map(({ rule, subject, verdict, certainty, at, origin, data }) => [
    ...[rule, subject.unit, subject.address, subject.container, subject.property, verdict.is, certainty, place(at), data],
    origin.map((step) => [step.kind, step.name, place(step.at)]),
  ]),
  reports: scan.reports,
  skipped: scan.skipped,
  blindSpots: scan.blindSpots.map(({ at, say }) => [place(at), say]),
  diagnostics: scan.diagnostics.map(({ at, message, severity }) => [place(at), severity, message]),
  ignores: scan.ignores.map(({ at, rules, covers }) => [place(at), rules, place(covers)]),
  sensitive: scan.sensitive.map(place),
  units: scan.readings.flatMap(({ units }) => units),
})

const task = (name: string, containers: string): string =>
  `resource "aws_ecs_task_definition" "${name}" {\n  family = "${name}"\n  container_definitions = ${containers}\n}\n`

/** Roots that share a module, values in files, a template, a folder that is asked for its files, what init put there, and Terragrunt. */
const estate: Files = {
  'api/main.tf': `module "service" {\n  source = "../modules/service"\n  image = var.image\n}\n${task('own', 'templatefile("web.json.tpl", { image = var.image })')}`,
  'api/variables.tf': 'variable "image" {\n  default = "api:latest"\n}\n',
  'api/terraform.tfvars': 'image = "api:1.2"\n',
  'api/web.json.tpl': '[{"name": "web", "image": "${image}", "privileged": true}] \n',
  'job/main.tf': `module "service" {\n  source = "../modules/service"\n  image = "job:latest"\n}\nmodule "far" {\n  source = "acme/ecs/aws"\n}\n`,
  'job/.terraform/modules/modules.json': '{"Modules":[{"Key":"far","Source":"acme/ecs/aws","Dir":".terraform/modules/far"}]}',
  'job/.terraform/modules/far/main.tf': task('far', 'jsonencode([{ name = "far", image = "far:latest" }])'),
  'modules/service/main.tf': `variable "image" {}\n# ecs-warden:ignore container-without-logging -- logs elsewhere\n${task('this', 'jsonencode([{ name = "web", image = var.image }])')}`,
  'plain/main.tf': task('plain', 'jsonencode([for path in fileset(path.module, "*.txt") : { name = path, image = "a:latest" }])'),
  'plain/a.txt': 'a',
  'plain/b.tf': task('perhaps', 'fileexists("c.json") ? file("c.json") : "[]"'),
  'live/dev/terragrunt.hcl': 'terraform {\n  source = "../../modules/service"\n}\ninclude "root" {\n  path = "../root.hcl"\n}\n',
  'live/root.hcl': 'inputs = {\n  image = "live:latest"\n}\n',
  'stack.yaml':
    'Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - {Name: web, Image: "web:latest"}\n',
  'task.json': '{"family": "t", "containerDefinitions": [{"name": "web", "image": "web:latest"}]}',
}

/** The same, with and without the scan of another state to learn from. */
function holdsFor(base: Files, head: Files): void {
  const before = scanTree(new MemoryTree(base))
  expect(said(scanTree(new MemoryTree(head), {}, before))).toEqual(said(scanTree(new MemoryTree(head))))
}

const without = (files: Files, path: string): Files => Object.fromEntries(Object.entries(files).filter(([one]) => one !== path))

test('a scan that learns from another says the same as one that does not', () => {
  expect(scanTree(new MemoryTree(estate)).judged.filter(({ verdict }) => verdict.is === 'yes').length).toBeGreaterThan(8)
  holdsFor(estate, estate)
  for (const [path, text] of Object.entries(estate)) {
    holdsFor(estate, without(estate, path))
    holdsFor(without(estate, path), estate)
    holdsFor(estate, { ...estate, [path]: text.replace(/:latest/g, ':3.2').replace(/1\.2/g, 'latest') })
    holdsFor(estate, { ...estate, [path]: `${text}\n` })
    holdsFor(estate, { ...estate, [path]: text.slice(0, text.length >> 1) })
    holdsFor(estate, { ...without(estate, path), [`new-${path}`]: text })
  }
  for (const path of ['plain/new.txt', 'plain/c.json', 'api/x.auto.tfvars', 'modules/service/more.tf', 'live/prod/terragrunt.hcl'])
    for (const text of ['image = "x:latest"\n', 'variable "more" { default = 1 }\n', '[{"name": "c", "image": "c:latest"}]'])
      holdsFor(estate, { ...estate, [path]: text })
})

test('whatever changes', () => {
  const paths = Object.keys(estate)
  const path = fc.oneof(fc.constantFrom(...paths), fc.constantFrom('api/b.tf', 'modules/service/z_override.tf', 'modules/service/web.tf'))
  const change = fc.record({
    path,
    by: fc.constantFrom('nothing', 'other', 'cut', 'line'),
    from: fc.constantFrom(...paths),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  const changed = (files: Files, one: { path: string; by: string; from: string; at: number }): Files => {
    const text = files[one.path] ?? ''
    if (one.by === 'nothing') return without(files, one.path)
    if (one.by === 'other') return { ...files, [one.path]: estate[one.from] ?? '' }
    const at = Math.floor(one.at * text.length)
    return { ...files, [one.path]: one.by === 'cut' ? text.slice(at) : `${text.slice(0, at)}\n${text.slice(at)}` }
  }
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), fc.array(change, { maxLength: 3 }), (base, head) =>
      holdsFor(base.reduce(changed, estate), head.reduce(changed, estate)),
    ),
    { numRuns: 60 },
  )
})

test('what did not change is not worked out again', () => {
  const before = scanTree(new MemoryTree(estate))
  const after = scanTree(new MemoryTree({ ...estate, 'api/terraform.tfvars': 'image = "api:1.3"\n' }), {}, before)
  const same = after.readings.flatMap(({ resources }) => resources).filter((one) => before.estate.all(one.kind).includes(one as never))
  expect(new Set(same.map(({ unit }) => unit))).toEqual(new Set(['job', 'plain', 'live/dev']))
})

test('a file that is the same in both is one file, and is parsed once', () => {
  const before = scanTree(new MemoryTree(estate))
  const after = scanTree(new MemoryTree({ ...estate, 'task.json': '{"family": "other", "containerDefinitions": []}' }), {}, before)
  const changed = after.files.filter((file) => !before.files.includes(file)).map(({ path }) => path)
  expect(changed).toEqual(['task.json'])
  const yaml = { path: 'stack.yaml', text: estate['stack.yaml'] ?? '' }
  expect(new Documents([yaml], {}).at(yaml.path)).toBe(new Documents([yaml], {}).at(yaml.path))
  const hcl = { path: 'api/main.tf', text: estate['api/main.tf'] ?? '' }
  const block = () => readConfiguration('api', [hcl]).modules.get('service')
  expect(block()).toBeDefined()
  expect(block()).toBe(block())
})
