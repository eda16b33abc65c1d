import type { SourceFile } from '../source/file.ts'

/** GitHub's rolling hash looks at this many characters from the start of a line on. */
const windowSize = 100
const factor = 37
/** Stands behind the last character of a file, before the zeros that fill the last windows. */
const endOfFile = 65_535

/**
 * `primaryLocationLineHash` of each line of a file, by index from 0, as code scanning's uploader computes it: a 64-bit rolling hash
 * over the next 100 characters that are neither space nor tab, every kind of line end being one line feed, and behind it which line
 * of the file this is among those with the same hash. With it written into the SARIF file, an upload without the uploader matches
 * alerts the same way. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
export function lineHashes(file: SourceFile): readonly string[] {
  const known = hashes.get(file)
  if (known) return known
  const counts = new Map<string, number>()
  const made = [...rollingHashes(file.text)].map((hash) => {
    const count = (counts.get(hash) ?? 0) + 1
    counts.set(hash, count)
    return `${hash}:${count}`
  })
  hashes.set(file, made)
  return made
}

const hashes = new WeakMap<SourceFile, readonly string[]>()

/** The hash of each line, without its count. One pass: the window takes a character in and lets one go. */
function* rollingHashes(text: string): Iterable<string> {
  const { characters, starts } = squeezed(text)
  const hash = new Hash64()
  for (let i = 0; i < windowSize; i++) hash.roll(characters[i] ?? 0, 0)
  let at = 0
  for (const start of starts) {
    for (; at < start; at++) hash.roll(characters[at + windowSize] ?? 0, characters[at] ?? 0)
    yield hash.toString()
  }
}

/** The characters that count, and where each line begins among them. */
function squeezed(text: string): { characters: Uint16Array; starts: number[] } {
  const characters = new Uint16Array(text.length + 1)
  const starts = [0]
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 32 || code === 9) continue
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue
    characters[length++] = code === 13 ? 10 : code
    if (code === 13 || code === 10) starts.push(length)
  }
  characters[length++] = endOfFile
  return { characters: characters.subarray(0, length), starts }
}

/** Arithmetic modulo 2^64 in two halves; every intermediate stays far below 2^53. */
class Hash64 {
  #high = 0
  #low = 0

  roll(comes: number, goes: number): void {
    const low = this.#low * factor + comes - goes * oldest.low
    const high = this.#high * factor + Math.floor(low / 2 ** 32) - goes * oldest.high
    this.#low = low >>> 0
    this.#high = high >>> 0
  }

  toString(): string {
    return this.#high === 0 ? this.#low.toString(16) : this.#high.toString(16) + this.#low.toString(16).padStart(8, '0')
  }
}

/** What a character weighs when it leaves the window: the factor to the power of the window's size. */
const oldest = ((): { high: number; low: number } => {
  const power = BigInt.asUintN(64, BigInt(factor) ** BigInt(windowSize))
  return { high: Number(power >> 32n), low: Number(power & 0xffffffffn) }
})()
