/** A range of addresses, as `10.0.0.0/16` or `2001:db8::/32` writes it. */
export interface Cidr {
  /** 32 bits of IPv4, or 128 of IPv6. */
  readonly bits: 32 | 128
  readonly first: bigint
  readonly length: number
}

/** The range that a text writes, its host bits cleared as EC2 clears them; nothing where it writes none. */
export function cidrOf(text: string): Cidr | undefined {
  const [, address = '', digits = ''] = /^([0-9a-f.:]{2,45})\/(\d{1,3})$/i.exec(text.trim()) ?? []
  const bits = address.includes(':') ? 128 : 32
  const first = bits === 128 ? ofGroups(address) : ofBytes(address)
  const length = Number(digits)
  if (first === undefined || digits === '' || length > bits) return undefined
  const host = BigInt(bits - length)
  return { bits, first: (first >> host) << host, length }
}

/** Whether every address of one range lies in the other. */
export const contains = (outer: Cidr, inner: Cidr): boolean =>
  outer.bits === inner.bits && outer.length <= inner.length && (inner.first ^ outer.first) >> BigInt(outer.bits - outer.length) === 0n

/** One address alone. */
export const isSingle = ({ bits, length }: Cidr): boolean => bits === length

/**
 * Whether a range is so wide that it is the internet, or half of it. Private addresses are never more than a /8, or the /7 of IPv6:
 * https://www.rfc-editor.org/rfc/rfc1918 https://www.rfc-editor.org/rfc/rfc4193
 */
export const isInternet = ({ bits, first, length }: Cidr): boolean =>
  bits === 32 ? length < 8 : length < 16 && !(length >= 7 && first >> 121n === 0xfcn >> 1n)

function ofBytes(address: string): bigint | undefined {
  const bytes = address.split('.')
  if (bytes.length !== 4 || bytes.some((byte) => !/^\d{1,3}$/.test(byte) || Number(byte) > 255)) return undefined
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
}

function ofGroups(address: string): bigint | undefined {
  const [head = '', tail, ...more] = address.split('::')
  if (more.length > 0) return undefined
  const [before, after] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  const groups = [...(before ?? []), ...(after ?? [])]
  const left = 8 - groups.length
  if (tail === undefined ? left !== 0 : left < 1) return undefined
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined
  const all = [...(before ?? []), ...Array<string>(left).fill('0'), ...(after ?? [])]
  return all.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n)
}
