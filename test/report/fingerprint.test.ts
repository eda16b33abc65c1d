import { expect, test } from 'vitest'
import { lineHashes } from '../../src/report/fingerprint.ts'

const hashes = (text: string): readonly string[] => lineHashes({ path: 'file', text })

/** What code scanning's uploader computes for these inputs; its own tests state them: github/codeql-action, src/fingerprints.test.ts. */
const published: readonly [name: string, text: string, expected: string[]][] = [
  ['an empty file', '', ['c129715d7a2bc9a3:1']],
  [
    'blanks before and between',
    ' a\nb\n  \t\tc\n d',
    ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
  ],
  [
    'no line end at the end',
    ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End',
    ['8b7cf3e952e7aeb2:1', 'b1ae1287ec4718d9:1', 'bff680108adb0fcc:1', 'c6805c5e1288b612:1', 'b86d3392aea1be30:1', 'e6ceba753e1a442:1'],
  ],
  [
    'the same line many times',
    'Lorem ipsum dolor sit amet.\n'.repeat(10),
    [
      'a7f2ff13bc495cf2:1',
      'a7f2ff13bc495cf2:2',
      'a7f2ff13bc495cf2:3',
      'a7f2ff13bc495cf2:4',
      'a7f2ff13bc495cf2:5',
      'a7f2ff13bc495cf2:6',
      'a7f2ff1481e87703:1',
      'a9cf91f7bbf1862b:1',
      '55ec222b86bcae53:1',
      'cc97dc7b1d7d8f7b:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
  [
    'lines that are nearly the same',
    'x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n',
    [
      'e54938cc54b302f1:1',
      'bb609acbe9138d60:1',
      '1131fd5871777f34:1',
      '5c482a0f8b35ea28:1',
      '54517377da7028d2:1',
      '2c644846cb18d53e:1',
      'f1b89f20de0d133:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
]

test.each(published)('published: %s', (_, text, expected) => expect(hashes(text)).toEqual(expected))

test.each([
  ['\n', '\n', '\n', '\n', '\n', '\n'],
  ['\n', '\r', '\r', '\r', '\r', '\r'],
  ['\r\n', '\r\n', '\r\n', '\r\n', '\r\n', '\r\n'],
  ['\n', '\r\n', '\n', '\r', '\r', '\r\n'],
])('published: line ends %j %j %j %j %j %j are all the same', (a, b, c, d, e, f) =>
  expect(hashes(` hello; \t${a}world!!!${b}${c}${d}  \t\tGreetings${e} End${f}`)).toEqual([
    'e9496ae3ebfced30:1',
    'fb7c023a8b9ccb3f:1',
    'ce8ba1a563dcdaca:1',
    'e20e36e16fcb0cc8:1',
    'b3edc88f2938467e:1',
    'c8e28b0b4002a3a0:1',
    'c129715d7a2bc9a3:1',
  ]),
)

/** The same in words: factor 37, modulo 2^64, 100 characters. */
function slow(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '')
  const starts = [0, ...[...lines.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const all = `${lines}\uFFFF${'\0'.repeat(100)}`
  const seen = new Map<string, number>()
  return starts.map((start) => {
    let hash = 0n
    for (let i = 0; i < 100; i++) hash = BigInt.asUintN(64, hash * 37n + BigInt(all.charCodeAt(start + i)))
    const words = hash.toString(16)
    seen.set(words, (seen.get(words) ?? 0) + 1)
    return `${words}:${seen.get(words)}`
  })
}

test('holds for longer texts, all characters and lines longer than the window', () => {
  let state = 7
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state % below
  }
  const alphabet = ['a', 'B', ' ', '\t', '\n', '\r', '\r\n', 'é', '漢', '😀', '\uFFFF', '\0', 'x'.repeat(120)]
  for (let round = 0; round < 40; round++) {
    const text = Array.from({ length: next(300) }, () => alphabet[next(alphabet.length)]).join('')
    expect(hashes(text)).toEqual(slow(text))
  }
})

test('one array a file, and time that grows with its size only', () => {
  const file = { path: 'file', text: `${'x'.repeat(30)}\n`.repeat(130_000) }
  const began = performance.now()
  const first = lineHashes(file)
  expect(performance.now() - began).toBeLessThan(3000)
  expect(first).toHaveLength(130_001)
  expect(lineHashes(file)).toBe(first)
})
