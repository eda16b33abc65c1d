import { expect, test } from 'vitest'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { scan } from '../../src/scan.ts'
import { cdkApp } from '../dialects/cdk-apps.ts'

type Files = Readonly<Record<string, string>>

const app = cdkApp('typescript')
const without = (files: Files, pattern: RegExp): Files => Object.fromEntries(Object.entries(files).filter(([path]) => !pattern.test(path)))

/** What became of the application's six faults, three in its stack and three in its stage. */
async function compared(head: Files, base: Files = app) {
  const options = { rules: ['privileged-container'], gate: 'new' as const, paths: ['**/cdk.out/**'] }
  const { outcome, fixed, unseen } = await scan(new MemoryTree(head), options, { name: 'base', why: 'it is', tree: new MemoryTree(base) })
  return [outcome, fixed.length, unseen.length]
}

const moved = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([path, text]) => [`in/app/${path}`, text]))

test('an application that is still there, and of which nothing was synthesised, hides what the base found in it', async () => {
  expect(await compared(without(app, /^cdk\.out/))).toEqual(['failed', 0, 6])
  expect(await compared(moved(without(app, /^cdk\.out/)), moved(app))).toEqual(['failed', 0, 6])
})

test.each<[what: string, head: Files]>([['a stage that is no longer made', without(app, /^cdk\.out\/assembly-Prod/)]])(
  '%s is gone',
  async (_, head) => expect(await compared(head)).toEqual(['passed', 3, 0]),
)

test.each<[what: string, head: Files]>([
  ['an application that was taken away with its assembly', { 'README.md': '' }],
  ['one that another application took the place of', cdkApp('javascript')],
])('%s is gone', async (_, head) => {
  const [, fixed, unseen] = await compared(head)
  expect([fixed, unseen]).toEqual([6, 0])
})
