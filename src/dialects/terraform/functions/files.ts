import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import picomatch from 'picomatch'
import { unknown, withOrigin } from '../../../model/value.ts'
import { parseHclTemplate } from '../../../parse/hcl/index.ts'
import { fileText, type Text } from '../../../source/embedded.ts'
import type { SourceFile } from '../../../source/file.ts'
import type { Data } from '../../data.ts'
import { scalar } from '../../data.ts'
import { overChoices } from '../evaluate/choices.ts'
import { flagData, invalid, knownData, textData } from '../evaluate/made.ts'
import { template } from '../evaluate/templates.ts'
import { takeText, textIn } from '../evaluate/text.ts'
import { setOf } from '../evaluate/types.ts'
import { inOrder } from '../evaluate/walk.ts'
import { type Call, type Functions, type LanguageFunction, pure, text, unseen } from './function.ts'

/** A function of a file's content. */
const onFile = (read: (file: SourceFile, call: Call) => Data): LanguageFunction => ({
  takes: [1, 1],
  run: (args, call) => overChoices(args, (some) => withFile(some, call, (file) => read(file, call))),
})

const hashed = (algorithm: 'md5' | 'sha1' | 'sha256' | 'sha512', encoding: 'hex' | 'base64'): LanguageFunction =>
  onFile((file, { at }) => textData(createHash(algorithm).update(file.text).digest(encoding), at))

export const files: Functions = {
  file: onFile((file, call) => fileData(file, call)),
  filebase64: onFile((file, { at }) => textData(Buffer.from(file.text, 'utf8').toString('base64'), at)),
  filemd5: hashed('md5', 'hex'),
  filesha1: hashed('sha1', 'hex'),
  filesha256: hashed('sha256', 'hex'),
  filesha512: hashed('sha512', 'hex'),
  filebase64sha256: hashed('sha256', 'base64'),
  filebase64sha512: hashed('sha512', 'base64'),
  fileexists: {
    takes: [1, 1],
    run: (args, call) => {
      const path = args[0] && textIn(args[0])
      const is = path === undefined ? undefined : call.context.files.exists(path)
      return is === undefined ? unseen(call, args) : flagData(is, call.at)
    },
  },
  fileset: { takes: [2, 2], run: fileset },
  templatefile: { takes: [2, 2], run: templateFile },
  templatestring: { takes: [2, 2], run: templateString },
  basename: pure<[string]>([text], ([path]) => (path === '' ? '.' : posix.basename(path) || '/')),
  dirname: pure<[string]>([text], ([path]) => posix.normalize(path.slice(0, path.lastIndexOf('/') + 1) || '.').replace(/(.)\/$/, '$1')),
}

/** The file that an argument names; what is outside the scan, or not there, is unknown. */
function withFile(args: readonly Data[], call: Call, read: (file: SourceFile) => Data): Data {
  const [name] = args
  const path = name && takeText(name)
  if (!path || path.is === 'wrong') return invalid(call.at, `${call.name}()`)
  if (path.is !== 'taken') return unknown('file', call.at, { name: `${call.name}()` })
  const file = call.context.files.read(path.value)
  // What is no text has other bytes than were read here.
  if (file) return file.text.includes('\uFFFD') ? unseen(call, args) : read(file)
  const shown = `${call.name}("${path.value}")`
  return call.context.files.exists(path.value) === false ? invalid(call.at, shown) : unknown('file', call.at, { name: shown })
}

/** A file's content: every character where it stands. */
export function fileData(file: SourceFile, { at }: Call): Data {
  const content = fileText(file)
  return {
    ...knownData(
      scalar(file.text, file.text, () => content),
      at,
    ),
    origin: [{ at, name: file.path, kind: 'file' }],
  }
}

function templateFile(args: readonly Data[], call: Call): Data {
  const [path, values] = args
  if (!path || !values) return invalid(call.at)
  return overChoices([path], (some) =>
    withFile(some, call, (file) => {
      const step = { at: call.at, name: file.path, kind: 'template' as const }
      return withOrigin(rendered(fileText(file), values, call), [step])
    }),
  )
}

/** A template that is a string of the configuration itself, whose sequences are written `$${…}` there. */
function templateString(args: readonly Data[], call: Call): Data {
  const [template, values] = args
  if (!template || !values) return invalid(call.at)
  return overChoices([template], ([one]) => {
    if (one?.kind !== 'known') return one?.kind === 'unknown' ? unseen(call, args) : invalid(call.at)
    const { value, origin } = one
    const text = value.is === 'template' ? value.text : value.is === 'scalar' ? value.text?.() : undefined
    if (!text) return unseen(call, args)
    // Where something was put in before, nobody tells its sequences from the template's own.
    if (value.is === 'template' && /[$%]\{/.test(text.content)) return unseen(call, args)
    return withOrigin(value.is === 'template' ? { ...one, at: call.at } : rendered(text, values, call), origin)
  })
}

/** The text of a template in which only these values have names. */
export function rendered(text: Text, values: Data, { at, name, context }: Call): Data {
  const names = new Map<string, Data>()
  if (values.kind === 'known' && values.value.is === 'map')
    for (const { key, value } of inOrder(values.value.entries.values())) names.set(key, withOrigin(value, values.origin))
  else if (values.kind === 'known') return invalid(at, `${name}()`)
  const { template: read, diagnostics } = parseHclTemplate(text)
  if (diagnostics.some(({ severity }) => severity === 'error')) return unknown('file', at, { name: `${name}()` })
  const inner = { ...context, scope: { names, outer: undefined, ofTemplate: true as const }, names: noNames }
  return { ...context.effort.spend(at, () => template(read, inner)), at }
}

/** A template sees nothing but what it is given. */
const nothing = (_: string, at: Call['at']): Data => unknown('unsupported', at)
export const noNames: Call['context']['names'] = {
  variable: nothing,
  local: nothing,
  module: nothing,
  resource: nothing,
  attribute: (_, __, at) => unknown('unsupported', at),
  fact: (_, __, at) => unknown('unsupported', at),
}

function fileset(args: readonly Data[], call: Call): Data {
  const [folder, written] = args.map((arg) => textIn(arg))
  const below = folder === undefined ? undefined : call.context.files.below(folder)
  // It is joined to the folder, whatever it begins with.
  const pattern = written === undefined ? undefined : posix.normalize(written).replace(/^\/+/, '')
  if (pattern === undefined || pattern.startsWith('..') || !below) return unseen(call, args)
  const matches = picomatch(pattern, { dot: true, nonegate: true, noextglob: true, strictSlashes: true })
  return setOf(
    below.filter((path) => matches(path)).map((path) => textData(path, call.at)),
    call.at,
  )
}
