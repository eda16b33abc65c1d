import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
const proofs = [...page.matchAll(/`(test\/[\w./-]+\.test\.ts)`: "([^"]+)"/g)].map(([, file = '', name = '']) => ({ file, name }))

test('every proof that the threat model names is a test of that file', () => {
  const missing = proofs.filter(({ file, name }) => !existsSync(join(root, file)) || !readFileSync(join(root, file), 'utf8').includes(name))
  expect(missing).toEqual([])
  expect(proofs.length).toBeGreaterThan(40)
})

test('every attack has a proof', () => {
  const rows = page.split('\n').filter((line) => /^\| [^-]/.test(line))
  const attacks = rows.filter((line) => line.split('|').length === 5 && !/^\| (?:attack|who or what) /.test(line))
  const controls = page.slice(page.indexOf('## Who controls what'), page.indexOf('## A gate that passes wrongly'))
  expect(attacks.filter((line) => !controls.includes(line) && !line.includes('.test.ts`: "'))).toEqual([])
})
