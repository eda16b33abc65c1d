import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReviewOf, markerIn, markerText, reviewMarker } from '../../src/report/marker.ts'

const one = '0123456789abcdef0123456789abcdef'
const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })

test('only the marker at the very end counts', () => {
  expect(markerIn(`x\n<!-- ecs-warden:v1 fp=${one} -->`)?.identities).toEqual([one])
  expect(markerIn(`x\r\n<!-- ecs-warden:v1 fp=${one},${one} -->\r\n`)?.identities).toEqual([one, one])
  expect(markerIn(`<!-- ecs-warden:v1 fp=${one} -->\nx`)).toBeUndefined()
  expect(markerIn(`<!-- ecs-warden:v1 fp=${one.slice(1)} -->`)).toBeUndefined()
})

test('markers of older versions are read, without what they do not say', () => {
  expect(markerIn(`x\n<!-- ecs-warden:v1 fp=${one} -->`)).toEqual({ identities: [one], settled: false, traces: [] })
  expect(isReviewOf('x\n<!-- ecs-warden:v1 review -->', '01234567')).toBe(true)
})

test('what is written is read, and another scope is told apart', () => {
  const trace = fc.record({ key: digits(12), unitless: digits(12), unit: digits(12), resource: digits(12), container: digits(12) })
  const pairs = fc.array(fc.tuple(digits(32), trace), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(pairs, digits(8), (both, scope) => {
      const marker = { identities: both.map(([id]) => id), settled: false, rule: 'a-rule-2', traces: both.map(([, at]) => at), scope }
      expect(markerIn(`x\n${markerText(marker)}`)).toEqual(marker)
      expect(markerIn(markerText({ ...marker, settled: true }))).toEqual({ identities: marker.identities, settled: true, traces: [] })
      expect(isReviewOf(`x\n${reviewMarker(scope)}`, scope)).toBe(true)
      expect(isReviewOf(`x\n${reviewMarker(scope)}`, scope === '01234567' ? '89abcdef' : '01234567')).toBe(false)
    }),
  )
})
