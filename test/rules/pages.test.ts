import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ruleIds } from '../../scripts/registry.ts'
import { editsOf } from '../../src/parse/edit.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { applyEdits } from '../../src/source/file.ts'
import { check, drawAll, examplesOf, filesOf, pagePath, rulesFolder } from './page.ts'

// `UPDATE=1 npm test` redraws the findings of every page, for a person to review.
const update = process.env['UPDATE'] === '1'

describe.each(ruleIds())('%s', async (id) => {
  const rule = ((await import(join(rulesFolder, id, 'rule.ts'))) as { default: Rule }).default
  const examples = examplesOf(id)

  test('is named after its folder', () => expect(rule.id).toBe(id))

  test('shows what is caught in every dialect, and what is accepted', () => {
    const sections = new Set(examples.map(({ section }) => section))
    expect([...sections]).toEqual(expect.arrayContaining(['Caught', 'Accepted']))
    const dialects = new Set(examples.filter(({ section }) => section === 'Caught').map(({ dialect }) => dialect))
    // Where a dialect cannot say it, its page does.
    const lacking = [...readFileSync(pagePath(id), 'utf8').matchAll(/^(?:Terraform|CloudFormation) has no such /gm)].length
    expect(dialects.size + lacking).toBeGreaterThanOrEqual(dialects.has('task-definition') ? 3 : 2)
  })

  test.each(examples)('example $number, $section in $dialect', (example) => {
    const files = filesOf(example)
    const drawn = drawAll(check(rule, files, example.settings), files)
    if (update && example.findingsAt) {
      const page = readFileSync(pagePath(id), 'utf8')
      // Earlier examples of the page may have changed its length: find this one's place anew.
      const place = examplesOf(id)[example.number - 1]?.findingsAt ?? example.findingsAt
      writeFileSync(pagePath(id), page.slice(0, place.start) + drawn + page.slice(place.end))
      return
    }
    expect(drawn).toBe(example.findings ?? '')
    if (example.section === 'Caught') expect(drawn).not.toBe('')
    if (example.section === 'Accepted') expect(drawn).toBe('')
  })

  test.each(examples.filter(({ section }) => section === 'Caught'))('fixes of example $number do what they say', (example) => {
    const files = filesOf(example)
    const before = check(rule, files, example.settings)
    for (const finding of before) {
      if (!finding.fix?.exact) continue
      const edits = editsOf(finding.fix)
      expect(edits, 'an exact fix can be written').toBeDefined()
      const changed = files.map((file) => ({
        ...file,
        text: applyEdits(file.text, edits?.filter(({ at }) => at.file.path === file.path) ?? []),
      }))
      expect(changed).not.toEqual(files)
      const after = check(rule, changed, example.settings).map(({ identity }) => identity)
      expect(after).not.toContain(finding.identity)
      expect(before.map(({ identity }) => identity)).toEqual(expect.arrayContaining(after))
    }
  })
})
