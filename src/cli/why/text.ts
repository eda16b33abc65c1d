import type { Is, Verdict } from '../../model/verdict.ts'
import { type Paint, type Palette, palette, placeText, plain, prose, sourceLines } from '../../report/palette.ts'
import { oneLine, stepWords } from '../../report/words.ts'
import type { Range } from '../../source/file.ts'
import type { Step, Suppression } from '../../source/note.ts'
import type { Terminal } from '../terminal.ts'
import type { Answer, Answered, Condition, ResourceAnswer } from './answer.ts'
import { deciding, outcomeWords, valueWords } from './words.ts'

/** More of one resource are counted, not shown. */
const mostShown = 100

/** The trace of a verdict for a terminal: each condition with yes, no or maybe, each value with its line and where it came from. */
export function whyText(answer: Answer, { colour = false, width }: Terminal): string {
  const paints = palette(colour, width)
  const { rule, off, resources, problems } = answer
  const head = [
    `${paints.bold(rule.id)}  ${rule.title} ${paints.dim(`(${rule.severity})`)}`,
    ...(off === undefined ? [] : prose(`A scan with these settings does not run this rule: ${off}.`, paints)),
  ]
  const parts = resources.map((one) => resourceLines(one, answer, paints).join('\n'))
  const troubles = problems.map((say) => paints.bad(plain(`Problem: ${say}`)))
  return `${[head.join('\n'), ...parts, ...(troubles.length > 0 ? [troubles.join('\n')] : [])].join('\n\n')}\n`
}

function resourceLines(
  { name, resource, conditions, judged, quiet, blindSpots }: ResourceAnswer,
  answer: Answer,
  paints: Palette,
): string[] {
  const lines = [
    `${paints.bold(oneLine(name, 300))}${name.includes(`${resource.resourceType}.`) ? '' : `  ${resource.resourceType}`}  ${paints.dim(placeText(resource.at))}`,
    ...conditions.flatMap((one) => conditionLines(one, paints)),
    ...judged.slice(0, mostShown).flatMap((one) => ['', ...judgedLines(one, answer.sensitive, paints)]),
  ]
  if (judged.length > mostShown) lines.push('', `   … and ${judged.length - mostShown} more; name a container or a property to see fewer`)
  if (quiet.length > 0) lines.push('', paints.bold('Nothing is judged here:'), ...quiet.flatMap((say) => prose(oneLine(say), paints)))
  if (blindSpots.length > 0)
    lines.push(
      '',
      paints.bold('Could not be seen:'),
      ...blindSpots.slice(0, 10).flatMap(({ at, say }) => [...prose(oneLine(say), paints), `     ${paints.dim(placeText(at))}`]),
    )
  return lines
}

const markOf = (is: Is, paints: Palette): Paint => (is === 'yes' ? paints.bad : is === 'no' ? paints.good : paints.unsure)

/** Conditions are no faults: their answers have no colour of one. */
const conditionLines = ({ verdict, notes }: Condition, paints: Palette): string[] => [
  `   ${paints.bold(verdict.is.padEnd(5))} ${plain(oneLine(verdict.question))}`,
  ...notes.slice(0, 10).map(({ at, say }) => paints.dim(`         = ${plain(oneLine(say))}: ${placeText(at)}`)),
  ...(notes.length > 10 ? [paints.dim(`         = and ${notes.length - 10} more`)] : []),
]

function judgedLines(one: Answered, sensitive: readonly Range[], paints: Palette): string[] {
  const { verdict, subject, at, origin, related } = one.judgement
  const mark = markOf(verdict.is, paints)
  const place = subject.container === undefined ? '' : ` ${paints.dim(`in ${oneLine(subject.container, 200)}`)}`
  const words = valueWords(verdict.value, sensitive)
  return [
    `   ${mark(verdict.is.padEnd(5))} ${paints.bold(plain(oneLine(verdict.question)))}${place}: ${outcomeWords(one)}`,
    ...indented(sourceLines(at, sensitive, mark, paints)),
    ...(words === undefined ? [] : [`         = it is ${plain(words)}`]),
    ...stepLines(origin, paints),
    ...verdict.operands.flatMap((operand) => operandLines(operand, sensitive, paints, 2)),
    ...related.map((note) => paints.dim(`         = ${plain(oneLine(note.say))}: ${placeText(note.at)}`)),
    ...(one.suppression ? [`         = ${acceptedWords(one.suppression)}: ${placeText(one.suppression.at)}`] : []),
    ...(verdict.is === 'maybe' ? deciding(verdict.value).flatMap((say) => prose(`= to decide it: ${say}`, paints, '         ')) : []),
  ]
}

const stepLines = (origin: readonly Step[], paints: Palette, indent = '         '): string[] =>
  origin.map((step) => paints.dim(`${indent}= from ${stepWords(step)}: ${placeText(step.at)}`))

function operandLines(
  { is, question, at, value, operands }: Verdict,
  sensitive: readonly Range[],
  paints: Palette,
  depth: number,
): string[] {
  const indent = '      '.repeat(depth - 1)
  const words = valueWords(value, sensitive)
  const place = at ? `  ${paints.dim(placeText(at))}` : ''
  return [
    `${indent}   ${markOf(is, paints)(is.padEnd(5))} ${plain(oneLine(question))}${place}`,
    ...(words === undefined ? [] : [`${indent}         = it is ${plain(words)}`]),
    ...stepLines(value?.origin ?? [], paints, `${indent}         `),
    ...operands.flatMap((operand) => operandLines(operand, sensitive, paints, depth + 1)),
  ]
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `      ${line}`)

function acceptedWords({ from, peer, reason, until }: Suppression): string {
  const by = from === 'config' ? 'an exception of the config' : peer === undefined ? 'an ignore' : `a mark of ${peer}`
  return `accepted by ${by}${until === undefined ? '' : ` until ${until}`}${reason === undefined ? '' : ` (${oneLine(reason, 200)})`}`
}
