import { join, relative, resolve, sep } from 'node:path'
import { type Believed, believed, configOfBase, newSuppressions } from './believed.ts'
import type { SettingValues } from './config/schema.ts'
import { ArchiveTree } from './discover/archive-tree.ts'
import { budgetOf } from './discover/budget.ts'
import { startsOf } from './discover/discover.ts'
import { DiskTree } from './discover/disk-tree.ts'
import { OverTree, treeWithout } from './discover/over-tree.ts'
import { TrackedTree } from './discover/tracked-tree.ts'
import type { WalkOptions } from './discover/walk.ts'
import { type PastRead, readPast } from './findings/past.ts'
import type { Report } from './findings/report.ts'
import { type BaseTree, openBase } from './github/base.ts'
import { type AsData, asData, asInRepository, isFolder, locate } from './github/checkout.ts'
import { Client } from './github/client.ts'
import { type Commented, commentOn } from './github/comment.ts'
import { type Commits, openCommits } from './github/commits.ts'
import { type Event, readEvent, readPayload } from './github/event.ts'
import { fileText, writeReports } from './github/files.ts'
import { readInputs } from './github/inputs.ts'
import { linesAt } from './github/links.ts'
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
import { lookThrough, type Tree } from './source/tree.ts'

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
    const commits = await openCommits(place.run, event, client)
    const run = await commits.located()
    await look({ run, event, commits, client }, { ...inputs, values: asInRepository(inputs.values, run) })
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

/** What a run has to work with. */
interface Ground {
  readonly run: Run
  readonly event: Event
  readonly commits: Commits
  readonly client: Client
}

async function look(ground: Ground, inputs: Given): Promise<void> {
  const { run, event, commits } = ground
  const settings = inputs.values
  const missing = settings['base-paths'].filter((path) => !isFolder(join(run.workspace, path)))
  if (missing.length > 0) return refuse(missing.map((path) => `input \`base-paths\`: there is no folder \`${path}\``))
  const head = run.commit === undefined ? undefined : await commits.tree(run.commit)
  if (head && !head.ok) return refuse([head.why])
  const opened = await baseFor(ground, inputs)
  const files = head?.tree ?? new DiskTree(run.root, { only: [], maximumFiles: 0 })
  const { base, believe } = await settle(inputs, event, files, opened)
  if ('wrong' in believe) return refuse(believe.wrong)

  const { report, notes: compared } = await scanPlace(ground, settings, believe.options, head?.tree, base)
  const written = writeReports(report, { sarifFile: settings['sarif-file'], category: settings.category, pages, ...run })
  outputs = outputsOf(report, { ...written, posted: 0 })
  sayText(text(report, { colour: true, level: settings['report-level'] }))

  const commented = await commentOn(event, report, settings, ground)
  outputs = outputsOf(report, { ...written, posted: commented.posted })
  const notes = [...besides(event), ...believe.notes, ...compared, ...commented.notes, ...written.problems]
  if (settings.annotations === 'always' || (settings.annotations === 'auto' && !commented.done)) annotateAll(report, settings)
  if (settings.summary) notes.push(...(await summarise(report, settings, ground, commented, notes, written.reportFile)))
  for (const note of notes) say(`${note}.`)
  if (settings.unresolved === 'warn' && report.blindSpots.some(({ isNew }) => isNew)) warn(`${unresolvedWords(report)} could not be seen`)
  if (report.outcome !== 'passed') fail(verdictLine(report), report.outcome === 'failed' ? 1 : 2)
}

const besides = (event: Event): string[] =>
  event.kind === 'pull-request' && event.pull?.besides
    ? [
        `This commit is the head of several pull requests; it was looked at for number ${event.pull.number}, and not for ${event.pull.besides.join(', ')}`,
      ]
    : []

/** The base, where something hangs on it: what is new, whose config counts, which suppressions are known. */
async function baseFor({ event, run, commits, client }: Ground, inputs: Given): Promise<BaseTree | undefined> {
  const { gate } = inputs.values
  const isNeeded = (gate !== 'all' && gate !== 'none') || configOfBase(inputs, event) || newSuppressions(inputs, event) === 'reject'
  return isNeeded ? openBase(event, commits, run, client) : undefined
}

/** Whose settings count. A config that cannot be brought is one that cannot be read. */
async function settle(
  inputs: Given,
  event: Event,
  head: Tree,
  opened: BaseTree | undefined,
): Promise<{ readonly base: BaseTree | undefined; readonly believe: Believed }> {
  const believe = await lookThrough([head, opened?.settled], () => believed(inputs, event, head, opened))
  if (head.lacks !== undefined) return { base: opened, believe: { wrong: [head.lacks] } }
  if (!opened || opened.settled?.lacks === undefined) return { base: opened, believe }
  const { settled, ...rest } = opened
  const base: BaseTree = rest.ok && rest.tree !== settled ? rest : { ok: false, why: settled.lacks ?? '' }
  return { base, believe: believed(inputs, event, head, base) }
}

/** The files to look at: those of the checkout, or those of a commit. */
async function treeOf({ run, event, commits }: Ground, head: Tree | undefined, where: WalkOptions): Promise<Tree> {
  if (head) return new TrackedTree(head, where)
  const tracked = await commits.kept()
  const isAsking = event.kind === 'pull-request' || event.kind === 'merge-group'
  const disk = new DiskTree(run.root, { ...where, ...(tracked ? { tracked } : { unignored: isAsking }) })
  const whole = await commits.whole()
  return whole ? new ArchiveTree(new TrackedTree(whole, where), disk) : disk
}

/** These files against the base, where there is one that can be read; else the gate looks at everything, and a note says why. */
async function scanPlace(
  ground: Ground,
  settings: SettingValues,
  options: ScanOptions,
  head: Tree | undefined,
  base: BaseTree | undefined,
): Promise<{ readonly report: Report; readonly notes: readonly string[] }> {
  const { run, event } = ground
  const { gate } = settings
  const limits = limitsFor(options)
  const where = { only: startsOf(options.paths ?? []), maximumFiles: limits.files * 10 }
  const made = gate === 'all' || gate === 'none' ? [] : settings['base-paths']
  const isComparing = gate !== 'all' && gate !== 'none'
  const kept = isComparing && (made.length > 0 || settings['base-report'] !== '') ? ((await ground.commits.kept()) ?? []) : []
  const compared = comparedWith(base, made, kept, run, where)
  const byEvent = event.kind === 'other' || event.kind === 'push' ? 'none' : 'new'
  const past = isComparing ? pastOf(settings['base-report'], kept, run) : undefined
  const report = await scan(
    await treeOf(ground, head, where),
    {
      ...options,
      exclude: [...(options.exclude ?? []), ...madeHere(settings['base-paths'], run)],
      budget: budgetOf(limits),
      gate: gate === 'auto' ? byEvent : gate,
    },
    compared,
    past?.ok ? past.past : undefined,
  )
  const unread = base && !base.ok ? base.why : compared?.tree.lacks
  return {
    report,
    notes: [
      ...(isComparing && unread !== undefined
        ? [
            `Not compared with the base${report.base ? ' in git' : ''}, so every finding counts${report.base ? ' that nothing else knows' : ''}: ${unread}`,
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
function comparedWith(
  base: BaseTree | undefined,
  made: readonly string[],
  known: readonly string[],
  run: Run,
  where: WalkOptions,
): BaseFiles | undefined {
  const kept = new Set(known)
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
function pastOf(path: string, known: readonly string[], run: Run): PastRead | undefined {
  if (path === '') return undefined
  const full = resolve(run.workspace, path)
  const [inside] = insideRoot([path], run)
  if (inside !== undefined && (known.length === 0 || known.includes(inside)))
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
  { run, commits }: Ground,
  { head }: Commented,
  notes: readonly string[],
  reportFile: string,
): Promise<string[]> {
  const link = await linesAt(run, commits, head)
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
