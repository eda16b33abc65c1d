import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Actions of others that are not on this machine, as far as the recipes need them: what they take, write and answer. Each says in the
 * log that it ran. Known from the actions' own sources and documentation.
 */
const standIns: Readonly<
  Record<string, { readonly inputs: readonly string[]; readonly outputs?: readonly string[]; readonly program: string }>
> = {
  // Takes the checkout of another repository; that of the workflow's own is made by act itself.
  'actions/checkout': {
    inputs: ['repository', 'ref', 'path', 'persist-credentials'],
    program: `if (input('repository') !== 'ecs-warden/ecs-warden') throw new Error('not known here: ' + input('repository'))
for (const name of ['dist', 'package.json'])
  cpSync(join(process.env.STAND_IN_PROJECT, name), join(process.env.GITHUB_WORKSPACE, input('path'), name), { recursive: true })`,
  },
  'actions/setup-node': { inputs: ['node-version'], program: '' },
  'hashicorp/setup-terraform': { inputs: ['terraform_wrapper'], program: '' },
  'aws-actions/configure-aws-credentials': { inputs: ['role-to-assume', 'aws-region'], program: `log(input('role-to-assume'))` },
  // Writes a file of a name of its own into the runner's temporary folder, indented by two, and answers its path.
  'aws-actions/amazon-ecs-render-task-definition': {
    inputs: ['task-definition', 'container-name', 'image', 'environment-variables'],
    outputs: ['task-definition'],
    program: `const task = JSON.parse(readFileSync(join(process.env.GITHUB_WORKSPACE, input('task-definition')), 'utf8'))
const container = task.containerDefinitions.find(({ name }) => name === input('container-name'))
container.image = input('image')
for (const line of input('environment-variables').split('\\n').filter((line) => line.includes('='))) {
  const name = line.slice(0, line.indexOf('=')).trim()
  container.environment = [...(container.environment ?? []).filter((one) => one.name !== name), { name, value: line.slice(line.indexOf('=') + 1) }]
}
Object.assign(container, JSON.parse(process.env.STAND_IN_RENDER ?? '{}'))
const file = join(process.env.RUNNER_TEMP, 'task-definition-' + process.pid + '-Xy9.json')
writeFileSync(file, JSON.stringify(task, null, 2))
output('task-definition', file)`,
  },
  'aws-actions/amazon-ecs-deploy-task-definition': {
    inputs: ['task-definition', 'service', 'cluster', 'wait-for-service-stability'],
    program: `log(JSON.parse(readFileSync(input('task-definition'), 'utf8')).containerDefinitions[0].image)`,
  },
  // Refuses what GitHub may refuse on forks.
  'github/codeql-action/upload-sarif': {
    inputs: ['sarif_file'],
    program: `log(JSON.parse(readFileSync(input('sarif_file'), 'utf8')).runs.length + ' run')
if (process.env.STAND_IN_REFUSE) { console.log('::error::Resource not accessible by integration'); process.exitCode = 1 }`,
  },
  // The newest whose key begins as is asked for; all that the recipe needs is one file.
  'actions/cache/restore': {
    inputs: ['path', 'key', 'restore-keys'],
    outputs: ['cache-matched-key'],
    program: `const [newest] = (existsSync(process.env.STAND_IN_STORE) ? readdirSync(process.env.STAND_IN_STORE) : []).reverse()
if (newest?.startsWith(input('restore-keys'))) {
  mkdirSync(dirname(input('path')), { recursive: true })
  cpSync(join(process.env.STAND_IN_STORE, newest), input('path'))
  output('cache-matched-key', newest)
}`,
  },
  'actions/cache/save': {
    inputs: ['path', 'key'],
    program: `mkdirSync(process.env.STAND_IN_STORE, { recursive: true })
cpSync(input('path'), join(process.env.STAND_IN_STORE, input('key')))`,
  },
  'actions/upload-artifact': {
    inputs: ['name', 'path', 'if-no-files-found'],
    program: `const to = join(process.env.STAND_IN_STORE, input('name'))
if (input('path') === '' || !existsSync(input('path'))) throw new Error('no files found')
mkdirSync(to, { recursive: true })
cpSync(input('path'), join(to, basename(input('path'))))
log(input('name'))`,
  },
  'actions/download-artifact': {
    inputs: ['pattern', 'path'],
    program: `cpSync(process.env.STAND_IN_STORE, input('path'), { recursive: true })`,
  },
}

const prelude = `import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
const input = (name) => (process.env['INPUT_' + name.toUpperCase()] ?? '').trim()
const output = (name, value) => appendFileSync(process.env.GITHUB_OUTPUT, name + '=' + value + '\\n')
`

/** Writes a stand-in for each of these uses (`actions/checkout@3d3c…`) below a folder; answers repositories and where they stand. */
export function writeStandIns(folder: string, uses: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    uses.map((use) => {
      const [name = '', version = ''] = use.split('@')
      const standIn = standIns[name]
      if (!standIn) throw new Error(`there is no stand-in for ${name}`)
      const [owner = '', repository = '', ...inside] = name.split('/')
      const at = join(folder, owner, repository)
      const described = (names: readonly string[]): string =>
        JSON.stringify(Object.fromEntries(names.map((one) => [one, { description: one }])))
      write(
        join(at, ...inside, 'action.yml'),
        `name: ${name}\ndescription: stands in\ninputs: ${described(standIn.inputs)}\noutputs: ${described(standIn.outputs ?? [])}\nruns: {using: node24, main: index.mjs}\n`,
      )
      const log = `const log = (words) => console.log(${JSON.stringify(name)} + ': ' + words)\n`
      write(join(at, ...inside, 'index.mjs'), `${prelude}${log}log('ran')\n${standIn.program}\n`)
      return [`${owner}/${repository}@${version}`, at]
    }),
  )
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
