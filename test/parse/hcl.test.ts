import { describe, expect, test } from 'vitest'
import { type Attribute, type Block, type Expression, parseHcl, parseHclExpression } from '../../src/parse/hcl/index.ts'
import { fileText } from '../../src/source/embedded.ts'
import { positionOf, type Range, textOf } from '../../src/source/file.ts'

const read = (text: string) => parseHcl(fileText({ path: 'main.tf', text }))

function sound(text: string) {
  const result = read(text)
  expect(result.diagnostics.map(({ message }) => message)).toEqual([])
  return result.body
}

function expression(text: string): Expression {
  const result = parseHclExpression(fileText({ path: 'main.tf', text }))
  expect(result.diagnostics.map(({ message }) => message)).toEqual([])
  return result.expression
}

function as<Kind extends Expression['kind']>(kind: Kind, value: Expression | undefined): Extract<Expression, { kind: Kind }> {
  expect(value?.kind).toBe(kind)
  return value as Extract<Expression, { kind: Kind }>
}

/** The tree as nested words, for precedence and grouping. */
function shape(e: Expression): string {
  switch (e.kind) {
    case 'binary':
      return `(${shape(e.left)} ${e.operator} ${shape(e.right)})`
    case 'unary':
      return `${e.operator}${shape(e.operand)}`
    case 'conditional':
      return `(${shape(e.condition)} ? ${shape(e.whenTrue)} : ${shape(e.whenFalse)})`
    case 'parentheses':
      return shape(e.inner)
    default:
      return textOf(e.at)
  }
}

const words = (ranges: readonly Range[]): string[] => ranges.map(textOf)

describe('a configuration file', () => {
  test('has attributes and blocks in source order, each with its places', () => {
    const source = `resource "aws_ecs_service" "web" { # the service
  name = "web" // its name
  /* how many */ desired_count = 2
  network_configuration {
    subnets = []
  }
  tags = {}
}
`
    const { blocks, items } = sound(source)
    expect(items).toHaveLength(1)
    const block = blocks[0] as Block
    expect(block.type).toBe('resource')
    expect(block.labels.map((label) => label.value)).toEqual(['aws_ecs_service', 'web'])
    expect(words([block.typeAt, block.header, ...block.labels.map((label) => label.at)])).toEqual([
      'resource',
      'resource "aws_ecs_service" "web"',
      '"aws_ecs_service"',
      '"web"',
    ])
    expect(textOf(block.whole)).toBe(source.trimEnd())
    expect(textOf(block.braces)).toBe(source.slice(source.indexOf('{')).trimEnd())
    expect(block.body.items.map((item) => (item.kind === 'block' ? item.type : item.name))).toEqual([
      ...['name', 'desired_count', 'network_configuration', 'tags'],
    ])
    expect(words(block.body.attributes.map(({ whole }) => whole))).toEqual(['name = "web"', 'desired_count = 2', 'tags = {}'])
    expect(words(block.body.attributes.map(({ nameAt }) => nameAt))).toEqual(['name', 'desired_count', 'tags'])
  })

  test('keeps comments of all three kinds, also those in templates', () => {
    const { comments } = read('# a\nx = 1 // b\n/* c\n d */ y = "${ 1 /* e */ }" # f')
    expect(comments.map(({ text }) => text)).toEqual(['# a', '// b', '/* c\n d */', '/* e */', '# f'])
    expect(words(comments.map(({ at }) => at))).toEqual(comments.map(({ text }) => text))
  })

  test.each([
    '',
    '\n',
    '\ufeff# only a comment',
    '\ufeffa = 1',
    'a = 1',
    'a = 1\r\nb {\r\n  c = 2\r\n}\r\n',
    'b {}',
    'b { a = 1 }',
    'b {\n}',
  ])('may be %j', (text) => {
    sound(text)
  })

  test('may have blocks with bare labels, unicode names and dashes', () => {
    const { blocks } = sound('moved from-here größe { a-b = 1 }')
    expect(blocks[0]?.labels.map(({ value }) => value)).toEqual(['from-here', 'größe'])
    expect(blocks[0]?.body.attributes[0]?.name).toBe('a-b')
  })
})

describe('an expression', () => {
  test.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['a - b - c', '((a - b) - c)'],
    ['a || b && c == d', '(a || (b && (c == d)))'],
    ['a == b < c + d % e', '(a == (b < (c + (d % e))))'],
    ['!a && !b', '(!a && !b)'],
    ['-a.b[0] + 1', '(-a.b[0] + 1)'],
    ['!!a', '!!a'],
    ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
    ['a || b ? c && d : e', '((a || b) ? (c && d) : e)'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['a >= 1 && a != 2', '((a >= 1) && (a != 2))'],
  ])('%s groups as %s', (text, grouped) => {
    expect(shape(expression(text))).toBe(grouped)
  })

  test('numbers keep their digits, words their meaning', () => {
    expect(as('literal', expression('012345678901'))).toMatchObject({ text: '012345678901', value: 12345678901 })
    expect(['1.5e3', '15e2', '1.e+3', '2.E-1'].map((digits) => as('literal', expression(digits)).value)).toEqual([1500, 1500, 1000, 0.2])
    expect(['true', 'false', 'null'].map((word) => as('literal', expression(word)).value)).toEqual([true, false, null])
  })

  test('a path has steps, each with its place', () => {
    const path = as('traversal', expression('aws_subnet.all["x"].list.0[var.i].id'))
    expect(as('variable', path.source).name).toBe('aws_subnet')
    expect(words(path.steps.map(({ at }) => at))).toEqual(['.all', '["x"]', '.list', '.0', '[var.i]', '.id'])
    expect(path.steps.map((step) => step.kind)).toEqual(['attribute', 'index', 'attribute', 'index', 'index', 'attribute'])
    expect(path.steps[3]).toMatchObject({ legacy: true, key: { value: 0 } })
  })

  test('`[*]` takes everything after it into each element, `.*` only names', () => {
    const full = as('traversal', expression('a[*].b[0].c')).steps
    expect(full).toHaveLength(1)
    expect(full[0]).toMatchObject({ kind: 'splat', style: 'full', each: [{ name: 'b' }, { kind: 'index' }, { name: 'c' }] })
    const legacy = as('traversal', expression('a.*.b.0[0].c')).steps
    expect(legacy[0]).toMatchObject({ kind: 'splat', style: 'attribute', each: [{ name: 'b' }, { legacy: true }] })
    expect(legacy.slice(1)).toMatchObject([{ kind: 'index', legacy: false }, { name: 'c' }])
  })

  test('calls have names with namespaces, arguments over several lines, and `...`', () => {
    const call = as('call', expression('provider::aws::arn_parse(\n  a, # first\n  b...\n)'))
    expect(call).toMatchObject({ name: 'provider::aws::arn_parse', expand: true })
    expect(words([call.nameAt, ...call.args.map(({ at }) => at)])).toEqual(['provider::aws::arn_parse', 'a', 'b'])
    expect(as('call', expression('f(a, b,)'))).toMatchObject({ expand: false })
    expect(as('call', expression('f()')).args).toEqual([])
  })

  test('objects take every way to write a key', () => {
    const object = as('object', expression('{ a = 1, "b": 2\n (c) = 3, "${d}" = 4\n 5 : 6, true = 7, e.f = 8, }'))
    expect(object.entries.map(({ name }) => name)).toEqual(['a', 'b', undefined, undefined, '5', 'true', undefined])
    expect(object.entries.map(({ key }) => key.kind)).toEqual([
      ...['literal', 'template', 'parentheses', 'template', 'literal', 'literal', 'traversal'],
    ])
    expect(words(object.entries.map(({ whole }) => whole))).toEqual([
      ...['a = 1', '"b": 2', '(c) = 3', '"${d}" = 4', '5 : 6', 'true = 7', 'e.f = 8'],
    ])
    expect(words(object.entries.map(({ keyAt }) => keyAt))).toEqual(['a', '"b"', '(c)', '"${d}"', '5', 'true', 'e.f'])
  })

  test('a number as a key is written out with all its digits', () => {
    const object = as('object', expression('{ 007 = 1, 1.50 = 2, 0.10 = 3, 2.0 = 4, 0 = 5, 12345678901234567890123 = 6, 1e3 = 7 }'))
    expect(object.entries.map(({ name }) => name)).toEqual(['7', '1.5', '0.1', '2', '0', '12345678901234567890123', undefined])
  })

  test('lists go over lines with comments and a last comma', () => {
    expect(words(as('tuple', expression('[\n  1, # one\n  "two", /* … */\n  [3],\n]')).items.map(({ at }) => at))).toEqual([
      '1',
      '"two"',
      '[3]',
    ])
  })

  test('`for` makes lists and objects', () => {
    expect(as('forTuple', expression('[for i, x in xs : upper(x) if x != ""]'))).toMatchObject({
      keyName: 'i',
      valueName: 'x',
      collection: { name: 'xs' },
      value: { name: 'upper' },
      condition: { operator: '!=' },
    })
    expect(as('forObject', expression('{\n  for x in xs :\n  x.id => x...\n  if true\n}'))).toMatchObject({
      keyName: undefined,
      key: { kind: 'traversal' },
      value: { kind: 'variable' },
      group: true,
      condition: { value: true },
    })
  })

  test('line breaks end it, except within brackets and `${}`', () => {
    expect(read('a = 1 +\n  b').diagnostics[0]?.message).toBe('expected a value, found the end of the line')
    sound('a = (1 +\n2)\nb = [{ x = 1\n y = f(\n2\n) }]\nc = "${\n d\n}"')
    expect(read('a = { b = 1\n+ 2 }').diagnostics).toHaveLength(1)
  })
})

describe('what is wrong is said with its place, and the rest is read', () => {
  const wrong = (text: string) =>
    read(text).diagnostics.map(
      ({ at, message }) => `${positionOf(at.file, at.start).line}:${positionOf(at.file, at.start).column} ${message}`,
    )

  test.each([
    ['a = \nb = 1', '1:5 expected a value, found the end of the line'],
    ['a = 1 2\nb = 1', '1:7 expected a new line after the value of `a`, found `2`'],
    ['a = [1 2]\nb = 1', '1:8 expected `,` or `]` in the list, found `2`'],
    ['a = f(1 2)\nb = 1', '1:9 expected `,` or `)` in the call of `f`, found `2`'],
    ['a = "open\nb = 1', '1:5 this string is not closed on its line: expected `"`'],
    ['a = { x 1 }\nb = 1', '1:9 expected `=` and a value after `x`, found `1`'],
    ['a = x ? 1\nb = 1', '1:10 expected `:` and the value for the other case, found the end of the line'],
    ['a = "${x"\nb = 1', '1:9 expected `}` at the end of `${`, found a string'],
    ['a = x.\nb = 1', '1:7 expected the name of an attribute after `.`, found the end of the line'],
    ['a = @\nb = 1', '1:5 expected a value, found `@`'],
    ['a = 1.2.3\nb = 1', '1:5 `1.2.3` is not a number'],
    ['a = \ufeff1\nb = 1', '1:5 expected a value, found `\ufeff`'],
    ['a = <<E\nx\ry\nE\nb = 1', '2:2 a heredoc holds no carriage return without a line feed'],
    ['a = x.0.1\nb = 1', '1:7 `.0.1` is not one index: write `[…]` for each'],
    ['a = "\\d"\nb = 1', '1:6 `\\d` is not an escape: write `\\\\` for a backslash'],
    ['a\nb = 1', '1:2 expected `=` and a value, or `{`, after `a`, found the end of the line'],
    ['= 2\nb = 1', '1:1 expected the name of an attribute or block, found `=`'],
    ['a = 1,\nb = 1', '1:6 attributes are separated by new lines, not commas'],
    ['a: 1\nb = 1', '1:2 expected `=` between the name and the value, found `:`'],
    ['"a" = 1\nb = 1', '1:1 the name of an attribute is written without quotes'],
    ['}\nb = 1', '1:1 this `}` closes nothing'],
    ['x { a = 1, c = 2 }\nb = 1', '1:10 attributes are separated by new lines, not commas'],
    ['x "a"\n{\n}\nb = 1', '1:1 the `{` of a block stands on the same line as its type'],
    ['x "${a}" {}\nb = 1', '1:3 a label is a plain string, without `${` or `%{`'],
    ['x {} y {}\nb = 1', '1:6 expected a new line after the block `x`, found `y`'],
    ['x {\n  a = 1 }\nb = 1', '2:9 expected a new line before this `}`'],
    ['x { y {} }\nb = 1', '1:3 a block on one line holds one attribute only: give each its own line'],
    ['b = 1\nb = 2', '2:1 `b` is set twice in the same block'],
    ['a = "%{ if x }y"\nb = 1', '1:6 this `%{ if }` is never closed: expected `%{ endif }`'],
    ['a = "%{ endif }"\nb = 1', '1:6 this `%{ endif }` has no beginning: nothing is open here'],
    [
      'a = "%{ els }"\nb = 1',
      '1:9 expected `if`, `else`, `endif`, `for` or `endfor` after `%{` (`%%{` writes a `%{` that is not for Terraform), found `els`',
    ],
  ])('%j', (text, message) => {
    expect(wrong(text)[0]).toBe(message)
    const last = read(text).body.attributes.at(-1)
    expect(last?.name).toBe('b')
    expect(last?.value.kind).toBe('literal')
  })

  test('a broken value is kept as `invalid`, with its own text', () => {
    const { body } = read('a = {\n  x = [1 2]\n  y = 3\n}\nb = 1')
    expect(body.attributes.map(({ name, value }) => [name, value.kind])).toEqual([
      ['a', 'invalid'],
      ['b', 'literal'],
    ])
    expect(textOf((body.attributes[0] as Attribute).value.at)).toBe('{\n  x = [1 2]\n  y = 3\n}')
  })

  test('a bracket that is never closed costs its own attribute', () => {
    const { body, diagnostics } = read('r "a" "b" {\n  x = [1,\n  y = 2\n}\nr "c" "d" {\n  z = f(\n}\nb = 1')
    expect(diagnostics).toHaveLength(2)
    expect(body.blocks.map(({ labels }) => labels[1]?.value)).toEqual(['b', 'd'])
    expect(body.blocks[0]?.body.attributes.map(({ name, value }) => [name, value.kind])).toEqual([
      ['x', 'invalid'],
      ['y', 'literal'],
    ])
    expect(body.attributes[0]?.name).toBe('b')
  })

  test('a block that is never closed does not swallow its neighbours', () => {
    const { body, diagnostics } = read('r "a" {\n  x = 1\n  y {\n    z = 2\n}\nr "b" {\n  x = 3\n}\nr "c" {}\n')
    expect(diagnostics.map(({ message }) => message)).toEqual(['this block is never closed: expected `}`'])
    expect(body.blocks.map(({ labels }) => labels[0]?.value)).toEqual(['a', 'b', 'c'])
    expect(textOf((body.blocks[0] as Block).whole)).toBe('r "a" {\n  x = 1\n  y {\n    z = 2\n}')
  })

  test('a heredoc that is never closed leaves what came before', () => {
    const { body, diagnostics } = read('a = 1\nb = <<EOT\n  text\n')
    expect(diagnostics[0]?.message).toBe('this heredoc is never closed: expected a line with only `EOT`')
    expect(body.attributes.map(({ value }) => value.kind)).toEqual(['literal', 'invalid'])
  })

  test('a heredoc that ends with the file lacks its last line break', () => {
    const { body, diagnostics } = read('a = <<EOT\n  text\nEOT')
    expect(diagnostics.map(({ message }) => message)).toEqual(['expected a new line after `EOT`, which ends this heredoc'])
    expect(body.attributes[0]?.value.kind).toBe('template')
  })

  test('nesting has an end', () => {
    const deep = `a = ${'['.repeat(400)}${']'.repeat(400)}\nb = 1`
    expect(wrong(deep)).toEqual(['1:255 nested more than 250 levels deep: nothing below is read'])
    expect(read(deep).body.attributes.map(({ value }) => value.kind)).toEqual(['invalid', 'literal'])
    expect(wrong(`a = ${'!'.repeat(2000)}x\nb = 1`)[0]).toMatch('1000 levels')
    sound(`a = ${'['.repeat(200)}${']'.repeat(200)}\nb = ${'1 + '.repeat(800)}1\n`)
  })
})
