/** What a plain scalar is taken for. */
interface Reading {
  readonly pattern: RegExp
  readonly read: (words: string) => number | boolean | null
}

/**
 * Plain scalars as CloudFormation takes them, first match first: YAML 1.1 without timestamps, and without `y` and `n`, which stay texts
 * there. A number with a leading zero is octal if it can be. https://yaml.org/type/
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html
 */
const readings: readonly Reading[] = [
  { pattern: /^(?:~|null|Null|NULL)?$/, read: () => null },
  { pattern: /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/, read: () => true },
  { pattern: /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/, read: () => false },
  { pattern: /^[-+]?0b[01][01_]*$/, read: (words) => signed(words, (digits) => Number.parseInt(digits.slice(2), 2)) },
  { pattern: /^[-+]?0x[0-9a-fA-F][0-9a-fA-F_]*$/, read: (words) => signed(words, (digits) => Number.parseInt(digits.slice(2), 16)) },
  { pattern: /^[-+]?0_*[0-7][0-7_]*$/, read: (words) => signed(words, (digits) => Number.parseInt(digits, 8)) },
  { pattern: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/, read: (words) => signed(words, sexagesimal) },
  { pattern: /^[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?$/, read: (words) => signed(words, Number) },
  { pattern: /^[-+]?\.(?:inf|Inf|INF)$/, read: (words) => signed(words, () => Number.POSITIVE_INFINITY) },
  { pattern: /^\.(?:nan|NaN|NAN)$/, read: () => Number.NaN },
]

/** The value of a scalar without quotes and without a tag. */
export function plainValue(words: string): string | number | boolean | null {
  const reading = words.length > longest ? undefined : readings.find(({ pattern }) => pattern.test(words))
  return reading ? reading.read(words) : words
}

/** Longer ones are no numbers that anybody wrote. */
const longest = 400

function signed(words: string, read: (digits: string) => number): number {
  const digits = words.replace(/^[-+]/, '').replaceAll('_', '')
  return words.startsWith('-') ? -read(digits) : read(digits)
}

/** Base 60: `1:30` is 90. */
const sexagesimal = (digits: string): number => digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
