import type { Finding } from '../../findings/finding.ts'
import { code, folded, message, words } from '../../report/markdown.ts'
import { positionOf, type Range } from '../../source/file.ts'
import type { EstateChanges, LinkChange, ResourceChange } from './changes.ts'
import { troubles } from './text.ts'
import { changeWords, summaryWords, typeWords, wasWords } from './words.ts'

/** GitHub takes 65,536 characters as a comment; these limits stay far below that. */
const mostResources = 40
const mostProperties = 15
const mostLines = 40

/** What a change does to the estate, for a comment or a summary. */
export function diffMarkdown(changes: EstateChanges): string {
  const { resources, gained, lost, report } = changes
  const titles: readonly (readonly [ResourceChange['change'], string])[] = [
    ['added', 'Added'],
    ['changed', 'Changed'],
    ['renamed', 'Renamed'],
    ['removed', 'Removed'],
  ]
  const parts = [
    `## ecs-warden: what this change does`,
    `**${summaryWords(changes)}**`,
    ...findings(changes),
    ...titles.flatMap(([change, title]) =>
      resourcesOf(
        title,
        resources.filter((one) => one.change === change),
      ),
    ),
    ...section('Links gained', gained.map(linkLine)),
    ...section('Links lost', lost.map(linkLine)),
    ...section(
      'Could not be seen, and the base does not have it',
      report.blindSpots.filter(({ isNew }) => isNew).map(({ say, at }) => `- ${message(say)} ${placeCode(at)}`),
    ),
    ...troubles(changes).map((say) => `**${words(say)}**`),
    ...(report.base ? [`Compared with ${code(report.base.name, 200)}, ${words(report.base.why)}.`] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function findings({ report }: EstateChanges): string[] {
  const line = (word: string, { severity, rule, at, message: say }: Finding): string =>
    `- **${word}** ${severity}: ${message(say)} (${code(rule)}, ${placeCode(at)})`
  return section('Findings', [
    ...report.findings.filter(({ state }) => state !== 'existing').map((one) => line('new', one)),
    ...report.fixed.map((one) => line('fixed', one)),
    ...report.unseen.map((one) => line('out of sight', one)),
  ])
}

function resourcesOf(title: string, resources: readonly ResourceChange[]): string[] {
  if (resources.length === 0) return []
  const shown = resources.slice(0, mostResources).map(resourceLines)
  const more = resources.length > mostResources ? [`- … and ${resources.length - mostResources} more`] : []
  const body = [...shown, ...more].join('\n')
  return [title === 'Changed' ? `### ${title}\n\n${body}` : folded(`${title}: ${resources.length}`, body)]
}

function resourceLines(one: ResourceChange): string {
  const { change, address, at, properties } = one
  const about = [words(typeWords(one)), words(wasWords(one)), placeCode(at)].filter((part) => part !== '')
  const shown = change === 'removed' ? [] : properties.slice(0, mostProperties)
  const more = change !== 'removed' && properties.length > mostProperties ? [`  - … and ${properties.length - mostProperties} more`] : []
  return [
    `- ${code(address, 300)} (${about.join(', ')})`,
    ...shown.map((property) => `  - ${code(property.property, 200)}: ${code(changeWords(property, change), 400)}`),
    ...more,
  ].join('\n')
}

const linkLine = ({ by, property, target, at }: LinkChange): string =>
  `- ${code(by, 300)} → ${code(target, 300)} (${code(property, 200)}, ${placeCode(at)})`

const placeCode = ({ file, start }: Range): string => code(`${file.path}:${positionOf(file, start).line}`, 300)

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length - mostLines
  return [[`### ${title}`, '', ...lines.slice(0, mostLines), ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n')]
}
