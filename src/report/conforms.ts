type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Schema = { readonly [key: string]: unknown }

/**
 * Whether a value is as a JSON Schema says, as far as `report.schema.json` makes use of the language: a word of it that is not known
 * here throws, so that nothing is let through unread.
 */
export function conforms(value: unknown, schema: Schema, root: Schema = schema): boolean {
  return Object.entries(schema).every(([word, says]) => {
    const check = checks[word]
    if (!check) throw new Error(`\`${word}\` of JSON Schema is not known here`)
    return check(value as Json, says as never, { schema, root })
  })
}

interface Around {
  readonly schema: Schema
  readonly root: Schema
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const types: Readonly<Record<string, (value: Json) => boolean>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  string: (value) => typeof value === 'string',
  array: (value) => Array.isArray(value),
  object: isObject,
}

/** What a word asks for holds for values of another type, as in JSON Schema itself. */
const checks: Readonly<Record<string, (value: Json, says: never, around: Around) => boolean>> = {
  $schema: () => true,
  $id: () => true,
  $defs: () => true,
  title: () => true,
  description: () => true,
  type: (value, says: string) => types[says]?.(value) ?? false,
  const: (value, says: Json) => value === says,
  enum: (value, says: readonly Json[]) => says.includes(value),
  minimum: (value, says: number) => typeof value !== 'number' || value >= says,
  minLength: (value, says: number) => typeof value !== 'string' || value.length >= says,
  maxLength: (value, says: number) => typeof value !== 'string' || value.length <= says,
  pattern: (value, says: string) => typeof value !== 'string' || patternOf(says).test(value),
  minItems: (value, says: number) => !Array.isArray(value) || value.length >= says,
  items: (value, says: Schema, { root }) => !Array.isArray(value) || value.every((item) => conforms(item, says, root)),
  required: (value, says: readonly string[]) => !isObject(value) || says.every((key) => Object.hasOwn(value, key)),
  properties: (value, says: Readonly<Record<string, Schema>>, { root }) =>
    !isObject(value) || Object.entries(says).every(([key, inner]) => !Object.hasOwn(value, key) || conforms(value[key], inner, root)),
  additionalProperties: (value, says: boolean, { schema }) =>
    says || !isObject(value) || Object.keys(value).every((key) => Object.hasOwn((schema['properties'] ?? {}) as object, key)),
  not: (value, says: Schema, { root }) => !conforms(value, says, root),
  anyOf: (value, says: readonly Schema[], { root }) => says.some((inner) => conforms(value, inner, root)),
  $ref: (value, says: string, { root }) => conforms(value, definition(says, root), root),
}

const definition = (ref: string, root: Schema): Schema =>
  (root['$defs'] as Readonly<Record<string, Schema>>)[ref.replace('#/$defs/', '')] as Schema

const patterns = new Map<string, RegExp>()

function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, 'u')
  patterns.set(source, pattern)
  return pattern
}
