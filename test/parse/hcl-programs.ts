import fc, { type Arbitrary } from 'fast-check'

/**
 * Valid programs of HCL, made from the grammar of its specification and not with our parser. Left out is what the tree-sitter grammar is known to
 * read differently (`scripts/oracle/agreement.ts`): exponents without a fraction, three `$` or `%` before a brace, a heredoc's line that
 * begins with its marker, an entry in parentheses on a line of its own.
 */

const words = (...parts: Arbitrary<string>[]): Arbitrary<string> => fc.tuple(...parts).map((all) => all.join(''))
const many = (one: Arbitrary<string>, maxLength: number, separator: Arbitrary<string>): Arbitrary<string> =>
  fc
    .array(fc.tuple(one, separator), { maxLength })
    .map((all) => all.map(([text, after], i) => (i < all.length - 1 ? text + after : text)).join(''))
const maybe = (one: Arbitrary<string>): Arbitrary<string> => fc.oneof({ arbitrary: fc.constant(''), weight: 2 }, one)
const mark = (text: string): Arbitrary<string> => fc.constant(text)

const blank = fc.constantFrom('', ' ', ' ', '\t', '  ', ' /* c */ ')
/** Within brackets a line break is white space. */
const gap = fc.oneof(blank, fc.constantFrom('\n', '\r\n', '\n\n  ', ' # c "${\n', ' // c\n', '/*\n*/'))
const newline = fc.constantFrom('\n', '\r\n', '\n\n', ' # c\n', ' // "\n', ' /* c */\n')

const name = fc.constantFrom('a', 'b2', 'c_d', 'e-f', 'größe', '_g', 'var', 'each', 'nullable', 'true1', 'for_each', 'iffy', '名')
const number = fc.constantFrom('0', '7', '42', '007', '1.5', '0.25', '1.5e3', '2.0E-7', '3.1e+2', '12345678901234567890')
const constant = fc.constantFrom('true', 'false', 'null')

const plain = fc.constantFrom(
  'x',
  ' y',
  'z ',
  '  ',
  '#',
  '//',
  '/*',
  '{',
  '}',
  '[',
  '(',
  '~',
  '=',
  ',',
  '<<E',
  '$5',
  '100%.',
  '$ ',
  '%a',
  'é',
  '😀',
  "'",
  '`',
  'if',
  'endfor',
)
const escaped = fc.constantFrom('\\n', '\\t', '\\r', '\\"', '\\\\', '\\u00e9', '\\U0001F600', '$${', '%%{')
const bareText = fc.oneof(plain, fc.constantFrom('"', '\\', '\\n', '\\"', '$${', '%%{', '\t'))

const trim = fc.constantFrom('', '', '~')
const marker = fc.constantFrom('EOT', 'E', 'END_OF-IT')

const { value, template } = fc.letrec<
  Record<'value' | 'term' | 'steps' | 'operation' | 'template' | 'part' | 'line' | 'heredoc' | 'object' | 'tuple' | 'call' | 'loop', string>
>((tie) => {
  const v = tie('value')
  /** An item of a list that is separated by commas. A heredoc has its last line to itself. */
  const item = fc.oneof({ arbitrary: v, weight: 5 }, words(tie('heredoc'), mark('\n')))
  const items = many(words(gap, item), 3, mark(','))
  const end = (marks: readonly string[]): Arbitrary<string> => words(fc.constantFrom(...marks), gap)
  /** Only what is not empty has a last mark. */
  const list = (...marks: string[]): Arbitrary<string> => fc.tuple(items, end(marks)).map(([all, last]) => (all === '' ? '' : all + last))
  const names = words(name, maybe(words(blank, mark(','), blank, name)))
  const sequence = (inside: Arbitrary<string>, opening: string): Arbitrary<string> =>
    words(mark(opening), trim, gap, inside, gap, trim, mark('}'))
  const directive = (parts: Arbitrary<string>): Arbitrary<string> =>
    fc.oneof(
      words(sequence(words(mark('if '), v), '%{'), parts, maybe(words(sequence(mark('else'), '%{'), parts)), sequence(mark('endif'), '%{')),
      words(sequence(words(mark('for '), names, mark(' in '), v), '%{'), parts, sequence(mark('endfor'), '%{')),
    )
  const entry = words(
    fc.oneof(name, name, number, constant, tie('template'), words(mark('('), gap, v, gap, mark(')'))),
    blank,
    fc.constantFrom('=', ':'),
    blank,
  )
  const entries = fc
    .array(fc.tuple(entry, v, tie('heredoc'), fc.constantFrom(',', ', ', ',\n', '\n', '\r\n', ' # c\n', ',\n\n', 'heredoc')), {
      maxLength: 4,
    })
    .map((all) =>
      all
        .map(([key, plainValue, heredoc, separator], i) => {
          if (separator === 'heredoc') return `${key}${heredoc}\n`
          // A parenthesis on the next line would be read as arguments.
          const next = all[i + 1]?.[0] ?? ''
          return key + plainValue + (next.startsWith('(') && !separator.includes(',') ? ', ' : separator)
        })
        .join(''),
    )
  return {
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      fc.oneof(name, number, constant),
      tie('term'),
      tie('operation'),
      tie('template'),
    ),
    term: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      name,
      words(name, tie('steps')),
      tie('call'),
      tie('tuple'),
      tie('object'),
      tie('loop'),
      words(fc.oneof(tie('call'), tie('tuple'), tie('object'), tie('loop'), words(mark('('), gap, v, gap, mark(')'))), tie('steps')),
    ),
    steps: fc
      .array(
        fc.oneof(
          words(mark('.'), name),
          words(mark('.'), name),
          words(mark('['), gap, v, gap, mark(']')),
          fc.constantFrom('.0', '.12', '[*]', '.*'),
        ),
        { minLength: 1, maxLength: 4 },
      )
      // Neither two numbers in a row nor a second `.*` is HCL.
      .map((all) =>
        all.filter((one, i) => !(/^\.\d/.test(one) && /^\.\d/.test(all[i - 1] ?? '')) && !(one === '.*' && all.indexOf('.*') < i)).join(''),
      ),
    operation: fc.oneof(
      words(fc.constantFrom('-', '!', '!!', '- '), v),
      words(v, fc.constantFrom(' + ', ' - ', '*', ' / ', ' % ', '==', ' != ', ' < ', '<=', ' > ', '>=', ' && ', '||', ' -'), v),
      words(v, fc.constantFrom(' ? ', '?'), v, fc.constantFrom(' : ', ': '), v),
      words(mark('('), gap, v, gap, mark(')')),
    ),
    template: words(mark('"'), many(fc.oneof({ maxDepth: 3 }, plain, plain, escaped, tie('part')), 4, mark('')), mark('"')),
    part: fc.oneof({ maxDepth: 3 }, sequence(v, '${'), directive(many(fc.oneof(plain, escaped, tie('part')), 2, mark('')))),
    line: words(
      blank,
      many(fc.oneof({ maxDepth: 3 }, bareText, bareText, sequence(v, '${')), 4, mark('')),
      fc.constantFrom('\n', '\n', '\r\n'),
    ),
    heredoc: fc
      .tuple(
        fc.constantFrom('<<', '<<-'),
        marker,
        fc.array(
          fc.oneof(
            { arbitrary: tie('line'), weight: 3 },
            mark('\n'),
            directive(tie('line')).map((text) => `${text}\n`),
          ),
          { maxLength: 4 },
        ),
        fc.constantFrom('', '  ', '\t'),
      )
      .map(
        ([opening, word, lines, indentation]) =>
          `${opening}${word}\n${lines.map((text) => (text.trimStart().startsWith(word) ? `-${text}` : text)).join('')}${indentation}${word}`,
      ),
    object: words(mark('{'), fc.constantFrom('', ' ', '\n', ' # c\n'), entries, fc.constantFrom('', ' ', '\n'), mark('}')),
    tuple: words(mark('['), list('', ','), mark(']')),
    call: words(fc.oneof(name, words(name, mark('::'), name)), mark('('), list('', ',', '...'), mark(')')),
    loop: fc.oneof(
      words(mark('[for '), names, mark(' in '), v, gap, mark(':'), gap, v, maybe(words(mark(' if '), v)), gap, mark(']')),
      words(
        mark('{'),
        gap,
        mark('for '),
        names,
        mark(' in '),
        v,
        mark(' :'),
        gap,
        v,
        mark(' => '),
        v,
        fc.constantFrom('', '...'),
        maybe(words(mark(' if '), v)),
        gap,
        mark('}'),
      ),
    ),
  }
})

/** Attributes and blocks, each named by its number where two must not be the same. */
const { body } = fc.letrec<{ body: string }>((tie) => ({
  body: fc
    .array(
      fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        fc.tuple(mark('attribute'), name, blank, value),
        fc.tuple(mark('attribute'), name, blank, value),
        fc.tuple(
          mark('block'),
          name,
          fc.constantFrom('', ' "a"', ' "a b" c', ' d "é \\" \\n"'),
          fc.oneof(mark('{}'), words(mark('{ a = '), value, mark(' }')), words(mark('{'), newline, tie('body'), mark('}'))),
        ),
      ),
      { maxLength: 4 },
    )
    .chain((items) =>
      fc
        .array(newline, { minLength: items.length, maxLength: items.length })
        .map((ends) =>
          items
            .map(
              ([kind, word, between, text], i) =>
                (kind === 'block' ? `${word}${between} ${text}` : `${word}-${i}${between}=${between}${text}`) + ends[i],
            )
            .join(''),
        ),
    ),
}))

const hclValue = value
/** A quoted string with everything that may stand in one. */
const hclTemplate = template
export const hclProgram = body

const accidents = [
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
    '\r',
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
  ],
  ...[
    'EOT',
    '~',
    '$${',
    '$',
    '%',
    '$$$${',
    '\\',
    '\\u00e9',
    '.',
    '*',
    '!',
    '-',
    '&&',
    '&',
    '|',
    '#',
    '//',
    '/*',
    '*/',
    'for ',
    'in ',
    'if ',
    'null',
  ],
  ...[
    '1.5',
    '1e5',
    '1',
    '.0',
    'a',
    '::',
    '%{ if a }',
    '%{else}',
    '%{ endif }',
    '%{ endfor ~}',
    '\ufeff',
    '\t',
    '\u00a0',
    '\v',
    '\0',
    '[*]',
    '.*',
  ],
  ...['<', '==', '"${a}"', '~}', '${~', '<<', '+', '/', '%{ for x in y }', "'", ';', '@', '`'],
]
const accident = fc.tuple(
  fc.nat(10_000),
  fc.constantFrom(0, 0, 0, 1, 1, 2, 5, 12),
  fc.oneof({ arbitrary: fc.constantFrom(...accidents), weight: 5 }, fc.constant('')),
)

/** With one to three places where something was put in, or taken away. */
const broken = (sound: Arbitrary<string>): Arbitrary<string> =>
  fc.tuple(sound, fc.array(accident, { minLength: 1, maxLength: 3 })).map(([program, changes]) =>
    changes
      .reduce((text, [place, length, put]) => {
        const at = place % (text.length + 1)
        return [...text.slice(0, at), put, ...text.slice(at + length)]
      }, Array.from(program))
      .join(''),
  )

export const brokenProgram = broken(hclProgram)
export const brokenValue = broken(hclValue)
/** What a template file might hold. */
export const brokenTemplate = broken(fc.array(hclTemplate, { maxLength: 3 }).map((all) => all.map((one) => one.slice(1, -1)).join('\n')))
