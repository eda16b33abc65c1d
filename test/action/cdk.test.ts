import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { cdkApp } from '../dialects/cdk-apps.ts'
import { createScenario, type Scenario } from '../fake-github/index.ts'
import { runBuilt } from './scenarios.ts'

// An application of CDK whose assembly is made by steps of the job: of the head in place, of the base in a folder of its own.

type Files = Readonly<Record<string, string>>

const all = cdkApp('typescript')
const only = (wanted: (path: string) => boolean): Files => Object.fromEntries(Object.entries(all).filter(([path]) => wanted(path)))
const program = only((path) => !path.startsWith('cdk.out/'))
const assembly = only((path) => path.startsWith('cdk.out/'))
const agent = 'lib/node-agent.ts'
const stack = 'lib/shop-stack.ts'
const { [agent]: _, ...withoutAgent } = program

/** The assembly before the agent was privileged. */
const before = Object.fromEntries(
  Object.entries(assembly).map(([path, text]) => [path, text.replace(/("Name": "agent",\s+"Privileged": )true/, '$1false')]),
)

function write({ workspace }: Scenario, files: Files, folder = ''): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, folder, path)), { recursive: true })
    writeFileSync(join(workspace, folder, path), text)
  }
}

const scenarioOf = (base: Files, head: Files) => createScenario({ base: { '.gitignore': 'cdk.out/\nbefore/\n', ...base }, head })
const inputs = { rules: 'privileged-container', paths: 'cdk.out' }

const threads = ({ github: { state } }: Scenario) =>
  state.comments.map(({ thread, body }) => [thread.path, thread.subject === 'file' ? 'file' : thread.line, body.split('\n')[2]])

test('the comment stands on the line of the program that makes what is new', async () => {
  await using scenario = await scenarioOf(withoutAgent, { [agent]: program[agent] ?? '' })
  write(scenario, assembly)
  write(scenario, before, 'before')
  const run = await runBuilt(scenario, { inputs: { ...inputs, 'base-paths': 'before' } })
  expect([run.exitCode, run.outputs['new-findings'], run.outputs['findings'], run.outputs['comments-posted']]).toEqual([1, '2', '6', '1'])
  expect(threads(scenario)).toEqual([[agent, 7, `Made here, and written to \`cdk.out/Shop.template.json:29\`.`]])
  expect(scenario.github.violations).toEqual([])
  // The stage makes another one on the same line: one comment speaks of both.
  expect(scenario.github.state.comments[0]?.body).toContain('The same in')
  expect(run.summary).toMatch(/\[`lib\/node-agent\.ts:7`\]\(http[^)]*\/lib\/node-agent\.ts#L7\) \(`cdk\.out\/Shop\.template\.json:29`\)/)

  const again = await runBuilt(scenario, { inputs: { ...inputs, 'base-paths': 'before' } })
  expect([again.outputs['comments-posted'], threads(scenario).length]).toEqual(['0', 1])
  write(scenario, before)
  await runBuilt(scenario, { inputs: { ...inputs, 'base-paths': 'before' } })
  expect(threads(scenario)).toEqual([])
})

test('it stands on the file where the change is elsewhere in it', async () => {
  const unprivileged = (program[agent] ?? '').replace('privileged: true', 'privileged: false')
  await using scenario = await scenarioOf({ ...program, [agent]: unprivileged }, { [agent]: program[agent] ?? '' })
  write(scenario, assembly)
  write(scenario, before, 'before')
  await runBuilt(scenario, { inputs: { ...inputs, 'base-paths': 'before' } })
  expect(threads(scenario).map(([path, line]) => [path, line])).toEqual([[agent, 'file']])
})

test('with a report of the base, and without comments: annotations, and the SARIF file, on the lines of the program', async () => {
  const report = await (async () => {
    await using scenario = await createScenario({ base: { '.gitignore': 'cdk.out/\n', ...program }, event: 'push' })
    write(scenario, before)
    const run = await runBuilt(scenario, { inputs })
    return readFileSync(run.outputs['report-file'] ?? '', 'utf8')
  })()
  await using scenario = await scenarioOf(withoutAgent, { [agent]: program[agent] ?? '' })
  write(scenario, { ...assembly, 'before/report.json': report })
  const run = await runBuilt(scenario, { inputs: { ...inputs, comments: 'never', 'base-report': 'before/report.json' } })
  expect([run.exitCode, run.outputs['new-findings']]).toEqual([1, '2'])
  expect(run.annotations.filter(({ file }) => file).map(({ file, line }) => [file, line])).toEqual([
    [agent, 7],
    [agent, 7],
  ])
  const log = JSON.parse(readFileSync(run.outputs['sarif-file'] ?? '', 'utf8'))
  const uris = log.runs[0].results.map(
    (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
      result.locations[0]?.physicalLocation.artifactLocation.uri,
  )
  expect(uris.sort()).toEqual([agent, stack])
})

test('where nothing is synthesised any more the comment stays, and the run fails', async () => {
  await using scenario = await scenarioOf(withoutAgent, { [agent]: program[agent] ?? '' })
  write(scenario, assembly)
  write(scenario, before, 'before')
  await runBuilt(scenario, { inputs: { ...inputs, 'base-paths': 'before' } })
  rmSync(join(scenario.workspace, 'cdk.out'), { recursive: true })
  const run = await runBuilt(scenario, { inputs: { ...inputs, 'base-paths': 'before' } })
  expect([run.exitCode, run.outputs['unseen'], run.outputs['fixed']]).toEqual([1, '4', '0'])
  expect(threads(scenario).map(([path, line]) => [path, line])).toEqual([[agent, 7]])
})

test('code scanning shows what stands on the line of the program itself; a comment says the rest', async () => {
  const posted = async (base: Files, head: Files) => {
    await using scenario = await scenarioOf(base, head)
    write(scenario, assembly)
    write(scenario, before, 'before')
    await runBuilt(scenario, { inputs: { ...inputs, 'base-paths': 'before', 'code-scanning': 'always' } })
    return threads(scenario).map(([path, line]) => [path, line])
  }
  expect(await posted(withoutAgent, { [agent]: program[agent] ?? '' })).toEqual([])
  const elsewhere = (program[stack] ?? '').replace("    new NodeAgent(this, 'Agent')\n", '')
  expect(await posted({ ...program, [stack]: elsewhere }, { [stack]: program[stack] ?? '' })).toEqual([[stack, 8]])
})
