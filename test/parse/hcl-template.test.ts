import { describe, expect, test } from 'vitest'
import { parseHcl, parseHclTemplate, type Template, templateText } from '../../src/parse/hcl/index.ts'
import { fileText } from '../../src/source/embedded.ts'
import { applyEdits, textOf } from '../../src/source/file.ts'

function template(source: string): Template {
  const { body, diagnostics } = parseHcl(fileText({ path: 'main.tf', text: source }))
  expect(diagnostics).toEqual([])
  const value = body.attributes[0]?.value
  if (value?.kind !== 'template') throw new Error('no template')
  return value
}

/** The text with `<…>` for each hole. */
function reads(value: Template): string {
  const { text, holes } = templateText(value)
  return text.content.replace(/\uE000(\d{6})\uE001/g, (_, index) => `<${textOf(holes[Number(index)]?.at ?? value.at)}>`)
}

const quoted = (inside: string): string => reads(template(`a = "${inside}"`))
const heredoc = (inside: string, opening = '<<EOT'): string => reads(template(`a = ${opening}\n${inside}EOT\n`))

describe('a quoted string', () => {
  test.each([
    ['', ''],
    ['plain', 'plain'],
    ['a\\nb\\r\\t\\"\\\\', 'a\nb\r\t"\\'],
    ['\\u00e9\\U0001F600', 'é😀'],
    ['$${x} %%{y}', '${x} %{y}'],
    ['$$${x} $5 100%', '$${x} $5 100%'],
    ['a-${var.x}-b', 'a-<var.x>-b'],
    ['a  ${~ x ~}\\n  b', 'a<x>b'],
    ['a ${~ x} ${y ~} b', 'a<x> <y>b'],
    ['${"${"deep"}"}', '<"${"deep"}">'],
    ['${jsonencode({ a = "}" })}', '<jsonencode({ a = "}" })>'],
    ['%{ if x }y%{ else }z%{ endif }!', '<%{ if x }y%{ else }z%{ endif }>!'],
  ])('"%s" reads %j', (inside, words) => {
    expect(quoted(inside)).toBe(words)
  })

  test('every character has its place, an escape the whole of its own', () => {
    const source = 'a = "x\\ny${z}w"'
    const { text } = templateText(template(source))
    expect(textOf(text.range(0, 1))).toBe('x')
    expect(textOf(text.range(1, 2))).toBe('\\n')
    expect(textOf(text.range(2, 3))).toBe('y')
    expect(textOf(text.range(3, 4))).toBe('${z}')
    expect(textOf(text.range(0, text.content.length))).toBe('x\\ny${z}w')
  })
})

describe('a heredoc', () => {
  test('keeps everything, backslashes and quotes included', () => {
    expect(heredoc('  a "b" \\n\n\n  ${x}\n')).toBe('  a "b" \\n\n\n  <x>\n')
    expect(heredoc('  $${x} %%{y}\n')).toBe('  ${x} %{y}\n')
    expect(heredoc('')).toBe('')
  })

  test('ends only at a line with nothing but its marker', () => {
    expect(heredoc('EOT2\nx EOT\n${x}EOT\n  ')).toBe('EOT2\nx EOT\n<x>EOT\n')
    const { body } = parseHcl(fileText({ path: 'a', text: 'a = f(<<EOT\r\nx\r\nEOT\r\n)\r\nb = 1' }))
    expect(body.attributes.map(({ name }) => name)).toEqual(['a', 'b'])
  })

  test('has any white space next to its last marker', () => {
    for (const end of ['EOT', ' \tEOT', '\u00a0EOT', 'EOT\u2003', '\vEOT \f\r']) {
      const { body, diagnostics } = parseHcl(fileText({ path: 'a', text: `a = <<EOT\nx\n${end}\nb = 1\n` }))
      expect(diagnostics).toEqual([])
      expect(body.attributes.map(({ name }) => name)).toEqual(['a', 'b'])
    }
  })

  test('`<<-` takes away the smallest indentation; blank lines do not count, interpolations do', () => {
    expect(heredoc('    a\n      b\n\n  \n    c\n  ', '<<-EOT')).toBe('a\n  b\n\n  \nc\n')
    expect(heredoc('    a\n  ${x}\n', '<<-EOT')).toBe('  a\n<x>\n')
    expect(heredoc('    a\n${x}\n', '<<-EOT')).toBe('    a\n<x>\n')
    expect(heredoc('\ta\n\t\tb\n', '<<-EOT')).toBe('a\n\tb\n')
  })

  test('`~` trims its own line only, as Terraform does', () => {
    expect(heredoc('a\n  %{ for x in y ~}\n  b ${x}\n  %{ endfor ~}\nc\n')).toBe('a\n  <%{ for x in y ~}\n  b ${x}\n  %{ endfor ~}>c\n')
    const [, loop] = template('a = <<EOT\na\n  %{~ for x in y ~}\n  b ${x}\n  %{ endfor ~}\nc\nEOT\n').parts
    expect(loop).toMatchObject({
      kind: 'forDirective',
      valueName: 'x',
      body: [{ value: '  b ' }, { kind: 'interpolation' }, { value: '\n  ' }],
    })
  })

  test('`<<-` maps each line to the place behind its indentation', () => {
    const source = 'a = <<-EOT\n    {\n      "x": "$${y}"\n    }\n  EOT\n'
    const { text } = templateText(template(source))
    expect(text.content).toBe('{\n  "x": "${y}"\n}\n')
    for (const words of ['{\n', '  "x": "', '"x"', '}\n']) {
      const start = text.content.indexOf(words)
      expect(textOf(text.range(start, start + words.length))).toBe(words)
    }
    expect(textOf(text.range(text.content.indexOf('${'), text.content.indexOf('${') + 2))).toBe('$${')
  })
})

test('a template file may begin with a byte order mark, which is no part of it', () => {
  const { template: value, diagnostics } = parseHclTemplate(fileText({ path: 'a.tpl', text: '\ufeff{ "a": "\ufeff${b}" }' }))
  expect(diagnostics).toEqual([])
  expect(reads(value)).toBe('{ "a": "\ufeff<b>" }')
})

describe('directives', () => {
  test('nest, with their ranges', () => {
    const source = 'a = "x%{ if c ~} y %{~ else }%{ for k, v in m }${k}%{ endfor }%{ endif }z"'
    const [first, directive, last] = template(source).parts
    expect(first).toMatchObject({ kind: 'text', value: 'x' })
    expect(last).toMatchObject({ kind: 'text', value: 'z' })
    expect(directive).toMatchObject({
      kind: 'ifDirective',
      condition: { name: 'c' },
      whenTrue: [{ kind: 'text', value: 'y' }],
      whenFalse: [{ kind: 'forDirective', keyName: 'k', valueName: 'v', collection: { name: 'm' }, body: [{ kind: 'interpolation' }] }],
    })
    expect(directive && textOf(directive.at)).toBe(source.slice(source.indexOf('%{'), source.lastIndexOf('}') + 1))
    expect(templateText(template(source)).complete).toBe(false)
    expect(templateText(template('a = "${x}"')).complete).toBe(true)
  })
})

describe('a template file', () => {
  const file = (text: string) => parseHclTemplate(fileText({ path: 'web.json.tftpl', text }))

  test('is all text, without quotes or markers', () => {
    const { template: read, diagnostics } = file('{\n  "name": "${name}",\n  "x": "\\n $${y}"\n}\n')
    expect(diagnostics).toEqual([])
    expect(reads(read)).toBe('{\n  "name": "<name>",\n  "x": "\\n ${y}"\n}\n')
  })

  test('loses only the sequence that is wrong', () => {
    const { template: read, diagnostics } = file('a ${x y} b ${"}" z} c ${d}')
    expect(diagnostics.map(({ at }) => textOf(at))).toEqual(['y', 'z'])
    expect(reads(read)).toBe('a <${x y}> b <${"}" z}> c <d>')
    expect(file('a ${x').template.parts).toHaveLength(2)
  })
})

describe('what is written into a template reads as meant', () => {
  const nasty = ['plain', '"quotes" and \\', 'a\nb\n\n  c', '${x} %{y}', '$${x} $$$%{', 'tab\t\u0001', 'é😀']

  test.each(nasty)('%j', (words) => {
    for (const source of ['a = "[here]"', 'a = <<EOT\n[here]\nEOT\n', 'a = <<-EOT\n    x\n    [here]\n  EOT\n']) {
      const { text } = templateText(template(source))
      const start = text.content.indexOf('here')
      const written = text.encode(words)
      const after = applyEdits(source, [{ at: text.range(start, start + 4), text: written ?? '' }])
      expect(templateText(template(after)).text.content).toBe(text.content.replace('here', () => words))
    }
  })

  test('a `$` at the end can be said in a quoted string only, the marker nowhere in a heredoc', () => {
    expect(templateText(template('a = "x"')).text.encode('5$')).toBe('5\\u0024')
    expect(templateText(template('a = <<E\nE\n')).text.encode('5$')).toBeUndefined()
    expect(templateText(template('a = <<E\nE\n')).text.encode('a\n  E\nb')).toBeUndefined()
  })
})
