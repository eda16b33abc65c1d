import { findingsOf, judgeReadings, type Scan, type ScanOptions } from './analysis.ts'
import { readFiles } from './dialects/read.ts'
import type { Finding } from './findings/finding.ts'
import type { Reading } from './model/resource.ts'
import { applyEdits, type SourceFile, type TextEdit } from './source/file.ts'

/**
 * Marks the findings whose exact fix was applied and scanned again with the right result: this finding gone, none new, the file
 * still read as well as before. All fixes are tried in one go, which is one more scan of the files they touch; only where that does
 * not come out right are they tried by halves.
 */
export function proveFixes(scanned: Scan, findings: readonly Finding[], options: ScanOptions): Finding[] {
  const proved = new Set<Finding>()
  const before = new Set(findings.map(({ identity }) => identity))
  const byUnit = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.edits.length === 0) continue
    const unit = byUnit.get(finding.subject.unit)
    if (unit) unit.push(finding)
    else byUnit.set(finding.subject.unit, [finding])
  }
  const all = [...byUnit.values()].flat()
  if (all.length > 0 && holds(scanned, all, before, options)) for (const finding of all) proved.add(finding)
  else for (const unit of byUnit.values()) tryHalves(scanned, unit, before, options, proved)
  return findings.map((finding) => (proved.has(finding) ? { ...finding, proved: true } : finding))
}

function tryHalves(
  scanned: Scan,
  findings: readonly Finding[],
  before: ReadonlySet<string>,
  options: ScanOptions,
  proved: Set<Finding>,
): void {
  if (findings.length === 0) return
  if (holds(scanned, findings, before, options)) for (const finding of findings) proved.add(finding)
  else if (findings.length > 1) {
    const middle = findings.length >> 1
    tryHalves(scanned, findings.slice(0, middle), before, options, proved)
    tryHalves(scanned, findings.slice(middle), before, options, proved)
  }
}

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
  const touched = scanned.readings.filter((reading) => reading.units.some(({ files }) => files.some((path) => changed.has(path))))
  const paths = new Set(touched.flatMap(({ units }) => units.flatMap(({ files }) => files)))
  let crashed = false
  const reread = readFiles(
    scanned.files.filter(({ path }) => paths.has(path)).map((file) => changed.get(file.path) ?? file),
    { onCrash: () => (crashed = true) },
  )
  if (crashed || errors(reread.readings) > errors(touched)) return undefined
  const untouched = scanned.readings.filter((reading) => !touched.includes(reading))
  const { judged, crashes } = judgeReadings([...untouched, ...reread.readings], options)
  return crashes.length > 0 ? undefined : findingsOf(judged)
}

const errors = (readings: readonly Reading[]): number =>
  readings.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error').length
