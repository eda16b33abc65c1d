import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { findingsOf, scanTree } from '../../src/analysis.ts'
import { plainData } from '../../src/dialects/plain.ts'
import { parseDocument, render } from '../../src/dialects/templated/index.ts'
import { placeholdersIn, tokenAt } from '../../src/dialects/templated/tokens.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { sarif } from '../../src/report/sarif.ts'
import { summary } from '../../src/report/summary.ts'
import { text } from '../../src/report/text.ts'
import { reportOn } from '../../src/scan.ts'
import { positionOf, type SourceFile, textOf } from '../../src/source/file.ts'
import { checkRanges } from '../parse/nodes.ts'

// Files that a deployment step still has to fill in: what they put in is unknown, and nothing else of the file is lost.

const scanned = (text: string, path = 'task.json', rules: string[] = []) => {
  const scan = scanTree(new MemoryTree({ [path]: text }), { rules })
  expect(scan.crashes).toEqual([])
  return scan
}

/** Rule, container, line and text of each finding; `?` behind a likely one. */
const found = (text: string, path?: string, rules?: string[]): string[] =>
  findingsOf(scanned(text, path, rules).judged)
    .map(({ rule, subject, at, certainty }) => {
      const where = `${positionOf(at.file, at.start).line} ${textOf(at)}`
      return `${rule} ${subject.container ?? '-'} ${where}${certainty === 'likely' ? ' ?' : ''}`
    })
    .sort()

describe('tokens', () => {
  test.each<[text: string, kind: string | undefined, words?: string]>([
    ['{{ image }}', 'value'],
    ['{{{image}}}', 'value'],
    ['{{- toYaml .Env | nindent 4 -}}', 'value'],
    ['{{ if eq .Stage "prod" }}', 'open', 'if eq .Stage "prod"'],
    ['{{- range .Sidecars }}', 'open', 'range .Sidecars'],
    ['{{#sidecars}}', 'open', 'sidecars'],
    ['{{/sidecars}}', 'close'],
    ['{{ end }}', 'close'],
    ['{{! why }}', 'nothing'],
    ['{% if prod %}', 'open', 'if prod'],
    ['{%- elif test -%}', 'else', 'elif test'],
    ['{% set x = 1 %}', 'nothing'],
    ['{# why #}', 'nothing'],
    ['<%= image %>', 'value'],
    ['<% if prod %>', 'open', 'if prod'],
    ['<% items.each do |item| %>', 'open', 'items.each do |item|'],
    ['%{ for c in containers ~}', 'open', 'for c in containers'],
    ['%{ endif }', 'close'],
    ['${IMAGE}', 'value'],
    ['${jsonencode({ a = 1 })}', 'value'],
    ['${{ env.IMAGE }}', 'value'],
    ['$IMAGE', 'value'],
    ['$(Build.BuildId)', 'value'],
    ['<IMAGE1_NAME>', 'value'],
    ['__IMAGE__', 'value'],
    ['%IMAGE%', 'value'],
    ['@IMAGE@', 'value'],
    ['#{Image}#', 'value'],
    ['((image))', 'value'],
    ['[[IMAGE]]', 'value'],
    ['{ "a": 1 }', undefined],
    ['$5', undefined],
    ['# why', undefined],
  ])('%s', (text, kind, words) => {
    const token = tokenAt(text, 0)
    expect(token?.kind).toBe(kind)
    if (kind) expect(token?.end).toBe(text.length)
    if (words) expect(token?.words).toBe(words)
  })

  test('what stands in quotes or behind `:-` may be a secret and is no name', () => {
    const names = placeholdersIn(`{{ password | default('hunter2') }} \${PASSWORD:-hunter2} {{ env "A" \`hunter2\` }}`).map(
      ({ name }) => name,
    )
    expect(names).toHaveLength(3)
    expect(names.join()).not.toContain('hunter2')
  })

  test('a choice between parts of a string is one unknown', () =>
    expect(placeholdersIn('app:{% if prod %}1{% else %}latest{% endif %}-x')).toMatchObject([{ start: 4, end: 45 }]))
})

describe('JSON', () => {
  test('placeholders without quotes are unknown values', () => {
    const text = `{
  "family": "api",
  "cpu": \${CPU},
  "networkMode": {{ mode }},
  "containerDefinitions": [
    {
      "name": "web",
      "image": \${REPOSITORY}:latest,
      "user": <USER>,
      "memory": $MEMORY,
      "privileged": true,
      "environment": [ {{ environment }} ],
      "logConfiguration": LOG_CONFIGURATION
    }
  ]
}`
    expect(scanned(text).reports).toMatchObject([{ state: 'analysed' }])
    expect(found(text)).toEqual(['privileged-container web 11 true'])
  })

  test('what a template puts between entries may be any entry', () => {
    const container = (more: string) => `{ "name": "web", "image": "web:1" ${more} }`
    const task = (one: string) => `{ "family": "api", "containerDefinitions": [${one}] }`
    const rules = ['container-without-logging']
    expect(found(task(container('')), 'a.json', rules)).toHaveLength(1)
    for (const more of [', {{ extra }}', ', ${EXTRA}', ', "{{ key }}": 1, {{key}}: 1', ', {% if x %}{{ extra }}{% endif %}'])
      expect(found(task(container(more)), 'a.json', rules), more).toEqual([])
  })

  test('among containers it may be any number of them', () => {
    const { readings } = scanned('{ "family": "api", "containerDefinitions": [{ "name": "a", "image": "a:1" }, ${SIDECARS}] }')
    expect(readings[0]?.resources[0]).toMatchObject({
      containerDefinitions: { value: { missing: [{ why: 'placeholder', name: '${SIDECARS}' }] } },
    })
  })

  test.each([
    ['Jinja', '{% if fargate %}', '{% else %}', '{% endif %}'],
    ['Go', '{{ if .Fargate }}', '{{ else }}', '{{ end }}'],
    ['ERB', '<% if fargate %>', '<% else %>', '<% end %>'],
    ['Terraform', '%{ if fargate }', '%{ else }', '%{ endif }'],
  ])('what %s makes depend on something is no more than likely', (_, when, otherwise, end) => {
    const text = `{
  "family": "api",
  ${when}
  "networkMode": "awsvpc",
  ${otherwise}
  "networkMode": "host",
  ${end}
  "containerDefinitions": [
    { "name": "web", "image": "web:1", ${when}"privileged": true,${end} "memory": 128 }${when},
    { "name": "side", "image": "side:1", "privileged": true }${end}
  ]
}`
    // The two arms say the same key, and that is no mistake.
    expect(scanned(text).readings[0]?.diagnostics).toEqual([])
    expect(found(text, 'task.json', ['privileged-container', 'host-network-mode'])).toEqual([
      'host-network-mode - 6 "host" ?',
      'privileged-container side 10 true ?',
      'privileged-container web 9 true ?',
    ])
  })

  test('a loop makes any number of items, and brings its own commas', () => {
    const text = `[
  %{ for c in containers ~}
  {
    "name": "\${c.name}",
    "image": "\${c.image}:latest",
    "essential": true,
    "logConfiguration": \${jsonencode(c.log)}
  }\${c.last ? "" : ","}
  %{ endfor ~}
]`
    const { readings, reports } = scanned(text, 'containers.json.tpl')
    expect(reports).toMatchObject([{ state: 'analysed' }])
    expect(readings[0]?.resources[0]).toMatchObject({ containerDefinitions: { value: { missing: [{ name: 'for c in containers' }] } } })
    expect(found(text, 'containers.json.tpl')).toEqual(['mutable-image-tag ${c.name} 5 :latest ?'])
  })

  test('quotes of a token end no string', () => {
    const text = '{ "family": "api", "containerDefinitions": [{ "name": "web", "image": "{{ env "IMAGE" }}:latest", "memory": 1 }] }'
    expect(found(text, 'task.json', ['mutable-image-tag'])).toEqual(['mutable-image-tag web 1 :latest'])
  })

  test('what is no token is an error at its place, and the rest is read', () => {
    const { readings, reports } = scanned(
      '{ "family": "api", "cpu": abc, "containerDefinitions": [{ "name": "web", "image": "web:1", "privileged": true }] }',
    )
    expect(reports).toMatchObject([{ state: 'partly' }])
    expect(readings[0]?.diagnostics.map(({ at, severity }) => [severity, textOf(at)])).toEqual([['error', 'abc']])
  })

  test.each([
    ['a comment', '// why', /no comments/],
    ['a trailing comma', '"cpu": "1", ', /comma behind/],
    ['a key that stands twice', '"family": "b",', /twice/],
  ])('%s is a warning', (_, words, says) => {
    const text = `{ "family": "api", "containerDefinitions": [{ "name": "web", "image": "web:1", "privileged": true }],\n ${words}\n "memory": "1"${words.endsWith(' ') ? ',' : ''} }`
    const { readings, reports } = scanned(text)
    expect(reports).toMatchObject([{ state: 'analysed' }])
    expect(readings[0]?.diagnostics).toMatchObject([{ severity: 'warning', message: expect.stringMatching(says) }])
  })

  test('what a token falls back to is shown nowhere', () => {
    const values = [
      '"${A:-hunter2canary}"',
      '{{ a | default("hunter2canary") }}',
      'hunter2canary',
      '"{{ a | default(`hunter2canary`) }}:8080"',
    ]
    const environment = values.map((value, index) => `{ "name": "P${index}_PASSWORD", "value": ${value} }`)
    const task = `{ "family": "api", "containerDefinitions": [{ "name": "web", "image": "web:1", "privileged": true, "environment": [${environment}] }] }`
    const report = reportOn(scanned(task), { today: '2026-01-01' })
    expect(report.findings.length).toBeGreaterThan(0)
    for (const words of [text(report, { colour: false }), sarif(report), summary(report)]) expect(words).not.toContain('hunter2')
  })

  test('a fix beside a token is proved like any other', () => {
    const text = '{ "family": "api", "cpu": ${CPU}, "containerDefinitions": [{ "name": "web", "image": ${IMAGE}, "privileged": true }] }'
    const { findings } = reportOn(scanned(text, 'task.json', ['privileged-container']), {
      rules: ['privileged-container'],
      today: '2026-01-01',
    })
    expect(findings).toMatchObject([{ proved: true, edits: [{ text: 'false' }] }])
  })
})

describe('YAML', () => {
  const text = `{{- $name := .Name }}
family: {{ $name }}
networkMode: host
containerDefinitions:
  - name: web
    image: {{ .Image }}:latest # {{ why }}
    privileged: true
    command: [run, {{ .Stage }}, "{{ .Region }}"]
    environment:
      {{- toYaml .Env | nindent 6 }}
    {{- if .Debug }}
    user: root
    {{- end }}
  {{- range .Sidecars }}
  - name: {{ .Name }}
    image: "{{ .Image }}"
    privileged: true
  {{- end }}
`
  test('says what it says without its template', () => {
    expect(scanned(text, 'task.yaml.tmpl').reports).toMatchObject([{ state: 'analysed' }])
    expect(found(text, 'task.yaml.tmpl', ['privileged-container', 'host-network-mode', 'mutable-image-tag'])).toEqual([
      'host-network-mode - 3 host',
      'mutable-image-tag web 6 :latest',
      'privileged-container web 7 true',
      'privileged-container {{ .Name }} 17 true ?',
    ])
  })

  test('a value that a template puts on the lines below is not absent', () => {
    const [task] = scanned('family: api\ntaskRoleArn:\n  {{ role }}\ncontainerDefinitions: []\n', 'a.yml').readings[0]?.resources ?? []
    expect(task).toMatchObject({ taskRoleArn: { kind: 'unknown', why: 'placeholder' } })
  })
})

describe('whatever a template does to a definition', () => {
  const definition = {
    networkMode: 'host',
    pidMode: 'host',
    taskRoleArn: 'arn:aws:iam::111122223333:role/app',
    executionRoleArn: 'arn:aws:iam::111122223333:role/app',
    containerDefinitions: [
      { name: 'web', image: 'web:latest', privileged: true, user: 'root', environment: [{ name: 'DB_PASSWORD', value: 'hunter2hunter2' }] },
      {
        name: 'job',
        image: 'job:1',
        readonlyRootFilesystem: true,
        logConfiguration: { logDriver: 'awslogs' },
        linuxParameters: { capabilities: { add: ['SYS_ADMIN'], drop: ['ALL'] }, initProcessEnabled: true },
        secrets: [{ name: 'A', valueFrom: 'arn:aws:ssm:eu-west-1:111122223333:parameter/a' }],
      },
    ],
    volumes: [{ name: 'docker', host: { sourcePath: '/var/run/docker.sock' } }],
  }
  const styles = [
    { value: '${X}', when: '{% if x %}', end: '{% endif %}', extra: '{{ more }}' },
    { value: '{{ x }}', when: '{{ if .X }}', end: '{{ end }}', extra: '{{ toJson .More }}' },
    { value: '<X>', when: '<% if x %>', end: '<% end %>', extra: '<%= more %>' },
    { value: '$X', when: '%{ for x in xs ~}', end: '%{ endfor ~}', extra: '${more}' },
  ]

  /** The definition as JSON, with tokens where `next` says so. */
  function written(value: unknown, style: (typeof styles)[number], next: () => number): string {
    const choice = next()
    if (choice === 1) return style.value
    if (choice === 2 && typeof value === 'string') return `"${style.value}"`
    if (typeof value !== 'object' || value === null) return JSON.stringify(value)
    return Array.isArray(value) ? `[ ${members(value, style, next)}]` : `{ ${members(value, style, next)}}`
  }

  function members(value: object, style: (typeof styles)[number], next: () => number): string {
    const isList = Array.isArray(value)
    const parts = Object.entries(value).map(([key, inner]) => (isList ? '' : `${JSON.stringify(key)}: `) + written(inner, style, next))
    const body = parts.map((part, index) => {
      const last = index === parts.length - 1
      const comma = last ? '' : ','
      switch (next()) {
        case 3:
          return `${style.when} ${part}${comma} ${style.end}`
        case 4:
          return `${style.when} ${part} ${style.end}${comma}`
        case 5:
          return `${style.extra} ${part}${comma}`
        case 6:
          return `${part}, ${style.extra}${comma}`
        default:
          return `${part}${comma}`
      }
    })
    return body.join('\n')
  }

  /** Called by its index, or by what is put in for its name. */
  const unnamed = /^.*[^\w-].*$/s
  const keyOf = ({ rule, subject }: ReturnType<typeof findingsOf>[number]) => `${rule} ${subject.container?.replace(unnamed, '') ?? ''}`

  test('JSON: nothing is certain that is not there without it, and the file is read', () => {
    const before = new Set(findingsOf(scanned(JSON.stringify({ family: 'api', ...definition })).judged).map(keyOf))
    expect(before.size).toBeGreaterThan(6)
    fc.assert(
      fc.property(fc.constantFrom(...styles), fc.array(fc.nat(60), { minLength: 100, maxLength: 100 }), (style, choices) => {
        let at = 0
        const text = `{ "family": "api",\n${members(definition, style, () => choices[at++ % 100] ?? 0)} }`
        const scan = scanned(text)
        expect(scan.reports, text).toMatchObject([{ state: 'analysed' }])
        for (const finding of findingsOf(scan.judged))
          if (finding.certainty === 'certain' && !unnamed.test(finding.subject.container ?? ''))
            expect(before, text).toContain(keyOf(finding))
      }),
      { numRuns: 300 },
    )
  })

  test('YAML: the same, wherever a line of a template stands', () => {
    const lines = stringify({ family: 'api', ...definition }).split('\n')
    const before = new Set(findingsOf(scanned(lines.join('\n'), 'a.yml').judged).map(keyOf))
    expect(before.size).toBeGreaterThan(6)
    const added = fc.record({
      at: fc.nat(lines.length - 1),
      indent: fc.nat(4),
      style: fc.constantFrom(...styles),
      pair: fc.nat(6),
    })
    fc.assert(
      fc.property(fc.array(added, { maxLength: 3 }), (all) => {
        const text = [...lines]
        for (const { at, indent, style, pair } of all) {
          const line = (words: string) => '  '.repeat(indent) + words
          if (pair < 2) text.splice(at, 0, line(style.extra))
          else text.splice(at, 1, line(style.when), ...text.slice(at, at + 1), line(style.end))
        }
        const scan = scanned(text.join('\n'), 'a.yml')
        expect(scan.reports, text.join('\n')).toMatchObject([{ state: 'analysed' }])
        for (const finding of findingsOf(scan.judged))
          if (finding.certainty === 'certain' && !unnamed.test(finding.subject.container ?? ''))
            expect(before, text.join('\n')).toContain(keyOf(finding))
      }),
      { numRuns: 300 },
    )
  })
})

describe('whatever a file holds', () => {
  const pieces = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\n',
      ' ',
      '  ',
      '- ',
      '#',
      "'",
      '\\',
      '//',
      '/*',
      '*/',
      '$',
      '1',
      'a',
      'true',
      '\uFEFF',
      '\uE000',
    ],
    ...['"containerDefinitions": [', '"a": ', 'a: ', 'containerDefinitions:\n  - ', '"name": "web", "image": "web:1", "essential": true'],
    ...[
      '{{ x }}',
      '{{',
      '}}',
      '{% if x %}',
      '{% else %}',
      '{% endif %}',
      '{%',
      '%}',
      '{#',
      '#}',
      '<%',
      '%>',
      '<%= x %>',
      '%{ if x }',
      '%{ endif }',
    ],
    ...['${A}', '${', '$A', '$(', '<A>', '__A__', '%A%', '@A@', '#{A}#', '((a))', '[[A]]', '{{ env "A" }}'],
  )
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))

  test('nothing throws, and every place is in the file', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('{ "containerDefinitions": [', 'containerDefinitions:\n', ''), (words, lead) => {
        const file: SourceFile = { path: 'a.json', text: lead + words }
        const rendered = render(file, parseDocument(file))
        checkRanges(rendered.roots, file.text)
        for (const root of rendered.roots) plainData(root, rendered.options(root))
        for (const { at } of rendered.diagnostics) expect(at.start <= at.end && at.end <= file.text.length).toBe(true)
        scanned(file.text)
      }),
      { numRuns: 500 },
    )
  })

  test('JSON without tokens is what the parser says it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const file: SourceFile = { path: 'a.json', text }
        const plain = parseDocument(file)
        expect(render(file, plain).roots).toBe(plain.roots)
      }),
    )
  })

  test.each([
    ...[
      '{{',
      '{{ a ',
      '{%',
      '{% if x %}',
      '<%',
      '<% x ',
      '%{',
      '${',
      '${{',
      '$(',
      '<A ',
      '__A',
      '#{',
      '{#',
      '[[',
      '((a',
      '%A',
      '@A',
      '/*',
      '"',
      '{{ env "',
    ],
    ...[
      '{{ x }}',
      '${A},',
      '{% if x %}1,{% endif %}',
      '"${A}",',
      '{{ x }}\n',
      '- {{ x }}\n',
      ',',
      '{{ x }}: 1\n',
      '{{ if x }}\n',
      'a: "{{ x }}"\n',
    ],
  ])(
    'a hundred thousand characters of %j take no long time',
    (part) => {
      const long = part.repeat(Math.ceil(30_000 / part.length))
      for (const text of [`{ "a": [ ${long}`, `{ "a": "${long}`, `[ { "family": ${long} } ]`, `a:\n${long}`, `a: ${long}`]) {
        const file: SourceFile = { path: 'a.json', text: `${text}\n"containerDefinitions": [] ` }
        const start = performance.now()
        const rendered = render(file, parseDocument(file))
        for (const root of rendered.roots) plainData(root, rendered.options(root))
        expect(performance.now() - start, text.slice(0, 40)).toBeLessThan(2000)
      }
    },
    60_000,
  )
})
