import { wrong } from '../evaluate/text.ts'
import { type Functions, integer, type Plain, pure, text } from './function.ts'

/** An address range: its bits as one number. */
interface Cidr {
  readonly address: bigint
  readonly length: number
  readonly bits: 32 | 128
}

export const networks: Functions = {
  cidrhost: pure<[string, number]>([text, integer], ([words, host]) => {
    const cidr = parse(words)
    if (!cidr) return wrong
    const size = 1n << BigInt(cidr.bits - cidr.length)
    const offset = host < 0 ? size + BigInt(host) : BigInt(host)
    return offset < 0n || offset >= size ? wrong : format(cidr.address + offset, cidr.bits)
  }),
  cidrnetmask: pure<[string]>([text], ([words]) => {
    const cidr = parse(words)
    if (cidr?.bits !== 32) return wrong
    return format(((1n << BigInt(cidr.length)) - 1n) << BigInt(32 - cidr.length), 32)
  }),
  cidrsubnet: pure<[string, number, number]>([text, integer, integer], ([words, extra, index]) => {
    const cidr = parse(words)
    return cidr ? subnet(cidr, extra, BigInt(index)) : wrong
  }),
  cidrsubnets: pure<[string], number>([text], ([words], extras) => subnets(words, extras), { rest: integer }),
}

function subnet(cidr: Cidr, extra: number, index: bigint): Plain {
  const length = cidr.length + extra
  if (extra < 0 || length > cidr.bits || index < 0n || index >= 1n << BigInt(extra)) return wrong
  return `${format(cidr.address + (index << BigInt(cidr.bits - length)), cidr.bits)}/${length}`
}

/** One after the other, each where its own size begins. */
function subnets(words: string, extras: readonly number[]): Plain {
  const cidr = parse(words)
  if (!cidr) return wrong
  const end = cidr.address + (1n << BigInt(cidr.bits - cidr.length))
  let next = cidr.address
  const found: string[] = []
  for (const extra of extras) {
    const length = cidr.length + extra
    if (extra < 1 || length > cidr.bits) return wrong
    const size = 1n << BigInt(cidr.bits - length)
    const start = ((next + size - 1n) / size) * size
    if (start + size > end) return wrong
    found.push(`${format(start, cidr.bits)}/${length}`)
    next = start + size
  }
  return found
}

function parse(words: string): Cidr | undefined {
  const [, address = '', length = ''] = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(words) ?? []
  const bits = address.includes(':') ? 128 : 32
  const number = bits === 32 ? fromDotted(address) : fromColons(address)
  if (number === undefined || Number(length) > bits) return undefined
  const host = BigInt(bits - Number(length))
  return { address: (number >> host) << host, length: Number(length), bits }
}

function fromDotted(address: string): bigint | undefined {
  const parts = address.split('.')
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n)
}

function fromColons(address: string): bigint | undefined {
  const halves = address.split('::')
  if (halves.length > 2 || address.includes('.')) return undefined
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const gap = 8 - left.length - right.length
  if (halves.length === 2 ? gap < 1 : gap !== 0) return undefined
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right]
  if (groups.some((group) => !/^[0-9a-fA-F]{1,4}$/.test(group))) return undefined
  return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n)
}

function format(address: bigint, bits: 32 | 128): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join('.')
  const groups = Array.from({ length: 8 }, (_, index) => ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16))
  // The longest run of zeros is left out: https://www.rfc-editor.org/rfc/rfc5952#section-4.2
  let best = ''
  for (const [run] of groups.join(':').matchAll(/(?:^|(?<=:))0(?::0)+(?=:|$)/g)) if (run.length > best.length) best = run
  if (best === '') return groups.join(':')
  const words = groups.join(':')
  const at = words.search(new RegExp(`(?:^|(?<=:))${best}(?=:|$)`))
  return `${words.slice(0, at).replace(/:$/, '')}::${words.slice(at + best.length).replace(/^:/, '')}`
}
