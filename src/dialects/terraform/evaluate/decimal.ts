/** A number as Terraform has it: not rounded to a double. `digits` divided by ten to the power of `scale`, which is not negative. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/** More digits than Terraform keeps (512 bits) are not worked out. */
const maximumDigits = 150

const pattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/

/** The number that a text is, as Terraform converts strings to numbers; `undefined` where it is none, or far too long. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return undefined
  const scale = fraction.length - Number(exponent)
  if (whole.length + fraction.length > maximumDigits || Math.abs(scale) > maximumDigits) return undefined
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`)
  return normal(scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale })
}

export const decimalOf = (value: number | bigint): Decimal =>
  typeof value === 'bigint' ? { digits: value, scale: 0 } : (parseDecimal(String(value)) ?? { digits: 0n, scale: 0 })

/** In plain digits, without an exponent, as Terraform writes numbers. */
export function formatDecimal({ digits, scale }: Decimal): string {
  if (scale === 0) return String(digits)
  const words = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
  return `${digits < 0n ? '-' : ''}${words.slice(0, -scale)}.${words.slice(-scale)}`
}

function normal({ digits, scale }: Decimal): Decimal {
  let [d, s] = [digits, scale]
  while (s > 0 && d % 10n === 0n) {
    d /= 10n
    s--
  }
  return { digits: d, scale: s }
}

const sized = (number: Decimal): Decimal | undefined => (formatDecimal(number).length > maximumDigits ? undefined : number)

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale), scale]
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

export function add(a: Decimal, b: Decimal): Decimal | undefined {
  const [x, y, scale] = aligned(a, b)
  return sized(normal({ digits: x + y, scale }))
}

export const negate = ({ digits, scale }: Decimal): Decimal => ({ digits: -digits, scale })

export const multiply = (a: Decimal, b: Decimal): Decimal | undefined =>
  sized(normal({ digits: a.digits * b.digits, scale: a.scale + b.scale }))

/** `undefined` where the result has no end in decimal digits: Terraform rounds it in binary, and nobody relies on its last digits. */
export function divide(a: Decimal, b: Decimal): Decimal | undefined {
  const [x, y] = aligned(a, b)
  let rest = y < 0n ? -y : y
  for (const factor of [2n, 5n]) while (rest % factor === 0n) rest /= factor
  if (rest === 0n || (x % rest !== 0n && rest !== 1n)) return undefined
  for (let scale = 0; scale <= maximumDigits; scale++) {
    const scaled = x * 10n ** BigInt(scale)
    if (scaled % y === 0n) return { digits: scaled / y, scale }
  }
  return undefined
}

/** The rest of a division that is rounded towards zero; `undefined` for a division by zero. */
export function remainder(a: Decimal, b: Decimal): Decimal | undefined {
  const [x, y, scale] = aligned(a, b)
  return y === 0n ? undefined : normal({ digits: x % y, scale })
}

export function floor({ digits, scale }: Decimal): Decimal {
  const unit = 10n ** BigInt(scale)
  const whole = digits / unit
  return { digits: digits < 0n && digits % unit !== 0n ? whole - 1n : whole, scale: 0 }
}

export const ceil = (number: Decimal): Decimal => negate(floor(negate(number)))

/** The whole number that it is; `undefined` where it is none, or too large to count with. */
export function integerOf({ digits, scale }: Decimal): number | undefined {
  return scale === 0 && digits >= -9007199254740991n && digits <= 9007199254740991n ? Number(digits) : undefined
}
