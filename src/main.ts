import { join, relative, resolve, sep } from 'node:path'
import { believed, configOfBase, newSuppressions } from './believed.ts'
import type { SettingValues } from './config/schema.ts'
import { budgetOf } from './discover/budget.ts'
import { startsOf } from './discover/discover.ts'
import { DiskTree } from './discover/disk-tree.ts'
import { GitTree, trackedFiles } from './discover/git-tree.ts'
import { OverTree, treeWithout } from './discover/over-tree.ts'
import { TrackedTree } from './discover/tracked-tree.ts'
import type { WalkOptions } from './discover/walk.ts'
import { type PastRead, readPast } from './findings/past.ts'
import type { Report } from './findings/report.ts'
import { type BaseTree, openBase } from './github/base.ts'
import { type AsData, asData, asInRepository, isFolder, locate } from './github/checkout.ts'
import { Client } from './github/client.ts'
import { type Commented, commentOn } from './github/comment.ts'
import { type Event, readEvent, readPayload } from './github/event.ts'
import { fileText, writeReports } from './github/files.ts'
import { readInputs } from './github/inputs.ts'
import { keptByGit, linesAt } from './github/links.ts'
import { type Outputs, outputsOf, unknownOutputs } from './github/outputs.ts'
import { findPull } from './github/pull.ts'
import { isEmpty, type Run, readRun } from './github/run.ts'
import { annotate, fail, hide, say, sayText, setOutputs, warn, writeSummary } from './github/runner.ts'
import { annotations } from './report/annotations.ts'
import { localCommand, summary } from './report/summary.ts'
import { text } from './report/text.ts'
import { unresolvedWords, verdictLine } from './report/verdict.ts'
import { catalogue } from './rules/catalogue.ts'
import { crashOf } from './rules/engine.ts'
import { pages } from './rules/pages.ts'
import { type BaseFiles, type ScanOptions, scan } from './scan.ts'
import { type Given, limitsFor } from './settings.ts'
import type { Tree } from './source/tree.ts'

let outputs: Outputs = unknownOutputs

/** The action from end to end. The verdict is made before anything is reported, and no report that fails changes it. */
async function main(run: Run): Promise<void> {
  for (const secret of run.secrets) hide(secret)
  const inputs = readInputs(process.env, catalogue)
  if ('wrong' in inputs) return refuse(inputs.wrong)
  const client = new Client(run)
  const started = readEvent(process.env, readPayload(process.env), inputs.values['allow-pull-request-target'])
  const event = started.kind === 'after-pull-request' ? await findPull(started, run, client) : started
  if (event.kind === 'refused') return refuse([event.say])
  const place = await placeOf(run, event)
  if (!place.ok) return refuse([place.why])
  try {
    await look(place.run, event, { ...inputs, values: asInRepository(inputs.values, place.run) }, client)
  } finally {
    place.remove()
  }
}

/** Where the files of this run are. The head of a pull request that is only data is brought there first. */
async function placeOf(run: Run, event: Event): Promise<AsData> {
  if (event.kind === 'pull-request' && event.pull?.asData) return asData(run, event.pull.headSha)
  if (isEmpty(run)) return { ok: false, why: 'the workspace is empty; put a step with actions/checkout before this one' }
  return { ok: true, run: await locate(run, event), remove: () => undefined }
}

async function look(run: Run, event: Event, inputs: Given, client: Client): Promise<void> {
  const settings = inputs.values
  const missing = settings['base-paths'].filter((path) => !isFolder(join(run.workspace, path)))
  if (missing.length > 0) return refuse(missing.map((path) => `input \`base-paths\`: there is no folder \`${path}\``))
  const base = await baseFor(event, run, inputs, client)
  const ground = believed(inputs, event, treeOf(run, { only: [], maximumFiles: 0 }), base)
  if ('wrong' in ground) return refuse(ground.wrong)

  const { report, notes: compared } = await scanPlace(run, settings, ground.options, event, base)
  const files = writeReports(report, { sarifFile: settings['sarif-file'], category: settings.category, pages, ...run })
  outputs = outputsOf(report, { ...files, posted: 0 })
  sayText(text(report, { colour: true, level: settings['report-level'] }))

  const commented = await commentOn(event, report, settings, run, client)
  outputs = outputsOf(report, { ...files, posted: commented.posted })
  const notes = [...ground.notes, ...compared, ...commented.notes, ...files.problems]
  if (settings.annotations === 'always' || (settings.annotations === 'auto' && !commented.done)) annotateAll(report, settings)
  if (settings.summary) notes.push(...(await summarise(report, settings, run, commented, notes, files.reportFile)))
  for (const note of notes) say(`${note}.`)
  if (settings.unresolved === 'warn' && report.blindSpots.some(({ isNew }) => isNew)) warn(`${unresolvedWords(report)} could not be seen`)
  if (report.outcome !== 'passed') fail(verdictLine(report), report.outcome === 'failed' ? 1 : 2)
}

/** The base, where something hangs on it: what is new, whose config counts, which suppressions are known. */
async function baseFor(event: Event, run: Run, inputs: Given, client: Client): Promise<BaseTree | undefined> {
  const { gate } = inputs.values
  const isNeeded = (gate !== 'all' && gate !== 'none') || configOfBase(inputs, event) || newSuppressions(inputs, event) === 'reject'
  return isNeeded ? openBase(event, run, client) : undefined
}

/** The files to look at: those of the checkout, or those of a commit. */
const treeOf = ({ root, commit }: Run, where: WalkOptions): Tree =>
  commit === undefined ? new DiskTree(root, where) : new TrackedTree(new GitTree(root, commit), where)

/** These files against the base, where there is one that can be read; else the gate looks at everything, and a note says why. */
async function scanPlace(
  run: Run,
  settings: SettingValues,
  options: ScanOptions,
  event: Event,
  base: BaseTree | undefined,
): Promise<{ readonly report: Report; readonly notes: readonly string[] }> {
  const { gate } = settings
  const limits = limitsFor(options)
  const where = { only: startsOf(options.paths ?? []), maximumFiles: limits.files * 10 }
  const made = gate === 'all' || gate === 'none' ? [] : settings['base-paths']
  const compared = comparedWith(base, made, run, where)
  const byEvent = event.kind === 'other' || event.kind === 'push' ? 'none' : 'new'
  const tracked = run.commit === undefined ? trackedFiles(run.root) : []
  const past = gate === 'all' || gate === 'none' ? undefined : pastOf(settings['base-report'], run)
  const report = await scan(
    treeOf(run, { ...where, tracked }),
    {
      ...options,
      exclude: [...(options.exclude ?? []), ...madeHere(settings['base-paths'], run)],
      budget: budgetOf(limits),
      gate: gate === 'auto' ? byEvent : gate,
    },
    compared,
    past?.ok ? past.past : undefined,
  )
  const isComparing = gate !== 'all' && gate !== 'none'
  return {
    report,
    notes: [
      ...(isComparing && base && !base.ok
        ? [
            `Not compared with the base${report.base ? ' in git' : ''}, so every finding counts${report.base ? ' that nothing else knows' : ''}: ${base.why}`,
          ]
        : []),
      ...(past && !past.ok ? [`The report \`${settings['base-report']}\` is not compared with: ${past.why}`] : []),
    ],
  }
}

/**
 * What git has of the base, with what a step of this job made of it where git has nothing. What git keeps on the head is not taken from
 * there, nor is a file there that git keeps itself: a pull request could bring along its own past.
 */
function comparedWith(base: BaseTree | undefined, made: readonly string[], run: Run, where: WalkOptions): BaseFiles | undefined {
  const kept = new Set(made.length > 0 ? keptByGit(run) : [])
  // Where git does not say what it keeps, anything could be the pull request's own.
  const trees = (kept.size > 0 ? made : []).map((path) => {
    const [folder = '..'] = insideRoot([path], run)
    return treeWithout(new DiskTree(join(run.workspace, path), where), (file) => kept.has(file) || kept.has(`${folder}/${file}`))
  })
  if (base?.ok) return { name: base.commit, why: base.why, tree: new OverTree(...trees, new TrackedTree(base.tree, where)) }
  return trees.length > 0
    ? { name: made.join(', '), why: 'which is all that is known of the base', tree: new OverTree(...trees) }
    : undefined
}

/**
 * The report that an input names. One that git keeps may have come with the pull request, and says nothing of the base; neither does one
 * in the checkout where git does not say what it keeps.
 */
function pastOf(path: string, run: Run): PastRead | undefined {
  if (path === '') return undefined
  const full = resolve(run.workspace, path)
  const [inside] = insideRoot([path], run)
  const kept = inside === undefined ? [] : keptByGit(run)
  if (inside !== undefined && (kept.length === 0 || kept.includes(inside)))
    return { ok: false, why: 'it is a file of the repository itself' }
  const text = fileText(full)
  return text === undefined ? { ok: false, why: 'there is no such file, or it cannot be read' } : readPast(path, text)
}

/** These folders as globs of the repository: what they hold is not the head. */
const madeHere = (made: readonly string[], run: Run): string[] => insideRoot(made, run).flatMap((path) => [path, `${path}/**`])

/** Those of these folders of the workspace that lie in the repository, as it names them. */
const insideRoot = (folders: readonly string[], { workspace, root }: Run): string[] =>
  folders
    .map((path) => relative(root, resolve(workspace, path)).split(sep).join('/'))
    .filter((path) => path !== '' && !path.startsWith('..'))

/** One error is kept for the verdict itself. */
function annotateAll(report: Report, settings: SettingValues): void {
  for (const annotation of annotations(report, { level: settings['report-level'], errors: report.outcome === 'passed' ? 10 : 9 }))
    annotate(annotation)
}

async function summarise(
  report: Report,
  settings: SettingValues,
  run: Run,
  { head }: Commented,
  notes: readonly string[],
  reportFile: string,
): Promise<string[]> {
  const link = await linesAt(run, head)
  const command = localCommand(settings)
  const level = settings['report-level']
  return writeSummary(
    summary(report, { level, link, command, notes: notes.map((note) => `${note}.`), ...(reportFile === '' ? {} : { reportFile }) }),
  )
}

/** Wrong settings: each said in a sentence, and nothing else runs. */
function refuse(sentences: readonly string[]): void {
  for (const sentence of sentences) fail(`ecs-warden cannot run: ${sentence}${sentence.endsWith('?') ? '' : '.'}`, 2)
}

try {
  await main(readRun(process.env))
} catch (error) {
  const { message, stack = '' } = crashOf('the action', error)
  outputs = { ...outputs, outcome: 'error' }
  fail(`ecs-warden itself failed (${message}). This is a bug of ours: please report it with the lines below`, 2)
  sayText(stack)
} finally {
  setOutputs(outputs)
}
