import { deploymentsOf, findingsOf, judgeReadings, type Scan, type ScanOptions } from './analysis.ts'
import { readFiles } from './dialects/read.ts'
import type { Finding } from './findings/finding.ts'
import { containersOf } from './model/containers.ts'
import type { Reading } from './model/resource.ts'
import { applyEdits, type SourceFile, type TextEdit } from './source/file.ts'
import { defaultLimits } from './source/limits.ts'

/** So many scans at the most: where nearly every fix fails, each would cost one, and each looks at the whole estate. */
const maximumScans = 200

/**
 * Marks the findings whose exact fix was applied and scanned again with the right result: this finding gone, none new, the file
 * still read as well as before. All fixes are tried in one go, which is one more scan of the files they touch; only where that does
 * not come out right are they tried by halves.
 */
export function proveFixes(scanned: Scan, findings: readonly Finding[], options: ScanOptions): Finding[] {
  const before = new Set(findings.map(({ identity }) => identity))
  const proved = new Set<Finding>()
  let scans = 0
  const prove = (some: readonly Finding[]): void => {
    if (some.length === 0 || ++scans > maximumScans || options.budget?.()) return
    if (holds(scanned, some, before, options)) for (const finding of some) proved.add(finding)
    else if (some.length > 1) {
      const middle = some.length >> 1
      prove(some.slice(0, middle))
      prove(some.slice(middle))
    }
  }
  prove(byUnit(findings.filter(({ edits }) => edits.length > 0)))
  return findings.map((finding) => (proved.has(finding) ? { ...finding, proved: true } : finding))
}

/** Those of one unit side by side, so that a half touches half of the files. */
const byUnit = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => (a.subject.unit < b.subject.unit ? -1 : a.subject.unit > b.subject.unit ? 1 : 0))

/** Whether these fixes together do what each of them promises. */
function holds(scanned: Scan, findings: readonly Finding[], before: ReadonlySet<string>, options: ScanOptions): boolean {
  const after = rescan(
    scanned,
    findings.flatMap(({ edits }) => edits),
    options,
  )
  if (!after) return false
  const wanted = new Set(findings.map(({ identity }) => identity))
  return after.every(({ identity }) => !wanted.has(identity) && before.has(identity))
}

/** The findings with the edits applied; `undefined` where they cannot be, or where a file is then read less well. */
export function rescan(scanned: Scan, edits: readonly TextEdit[], options: ScanOptions): Finding[] | undefined {
  const changed = new Map<string, SourceFile>()
  try {
    for (const path of new Set(edits.map(({ at }) => at.file.path))) {
      const file = scanned.files.find((one) => one.path === path)
      if (!file) return undefined
      changed.set(path, {
        path,
        text: applyEdits(
          file.text,
          edits.filter(({ at }) => at.file.path === path),
        ),
      })
    }
  } catch {
    return undefined // two edits of one place
  }
  const { touched, paths } = reachedFrom(changed.keys(), scanned.readings)
  let crashed = false
  const reread = readFiles(
    scanned.files.filter(({ path }) => paths.has(path)).map((file) => changed.get(file.path) ?? file),
    { ...deploymentsOf(options), onCrash: () => (crashed = true), limits: { ...defaultLimits, ...options.limits } },
  )
  if (crashed || errors(reread.readings) > errors(touched)) return undefined
  // A fault is also gone where its resource is no longer seen; no fix takes one away.
  if (placesOf(reread.readings) !== placesOf(touched)) return undefined
  const untouched = scanned.readings.filter((reading) => !touched.includes(reading))
  const { judged, crashes, unfinished } = judgeReadings([...untouched, ...reread.readings], options)
  return crashes.length + unfinished.length > 0 ? undefined : findingsOf(judged)
}

/** The readings that these files are part of, and those that share a file with one of them: nothing else can come out differently. */
function reachedFrom(changed: Iterable<string>, readings: readonly Reading[]): { touched: readonly Reading[]; paths: ReadonlySet<string> } {
  const filesOf = new Map(readings.map((reading) => [reading, reading.units.flatMap(({ files }) => files)]))
  const byPath = new Map<string, Reading[]>()
  for (const [reading, files] of filesOf)
    for (const path of files) {
      const same = byPath.get(path)
      if (same) same.push(reading)
      else byPath.set(path, [reading])
    }
  const touched = new Set<Reading>()
  const paths = new Set<string>()
  const open = [...changed]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (paths.has(path)) continue
    paths.add(path)
    for (const reading of byPath.get(path) ?? []) {
      touched.add(reading)
      open.push(...(filesOf.get(reading) ?? []))
    }
  }
  // In their own order, which findings of equal names are numbered by.
  return { touched: readings.filter((reading) => touched.has(reading)), paths }
}

const placesOf = (readings: readonly Reading[]): string =>
  readings
    .flatMap(({ resources }) => resources)
    .flatMap((one) => [
      `${one.unit} ${one.kind} ${one.address}`,
      ...(one.kind === 'task-definition' ? containersOf(one, []).map(({ container }) => `${one.unit} ${one.address} ${container}`) : []),
    ])
    .sort()
    .join('\n')

const errors = (readings: readonly Reading[]): number =>
  readings.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error').length
