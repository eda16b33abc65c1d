import { createTwoFilesPatch } from 'diff'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanTree } from '../src/analysis.ts'
import { estateChanges } from '../src/cli/diff/changes.ts'
import { diffJson } from '../src/cli/diff/json.ts'
import { diffMarkdown } from '../src/cli/diff/markdown.ts'
import { diffText } from '../src/cli/diff/text.ts'
import { estateJson, estateMermaid } from '../src/cli/estate.ts'
import { why } from '../src/cli/why/answer.ts'
import { whyJson } from '../src/cli/why/json.ts'
import { whyText } from '../src/cli/why/text.ts'
import { ruleCalled } from '../src/cli/why.ts'
import { MemoryTree } from '../src/discover/memory-tree.ts'
import type { Finding } from '../src/findings/finding.ts'
import { applyFixes } from '../src/fix.ts'
import { Estate } from '../src/model/estate.ts'
import { secretRanges } from '../src/model/secrecy/spans.ts'
import { annotations } from '../src/report/annotations.ts'
import { excerpt } from '../src/report/excerpt.ts'
import { json } from '../src/report/json.ts'
import { visibleText } from '../src/report/masked-text.ts'
import { type Placement, placementOf } from '../src/report/placement.ts'
import { reviewOf } from '../src/report/review.ts'
import { sarif } from '../src/report/sarif.ts'
import { summary } from '../src/report/summary.ts'
import { text } from '../src/report/text.ts'
import { reportOn } from '../src/scan.ts'
import type { Hunk } from '../src/source/diff.ts'
import { lineStarts } from '../src/source/file.ts'
import { places } from './masking-places.ts'

// The promise of the product: no report shows a secret, wherever it is written and whatever else is reported beside it.

const fixedDate = { today: '2026-01-01', profile: 'strict' } as const

/** A secret as a generator makes it: nothing in it stands in a template for another reason. */
const secret = fc
  .tuple(
    fc.constantFrom('Q', 'Z', 'W'),
    fc.string({
      unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'),
      minLength: 14,
      maxLength: 24,
    }),
    fc.constantFrom('7kX', 'x4J'),
  )
  .map((parts) => parts.join(''))

/** Everything that the program prints of these files, by what prints it. */
function printed(files: Readonly<Record<string, string>>): Record<string, string> {
  const tree = new MemoryTree(files)
  const seen = scanTree(tree, fixedDate)
  const report = reportOn(seen, fixedDate)
  const estate = new Estate(seen.readings)
  const head = {
    diff: Object.entries(files).map(([path, content]) => ({
      path,
      status: 'added' as const,
      hunks: [allAdded(lineStarts({ path, text: content }).length)],
    })),
    files: new Map(Object.entries(files).map(([path, content]) => [path, { text: content, lineOf: (line: number) => line }])),
    before: new Map<string, string>(),
  }
  const placements = new Map(
    report.findings.map((finding): [Finding, Placement] => [finding, placementOf(finding, head, report.sensitive)]),
  )
  const review = reviewOf(report, { placements, said: new Set(), maxComments: 25, suggestions: true, level: 'low' })
  const { changed, sensitive } = applyFixes(tree, fixedDate)
  return {
    text: text(report, { colour: true }),
    json: json(report),
    sarif: sarif(report),
    markdown: summary(report),
    annotations: JSON.stringify(annotations(report)),
    review: JSON.stringify(review),
    model: estateJson(estate, seen),
    mermaid: estateMermaid(estate),
    'fix --dry-run': changed
      .map(({ before, after }) =>
        createTwoFilesPatch(before.path, after.path, visibleText(before, sensitive), visibleText(after, sensitive), '', '', {
          context: 1000,
        }),
      )
      .join('\n'),
    // Any line may be shown beside some finding, and of a file that is shown its secrets are masked whatever it is.
    'any line': seen.files.map((file) => visibleText(file, [...report.sensitive, ...secretRanges(file)])).join('\n'),
  }
}

const allAdded = (lines: number): Hunk => ({
  baseStart: 0,
  baseLines: 0,
  headStart: 1,
  headLines: lines,
  added: Array.from({ length: lines }, (_, index) => index + 1),
  removed: [],
})

/** The parts of a secret that are long enough to be no accident. */
const windows = (of: string): string[] => Array.from({ length: of.length - 5 }, (_, start) => of.slice(start, start + 6))

describe.each(places)('$dialect: $place', ({ files, found }) => {
  test('is never printed', () => {
    fc.assert(
      fc.property(secret, (value) => {
        const outputs = printed(files(value))
        for (const [name, output] of Object.entries(outputs)) {
          const leaked = windows(value).filter((part) => output.includes(part))
          expect(leaked.length === 0 ? 'nothing' : `${leaked.length} parts by ${name}`).toBe('nothing')
        }
      }),
      { numRuns: 8 },
    )
  })

  test('is never printed of the base either, whose lines are not the head’s', () => {
    const [old, now] = ['Q7hT2mWz9LrK4vXp', 'ZbN5']
    const base = scanTree(new MemoryTree(files(`${old}${old}`)), fixedDate)
    const head = scanTree(new MemoryTree(files(now)), fixedDate)
    const report = reportOn(head, fixedDate, { name: 'main', why: 'test', scan: base })
    const seen = [...report.findings, ...report.fixed, ...report.unseen]
    const shown = [
      text(report, { colour: false }),
      json(report),
      sarif(report),
      summary(report),
      ...seen.flatMap(({ at, origin }) => [at, ...origin.map((step) => step.at)].map((range) => excerpt(range, report.sensitive).text)),
    ].join('\n')
    expect(windows(old).filter((part) => shown.includes(part))).toEqual([])
  })

  test('is printed neither where it is explained nor where it changes', () => {
    const [old, now] = ['Q7hT2mWz9LrK4vXp', 'W3kB8nYc5JsD6fGt']
    const [before, after] = [old, now].map((value) => new MemoryTree(files(value))) as [MemoryTree, MemoryTree]
    const changes = estateChanges(after, { name: 'main', why: 'test', tree: before }, fixedDate)
    const asked = new Map(changes.report.findings.map(({ rule, subject }) => [`${rule} ${subject.address}`, { rule, subject }]))
    const answers = [...asked.values()].flatMap(({ rule, subject }) => {
      const answer = why(after, fixedDate, ruleCalled(rule), subject.address)
      if ('none' in answer) throw new Error('no answer')
      return [whyText(answer, { colour: true }), whyJson(answer)]
    })
    const shown = [diffText(changes, {}), diffJson(changes), diffMarkdown(changes), ...answers].join('\n')
    expect([old, now].flatMap(windows).filter((part) => shown.includes(part))).toEqual([])
  })

  if (found)
    test(`is reported by ${found}`, () => {
      const seen = scanTree(new MemoryTree(files('Q7hT2mWz9LrK4vXp')), fixedDate)
      expect(reportOn(seen, fixedDate).findings.map(({ rule }) => rule)).toContain(found)
    })
})

// What looks like any other word is not looked for elsewhere: it is masked where it stands, in whatever file that is.
test('a password like a word, in a script that a module is given', () => {
  const files = {
    'main.tf': 'resource "aws_ecs_cluster" "main" {}\nmodule "host" {\n  source = "./host"\n  script = file("${path.module}/run.sh")\n}\n',
    'host/main.tf': 'variable "script" {}\nresource "aws_instance" "host" {\n  user_data = var.script\n}\n',
    'run.sh': '#!/bin/sh\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config\ndocker login -u a -p correct-horse-9 registry\n',
  }
  const report = reportOn(scanTree(new MemoryTree(files), fixedDate), fixedDate)
  expect(report.findings.map(({ rule }) => rule)).toContain('credentials-in-user-data')
  expect(text(report, { colour: false })).not.toContain('horse')
})
