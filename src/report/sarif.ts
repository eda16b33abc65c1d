import { gzipSync } from 'node:zlib'
import type { Log, Result } from 'sarif'
import { compareFindings } from '../findings/finding.ts'
import type { Report } from '../findings/report.ts'
import { toolUri } from '../source/version.ts'
import { notificationsOf } from './sarif/notification.ts'
import { type Instances, merged, resultOf } from './sarif/result.ts'
import { descriptorOf } from './sarif/rule.ts'
import { oneLine } from './words.ts'

export interface SarifOptions {
  /** Tells our alerts from those of another run of the same tool on the same commit. Empty: the uploader derives it. */
  readonly category?: string
  /** The rules' own pages in Markdown, by rule id. */
  readonly pages?: Readonly<Record<string, string>>
  readonly limits?: Partial<SarifLimits>
}

/** What code scanning rejects a file for. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning */
export interface SarifLimits {
  readonly results: number
  /** Of the file after gzip. */
  readonly compressedBytes: number
  /** Characters of all results together, before gzip: ours, so that no input makes this run out of memory. */
  readonly characters: number
}

/** Just below 25,000 results and 10 MB. */
const defaultLimits: SarifLimits = { results: 25_000, compressedBytes: 9_500_000, characters: 100_000_000 }

/**
 * The report as SARIF 2.1.0 for code scanning: one run, always the whole set of findings, worst first, without the suppressed ones
 * (code scanning would open them). Where there are more than it takes, the worst are kept and a notification says how many are not there.
 */
export function sarif(report: Report, options: SarifOptions = {}): string {
  const limits = { ...defaultLimits, ...options.limits }
  const groups = merged(report.findings.filter(({ suppression }) => !suppression).sort(compareFindings))
  let results = resultsOf(groups.slice(0, limits.results), report, limits.characters)
  for (;;) {
    const text = `${JSON.stringify(logOf(report, results, groups.length - results.length, options))}\n`
    const size = text.length * 3 <= limits.compressedBytes ? 0 : gzipSync(text, { level: 1 }).length
    if (size <= limits.compressedBytes || results.length === 0) return text
    results = results.slice(0, Math.floor((results.length * 0.9 * limits.compressedBytes) / size))
  }
}

function resultsOf(groups: readonly Instances[], { rules }: Report, characters: number): Result[] {
  const indices = new Map(rules.map(({ id }, index) => [id, index]))
  const results: Result[] = []
  let room = characters
  for (const instances of groups) {
    const index = indices.get(instances[0].rule)
    const result = resultOf(instances, index === undefined ? undefined : rules[index], index)
    room -= JSON.stringify(result).length
    if (room < 0) break
    results.push(result)
  }
  return results
}

function logOf(report: Report, results: Result[], cut: number, { category, pages = {} }: SarifOptions): Log {
  const notifications = notificationsOf(report, results.length, cut)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            informationUri: toolUri,
            rules: report.rules.map((rule) => descriptorOf(rule, pages[rule.id])),
          },
        },
        ...(category ? { automationDetails: { id: categoryId(category) } } : {}),
        invocations: [
          { executionSuccessful: report.complete, ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}) },
        ],
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results,
      },
    ],
  }
}

/** The category is what stands before the last slash. */
const categoryId = (category: string): string => `${oneLine(category, 255).replace(/\/+$/, '')}/`
