import { open, wrong } from '../evaluate/text.ts'
import { type Functions, type Plain, pure, text } from './function.ts'

/** An instant as RFC 3339 writes it, with the offset it was written with in minutes. */
interface Instant {
  readonly utc: number
  readonly offset: number
  readonly zone: string
}

export const dates: Functions = {
  formatdate: pure<[string, string]>([text, text], ([format, stamp]) => {
    const instant = parse(stamp)
    return instant ? formatDate(format, instant) : wrong
  }),
  timeadd: pure<[string, string]>([text, text], ([stamp, duration]) => {
    const instant = parse(stamp)
    const length = milliseconds(duration)
    if (!instant || length === undefined) return wrong
    return Number.isInteger(length) && instant.utc % 1000 === 0 && length % 1000 === 0 ? rfc3339(instant.utc + length, instant) : open
  }),
  timecmp: pure<[string, string]>([text, text], ([a, b]) => {
    const [first, second] = [parse(a), parse(b)]
    return first && second ? Math.sign(first.utc - second.utc) : wrong
  }),
}

function parse(stamp: string): Instant | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?(Z|[+-]\d\d:\d\d)$/.exec(stamp)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, part = '', zone = 'Z'] = match
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(part.padEnd(3, '0')),
  )
  if (new Date(local).toISOString().slice(0, 19) !== stamp.slice(0, 19)) return undefined
  const offset = zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)))
  return { utc: local - offset * 60_000, offset, zone }
}

const rfc3339 = (utc: number, { offset, zone }: Instant): string => new Date(utc + offset * 60_000).toISOString().slice(0, 19) + zone

const units: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 }

function milliseconds(duration: string): number | undefined {
  if (!/^[+-]?(?:\d+(?:\.\d+)?(?:h|ms|m|s))+$/.test(duration)) return undefined
  let sum = 0
  for (const [, amount, unit = ''] of duration.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)) sum += Number(amount) * (units[unit] ?? 0)
  return duration.startsWith('-') ? -sum : sum
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** https://developer.hashicorp.com/terraform/language/functions/formatdate */
function formatDate(format: string, { utc, offset, zone }: Instant): Plain {
  const at = new Date(utc + offset * 60_000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hour = at.getUTCHours()
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  const month = months[at.getUTCMonth()] ?? ''
  const day = days[at.getUTCDay()] ?? ''
  const digits = zone === 'Z' ? '+00:00' : zone
  const fields: Readonly<Record<string, string>> = {
    YYYY: String(at.getUTCFullYear()).padStart(4, '0'),
    YY: two(at.getUTCFullYear() % 100),
    MMMM: month,
    MMM: month.slice(0, 3),
    MM: two(at.getUTCMonth() + 1),
    M: String(at.getUTCMonth() + 1),
    DD: two(at.getUTCDate()),
    D: String(at.getUTCDate()),
    EEEE: day,
    EEE: day.slice(0, 3),
    hh: two(hour),
    h: String(hour),
    HH: two(twelve),
    H: String(twelve),
    AA: hour < 12 ? 'AM' : 'PM',
    aa: hour < 12 ? 'am' : 'pm',
    mm: two(at.getUTCMinutes()),
    m: String(at.getUTCMinutes()),
    ss: two(at.getUTCSeconds()),
    s: String(at.getUTCSeconds()),
    Z: offset === 0 && zone === 'Z' ? 'Z' : digits,
    ZZZ: offset === 0 ? 'UTC' : digits.replace(':', ''),
    ZZZZ: digits.replace(':', ''),
    ZZZZZ: digits,
  }
  let out = ''
  for (const [part, quoted] of format.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
    if (quoted !== undefined) out += quoted.replaceAll("''", "'")
    else if (!/^[A-Za-z]/.test(part)) {
      if (part.includes("'")) return wrong
      out += part
    } else {
      const field = fields[part]
      if (field === undefined) return wrong
      out += field
    }
  }
  return out
}
