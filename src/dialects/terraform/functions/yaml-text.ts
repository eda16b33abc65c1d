import type { Data } from '../../data.ts'
import { textIn } from '../evaluate/text.ts'
import { inOrder } from '../evaluate/walk.ts'

/** The YAML that `yamlencode` writes; `undefined` where anything is unknown, or of a form that is not worked out here. */
export function yamlText(data: Data): string | undefined {
  const words = written(data, '')
  if (words === undefined) return undefined
  // A plain scalar by itself ends with a mark.
  return /^[\n[{"]/.test(words) ? `${words.replace(/^\n/, '')}\n` : `${words}\n...\n`
}

/** A value behind its key or dash: on the same line, or on lines of its own below. */
function written(data: Data, indent: string): string | undefined {
  if (data.kind === 'absent') return 'null'
  if (data.kind === 'unknown') return undefined
  const { value } = data
  if (value.is === 'list') {
    if (value.missing.length > 0 || value.uncertain) return undefined
    if (value.items.length === 0) return '[]'
    return lines(value.items.map((item) => nested(item, indent, '-')))
  }
  if (value.is === 'map') {
    if (value.missing.length > 0 || value.uncertain) return undefined
    if (value.entries.size === 0) return '{}'
    return lines(inOrder(value.entries.values()).map((entry) => nested(entry.value, indent, `${JSON.stringify(entry.key)}:`)))
  }
  if (value.is === 'scalar' && typeof value.value !== 'string') return value.raw
  const words = textIn(data)
  return words !== undefined && /^[\x20-\x7e]*$/.test(words) ? JSON.stringify(words) : undefined
}

function nested(value: Data, indent: string, lead: string): string | undefined {
  const isList = value.kind === 'known' && value.value.is === 'list'
  const inner = written(value, lead !== '-' && isList ? indent : `${indent}  `)
  if (inner === undefined) return undefined
  if (!inner.startsWith('\n')) return `\n${indent}${lead} ${inner}`
  // What is in a list begins on the line of its dash.
  return lead === '-' ? `\n${indent}- ${inner.trimStart()}` : `\n${indent}${lead}${inner}`
}

const lines = (all: readonly (string | undefined)[]): string | undefined => (all.includes(undefined) ? undefined : all.join(''))
