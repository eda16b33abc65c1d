import { describe, expect, test } from 'vitest'
import { ourShape } from '../../scripts/oracle/ours.ts'
import { show } from '../../scripts/oracle/shape.ts'
import { parseHcl } from '../../src/parse/hcl/index.ts'
import { fileText } from '../../src/source/embedded.ts'
import { evaluated, shown } from '../dialects/terraform.ts'
import { specification } from './hcl-specification.ts'

/** The tree, or that there is none. */
function tree(text: string): string {
  const { refused, shape } = ourShape(text)
  return refused ? 'refused' : shape.parts.map(show).join('; ')
}

describe.each(Object.entries(specification))('%s', (_, cases) => {
  test.each(cases)('%j', (text, expected) => {
    expect(tree(text)).toBe(expected)
  })
})

describe('values', () => {
  const declarations =
    'locals {\n  b = "bee"\n  space = "  "\n  list = [{ x = [1, 2] }, { x = [3, 4] }]\n  one = { x = [5] }\n  none = null\n}\n'

  test.each([
    // Numbers are decimal and exact.
    ['007', '7'],
    ['1.50', '1.5'],
    ['12e2', '1200'],
    ['1.e3', '1000'],
    ['2.E-1', '0.2'],
    ['2 + 3.5', '5.5'],
    ['3.14159265358979323846264338327950288 + 1', '4.14159265358979323846264338327950288'],
    ['2 - 3.5', '-1.5'],
    ['2 * 4.5', '9'],
    ['1 / 10', '0.1'],
    ['11 % 4', '3'],
    ['-(2 - 5)', '3'],
    // Kinds are not mixed by equality.
    ['"a" == "a"', 'true'],
    ['"1" == 1', 'false'],
    ['"true" != true', 'true'],
    ['null == local.none', 'true'],
    ['[1, 2] == [1, 2]', 'true'],
    ['1 < 2 && 2 <= 2 && 3 > 2 && 3 >= 3', 'true'],
    ['!(true || false)', 'false'],
    ['true ? "yes" : "no"', '"yes"'],
    ['1 + 2 * 3 - 4 / 2', '5'],
    ['1 + 1 == 2 && !false', 'true'],
    // Text.
    ['"tab\\tquote\\"\\u00e9\\U0001F600"', '"tab\\tquote\\"é😀"'],
    ['"$${b} %%{b} $ % $b"', '"${b} %{b} $ % $b"'],
    ['"n = ${1 + 1}"', '"n = 2"'],
    ['"${1 + 1}"', '2'],
    ['"${[1]}"', '[1]'],
    ['"x${true}"', '"xtrue"'],
    ['"%{ if local.b == "bee" }yes%{ else }no%{ endif }"', '"yes"'],
    ['"%{ for i, v in ["x", "y"] }${i}${v} %{ endfor }"', '"0x 1y "'],
    ['"a  ${~ local.b ~}  z"', '"abeez"'],
    ['"a %{~ if true ~} b %{~ endif ~} c"', '"abc"'],
    // Paths.
    ['local.list[1].x[0]', '3'],
    ['local.list[*].x[0]', '[1,3]'],
    ['local.list.*.x[0]', '[1,2]'],
    ['local.one[*].x', '[[5]]'],
    ['local.none[*]', '[]'],
    ['{ a = { "b c" = 1 } }.a["b c"]', '1'],
    // for.
    ['[for v in ["x", "y"] : upper(v)]', '["X","Y"]'],
    ['[for k, v in { x = 1, y = 2 } : k if v > 1]', '["y"]'],
    ['{ for v in ["x", "y"] : v => upper(v) }', '{"x":"X","y":"Y"}'],
    ['{ for v in ["x", "y", "x"] : v => v... }', '{"x":["x","x"],"y":["y"]}'],
    // Keys of objects: words by themselves, everything else by value.
    ['{ b = 1, (local.b) = 2, "${local.b}s" = 3, 1 = 4 }', '{"1":4,"b":1,"bee":2,"bees":3}'],
    ['{ 010 = 1, 2.50 = 2, 1e3 = 3, 12345678901234567890123 = 4 }', '{"10":1,"1000":3,"12345678901234567890123":4,"2.5":2}'],
    // Heredocs.
    ['<<E\nx\n\n  y\nE', '"x\\n\\n  y\\n"'],
    ['<<E\n    x\n      y\n  E', '"    x\\n      y\\n"'],
    ['<<E\n    not E\n  E', '"    not E\\n"'],
    ['<<E\nE', '""'],
    ['<<-E\nx\n  E', '"x\\n"'],
    ['<<-E\n    x\n      y\n    z\n  E', '"x\\n  y\\nz\\n"'],
    ['<<-E\n    x\n  y\n    z\n  E', '"  x\\ny\\n  z\\n"'],
    ['<<-E\n    x\n    ${local.b}\n  E', '"x\\nbee\\n"'],
    ['<<-E\n    x\n      ${local.b}\n  E', '"x\\n  bee\\n"'],
    ['<<-E\n    x\n  ${local.space}y\n  E', '"  x\\n  y\\n"'],
    ['<<-E\n\tx\n  y\n  E', '"x\\n y\\n"'],
    ['<<-E\n  \u2003\u2003x\n  y\n  E', '"\u2003\u2003x\\ny\\n"'],
    ['<<-E\n    x\n\n    y\n  E', '"x\\n\\ny\\n"'],
    ['<<-E\n    x\n  \n    y\n  E', '"x\\n  \\ny\\n"'],
    ['<<E\n%{ for v in ["x", "y"] ~}\n- ${v}\n%{ endfor ~}\nE', '"- x\\n- y\\n"'],
    ['<<E\n\\n "quoted" $${b}\nE', '"\\\\n \\"quoted\\" ${b}\\n"'],
  ])('%s is %s', (text, expected) => {
    expect(shown(evaluated(text, declarations))).toBe(expected)
  })

  test.each([
    '1 + "x"',
    '!"x"',

    '[1][1]',
    '{ for v in ["x", "x"] : v => v }',
    '"x${[1]}"',
    '{ a = 1 }.b',
    'null + 1',
    '1 && true',
  ])('%s has no value', (text) => {
    const data = evaluated(text, declarations)
    expect(data).toMatchObject({ kind: 'unknown', why: 'invalid' })
  })
})

test('an error is at the place where the reading broke off, and the next item is read', () => {
  const { body, diagnostics } = parseHcl(fileText({ path: 'main.tf', text: 'a = [1, 2\nb = "x\nc {\n  d = 1 +\n  e = 2\n}\nf = 3\n' }))
  expect(diagnostics.map(({ at }) => at.file.text.slice(0, at.start).split('\n').length)).toEqual([2, 2, 4])
  expect(body.items.map((item) => (item.kind === 'block' ? item.type : item.name))).toEqual(['a', 'b', 'c', 'f'])
  expect(body.blocks[0]?.body.attributes.map(({ name, value }) => [name, value.kind])).toEqual([
    ['d', 'invalid'],
    ['e', 'literal'],
  ])
})
