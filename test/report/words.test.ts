import { expect, test } from 'vitest'
import { oneLine, stepWords, withoutQuotations } from '../../src/report/words.ts'

const at = { file: { path: 'a', text: '' }, start: 0, end: 0 }

test('one line, well formed, never long', () => {
  expect(oneLine(' a\r\n\tb\u0000\u202Ec\u2028 ')).toBe('a b c')
  expect(oneLine('a\ud800b')).toBe('a\uFFFDb')
  expect(oneLine('x'.repeat(5000))).toHaveLength(1000)
  expect(oneLine(`${'x'.repeat(8)}😀`, 10)).toBe(`${'x'.repeat(8)}😀`)
  expect(oneLine(`${'x'.repeat(8)}😀y`, 10)).toBe(`${'x'.repeat(8)}\uFFFD…`)
})

test('no user or password of an address, not even of one that was cut', () => {
  expect(oneLine('from git::https://me:secret@host/x?ref=1')).toBe('from git::https://***@host/x?ref=1')
  expect(oneLine('https://token@github.com/o/r and git@github.com:o/r, ssh://git@github.com/o/r')).toBe(
    'https://***@github.com/o/r and git@github.com:o/r, ssh://git@github.com/o/r',
  )
  expect(oneLine('https://me:secret@host', 18)).not.toContain('secr')
  expect(oneLine('https://me:secr…')).toBe('https://…')
})

test('what stands between quotes is content', () => {
  expect(withoutQuotations('Unexpected "a\\"b" and "c')).toBe('Unexpected "…" and "…"')
  expect(stepWords({ at, kind: 'condition', name: 'var.a == "secret"' })).toBe('condition var.a == "…"')
})

test('steps', () => {
  expect(stepWords({ at, kind: 'default', name: 'ImageTag' })).toBe('default of parameter ImageTag')
  expect(stepWords({ at, kind: 'default', name: 'var.tag' })).toBe('default of var.tag')
  expect(stepWords({ at, kind: 'local', name: 'local.tag' })).toBe('local value local.tag')
})
