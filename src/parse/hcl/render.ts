import type { Json } from '../../source/slot.ts'
import { escapeQuoted } from './text.ts'

/** A JSON value as HCL text. Lines after the first start with `indent`; its own levels are two spaces deeper each. */
export function renderHcl(value: Json, indent: string): string {
  if (typeof value === 'string') return `"${escapeQuoted(value)}"`
  if (value === null || typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return renderList(value, indent)
  return renderObject(Object.entries(value), indent)
}

function renderList(items: readonly Json[], indent: string): string {
  const rendered = items.map((item) => renderHcl(item, `${indent}  `))
  const oneLine = `[${rendered.join(', ')}]`
  if (!oneLine.includes('\n') && oneLine.length <= 100) return oneLine
  return `[\n${rendered.map((item) => `${indent}  ${item},\n`).join('')}${indent}]`
}

/** As `terraform fmt` would have it: the equals signs of neighbouring one-line entries stand below each other. */
function renderObject(entries: readonly (readonly [string, Json])[], indent: string): string {
  if (entries.length === 0) return '{}'
  const lines = entries.map(([name, value]) => ({ key: renderKey(name), text: renderHcl(value, `${indent}  `) }))
  const widths = lines.map(({ key }) => key.length)
  for (let first = 0; first < lines.length; ) {
    let end = first
    while (end < lines.length && !lines[end]?.text.includes('\n')) end++
    const width = Math.max(0, ...widths.slice(first, end))
    widths.fill(width, first, end)
    first = end + 1
  }
  return `{\n${lines.map(({ key, text }, i) => `${indent}  ${key.padEnd(widths[i] ?? 0)} = ${text}\n`).join('')}${indent}}`
}

/** Words that mean something else where a key could stand. */
const reserved = new Set(['for', 'true', 'false', 'null'])

/** The key of an object entry: bare where it can be. */
export function renderKey(name: string): string {
  return isBareName(name) && !reserved.has(name) ? name : `"${escapeQuoted(name)}"`
}

export const isBareName = (name: string): boolean => /^[A-Za-z_][\w-]*$/.test(name)
