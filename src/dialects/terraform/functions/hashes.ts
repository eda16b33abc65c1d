import { createHash } from 'node:crypto'
import { wrong } from '../evaluate/text.ts'
import { type Functions, pure, text } from './function.ts'

const hash = (algorithm: 'md5' | 'sha1' | 'sha256' | 'sha512', encoding: 'hex' | 'base64' = 'hex') =>
  pure<[string]>([text], ([words]) => createHash(algorithm).update(words).digest(encoding))

/** https://www.rfc-editor.org/rfc/rfc4122#appendix-C */
const namespaces: Readonly<Record<string, string>> = {
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
}

export const hashes: Functions = {
  md5: hash('md5'),
  sha1: hash('sha1'),
  sha256: hash('sha256'),
  sha512: hash('sha512'),
  base64sha256: hash('sha256', 'base64'),
  base64sha512: hash('sha512', 'base64'),
  uuidv5: pure<[string, string]>([text, text], ([namespace, name]) => {
    const words = namespaces[namespace] ?? namespace
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(words)) return wrong
    const bytes = createHash('sha1')
      .update(Buffer.from(words.replaceAll('-', ''), 'hex'))
      .update(name)
      .digest()
      .subarray(0, 16)
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }),
}
