import type { FlagShape, NumberShape, TextShape } from '../model/shape.ts'
import type { Scalar } from './data.ts'

/**
 * `loose`: CloudFormation and Terraform take `"true"` for true and 80 for "80".
 * `strict`: the ECS API, and the command line in front of it, refuse them.
 */
export type Strictness = 'loose' | 'strict'

/** A scalar as the property's type wants it; `undefined` where the deployment would refuse it. */
export function coerce(
  { value, raw }: Scalar,
  shape: TextShape | FlagShape | NumberShape,
  strictness: Strictness,
): string | boolean | number | undefined {
  switch (shape.is) {
    case 'text':
      return typeof value === 'string' ? value : strictness === 'loose' ? raw : undefined
    case 'flag':
      if (typeof value === 'boolean') return value
      if (strictness === 'strict' || typeof value !== 'string') return undefined
      return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : undefined
    case 'number':
      if (typeof value === 'number') return value
      if (strictness === 'strict' || typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value.trim())) return undefined
      return Number(value)
  }
}
