import { unknown } from '../../../model/value.ts'
import type { Call as CallExpression } from '../../../parse/hcl/index.ts'
import type { Data } from '../../data.ts'
import type { Context } from '../evaluate/context.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { invalid, isInvalid, unlessNull } from '../evaluate/made.ts'
import { collections } from './collections.ts'
import { conversions } from './conversions.ts'
import { dates } from './dates.ts'
import { encodings } from './encodings.ts'
import { files } from './files.ts'
import type { Functions } from './function.ts'
import { hashes } from './hashes.ts'
import { maps } from './maps.ts'
import { networks } from './networks.ts'
import { numbers } from './numbers.ts'
import { patterns } from './patterns.ts'
import { sets } from './sets.ts'
import { strings } from './strings.ts'

/** Every function whose result follows from its arguments and the files at hand. Any other is unknown. */
export const functions: Functions = {
  ...collections,
  ...conversions,
  ...dates,
  ...encodings,
  ...files,
  ...hashes,
  ...maps,
  ...networks,
  ...numbers,
  ...patterns,
  ...sets,
  ...strings,
}

export function call(expression: CallExpression, context: Context): Data {
  const { name, at, expand } = expression
  const short = name.startsWith('core::') ? name.slice('core::'.length) : name
  const table = context.functions && Object.hasOwn(context.functions, short) ? context.functions : functions
  const found = Object.hasOwn(table, short) ? table[short] : undefined
  const inner: Context = short === 'try' || short === 'can' ? { ...context, tried: true } : context
  const values = expression.args.map((arg) => evaluate(arg, inner))
  if (!found) return unknown('function', at, { name: `${name}()` })
  const args = expand ? expanded(values, found.openEnded === true) : values
  if (!args) return unknown('function', at, { name: `${name}()` })
  const [least, most] = found.takes
  if (args.length < least || args.length > most) return invalid(at, `${name}()`)
  if (!found.tolerant && args.some(isInvalid)) return invalid(at, `${name}()`)
  if (short === 'templatestring' && expression.args[0]?.kind !== 'traversal') return invalid(at, `${name}()`)
  const here = { name: short, at, context }
  const result = found.run(args, here)
  const given = isInvalid(result) ? args.map((arg) => unlessNull(arg, context)) : args
  return given.some((arg, index) => arg !== args[index]) ? found.run(given, here) : result
}

/** The arguments of `f(a, list...)`; `undefined` where they cannot be counted. */
function expanded(values: readonly Data[], openEnded: boolean): readonly Data[] | undefined {
  const list = values.at(-1)
  const before = values.slice(0, -1)
  if (list?.kind !== 'known' || list.value.is !== 'list') return openEnded && list?.kind === 'unknown' ? values : undefined
  const { items, missing, uncertain } = list.value
  if (missing.length === 0 && !uncertain) return [...before, ...items]
  return openEnded ? [...before, ...items, ...missing] : undefined
}
