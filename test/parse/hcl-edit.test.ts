import { describe, expect, test } from 'vitest'
import {
  type Attribute,
  appendHcl,
  blockGap,
  type Expression,
  entrySlot,
  type ObjectExpression,
  objectGap,
  parseHcl,
  removeHcl,
  setHcl,
  templateText,
} from '../../src/parse/hcl/index.ts'
import { fileText } from '../../src/source/embedded.ts'
import { applyEdits, type TextEdit, textOf } from '../../src/source/file.ts'
import type { Json } from '../../src/source/slot.ts'

const snake = { names: 'snake' } as const

const read = (text: string) => parseHcl(fileText({ path: 'main.tf', text }))

/** The text after the edit, which must still parse. */
function edited(source: string, edit: TextEdit | undefined): string {
  const text = applyEdits(source, edit ? [edit] : [])
  expect(read(text).diagnostics.map(({ message }) => `${message}\n${text}`)).toEqual([])
  return text
}

function firstValue(source: string): Expression {
  const { body, diagnostics } = read(source)
  expect(diagnostics).toEqual([])
  return (body.attributes[0] ?? body.blocks[0]?.body.attributes[0])?.value as Expression
}

describe('a missing attribute of a block', () => {
  const add = (source: string, value: Json = true, key = 'encrypted') => {
    const block = read(source).body.blocks[0]
    return block ? edited(source, setHcl(blockGap(block, key, snake), value)) : ''
  }

  test.each([
    ['r "a" {\n    a = 1\n}\n', 'r "a" {\n    a = 1\n    encrypted = true\n}\n'],
    ['r {\n  a = 1 # why\n\n  b {\n  }\n}\n', 'r {\n  a = 1 # why\n  encrypted = true\n\n  b {\n  }\n}\n'],
    ['r {\n  long_name = 1\n  b         = 2\n}\n', 'r {\n  long_name = 1\n  b         = 2\n  encrypted = true\n}\n'],
    ['r {\n}\n', 'r {\n  encrypted = true\n}\n'],
    ['r { # note\n  # nothing yet\n}\n', 'r { # note\n  encrypted = true\n  # nothing yet\n}\n'],
    ['r {\n  b {\n  }\n}\n', 'r {\n  encrypted = true\n  b {\n  }\n}\n'],
    ['r {}\n', 'r {\n  encrypted = true\n}\n'],
    ['r { }\n', 'r {\n  encrypted = true\n}\n'],
    ['r { a = 1 }\n', 'r {\n  a = 1\n  encrypted = true\n}\n'],
    ['r {\r\n  a = 1\r\n}\r\n', 'r {\r\n  a = 1\r\n  encrypted = true\r\n}\r\n'],
    ['r {\n  a = <<EOT\nx\nEOT\n}\n', 'r {\n  a = <<EOT\nx\nEOT\n  encrypted = true\n}\n'],
    ['r {\n\ta = 1\n}', 'r {\n\ta = 1\n\tencrypted = true\n}'],
  ])('%j', (before, expected) => {
    expect(add(before)).toBe(expected)
  })

  test('may be of several lines', () => {
    expect(add('r {\n  a = 1\n}\n', { x: ['y'], z: {} }, 'tags')).toBe('r {\n  a = 1\n  tags = {\n    x = ["y"]\n    z = {}\n  }\n}\n')
  })

  test('a nested block on one line keeps its place', () => {
    const source = 'r {\n  b { a = 1 }\n}\n'
    const inner = read(source).body.blocks[0]?.body.blocks[0]
    expect(inner && edited(source, setHcl(blockGap(inner, 'c', snake), 2))).toBe('r {\n  b {\n    a = 1\n    c = 2\n  }\n}\n')
  })
})

describe('a missing entry of an object', () => {
  test.each([
    ['a = {}\n', 'a = { k = 1 }\n'],
    ['a = { }\n', 'a = { k = 1 }\n'],
    ['a = {\n}\n', 'a = {\n  k = 1\n}\n'],
    ['a = { # note\n}\n', 'a = { # note\n  k = 1\n}\n'],
    ['a = { x = 1 }\n', 'a = { x = 1, k = 1 }\n'],
    ['a = { x = 1, }\n', 'a = { x = 1, k = 1 }\n'],
    ['a = {x=1}\n', 'a = {x=1, k=1}\n'],
    ['a = { "x" : 1 }\n', 'a = { "x" : 1, "k" : 1 }\n'],
    ['a = {\n  x = 1\n}\n', 'a = {\n  x = 1\n  k = 1\n}\n'],
    ['a = {\n  x = 1,\n}\n', 'a = {\n  x = 1,\n  k = 1,\n}\n'],
    ['a = {\n  x   = 1,\n  yyy = 2\n}\n', 'a = {\n  x   = 1,\n  yyy = 2,\n  k   = 1\n}\n'],
    ['a = {\n  x = 1, # one\n  y = 2 # two\n}\n', 'a = {\n  x = 1, # one\n  y = 2 # two\n  k = 1\n}\n'],
    ['a = {\n  x = 1 /* one */\n  # end\n}\n', 'a = {\n  x = 1 /* one */\n  k = 1\n  # end\n}\n'],
    ['a = [{\n    "x": 1,\n    "y": 2\n  }]\n', 'a = [{\n    "x": 1,\n    "y": 2,\n    "k": 1\n  }]\n'],
    ['a = { x = 1\n  y = 2 }\n', 'a = { x = 1\n  y = 2,\n  k = 1 }\n'],
    ['a = { x = 1\n}\n', 'a = { x = 1\n  k = 1\n}\n'],
    ['a = {\n  x = <<EOT\nt\nEOT\n}\n', 'a = {\n  x = <<EOT\nt\nEOT\n  k = 1\n}\n'],
    ['a = {\r\n  x = 1\r\n}\r\n', 'a = {\r\n  x = 1\r\n  k = 1\r\n}\r\n'],
  ])('%j', (before, expected) => {
    const value = firstValue(before)
    const object = (value.kind === 'tuple' ? value.items[0] : value) as ObjectExpression
    const text = edited(before, setHcl(objectGap(object, 'k', snake), 1))
    // Alignment is a matter of taste; what counts is that it is written like its neighbours.
    expect(text).toBe(expected)
  })

  test('is put in quotes where it is no name', () => {
    const source = 'a = {}\n'
    expect(edited(source, setHcl(objectGap(firstValue(source) as ObjectExpression, 'aws:x', snake), 'y'))).toBe('a = { "aws:x" = "y" }\n')
  })
})

describe('a value that is written', () => {
  test('is replaced, with its own lines indented', () => {
    const source = 'r {\n  a = "x" # note\n}\n'
    const attribute = read(source).body.blocks[0]?.body.attributes[0] as Attribute
    expect(edited(source, setHcl(entrySlot(attribute, snake), { b: [1], c: { d: null } }))).toBe(
      'r {\n  a = {\n    b = [1]\n    c = {\n      d = null\n    }\n  } # note\n}\n',
    )
    expect(textOf(entrySlot(attribute, snake).whole)).toBe('a = "x"')
  })

  test('inside a string goes through its escapes', () => {
    const outer = 'a = "x = 1"\n'
    const value = firstValue(outer)
    if (value.kind !== 'template') throw new Error('no template')
    const { text } = templateText(value)
    const attribute = parseHcl(text).body.attributes[0] as Attribute
    expect(edited(outer, setHcl(entrySlot(attribute, { ...snake, inside: text }), '${y}'))).toBe('a = "x = \\"$$${y}\\""\n')
  })
})

describe('removing', () => {
  test.each([
    ['a = {\n  x = 1\n  y = 2\n}\n', 0, 'a = {\n  y = 2\n}\n'],
    ['a = {\n  x = 1, # one\n  y = 2\n}\n', 0, 'a = {\n  y = 2\n}\n'],
    ['a = {\n  x = 1,\n  y = 2\n}\n', 1, 'a = {\n  x = 1,\n}\n'],
    ['a = { x = 1, y = 2 }\n', 0, 'a = { y = 2 }\n'],
    ['a = { x = 1, y = 2 }\n', 1, 'a = { x = 1 }\n'],
    ['a = { x = 1 }\n', 0, 'a = {}\n'],
    ['a = { x = 1\n  y = 2 }\n', 0, 'a = { y = 2 }\n'],
    ['a = { x = 1\n  y = 2 }\n', 1, 'a = { x = 1 }\n'],
    ['a = [1, 2, 3]\n', 0, 'a = [2, 3]\n'],
    ['a = [1, 2, 3]\n', 1, 'a = [1, 3]\n'],
    ['a = [1, 2, 3]\n', 2, 'a = [1, 2]\n'],
    ['a = [1]\n', 0, 'a = []\n'],
    ['a = [ 1, ]\n', 0, 'a = [ ]\n'],
    ['a = [\n  1,\n  2 # two\n]\n', 1, 'a = [\n  1,\n]\n'],
    ['a = [1,\n  2]\n', 0, 'a = [2]\n'],
    ['a = [1,\n  2]\n', 1, 'a = [1]\n'],
    ['a = [<<E\nx\nE\n  , 2]\n', 0, 'a = [2]\n'],
    ['a = [\n  {\n    x = 1\n  },\n  2\n]\n', 0, 'a = [\n  2\n]\n'],
    ['a = {\r\n  x = 1\r\n  y = 2\r\n}\r\n', 1, 'a = {\r\n  x = 1\r\n}\r\n'],
    ['a = {\n  x = <<-E\n    t\n  E\n  y = 2\n}\n', 0, 'a = {\n  y = 2\n}\n'],
  ])('%j, number %i', (source, index, expected) => {
    const value = firstValue(source)
    const entry = value.kind === 'object' ? value.entries[index] : value.kind === 'tuple' ? value.items[index] : undefined
    expect(entry && edited(source, removeHcl(entrySlot(entry, snake)))).toBe(expected)
  })

  test.each([
    ['r {\n  a = 1\n  b = 2\n}\n', 'r {\n  b = 2\n}\n'],
    ['r {\n  a = 1 # why\n}\n', 'r {\n}\n'],
    ['r { a = 1 }\n', 'r {}\n'],
    ['r {\n  # about a\n  a = <<EOT\nx\nEOT\n\n  b = 2\n}\n', 'r {\n  # about a\n\n  b = 2\n}\n'],
  ])('the attribute of %j', (source, expected) => {
    expect(edited(source, removeHcl(entrySlot(read(source).body.blocks[0]?.body.attributes[0] as Attribute, snake)))).toBe(expected)
  })

  test('an attribute at the very end of a file', () => {
    const source = 'a = 1\nb = 2'
    expect(edited(source, removeHcl(entrySlot(read(source).body.attributes[1] as Attribute, snake)))).toBe('a = 1')
  })
})

describe('appending to a list', () => {
  test.each([
    ['a = []\n', 'a = ["z"]\n'],
    ['a = [ ]\n', 'a = ["z"]\n'],
    ['a = [\n]\n', 'a = [\n  "z",\n]\n'],
    ['a = ["x"]\n', 'a = ["x", "z"]\n'],
    ['a = ["x", ]\n', 'a = ["x", "z" ]\n'],
    ['a = [\n  "x",\n  "y"\n]\n', 'a = [\n  "x",\n  "y",\n  "z"\n]\n'],
    ['a = [\n  "x",\n  "y", # y\n]\n', 'a = [\n  "x",\n  "y", # y\n  "z",\n]\n'],
    ['a = [\n  "x" # x\n]\n', 'a = [\n  "x", # x\n  "z"\n]\n'],
    ['a = ["x",\n  "y"]\n', 'a = ["x",\n  "y",\n  "z"]\n'],
    ['a = [<<E\nx\nE\n]\n', 'a = [<<E\nx\nE\n  , "z"\n]\n'],
  ])('%j', (source, expected) => {
    expect(edited(source, appendHcl(entrySlot(firstValue(source), snake), 'z'))).toBe(expected)
  })

  test('needs a list', () => {
    expect(appendHcl(entrySlot(firstValue('a = concat([], [])\n'), snake), 'z')).toBeUndefined()
  })
})
