// Writes `test/data/terraform/generated.txt`: expressions of Terraform made by chance, always the same ones. What they come to is asked
// of Terraform by `terraform-oracle.py`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc, { type Arbitrary } from 'fast-check'

const count = 700

const quote = (words: string): string => JSON.stringify(words).replace(/[$%](?=\{)/g, '$&$&')
const call = (name: string, ...args: Arbitrary<string>[]): Arbitrary<string> => fc.tuple(...args).map((all) => `${name}(${all.join(', ')})`)

const { text, number, flag, texts, numbers, map } = fc.letrec<Record<'text' | 'number' | 'flag' | 'texts' | 'numbers' | 'map', string>>(
  (tie) => {
    const [t, n, f] = [tie('text'), tie('number'), tie('flag')] as const
    const [ts, ns, m] = [tie('texts'), tie('numbers'), tie('map')] as const
    const digit = fc.integer({ min: -3, max: 6 }).map(String)
    return {
      text: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.stringMatching(/^[a-cA-C0-2 ._/-]{0,6}$/).map(quote),
        fc.constantFrom('"prod"', 'var.env', 'local.prefix', 'local.list[1]', '"5"', '"é"', '"true"'),
        fc.tuple(t, t).map(([a, b]) => `"\${${a}}-\${${b}}"`),
        fc.tuple(f, t, t).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
        fc.tuple(ts, n).map(([list, index]) => `element(${list}, ${index})`),
        fc.tuple(t, t).map(([pattern, all]) => `format("%s|%v", ${pattern}, ${all})`),
        fc.tuple(n, fc.constantFrom('%d', '%s', '%v', '%03d', '%5s|', '%x')).map(([value, verb]) => `format("${verb}", ${value})`),
        call('join', fc.constantFrom('","', '""', '"-"'), ts),
        call('upper', t),
        call('title', t),
        call('trimspace', t),
        call('trim', t, fc.constantFrom('"ab"', '" "', '"-."')),
        call('trimprefix', t, t),
        call('trimsuffix', t, t),
        call(
          'replace',
          t,
          fc.constantFrom('"a"', '"-"', '"/[ab]+/"', '"/(.)b/"', '"/\\\\d/"', '"/^a|b$/"'),
          fc.constantFrom('""', '"x"', '"$1"'),
        ),
        call('substr', t, digit, digit),
        call('coalesce', t, t),
        call('tostring', n),
        call('lookup', m, t, t),
        call('jsonencode', fc.oneof(ts, ns, m, f)),
        call('sha1', t),
        call('base64encode', t),
        call('urlencode', t),
        call(
          'try',
          fc.tuple(ts, digit).map(([list, index]) => `${list}[${index}]`),
          t,
        ),
      ),
      number: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        digit,
        fc.constantFrom('0.5', '1.25', '10', '256', '"3"', 'local.map.two', 'length(local.users)'),
        fc.tuple(n, fc.constantFrom('+', '-', '*', '/', '%'), n).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
        fc.tuple(f, n, n).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
        call('length', fc.oneof(ts, ns, m)),
        call('max', n, n),
        call('min', n, n),
        call('abs', n),
        call('ceil', n),
        call('floor', n),
        call('signum', n),
        call('sum', ns),
        call('tonumber', t),
        call('parseint', t, fc.constantFrom('10', '16', '2')),
        call('index', ts, t),
        call('try', call('tonumber', t), n),
      ),
      flag: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.constantFrom('true', 'false', 'var.flag', '"true"'),
        fc.tuple(n, fc.constantFrom('<', '>', '<=', '>='), n).map(([a, operator, b]) => `${a} ${operator} ${b}`),
        fc.tuple(fc.oneof(t, n, ts), fc.constantFrom('==', '!='), fc.oneof(t, n, ts)).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
        fc.tuple(f, fc.constantFrom('&&', '||'), f).map(([a, operator, b]) => `((${a}) ${operator} (${b}))`),
        f.map((one) => `!(${one})`),
        call('contains', ts, t),
        call('startswith', t, t),
        call('strcontains', t, t),
        call('can', call('tonumber', t)),
        call(
          'alltrue',
          fc.array(f, { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
        ),
        call('can', call('regex', fc.constantFrom('"^[a-c]+$"', '"[0-2]{2,}"', '"(a|b)c?"', '"\\\\s"'), t)),
      ),
      texts: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        fc.array(t, { maxLength: 4 }).map((all) => `[${all.join(', ')}]`),
        fc.constantFrom('local.list', 'local.users[*].name', 'keys(local.map)', 'var.names'),
        call('concat', ts, ts),
        call('distinct', ts),
        call('compact', ts),
        call('reverse', ts),
        call('sort', ts),
        call('split', fc.constantFrom('","', '"-"', '"a"', '""'), t),
        call('slice', ts, digit, digit),
        call('keys', m),
        call(
          'flatten',
          fc.tuple(ts, ts).map(([a, b]) => `[${a}, ${b}]`),
        ),
        call('formatlist', fc.constantFrom('"%s"', '"x-%s-%s"', '"%v:%s"'), ts, t),
        call('setunion', ts, ts),
        call('setintersection', ts, ts),
        call('setsubtract', ts, ts),
        fc.tuple(ts, t).map(([list, other]) => `[for x in ${list} : "\${x}/\${${other}}" if x != ${other}]`),
        fc.tuple(ts).map(([list]) => `[for i, x in ${list} : "\${i}\${x}"]`),
        m.map((all) => `[for k, v in ${all} : k if length(v) > 1]`),
        call('regexall', fc.constantFrom('"[a-b]"', '"\\\\w+"'), t),
        call('tolist', call('toset', ts)),
      ),
      numbers: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        fc.array(n, { maxLength: 4 }).map((all) => `[${all.join(', ')}]`),
        fc.constantFrom('values(local.map)', 'var.ports', 'range(4)'),
        call('range', digit, digit),
        call('reverse', ns),
        call('distinct', ns),
        call('concat', ns, ns),
        fc.tuple(ns, n).map(([list, other]) => `[for x in ${list} : x * 2 if x > ${other}]`),
        ts.map((list) => `[for x in ${list} : length(x)]`),
      ),
      map: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        fc
          .array(fc.tuple(fc.constantFrom('a', 'b', '"c d"', '"0"'), t), { maxLength: 3 })
          .map((all) => `{ ${all.map(([k, v]) => `${k} = ${v}`).join(', ')} }`),
        call('merge', m, m),
        call('zipmap', ts, ts),
        ts.map((list) => `{ for i, x in ${list} : "\${i}" => x }`),
        ts.map((list) => `{ for x in ${list} : x => upper(x)... }`),
        fc.tuple(m, t).map(([all, other]) => `{ for k, v in ${all} : k => v if v != ${other} }`),
        call('tomap', m),
      ),
    }
  },
)

const any = fc.oneof(text, number, flag, texts, numbers, map).filter((one) => one.length < 240 && !one.includes('\n'))
const lines = [...new Set(fc.sample(any, { numRuns: count * 2, seed: 20261125 }))].slice(0, count)
writeFileSync(join(import.meta.dirname, '../test/data/terraform/generated.txt'), `${lines.join('\n')}\n`)
