import { describe, expect, test } from 'vitest'
import { ruleIds } from '../scripts/registry.ts'
import { readFiles } from '../src/dialects/read.ts'
import { Estate } from '../src/model/estate.ts'
import { editsOf } from '../src/parse/edit.ts'
import { type Judgement, runRules } from '../src/rules/engine.ts'
import { rules } from '../src/rules/registry.ts'
import { defaultSettings } from '../src/rules/rule.ts'
import { applyEdits, type SourceFile, sameRange, textOf } from '../src/source/file.ts'
import { check, drawAll, type Example, examplesOf, filesOf } from './rules/page.ts'
import { translations } from './rules/translate.ts'

const examples = ruleIds().flatMap((id) => examplesOf(id))
const named = (example: Example): string => `${example.rule}, example ${example.number}`

function judged(files: readonly SourceFile[]): { all: Judgement[]; diagnostics: string[] } {
  const { readings } = readFiles(files, {
    onCrash: (where, error) => {
      throw new Error(where, { cause: error })
    },
  })
  const { judged: all, crashes } = runRules(rules, new Estate(readings), { ...defaultSettings, profile: 'strict' })
  expect(crashes).toEqual([])
  return { all, diagnostics: readings.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message)) }
}

/**
 * What a judgement says, without where. A fault also says what it points at, less quotes, escapes and how the
 * dialect spells a name: of the example's own rule, whose examples are literal where they are at fault.
 */
const told = ({ rule, subject, verdict, certainty, at, fix }: Judgement, own: string) => ({
  rule,
  container: subject.container,
  property: subject.property,
  is: verdict.is,
  certainty,
  ...(verdict.is === 'yes' && rule === own
    ? {
        // What nobody wrote is shown at its owner: a container by its name, a resource by what each dialect calls it.
        pointsAt:
          subject.container === undefined && sameRange(at, subject.at)
            ? 'its resource'
            : /^\[/.test(textOf(at)) || /capabilities\.drop$/.test(subject.property)
              ? 'a list, or its key where it stands on several lines'
              : textOf(at)
                  .replace(/[^A-Za-z0-9]/g, '')
                  .toLowerCase(),
        fix: fix?.steps.map((step) => step.do),
      }
    : {}),
})

const sorted = (judgements: readonly Judgement[], own: string) => judgements.map((one) => JSON.stringify(told(one, own))).sort()

describe('a task definition says the same in every dialect', () => {
  const raw = examples.filter(({ dialect }) => dialect === 'task-definition')

  test('there are examples to hold', () => expect(new Set(raw.map(({ rule }) => rule)).size).toBeGreaterThan(5))

  for (const example of raw) {
    const files = filesOf(example)
    const source = files[0]?.text ?? ''
    test.each(translations(source))(`${named(example)} in $name`, ({ path, text }) => {
      const before = judged(files)
      const after = judged([{ path, text }])
      expect(after.diagnostics).toEqual([])
      expect(before.all.length).toBeGreaterThan(0)
      // A value that is filled in later is written in each dialect's own way: nothing of it can be compared.
      const own = /"<[A-Z_]+>"/.test(example.findings ?? '') ? '' : example.rule
      expect(sorted(after.all, own)).toEqual(sorted(before.all, own))
    })
  }
})

describe('how a file is written changes nothing', () => {
  const ruleOf = (id: string) => rules.find((rule) => rule.id === id) ?? expect.fail(`no rule ${id}`)

  test.each(examples)('$rule, example $number: CRLF at the end of lines', (example) => {
    const rule = ruleOf(example.rule)
    const files = filesOf(example)
    const windows = files.map((file) => ({ ...file, text: file.text.replaceAll('\n', '\r\n') }))
    const before = check(rule, files)
    const after = check(rule, windows)
    expect(drawAll(after, windows)).toBe(drawAll(before, files))
    expect(after.map(({ identity }) => identity)).toEqual(before.map(({ identity }) => identity))
    for (const [index, finding] of after.entries()) {
      if (!finding.fix?.exact) continue
      const [fixed, meant] = [fixedText(finding.fix, windows), fixedText(before[index]?.fix, files)]
      expect(fixed?.replaceAll('\r\n', '\n')).toBe(meant)
    }
  })

  test.each(examples)('$rule, example $number: a byte order mark in front', (example) => {
    const rule = ruleOf(example.rule)
    const files = filesOf(example)
    const marked = files.map((file) => ({ ...file, text: `\uFEFF${file.text}` }))
    const before = check(rule, files)
    const after = check(rule, marked)
    expect(drawAll(after, marked)).toBe(drawAll(before, files))
    for (const [index, finding] of after.entries())
      expect(fixedText(finding.fix, marked)?.replace('\uFEFF', '')).toBe(fixedText(before[index]?.fix, files))
  })

  test.each(examples)('$rule, example $number: no line break at the end', (example) => {
    const rule = ruleOf(example.rule)
    const files = filesOf(example)
    const open = files.map((file) => ({ ...file, text: file.text.trimEnd() }))
    expect(drawAll(check(rule, open), open)).toBe(drawAll(check(rule, files), files))
  })
})

/** The files with a fix applied, one after the other; `undefined` where there is none to write. */
function fixedText(fix: Judgement['fix'], files: readonly SourceFile[]): string | undefined {
  const edits = fix?.exact ? editsOf(fix) : undefined
  return (
    edits &&
    files
      .map(({ path, text }) =>
        applyEdits(
          text,
          edits.filter(({ at }) => at.file.path === path),
        ),
      )
      .join('\n')
  )
}
