import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Agreement, agreement } from './agreement.ts'
import { type Counts, checkoutOf, cloneMissing, readRecord, writeRecord } from './repositories.ts'
import { type Difference, type Shape, show } from './shape.ts'
import { treeSitter } from './tree-sitter.ts'

const usage = `usage: npm run oracle -- hcl FOLDER…
       npm run oracle -- hcl --repositories FOLDER [--clone] [--record]

Compares what our parser and the tree-sitter grammar make of every .tf, .tofu, .hcl and .tfvars file. Exits with 1 where they differ.
--repositories takes the checkouts of scripts/oracle/repositories.json in FOLDER, each as owner+name; --clone fetches
those that are missing, --record writes down there what came of it.`

/** The exit code. */
export async function compareHcl(args: readonly string[]): Promise<number> {
  const folders = args.filter((arg) => !arg.startsWith('--'))
  const flags = args.filter((arg) => arg.startsWith('--'))
  const [first] = folders
  if (first === undefined || !flags.every((flag) => ['--repositories', '--clone', '--record'].includes(flag))) {
    console.error(usage)
    return 2
  }
  if (!flags.includes('--repositories')) return exitCode(await compareFiles(folders.flatMap(filesBelow)))
  const counts = await compareFiles(recorded(first, flags.includes('--clone')).flatMap(filesBelow))
  if (flags.includes('--record')) writeRecord(counts, (repository) => filesBelow(checkoutOf(first, repository)).length)
  return exitCode(counts)
}

const exitCode = ({ different }: Counts): number => (different > 0 ? 1 : 0)

function recorded(folder: string, clone: boolean): string[] {
  if (clone) cloneMissing(folder)
  return readRecord().repositories.map(({ repository }) => checkoutOf(folder, repository))
}

/** Links are not followed. */
export function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === '.git' ? [] : filesBelow(join(path, entry.name))
    return entry.isFile() && /\.(?:tf|tofu|hcl|tfvars)$/.test(entry.name) ? [join(path, entry.name)] : []
  })
}

async function compareFiles(files: readonly string[]): Promise<Counts> {
  const theirs = await treeSitter()
  const begin = performance.now()
  const counts = new Map<string, number>()
  let nodes = 0
  let different = 0
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    const found = agreement(text, theirs)
    const kind = found.kind === 'known' ? `known: ${found.difference.name}` : found.kind
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    if (found.kind === 'same' || found.kind === 'trees differ') nodes += found.nodes
    const lines = describe(found, file, text)
    if (lines.length > 0) different++
    for (const line of lines) console.log(line)
  }
  console.log(`${files.length} files, ${nodes} nodes compared, in ${((performance.now() - begin) / 1000).toFixed(1)} s`)
  for (const [kind, count] of counts) console.log(`  ${kind}: ${count}`)
  return { files: files.length, nodes, different }
}

function describe(found: Agreement, file: string, text: string): string[] {
  const line = (at: number): string => `${file}:${text.slice(0, at).split('\n').length}`
  switch (found.kind) {
    case 'only we refuse':
      return [`${line(found.at)}: only we refuse: ${found.message}`]
    case 'only tree-sitter refuses':
      return [`${file}: only tree-sitter refuses`]
    case 'trees differ':
      return found.differences.flatMap((one) => [
        `${line(placeOf(one))}: the trees differ`,
        `  ours:        ${written(one.ours)}`,
        `  tree-sitter: ${written(one.theirs)}`,
      ])
    default:
      return []
  }
}

const placeOf = ({ ours, theirs }: Difference): number => ours?.start ?? theirs?.start ?? 0
const written = (one: Shape | undefined): string => (one ? `${show(one).slice(0, 300)} [${one.start}, ${one.end})` : 'nothing')
