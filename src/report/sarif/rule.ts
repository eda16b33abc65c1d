import type { ReportingDescriptor } from 'sarif'
import type { Meta, Severity } from '../../rules/rule.ts'
import { toolUri } from '../../source/version.ts'
import { oneLine } from '../words.ts'
import { levels } from './result.ts'

/** Code scanning reads a number here, as a string: above 9.0 is critical, from 7.0 high, from 4.0 medium. */
const scores: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' }

/** Longest descriptions, longest name and most tags that code scanning takes. */
const longestDescription = 1024
const longestName = 255
const mostTags = 20

/** A rule as code scanning shows it. `page` is the rule's own page, in Markdown. */
export function descriptorOf(rule: Meta, page: string | undefined): ReportingDescriptor {
  return {
    id: rule.id,
    name: oneLine(pascal(rule.id), longestName),
    shortDescription: { text: oneLine(rule.title, longestDescription) },
    fullDescription: { text: oneLine(plain(rule.risk), longestDescription) },
    helpUri: rule.page,
    help: {
      text: plain(`${rule.risk} ${rule.advice} More: ${rule.page}`),
      markdown: page === undefined ? helpOf(rule) : withAbsoluteLinks(page, rule.id),
    },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      tags: [...new Set(['security', 'ecs', ...rule.tags])].slice(0, mostTags),
      precision: rule.precision,
      'security-severity': scores[rule.severity],
    },
  }
}

const plain = (words: string): string => words.replaceAll('`', "'")

const pascal = (id: string): string => id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const helpOf = ({ id, title, risk, advice, page }: Meta): string =>
  `# ${title}\n\n${risk}\n\n${advice}\n\n[Amazon ECS documentation](${page})\n\nTo accept this risk: \`# ecs-warden:ignore ${id} until=YYYY-MM-DD -- reason\`\n`

/**
 * A page read outside of its folder: links that are relative to it, or to the repository's root, lead to the repository. Code, in
 * fences and between backticks, is left as it is.
 */
export function withAbsoluteLinks(page: string, id: string): string {
  const repository = `${toolUri}/blob/HEAD`
  const absolute = (target: string): string => {
    if (target.startsWith('/') && !target.startsWith('//')) return repository + target
    const base = `${repository}/src/rules/${id}/README.md`
    return URL.canParse(target, base) ? new URL(target, base).href : target
  }
  let fence = ''
  return page
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
      if (mark && (fence === '' || mark.startsWith(fence))) {
        fence = fence === '' ? mark : ''
        return line
      }
      if (fence !== '') return line
      return line
        .replace(/^( {0,3}\[[^\]]+\]: *)(\S+)/, (_, before: string, target: string) => before + absolute(target))
        .replace(/`+[^`]*`+(?!\])|\]\(([^()\s]+)/g, (all, target?: string) => (target === undefined ? all : `](${absolute(target)}`))
    })
    .join('\n')
}
