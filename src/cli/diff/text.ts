import type { Finding } from '../../findings/finding.ts'
import { type Paint, type Palette, palette, placeText, plain, prose } from '../../report/palette.ts'
import { oneLine } from '../../report/words.ts'
import type { Terminal } from '../terminal.ts'
import type { EstateChanges, LinkChange, ResourceChange } from './changes.ts'
import { changeWords, signs, summaryWords, typeWords, wasWords } from './words.ts'

/** More than these are counted, not shown. */
const mostResources = 100
const mostProperties = 30
const mostLines = 50

/** What a change does to the estate, for a terminal. */
export function diffText(changes: EstateChanges, { colour = false, width }: Terminal): string {
  const paints = palette(colour, width)
  const { resources, gained, lost, report } = changes
  const parts = [
    ...(report.base ? [prose(`Compared with ${oneLine(report.base.name, 200)}, ${oneLine(report.base.why)}.`, paints, '').join('\n')] : []),
    ...resources.slice(0, mostResources).map((one) => resourceLines(one, paints).join('\n')),
    ...(resources.length > mostResources ? [`… and ${resources.length - mostResources} more resources`] : []),
    ...section(
      'Links:',
      [...gained.map((one) => linkLine('+', one, paints.bold, paints)), ...lost.map((one) => linkLine('-', one, paints.dim, paints))],
      paints,
    ),
    ...section('Findings:', findingLines(changes, paints), paints),
    ...section('Could not be seen, and the base does not have it:', blindLines(changes, paints), paints),
    ...troubles(changes).map((say) => paints.bad(plain(say))),
    paints.bold(summaryWords(changes)),
  ]
  return `${parts.join('\n\n')}\n`
}

function resourceLines(one: ResourceChange, paints: Palette): string[] {
  const { change, address, at, properties } = one
  const type = typeWords(one)
  const was = wasWords(one)
  // What is removed is no news beyond that.
  const told = change === 'removed' ? [] : properties
  const shown = told.slice(0, mostProperties).map((property) => {
    const place = change === 'added' ? '' : `  ${paints.dim(placeText((property.after ?? property.before)?.at ?? at))}`
    return `    ${oneLine(property.property, 200)}: ${changeWords(property, change)}${place}`
  })
  return [
    `${signOf(change, paints)} ${paints.bold(oneLine(address, 300))}${type === '' ? '' : `  ${type}`}${was === '' ? '' : ` (${was})`}  ${paints.dim(placeText(at))}`,
    ...shown,
    ...(told.length > mostProperties ? [`    … and ${told.length - mostProperties} more`] : []),
  ]
}

const signOf = (change: ResourceChange['change'], { good, bad, unsure }: Palette): string =>
  (change === 'added' ? good : change === 'removed' ? bad : unsure)(signs[change])

const linkLine = (sign: string, { by, property, target, at }: LinkChange, paint: Paint, paints: Palette): string =>
  `  ${sign} ${paint(`${oneLine(by, 300)} → ${oneLine(target, 300)}`)}  ${oneLine(property, 200)}  ${paints.dim(placeText(at))}`

function findingLines({ report }: EstateChanges, paints: Palette): string[] {
  const line = (sign: string, { severity, message, at, rule }: Finding): string =>
    `  ${sign} ${paints.severity[severity](severity.padEnd(8))} ${plain(oneLine(message))}  ${paints.dim(`${placeText(at)}  ${rule}`)}`
  return [
    ...report.findings.filter(({ state }) => state !== 'existing').map((finding) => line('+', finding)),
    ...report.fixed.map((finding) => line('-', finding)),
    ...report.unseen.map((finding) => line('?', finding)),
  ]
}

const blindLines = ({ report }: EstateChanges, paints: Palette): string[] =>
  report.blindSpots
    .filter(({ isNew }) => isNew)
    .flatMap(({ at, say }) => [...prose(oneLine(say), paints, '  '), `    ${paints.dim(placeText(at))}`])

/** What makes the answer less than whole, each a sentence. */
export const troubles = ({ report }: EstateChanges): string[] => [
  ...report.crashes.map(({ where }) => `ecs-warden itself failed at ${oneLine(where)}; this is a bug of ours, please report it.`),
  ...report.unfinished.map((say) => oneLine(say)),
]

function section(title: string, lines: readonly string[], paints: Palette): string[] {
  if (lines.length === 0) return []
  const more = lines.length - mostLines
  return [[paints.bold(title), ...lines.slice(0, mostLines), ...(more > 0 ? [`  … and ${more} more`] : [])].join('\n')]
}
