/** A number as Terraform has it: not rounded to a double. `digits` divided by ten to the power of `scale`, which is not negative. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/** What Terraform keeps of a number, in bits. */
const precision = 512n
/** As many decimal digits as that can come to. */
const maximumDigits = 160
/** With longer numbers Terraform's own rounding would count. */
const exactDigits = 75

const pattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/

/** The number that a text is, as Terraform converts strings to numbers; `undefined` where it is none, or far too long. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return undefined
  const scale = fraction.length - Number(exponent)
  if (whole.length + fraction.length > 2 * maximumDigits || Math.abs(scale) > 2 * maximumDigits) return undefined
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

const lengthOf = ({ digits }: Decimal): number => String(digits).length

const isExact = (a: Decimal, b: Decimal): boolean => lengthOf(a) <= exactDigits && lengthOf(b) <= exactDigits

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale), scale]
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

export function add(a: Decimal, b: Decimal): Decimal | undefined {
  if (!isExact(a, b)) return undefined
  const [x, y, scale] = aligned(a, b)
  return normal({ digits: x + y, scale })
}

export const negate = ({ digits, scale }: Decimal): Decimal => ({ digits: -digits, scale })

export const multiply = (a: Decimal, b: Decimal): Decimal | undefined =>
  isExact(a, b) ? normal({ digits: a.digits * b.digits, scale: a.scale + b.scale }) : undefined

/** Without an end in decimal digits it is rounded to what Terraform keeps. The divisor is not zero. */
export function divide(a: Decimal, b: Decimal): Decimal | undefined {
  if (!isExact(a, b)) return undefined
  const [x, y] = aligned(a, b)
  const negative = x < 0n !== y < 0n
  const [above, below] = [x < 0n ? -x : x, y < 0n ? -y : y]
  for (let scale = 0; scale < maximumDigits; scale++) {
    const scaled = above * 10n ** BigInt(scale)
    if (scaled % below === 0n) return { digits: negative ? -scaled / below : scaled / below, scale }
  }
  const rounded = shortest(above, below)
  return rounded && (negative ? negate(rounded) : rounded)
}

/** The shortest decimal that rounds to the same 512 bits as the quotient: https://pkg.go.dev/math/big#Float.Text */
function shortest(above: bigint, below: bigint): Decimal | undefined {
  let shift = precision - BigInt(above.toString(2).length - below.toString(2).length)
  let bits = (above << shift) / below
  while (bits >> precision > 0n) bits = (above << --shift) / below
  const rest = (above << shift) % below
  if (rest * 2n > below || (rest * 2n === below && bits % 2n === 1n)) bits++
  // What rounds to these bits lies between half a bit below and half a bit above.
  const unit = 1n << (shift + 1n)
  const [low, middle, high] = [2n * bits - 1n, 2n * bits, 2n * bits + 1n]
  for (let scale = 0; scale < 2 * maximumDigits; scale++) {
    const power = 10n ** BigInt(scale)
    const down = (middle * power) / unit
    const isDown = down * unit > low * power
    const isUp = (down + 1n) * unit < high * power
    if (!isDown && !isUp) continue
    const nearer = (middle * power - down * unit) * 2n < unit
    return { digits: isDown && (!isUp || nearer) ? down : down + 1n, scale }
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
