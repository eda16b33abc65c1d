/** The key of an instance in an address: `[0]`, `["blue"]`. */
const key = /\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g

/** An address without the keys of its instances. */
export const withoutKeys = (address: string): string => address.replace(key, '')
