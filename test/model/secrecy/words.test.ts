import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf, placesOf } from '../../../src/model/secrecy/words.ts'

test('every character of a secret is found where it stands, however long it is', () => {
  const secret = fc
    .string({ unit: fc.constantFrom(...'aB3_-/+='), minLength: 8, maxLength: 300 })
    .filter((words) => /[A-Z]/.test(words) && /\d/.test(words))
  fc.assert(
    fc.property(secret, fc.string({ maxLength: 30 }), (words, around) => {
      const file = { path: 'f', text: `${around}"${words}"${around}` }
      const start = around.length + 1
      const hidden = new Set(
        placesOf(piecesOf(words), [file]).flatMap((at) => Array.from({ length: at.end - at.start }, (_, i) => at.start + i)),
      )
      for (let at = start; at < start + words.length; at++) expect(hidden.has(at)).toBe(true)
    }),
  )
})

test('plain words and short ones are left to be shown', () => {
  for (const words of ['postgres', 'changeme', 'us-east-1a', 'PRODUCTION', 'hunter2', '12']) expect(piecesOf(words)).toEqual([])
})

test('many secrets that begin alike cost the length of the file', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `Same-Start-${i}`)
  const file = { path: 'f', text: words.join('\n') }
  const started = performance.now()
  expect(placesOf(words.flatMap(piecesOf), [file]).length).toBeGreaterThanOrEqual(words.length)
  expect(performance.now() - started).toBeLessThan(2_000)
})
