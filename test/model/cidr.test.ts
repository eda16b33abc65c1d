import { BlockList } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cidrOf, contains, isInternet, isSingle } from '../../src/model/cidr.ts'

const range = (text: string) => cidrOf(text) ?? expect.fail(`${text} is no range`)

test.each(['', '10.0.0.0', '10.0.0/8', '10.0.0.256/8', '10.0.0.0/33', '::/129', '1::2::3/64', '1:2:3:4:5:6:7/64', 'g::/8', '1.2.3.4.5/8'])(
  '%j is no range',
  (text) => expect(cidrOf(text)).toBeUndefined(),
)

test.each([
  ['10.0.0.0/8', '10.20.0.0/16', true],
  ['10.0.0.0/8', '10.0.0.0/8', true],
  ['10.0.0.0/16', '10.0.0.0/8', false],
  ['10.0.0.7/8', '10.9.9.9/32', true],
  ['0.0.0.0/0', '::/0', false],
  ['2001:db8::/32', '2001:db8:1::/48', true],
  ['2001:db8::/32', '2001:db9::/48', false],
  ['::/0', '1:2:3:4:5:6:7:8/128', true],
])('%s contains %s: %s', (outer, inner, expected) => expect(contains(range(outer), range(inner))).toBe(expected))

describe('how wide it is', () => {
  test.each(['0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '::/0', '2000::/3', '::/1'])('%s is the internet', (text) =>
    expect(isInternet(range(text))).toBe(true),
  )
  test.each(['10.0.0.0/8', '172.16.0.0/12', '203.0.113.0/24', 'fc00::/7', 'fd00::/8', '2001:db8::/32'])('%s is not', (text) =>
    expect(isInternet(range(text))).toBe(false),
  )
  test.each(['10.0.0.1/32', '2001:db8::1/128'])('%s is one address', (text) => expect(isSingle(range(text))).toBe(true))
})

describe('an address is in a range where Node says so', () => {
  const isIn = (address: string, first: string, length: number, family: 'ipv4' | 'ipv6'): boolean => {
    const list = new BlockList()
    list.addSubnet(first, length, family)
    return list.check(address, family)
  }

  test('IPv4', () =>
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), fc.nat(32), (address, first, length) => {
        expect(contains(range(`${first}/${length}`), range(`${address}/32`))).toBe(isIn(address, first, length, 'ipv4'))
      }),
    ))

  test('IPv6', () =>
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV6(), fc.nat(128), (address, first, length) => {
        fc.pre(!address.includes('.') && !first.includes('.'))
        expect(contains(range(`${first}/${length}`), range(`${address}/128`))).toBe(isIn(address, first, length, 'ipv6'))
      }),
    ))
})
