import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generated } from '../scripts/registry.ts'
import { version } from '../src/source/version.ts'

const root = join(import.meta.dirname, '..')

test('what follows from the rules and the action is up to date: run `npm run registry`', async () => {
  for (const { path, text } of await generated()) expect(readFileSync(path, 'utf8'), path).toBe(text)
})

test('the program says the version of its package', () => {
  const { version: packaged } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  expect(version).toBe(packaged)
})

test('packages whose licences oblige those who bundle them stay out of dist', () => {
  const licences = ['dist/licenses.txt', 'dist/cli/licenses.txt'].map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  expect(licences).not.toMatch(/GNU|GPL|Mozilla Public|SSPL|Business Source/)
})
