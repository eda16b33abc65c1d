import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  appendHcl,
  blockGap,
  type Expression,
  entrySlot,
  type ObjectExpression,
  objectGap,
  parseHcl,
  parseHclExpression,
  parseHclTemplate,
  removeHcl,
  renderHcl,
  setHcl,
  templateText,
} from '../../src/parse/hcl/index.ts'
import { fileText } from '../../src/source/embedded.ts'
import { applyEdits, type Range } from '../../src/source/file.ts'
import type { Json } from '../../src/source/slot.ts'
import { brokenProgram, hclProgram } from './hcl-programs.ts'

const text = (source: string) => fileText({ path: 'main.tf', text: source })

const valid = `# The service
locals {
  tags = { Name = "x-\${var.env}", "aws:y" : true, }
  ids  = [for k, v in aws_subnet.all : v.id if k != "\${local.skip}"]
}
resource "aws_ecs_task_definition" "app" {
  container_definitions = jsonencode([
    { name = "web", image = "\${var.registry}/app:\${local.tag ~} ", privileged = !true, cpu = -1 + 2 * (3 - 4) },
  ])
  user_data = <<-EOT
    #!/bin/sh
    %{ for name in var.names ~}
    echo $\${name} \${name}
    %{ endfor ~}

    %{ if a }x%{ else }y%{ endif }
  EOT
  volume { name = "data" }
  dynamic "setting" {
    for_each = var.on ? { a = 1 } : {}
    content {
      x = setting.value[*].id[0].*.b
    }
  }
}
`
const bits = fc.constantFrom(
  ...[
    '"',
    '${',
    '%{',
    '}',
    '{',
    '[',
    ']',
    '(',
    ')',
    '\n',
    '\r\n',
    ' ',
    ',',
    '=',
    ':',
    '?',
    '...',
    '=>',
    '<<EOT\n',
    '<<-EOT\n',
    '\nEOT\n',
    '~',
  ],
  ...[
    '$${',
    '\\',
    '\\u00e9',
    '.',
    '*',
    '!',
    '-',
    '&&',
    '#',
    '//',
    '/*',
    '*/',
    'for ',
    'in ',
    'if ',
    'null',
    '1.5',
    'a',
    '::',
    '%{ if a }',
    '\uE000',
  ],
)
const soup = fc.array(fc.oneof(bits, bits, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 60 }).map((parts) => parts.join(''))
const mutated = fc
  .array(fc.tuple(fc.nat(valid.length), fc.nat(12), fc.oneof(bits, fc.constant(''))), { minLength: 1, maxLength: 4 })
  .map((changes) => changes.reduce((source, [at, length, words]) => source.slice(0, at) + words + source.slice(at + length), valid))

const isRange = (value: object): value is Range => 'file' in value && 'start' in value && 'end' in value

/** Every range lies in the file and, going down, in the range of the node around it. */
function checkRanges(node: unknown, size: number, outer: { start: number; end: number }): void {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    for (const child of node) checkRanges(child, size, outer)
    return
  }
  const fields = node as Record<string, unknown>
  const own = (fields['whole'] ?? fields['at']) as Range | undefined
  const inner = own && isRange(own) ? own : outer
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'text' || name === 'inside' || name === 'pieces' || name === 'heredoc' || name === 'items') continue
    if (typeof value === 'object' && value !== null && isRange(value)) {
      const bounds = value === own ? outer : inner
      if (!(0 <= value.start && value.start <= value.end && value.end <= size && bounds.start <= value.start && value.end <= bounds.end))
        throw new Error(`${name} [${value.start}, ${value.end}) is outside [${bounds.start}, ${bounds.end})`)
    } else checkRanges(value, size, inner)
  }
  if (fields['kind'] === 'tuple') checkRanges(fields['items'], size, inner)
}

function templates(node: unknown, found: Parameters<typeof templateText>[0][] = []) {
  if (typeof node !== 'object' || node === null || 'file' in node) return found
  for (const [name, value] of Object.entries(node))
    if (name !== 'text' && name !== 'attributes' && name !== 'blocks') templates(value, found)
  if ((node as { kind?: string }).kind === 'template') found.push(node as (typeof found)[number])
  return found
}

function checkAll(source: string): void {
  const whole = { start: 0, end: source.length }
  const { body, diagnostics, comments } = parseHcl(text(source))
  checkRanges(body, source.length, whole)
  checkRanges(diagnostics, source.length, whole)
  checkRanges(comments, source.length, whole)
  const file = parseHclTemplate(text(source))
  checkRanges(file.template, source.length, whole)
  const one = parseHclExpression(text(source))
  checkRanges(one.expression, source.length, whole)
  for (const template of [...templates(body), file.template]) {
    const { text: built, holes } = templateText(template)
    expect(built.holes).toBe(holes.length)
    for (let i = 0; i < Math.min(built.content.length, 50); i++) {
      const { start, end } = built.range(i, i + 1)
      expect(start >= 0 && start <= end && end <= source.length).toBe(true)
    }
  }
}

/** What an expression says without evaluating: the inverse of rendering. */
function toJson(e: Expression): Json {
  switch (e.kind) {
    case 'literal':
      return e.value
    case 'unary':
      return -(toJson(e.operand) as number)
    case 'template':
      return templateText(e).text.content
    case 'tuple':
      return e.items.map(toJson)
    case 'object':
      return Object.fromEntries(e.entries.map(({ name, value }) => [name ?? '?', toJson(value)]))
    default:
      throw new Error(e.kind)
  }
}

const plainString = fc.oneof(fc.string({ unit: 'grapheme' }), soup).map((s) => s.replace(/[\uE000\uE001]/g, ''))
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      plainString,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('json'), { maxLength: 4 }),
    fc
      .dictionary(fc.oneof(plainString, fc.constantFrom('for', 'null', 'true', 'a-b', '1')), tie('json'), { maxKeys: 4 })
      .map((o) => ({ ...o })),
  ),
}))

const parsed = (source: string): Expression => {
  const { expression, diagnostics } = parseHclExpression(text(source))
  if (diagnostics.length > 0) throw new Error(`${diagnostics[0]?.message} in ${source}`)
  return expression
}

describe('for every text', () => {
  test('the sound example is sound', () => {
    expect(parseHcl(text(valid)).diagnostics).toEqual([])
    checkAll(valid)
  })
  test('reading never throws and every place is right: soup', () => {
    fc.assert(fc.property(soup, checkAll), { numRuns: 1500 })
  })
  test('reading never throws and every place is right: a sound file with accidents', () => {
    fc.assert(fc.property(mutated, checkAll), { numRuns: 700 })
  })
  test('reading never throws and every place is right: programs of the grammar, sound and broken', () => {
    fc.assert(fc.property(hclProgram, checkAll), { numRuns: 300 })
    fc.assert(fc.property(brokenProgram, checkAll), { numRuns: 700 })
  })
  test('an attribute without a value, before a comment that is never closed, ends where its block does', () => {
    checkAll('a {\n  x =/* never closed\n}\n')
  })
  test('an accident in the first block leaves the last one readable', () => {
    fc.assert(
      fc.property(soup, (words) => {
        fc.pre(!/["<]|\/\*|\$\{|%\{/.test(words))
        const { body } = parseHcl(text(`first {\n  a = ${words.replaceAll('}', '').replaceAll('{', '')}\n}\nlast {\n  b = 1\n}\n`))
        expect(body.blocks.at(-1)?.type).toBe('last')
        expect(body.blocks.at(-1)?.body.attributes[0]?.value.kind).toBe('literal')
      }),
      { numRuns: 500 },
    )
  })
})

describe('for every value', () => {
  test('what is rendered reads the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(toJson(parsed(renderHcl(value, '  ')))).toEqual(value)
      }),
      { numRuns: 700 },
    )
  })
  test('what is set, added, appended and removed reads as meant', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'bb', 'c c', 'd'), json), json, fc.boolean(), (object, value, oneLine) => {
        const rendered = renderHcl(object, '')
        const source = `r {\n  x = ${oneLine ? rendered.replace(/\n */g, ' ').replace(/ = /g, ' = ') : rendered}\n}\n`
        fc.pre(parseHcl(text(source)).diagnostics.length === 0)
        const block = parseHcl(text(source)).body.blocks[0]
        const value0 = block?.body.attributes[0]?.value as ObjectExpression
        if (!block) return
        const again = (edit: Parameters<typeof applyEdits>[1][number] | undefined) => {
          const { body, diagnostics } = parseHcl(text(applyEdits(source, edit ? [edit] : [])))
          expect(diagnostics).toEqual([])
          return Object.fromEntries(body.blocks[0]?.body.attributes.map((attribute) => [attribute.name, toJson(attribute.value)]) ?? [])
        }
        const names = { names: 'snake' } as const
        expect(again(setHcl(blockGap(block, 'y', names), value))).toEqual({ x: object, y: value })
        expect(again(setHcl(objectGap(value0, 'k', names), value))).toEqual({ x: { ...object, k: value } })
        for (const entry of value0.entries) {
          const { [entry.name ?? '']: old, ...others } = object
          expect(again(removeHcl(entrySlot(entry, names)))).toEqual({ x: others })
          expect(again(setHcl(entrySlot(entry, names), value))).toEqual({ x: { ...object, [entry.name ?? '']: value } })
          if (entry.value.kind === 'tuple') {
            expect(again(appendHcl(entrySlot(entry.value, names), value))).toEqual({
              x: { ...object, [entry.name ?? '']: [...(old as Json[]), value] },
            })
          }
        }
      }),
      { numRuns: 250 },
    )
  })
})

describe('for every size', () => {
  const units = [
    '[',
    '"${',
    'a.',
    '!',
    '<<A\n',
    '{',
    'a {\n',
    'a = [\n',
    '= } ',
    'x = "\n',
    '%{if a}',
    'a[*]',
    '-',
    'a + ',
    'a ? ',
    '/*',
    'a "',
    'b {} ',
    'é',
    'a-b-',
    '[0]',
    'f(a, ',
    'a == ',
    '#\n',
    'a = 1\n',
    'a = {\n',
    '"\n',
    '\\u',
    '$',
    '${a} ',
    '" ${a ~}\n ',
    '%{endif}',
    '%{for a in b}',
    '<<A ',
    '<<-A\n  x\n',
    'a\n  E x\n',
    '[for a in ',
    '0',
    '0.0',
    '\u2003',
  ]
  test.each(units)('a quarter of a megabyte of %j takes no time', (unit) => {
    for (const start of ['', 'x = ', 'x = "', 'x = <<-E\n', 'x = {\n', 'x = @ ']) {
      const begin = performance.now()
      parseHcl(text(start + unit.repeat(250_000 / unit.length)))
      parseHclTemplate(text(start + unit.repeat(250_000 / unit.length)))
      expect(performance.now() - begin).toBeLessThan(3000)
    }
  })
})
