import { randomUUID } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Report } from '../findings/report.ts'
import { json } from '../report/json.ts'
import { sarif } from '../report/sarif.ts'

export interface ReportFiles {
  /** Empty where there is nothing that may be uploaded. */
  readonly sarifFile: string
  readonly reportFile: string
  /** What could not be written, as sentences without a full stop. */
  readonly problems: readonly string[]
}

export interface FileOptions {
  /** The input; empty for the default. */
  readonly sarifFile: string
  readonly category: string
  /** The rules' own pages, by rule id. */
  readonly pages: Readonly<Record<string, string>>
  readonly workspace: string
  /** `RUNNER_TEMP`. */
  readonly temp: string | undefined
}

/**
 * Writes SARIF and JSON. What an incomplete run found is no full set: uploading it would close alerts that are still true, so it goes
 * under another name, and a file of an earlier run does not stay in its place.
 */
export function writeReports(report: Report, { sarifFile, category, pages, workspace, temp }: FileOptions): ReportFiles {
  const problems: string[] = []
  const folder = temp || tmpdir()
  const wanted = sarifFile === '' ? join(folder, 'ecs-warden.sarif') : resolve(workspace, sarifFile)
  const text = sarif(report, { pages, ...(category === '' ? {} : { category }) })
  const written = write(report.complete ? wanted : incompleteName(wanted), text, 'The SARIF file', problems)
  if (!report.complete) remove(wanted, problems)
  const reportFile = write(join(folder, 'ecs-warden.json'), json(report), 'The JSON report', problems)
  return { sarifFile: report.complete ? written : '', reportFile, problems }
}

/** `ecs-warden.sarif` becomes `ecs-warden.incomplete.sarif`. */
export const incompleteName = (path: string): string => `${path.replace(/\.sarif$/, '')}.incomplete.sarif`

/** Written beside and moved into place: a link with that name, which a pull request may bring along, is replaced and not followed. */
function write(path: string, text: string, what: string, problems: string[]): string {
  const beside = `${path}.${randomUUID()}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(beside, text, { flag: 'wx' })
    renameSync(beside, path)
    return path
  } catch {
    remove(beside, [])
    problems.push(`${what} could not be written`)
    return ''
  }
}

/** The text of a regular file that is no link, up to 64 MB; nothing where there is none. */
export function fileText(path: string): string | undefined {
  try {
    const stat = lstatSync(path)
    return stat.isFile() && stat.size <= 64 * 1024 * 1024 ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}

function remove(path: string, problems: string[]): void {
  try {
    rmSync(path, { force: true })
  } catch {
    problems.push('An older SARIF file could not be removed')
  }
}
