import type { Verdict } from '../../model/verdict.ts'
import { lineRegionOf } from '../../report/place.ts'
import { oneLine, stepName } from '../../report/words.ts'
import type { Range } from '../../source/file.ts'
import type { Note, Step } from '../../source/note.ts'
import type { Json } from '../../source/slot.ts'
import type { Answer, Answered, ResourceAnswer } from './answer.ts'
import { deciding, valueWords } from './words.ts'

/** The trace of a verdict for other programs. */
export function whyJson(answer: Answer): string {
  const { rule, off, resources, problems, sensitive } = answer
  const out = {
    version: 1,
    rule: rule.id,
    severity: rule.severity,
    runs: off === undefined,
    ...(off === undefined ? {} : { off }),
    answers: resources.map((one) => answerOf(one, sensitive)),
    problems: problems.map((say) => oneLine(say)),
  }
  return `${JSON.stringify(out, null, 2)}\n`
}

const answerOf = ({ name, resource, conditions, judged, quiet, blindSpots }: ResourceAnswer, sensitive: readonly Range[]) => ({
  name: oneLine(name),
  unit: oneLine(resource.unit),
  type: resource.resourceType,
  ...placeOf(resource.at),
  conditions: conditions.map(({ verdict, notes }) => ({ ...verdictOf(verdict, sensitive), notes: notes.map(noteOf) })),
  judged: judged.map((one) => judgedOf(one, sensitive)),
  quiet: quiet.map((say) => oneLine(say)),
  blindSpots: blindSpots.map(noteOf),
})

function judgedOf({ judgement, finding, suppression }: Answered, sensitive: readonly Range[]) {
  const { subject, verdict, certainty, at, origin, related } = judgement
  return {
    container: subject.container === undefined ? null : oneLine(subject.container),
    property: oneLine(subject.property),
    ...verdictOf(verdict, sensitive),
    certainty,
    ...placeOf(at),
    origin: origin.map(stepOf),
    related: related.map(noteOf),
    ...(verdict.is === 'maybe' ? { decides: deciding(verdict.value) } : {}),
    ...(finding ? { identity: finding.identity, severity: finding.severity } : {}),
    ...(suppression
      ? {
          suppression: {
            from: suppression.from,
            ...(suppression.reason === undefined ? {} : { reason: oneLine(suppression.reason) }),
            ...(suppression.until === undefined ? {} : { until: suppression.until }),
            ...placeOf(suppression.at),
          },
        }
      : {}),
  }
}

function verdictOf({ is, question, at, value, operands }: Verdict, sensitive: readonly Range[]): { readonly [key: string]: Json } {
  const words = valueWords(value, sensitive)
  return {
    is,
    question: oneLine(question),
    ...(words === undefined ? {} : { value: words }),
    ...(at ? { at: placeOf(at) } : {}),
    operands: operands.map((one) => verdictOf(one, sensitive)),
  }
}

const stepOf = (step: Step) => ({ name: stepName(step), kind: step.kind, ...placeOf(step.at) })
const noteOf = ({ at, say }: Note) => ({ say: oneLine(say), ...placeOf(at) })

function placeOf(at: Range): { path: string; region: { startLine: number; startColumn: number; endLine: number; endColumn: number } } {
  return { path: at.file.path, region: { ...lineRegionOf(at) } }
}
