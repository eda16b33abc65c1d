import { shownAt } from '../findings/finding.ts'
import type { Report } from '../findings/report.ts'

/** A sentence where findings are in what CDK made and nobody can tell which line of the program made it; else none. */
export function withoutLines({ findings, files }: Pick<Report, 'findings' | 'files'>): string[] {
  const made = new Set(files.filter(({ framework }) => framework === 'cdk').map(({ path }) => path))
  const { length } = findings.filter((finding) => made.has(finding.at.file.path) && shownAt(finding) === finding.at)
  if (length === 0) return []
  const [count, stand] = length === 1 ? ['1 finding', 'stands'] : [`${length} findings`, 'stand']
  return [
    `${count} of a CDK application ${stand} on the template only: which line of the program makes it is not in the assembly, or its file is not in the repository. Synthesise with \`CDK_DEBUG=1\` and source maps to see it.`,
  ]
}
