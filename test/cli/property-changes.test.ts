import fc from 'fast-check'
import { expect, test } from 'vitest'
import { propertyChanges } from '../../src/cli/diff/property-changes.ts'
import type { Property } from '../../src/cli/properties.ts'

const at = { file: { path: 'a.json', text: '' }, start: 0, end: 0 }

const { fields } = fc.letrec<{ property: Property; fields: ReadonlyMap<string, Property> }>((tie) => ({
  property: fc.oneof(
    { depthSize: 'small' },
    fc
      .constantFrom('a', 'b', 1, true, null)
      .map((json): Property => ({ is: 'word', json, key: JSON.stringify(json), isMasked: false, at })),
    fc.record({ fields: tie('fields'), isMap: fc.boolean() }).map((one): Property => ({ is: 'fields', ...one, at })),
    fc
      .record({ items: fc.array(tie('property'), { maxLength: 4 }), missing: fc.constantFrom(0, 0, 1) })
      .map((one): Property => ({ is: 'list', ...one, at })),
  ),
  fields: fc
    .array(fc.tuple(fc.constantFrom('name', 'key', 'x', 'y'), tie('property')), { maxLength: 4 })
    .map((entries) => new Map(entries)),
}))

test('what did not change, did not change', () => {
  fc.assert(
    fc.property(fields, (one) => {
      expect(propertyChanges(one, one)).toEqual([])
    }),
  )
})

test('the way back has as many changes, each the other way round', () => {
  fc.assert(
    fc.property(fields, fields, (before, after) => {
      const turned = propertyChanges(after, before).map((one) => [one.after, one.before])
      const there = propertyChanges(before, after).map((one) => [one.before, one.after])
      expect(turned).toHaveLength(there.length)
    }),
  )
})

test('every change has a side, and two equal sides are none', () => {
  fc.assert(
    fc.property(fields, fields, (before, after) => {
      for (const one of propertyChanges(before, after)) {
        expect(one.before ?? one.after).toBeDefined()
        expect(one.before).not.toEqual(one.after)
      }
    }),
  )
})
