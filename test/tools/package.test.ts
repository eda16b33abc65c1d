import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { version } from '../../src/source/version.ts'

// What users of the library get: the package as npm packs it, installed into an empty project. Needs the npm registry for its dependencies.

const root = join(import.meta.dirname, '../..')
const project = mkdtempSync(join(tmpdir(), 'ecs-warden-consumer-'))
const npm = (args: readonly string[], cwd: string): string => execFileSync('npm', args, { cwd, encoding: 'utf8' })

const consumer = `import { type Finding, json, MemoryTree, type Report, type ScanOptions, configIn, optionsOfConfig, scan } from 'ecs-warden'
import { catalogue } from 'ecs-warden/rules'

const tree = new MemoryTree({
  'task.json': JSON.stringify({ family: 'api', containerDefinitions: [{ name: 'web', image: 'web:1', privileged: true }] }),
  '.ecs-warden.yml': 'rules: {privileged-container: {severity: critical}}',
})
const read = configIn(tree)
if (!read || 'wrong' in read) throw new Error('no config')
const options: ScanOptions = { ...optionsOfConfig(read.config), rules: ['privileged-container'] }
const report: Report = await scan(tree, options)
const findings: readonly Finding[] = report.findings
const severity: 'critical' | 'high' | 'medium' | 'low' | undefined = findings[0]?.severity
console.log(JSON.stringify({ severity, outcome: report.outcome, json: JSON.parse(json(report)).version, rules: catalogue.length > 10 }))
// @ts-expect-error there is no such option
const wrong: ScanOptions = { failOn: 'hihg' }
void wrong
`

beforeAll(() => {
  npm(['pack', '--silent', '--pack-destination', project], root)
  const [archive = 'none'] = readdirSync(project).filter((name) => name.endsWith('.tgz'))
  writeFileSync(join(project, 'package.json'), '{ "name": "consumer", "version": "1.0.0", "private": true, "type": "module" }\n')
  npm(['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${archive}`], project)
  writeFileSync(join(project, 'consumer.ts'), consumer)
}, 120_000)

afterAll(() => rmSync(project, { recursive: true, force: true }))

const installed = (...path: string[]): string => join(project, 'node_modules/ecs-warden', ...path)

test('a strict project that has no other types type-checks against it', () => {
  const tsc = join(root, 'node_modules/.bin/tsc')
  const flags = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    '',
    '--skipLibCheck',
    'false',
  ]
  const { status, stdout } = spawnSync(tsc, [...flags, 'consumer.ts'], { cwd: project, encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

test('a scan runs, on what the package brings along', () => {
  const output = execFileSync(process.execPath, ['consumer.js'], { cwd: project, encoding: 'utf8' })
  expect(JSON.parse(output)).toEqual({ severity: 'critical', outcome: 'failed', json: 1, rules: true })
})

test('the command is there', () => {
  expect(execFileSync(join(project, 'node_modules/.bin/ecs-warden'), ['--version'], { encoding: 'utf8' })).toBe(`${version}\n`)
})

test('the metadata of the rules and the schemas are JSON files', () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(installed(path), 'utf8'))
  const { exports } = read('package.json') as { exports: Record<string, string> }
  for (const name of ['./rules.json', './config.schema.json', './report.schema.json']) expect(read(exports[name] ?? 'none')).toBeDefined()
  expect(read('lib/rules.json')).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: 'privileged-container', severity: 'high' })]),
  )
})

test('nothing of the action, the tests or the toolkit of Actions comes along', () => {
  const { dependencies } = JSON.parse(readFileSync(installed('package.json'), 'utf8')) as { dependencies: Record<string, string> }
  expect(Object.keys(dependencies).filter((name) => name.startsWith('@actions/'))).toEqual([])
  const files = readdirSync(installed(), { recursive: true, encoding: 'utf8' })
  expect(files.filter((path) => /^(?:test|lib\/github|lib\/main)\b|\.test\./.test(path))).toEqual([])
})
