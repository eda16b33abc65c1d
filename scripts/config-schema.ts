// The JSON Schema of the config file and the table of its keys, both made of the one description that the program reads by.
import type { Field } from '../src/config/field.ts'
import { fileSchema } from '../src/config/file-schema.ts'
import type { Catalogue } from '../src/config/words.ts'

type Schema = Record<string, unknown>

export const schemaUri = 'https://raw.githubusercontent.com/ecs-warden/ecs-warden/HEAD/docs/config.schema.json'

/** As editors read it (`# yaml-language-server: $schema=`). What it takes the program takes, but for what only the program can tell. */
export function configSchema(catalogue: Catalogue): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: schemaUri,
    title: 'The config file of ecs-warden',
    ...schemaOf(fileSchema, catalogue),
    definitions: { rule: ruleOf(fileSchema.fields.rules.of, catalogue) },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** YAML 1.1 reads `on` and `off` as true and false. */
const ruleOf = (of: Field, catalogue: Catalogue): Schema => ({ anyOf: [{ enum: ['on', 'off', true, false] }, schemaOf(of, catalogue)] })

function schemaOf(field: Field, catalogue: Catalogue): Schema {
  const said = field.say === undefined ? {} : { description: field.say }
  switch (field.kind) {
    case 'enum':
      return { ...said, enum: field.values }
    case 'boolean':
      return { ...said, type: 'boolean' }
    case 'number':
      return { ...said, type: 'integer', minimum: field.least, maximum: field.most }
    case 'text':
      return { ...said, ...textOf(field.format, catalogue) }
    case 'list':
      return { ...said, type: 'array', items: schemaOf(field.of, catalogue) }
    case 'object':
      return {
        ...said,
        type: 'object',
        additionalProperties: false,
        ...(field.required ? { required: field.required } : {}),
        properties: Object.fromEntries(Object.entries(field.fields).map(([key, inner]) => [key, schemaOf(inner, catalogue)])),
      }
    case 'rules': {
      const one = { $ref: '#/definitions/rule' }
      const names = catalogue.flatMap(({ id, aliases = [] }) => [id, ...aliases])
      return { ...said, type: 'object', additionalProperties: false, properties: Object.fromEntries(names.map((id) => [id, one])) }
    }
  }
}

type Text = Extract<Field, { kind: 'text' }>['format']

function textOf(format: Text, catalogue: Catalogue): Schema {
  switch (format) {
    case 'rule':
      return { enum: catalogue.flatMap(({ id, aliases = [] }) => [id, ...aliases]) }
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
    case 'path':
    case 'glob':
      return { type: 'string', minLength: 1, maxLength: 500, pattern: '^(?![/\\\\!])' }
    default:
      return { type: 'string', minLength: 1, maxLength: 500 }
  }
}

/** Every key of the config with what it says, in the order of the description. */
export function configTable(): string {
  const rows = keysOf(fileSchema, '').map(([key, kind, say]) => `| \`${key}\` | ${kind} | ${say.replaceAll('|', '\\|')} |`)
  return ['', '| key | takes | meaning |', '|---|---|---|', ...rows, ''].join('\n')
}

function keysOf(field: Field, path: string): [key: string, takes: string, say: string][] {
  const own: [string, string, string][] = path === '' ? [] : [[path, wordsOf(field), field.say ?? '']]
  switch (field.kind) {
    case 'object':
      return [...own, ...Object.entries(field.fields).flatMap(([key, inner]) => keysOf(inner, path === '' ? key : `${path}.${key}`))]
    case 'list':
      return field.of.kind === 'object' ? [...own, ...keysOf(field.of, `${path}[]`).slice(1)] : own
    default:
      return own
  }
}

function wordsOf(field: Field): string {
  switch (field.kind) {
    case 'enum':
      return field.values.map((value) => `\`${value}\``).join(', ')
    case 'boolean':
      return '`true`, `false`'
    case 'number':
      return field.least === field.most ? `\`${field.least}\`` : `${field.least} to ${field.most}`
    case 'text':
      return field.format === 'rule' ? 'id of a rule' : (field.format ?? 'text')
    case 'list':
      return `list${field.of.kind === 'object' ? '' : ` of ${wordsOf(field.of)}`}`
    case 'rules':
      return '`on`, `off`, `{severity: …}`'
    case 'object':
      return 'keys'
  }
}
