import { unknown } from '../../../model/value.ts'
import { parseYaml } from '../../../parse/yaml.ts'
import { fileText, type Text } from '../../../source/embedded.ts'
import type { Data } from '../../data.ts'
import { jsonInside, plainData } from '../../plain.ts'
import { overChoices } from '../evaluate/choices.ts'
import { invalid, knownData, marksOf } from '../evaluate/made.ts'
import { open, takeText, wrong } from '../evaluate/text.ts'
import { type Call, type Functions, fromPlain, type Plain, pure, text, unseen } from './function.ts'
import { yamlText } from './yaml-text.ts'

const plainDecode = pure<[string]>([text], ([words]) => bytesAsText(fromBase64(words)))

export const encodings: Functions = {
  jsonencode: {
    takes: [1, 1],
    tolerant: true,
    run: ([data], { at }) => {
      if (!data) return invalid(at)
      const { secret } = data.kind === 'absent' ? {} : data
      const encoded = knownData({ is: 'json', data }, at)
      return secret ? { ...encoded, secret } : encoded
    },
  },
  jsondecode: { takes: [1, 1], run: (args, call) => decoded(args, call, (found, holes, at) => jsonDecoded(found, holes, at)) },
  yamlencode: {
    takes: [1, 1],
    run: (args, call) => {
      const words = args[0] && yamlText(args[0])
      return words === undefined ? unseen(call, args) : { ...fromPlain(words, call), ...marksOf(args) }
    },
  },
  yamldecode: { takes: [1, 1], run: (args, call) => decoded(args, call, (found, holes, at) => yamlDecoded(found, holes, at)) },
  csvdecode: pure<[string]>([text], ([words]) => csvDecoded(words)),
  base64encode: {
    takes: [1, 1],
    run: ([data], call) => {
      if (!data || takeText(data).is === 'wrong') return invalid(call.at, 'base64encode()')
      const { secret } = marksOf([data])
      return { ...knownData({ is: 'base64', data }, call.at), ...(secret ? { secret } : {}) }
    },
  },
  base64decode: {
    takes: [1, 1],
    run: (args, call) => {
      const [data] = args
      return data?.kind === 'known' && data.value.is === 'base64' ? { ...data.value.data, at: call.at } : plainDecode.run(args, call)
    },
  },
  urlencode: pure<[string]>([text], ([words]) =>
    encodeURIComponent(words.replace(/[\ud800-\udfff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'))
      .replace(/%20/g, '+')
      .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`),
  ),
  textencodebase64: pure<[string, string]>([text, text], ([words, encoding]) => {
    const name = charset(encoding)
    return name ? Buffer.from(words, name).toString('base64') : open
  }),
  textdecodebase64: pure<[string, string]>([text, text], ([words, encoding]) => {
    const name = charset(encoding)
    const bytes = fromBase64(words)
    return name && bytes ? (name === 'utf8' ? bytesAsText(bytes) : bytes.toString(name)) : bytes ? open : wrong
  }),
}

const charset = (name: string): 'utf8' | 'utf16le' | undefined => {
  const plain = name.toUpperCase().replaceAll('_', '-')
  return plain === 'UTF-8' ? 'utf8' : plain === 'UTF-16LE' ? 'utf16le' : undefined
}

const fromBase64 = (words: string): Buffer | undefined =>
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(words) ? Buffer.from(words, 'base64') : undefined

/** Terraform refuses what is not UTF-8. */
function bytesAsText(bytes: Buffer | undefined): Plain {
  if (!bytes) return wrong
  const words = bytes.toString('utf8')
  return Buffer.from(words, 'utf8').equals(bytes) ? words : wrong
}

/** What a text says, read where it stands: holes and places stay. */
function decoded(args: readonly Data[], call: Call, read: (text: Text, holes: readonly Data[], at: Call['at']) => Data): Data {
  return overChoices(args, ([data]) => {
    if (!data || data.kind === 'absent') return invalid(call.at, `${call.name}()`)
    if (data.kind === 'unknown') return unseen(call, args)
    const { value, origin, secret } = data
    const marked = (found: Data): Data =>
      found.kind === 'absent' ? found : { ...found, origin: [...origin, ...found.origin], at: call.at, ...(secret ? { secret } : {}) }
    if (value.is === 'json' && call.name === 'jsondecode') return marked(value.data)
    if (value.is === 'template') return marked(read(value.text, value.holes, call.at))
    if (value.is !== 'scalar') return invalid(call.at, `${call.name}()`)
    const own = value.text?.()
    if (own) return marked(read(own, [], call.at))
    const words = takeText(data)
    if (words.is !== 'taken') return unseen(call, args)
    // A text that stands nowhere: everything in it is where it was decoded.
    const made = fileText({ path: call.at.file.path, text: words.value })
    const everywhere: Text = { ...made, range: () => call.at }
    return marked(read(everywhere, [], call.at))
  })
}

function jsonDecoded(found: Text, holes: readonly Data[], at: Call['at']): Data {
  const { data, diagnostics } = jsonInside(found, holes, at)
  if (holes.length > 0) return diagnostics.length > 0 ? unknown('function', at, { name: 'jsondecode()' }) : data
  return diagnostics.length > 0 && !isJson(found.content) ? invalid(at, 'jsondecode()') : data
}

/** A key that stands twice is no fault, unlike a comment. */
function isJson(content: string): boolean {
  try {
    JSON.parse(content)
    return true
  } catch {
    return false
  }
}

/** Words of YAML 1.1 that Terraform's YAML 1.2 may take otherwise. */
const ambiguous =
  /(?:^|[\s:[{,-])(?:[yYnN]|yes|no|on|off|Yes|No|On|Off|YES|NO|ON|OFF|~|0[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|nan)|[\d_]*_[\d_]*|\d+(?::\d+)+|\d{4}-\d\d?-\d\d?\S*|<<|[-+.\d]+[eE][-+\d]+)\s*(?:$|[,:\]}#])/im

function yamlDecoded(found: Text, holes: readonly Data[], at: Call['at']): Data {
  if (ambiguous.test(found.content)) return unknown('function', at, { name: 'yamldecode()' })
  const { roots, diagnostics } = parseYaml(found)
  const [root, ...more] = roots
  if (diagnostics.length > 0 || more.length > 0)
    return holes.length > 0 ? unknown('function', at, { name: 'yamldecode()' }) : invalid(at, 'yamldecode()')
  return root ? plainData(root, { names: 'api', holes }) : { kind: 'absent', at, origin: [] }
}

/** Rows by the names of the first one. */
function csvDecoded(words: string): Plain {
  if (words.includes('"') || words.length > 100_000) return open
  const [head, ...rows] = words
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(','))
  if (!head) return wrong
  if (rows.some((row) => row.length !== head.length) || new Set(head).size !== head.length) return wrong
  return rows.map((row): Plain => ({ map: new Map(head.map((name, index) => [name, row[index] ?? ''])) }))
}
