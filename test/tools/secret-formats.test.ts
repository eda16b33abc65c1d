import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatsPath, formatsText, libraryRules } from '../../scripts/secret-formats.ts'

test('the table of formats is what the library says', () => {
  expect(readFileSync(formatsPath, 'utf8')).toBe(formatsText(libraryRules()))
}, 60_000)
