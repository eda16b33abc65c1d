import { editableCall, isInstalled } from './dialects/terraform/installed.ts'
import type { Estate } from './model/estate.ts'
import type { Container } from './model/resource.ts'
import type { Judgement } from './rules/engine.ts'
import type { Range } from './source/file.ts'
import type { Step } from './source/note.ts'
import type { Fix } from './source/slot.ts'

const isInside = ({ file }: Range): boolean => isInstalled(file.path)

/**
 * What is found inside of an installed module is said where somebody can edit: at the input that the value came in by, at the entry that
 * names the container, or else at the call. Where the module has it is said beside.
 */
export function saidAtCall(judged: readonly Judgement[], estate: Estate): Judgement[] {
  if (!estate.units.some(({ files }) => files.some(isInstalled))) return [...judged]
  const containers = new Map<string, Container>()
  for (const one of estate.containers) containers.set(keyOf(one), one)
  return judged.map((one) => {
    const at = isInside(one.at) ? placeOutside(one, containers) : undefined
    const own = at ? { ...one, at, related: [...one.related, { at: one.at, say: 'The module has it here' }] } : one
    return own.fix && (isInside(one.at) || writesInstalled(own.fix)) ? withoutFix(own) : own
  })
}

const keyOf = ({ unit, address, container = '' }: Pick<Judgement['subject'], 'unit' | 'address' | 'container'>): string =>
  [unit, address, container].join('\0')

function placeOutside({ origin, subject }: Judgement, containers: ReadonlyMap<string, Container>): Range | undefined {
  const container = subject.container === undefined ? undefined : containers.get(keyOf(subject))
  return inputIn(origin) ?? (container && inputIn(container.name.origin)) ?? editableCall(subject.enclosing)
}

/** Where somebody outside wrote the value: a condition only decided which way it went. */
const inputIn = (origin: readonly Step[]): Range | undefined =>
  origin.find(({ at, kind, asked }) => !asked && kind !== 'condition' && kind !== 'default' && !isInside(at))?.at

const writesInstalled = ({ steps }: Fix): boolean => steps.some(({ slot }) => isInside(slot.kind === 'entry' ? slot.whole : slot.at))

function withoutFix(judgement: Judgement): Judgement {
  const { fix: _, ...rest } = judgement
  return rest
}
