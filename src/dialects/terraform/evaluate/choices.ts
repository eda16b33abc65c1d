import { type Unknown, unknown, withOrigin } from '../../../model/value.ts'
import type { Data, Datum } from '../../data.ts'

/** So many combinations of possible values are worked out at the most. */
const maximumChoices = 16

type Choice = Unknown<Datum> & { readonly oneOf: NonNullable<Unknown<Datum>['oneOf']> }

export const isChoice = (data: Data): data is Choice => data.kind === 'unknown' && data.oneOf !== undefined && data.oneOf.length > 0

/**
 * What comes of arguments that may each be one of several values: the same work for every combination. Values that hang on the same
 * condition turn out together. With too many combinations the arguments are taken as they are, unknown.
 */
export function overChoices(args: readonly Data[], run: (args: readonly Data[]) => Data): Data {
  const signatures = new Map<string, number>()
  for (const arg of args) if (isChoice(arg)) signatures.set(signatureOf(arg), leavesOf(arg))
  let combinations = 1
  for (const leaves of signatures.values()) combinations *= leaves
  return combinations === 1 || combinations > maximumChoices ? run(args) : chosen(args, run)
}

function chosen(args: readonly Data[], run: (args: readonly Data[]) => Data): Data {
  const first = args.find(isChoice)
  if (!first) return run(args)
  const signature = signatureOf(first)
  const arms = first.oneOf.map((arm, index) => {
    const then = chosen(
      args.map((arg) => {
        const own = isChoice(arg) && signatureOf(arg) === signature ? arg.oneOf[index] : undefined
        return own ? withOrigin(own.then, arg.origin) : arg
      }),
      run,
    )
    return { ...arm, then }
  })
  return (
    settled(arms.map(({ then }) => then)) ??
    unknown(first.why, first.at, { ...(first.name === undefined ? {} : { name: first.name }), oneOf: arms })
  )
}

/** The value that all of these are, where it is the same scalar every time. */
export function settled(all: readonly Data[]): Data | undefined {
  const [first, ...others] = all
  if (first?.kind !== 'known' || first.value.is !== 'scalar') return undefined
  const { value } = first.value
  return others.every((one) => one.kind === 'known' && one.value.is === 'scalar' && one.value.value === value) ? first : undefined
}

const leavesOf = (data: Data): number => (isChoice(data) ? data.oneOf.reduce((sum, { then }) => sum + leavesOf(then), 0) : 1)

/** Values with the same list of conditions hang on the same thing. */
const signatureOf = (choice: Choice): string => `${choice.at.file.path}\0${choice.oneOf.map(({ when }) => when ?? '').join('\0')}`
