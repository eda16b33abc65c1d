import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Brought, blobId, type RemoteEntry, RemoteTree, type Wanted } from '../../src/discover/remote-tree.ts'
import { TrackedTree } from '../../src/discover/tracked-tree.ts'
import { lookThrough } from '../../src/source/tree.ts'

const entryOf = (path: string, text: string, more: Partial<RemoteEntry> = {}): RemoteEntry => ({
  path,
  id: blobId(text, 40),
  size: Buffer.byteLength(text),
  ...more,
})

/** A place that has these files, and remembers what it was asked for. */
function place(files: Readonly<Record<string, string>>) {
  const texts = new Map(Object.values(files).map((text) => [blobId(text, 40), text]))
  const asked: string[][] = []
  const bring = async (wanted: readonly Wanted[]): Promise<Brought> => {
    asked.push(wanted.map(({ id }) => Object.keys(files).find((path) => blobId(files[path] ?? '', 40) === id) ?? id))
    return { ok: true, texts }
  }
  return { asked, bring, entries: Object.entries(files).map(([path, text]) => entryOf(path, text)) }
}

test('the id of contents is git’s own', () => {
  for (const text of ['', 'a\n', 'ü€\0']) {
    const [own, git] = [blobId(text, 40), execFileSync('git', ['hash-object', '--stdin'], { input: text, encoding: 'utf8' }).trim()]
    expect(own).toBe(git)
  }
  expect(blobId('', 64)).toBe('473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813')
})

test('whatever is looked at is there in the end, and is asked for once', async () => {
  const name = fc.constantFrom('a', 'b', 'c/d', 'c/e', 'f/g/h')
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, fc.string()), fc.array(name), async (files, paths) => {
      const { asked, bring, entries } = place(files)
      const tree = new RemoteTree(entries, { bring, fileBytes: 1000 })
      const read = await lookThrough([tree], () => paths.map((path) => tree.read(path)))
      expect(read).toEqual(paths.map((path) => files[path]))
      expect(tree.lacks).toBeUndefined()
      const all = asked.flat()
      expect(new Set(all).size).toBe(all.length)
    }),
  )
})

test('a file that leads to a file is followed, step by step, until it is enough', async () => {
  const chain = (length: number) => Object.fromEntries(Array.from({ length }, (_, index) => [`${index}`, `${index + 1}`]))
  const follow = async (length: number) => {
    const { bring, entries } = place(chain(length))
    const tree = new RemoteTree(entries, { bring, fileBytes: 1000 })
    let steps = 0
    await lookThrough([tree], () => {
      steps = 0
      for (let text = tree.read('0'); text !== undefined; text = tree.read(text)) steps++
    })
    return [steps, tree.lacks]
  }
  expect(await follow(5)).toEqual([5, undefined])
  expect(await follow(50)).toEqual([12, 'its files refer to others in too many steps'])
})

test('what lies nearby and is the same is not asked for', async () => {
  const { asked, bring, entries } = place({ same: 'x\n', other: 'y\n', ended: 'a\nb\n' })
  const nearby = (path: string) => ({ same: 'x\n', other: 'z\n', ended: 'a\r\nb\r\n' })[path]
  const tree = new RemoteTree(entries, { bring, nearby, fileBytes: 1000 })
  expect(await lookThrough([tree], () => ['same', 'other', 'ended'].map((path) => tree.read(path)))).toEqual(['x\n', 'y\n', 'a\nb\n'])
  expect(asked).toEqual([['other', 'ended']])
})

test.each([
  [{ ok: false, why: 'nobody answers' } as const, 'nobody answers'],
  [{ ok: true, texts: new Map() } as const, 'a file of it was not sent'],
])('what cannot be brought is said, and nobody asks again', async (answer, why) => {
  let asked = 0
  const bring = async () => {
    asked++
    return answer
  }
  const tree = new RemoteTree([entryOf('a', 'x')], { bring, fileBytes: 1000 })
  expect(await lookThrough([tree], () => tree.read('a'))).toBeUndefined()
  expect(await lookThrough([tree], () => tree.read('a'))).toBeUndefined()
  expect([asked, tree.lacks]).toEqual([1, why])
})

test('a file over the limit is not asked for', async () => {
  const { asked, bring, entries } = place({ large: 'x'.repeat(1001) })
  const tree = new RemoteTree(entries, { bring, fileBytes: 1000 })
  expect(await lookThrough([tree], () => tree.read('large'))).toBeUndefined()
  expect([asked, tree.lacks]).toEqual([[], undefined])
})

test('links are listed by where they lead, and are never read', async () => {
  const { bring, entries } = place({ 'a/in': '../b.yaml', 'a/out': '../../etc/passwd', 'b.yaml': 'x' })
  const tree = new RemoteTree(
    entries.map((entry) => (entry.path.startsWith('a/') ? { ...entry, link: true as const } : entry)),
    { bring, fileBytes: 1000 },
  )
  expect(await lookThrough([tree], () => tree.links)).toEqual([{ path: 'a/in', to: 'b.yaml' }, { path: 'a/out' }])
  expect([tree.list().map(({ path }) => path), tree.read('a/in')]).toEqual([['b.yaml'], undefined])
})

test('a walk through a remote tree is the one that its .gitignore asks for, once that is there', async () => {
  const { bring, entries } = place({ '.gitignore': 'out/\n', 'a.yaml': 'a', 'cdk.out/manifest.json': '{}' })
  const tree = new TrackedTree(new RemoteTree(entries, { bring, fileBytes: 1000 }), { only: [], maximumFiles: 100 })
  expect(await lookThrough([tree], () => tree.list().map(({ path }) => path))).toEqual(['.gitignore', 'a.yaml', 'cdk.out/manifest.json'])
})
