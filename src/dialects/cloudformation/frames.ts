import { posix } from 'node:path'

/** One call of a stack trace: the file as the machine that ran the program called it, with `/`, and the place in it, 1-based. */
export interface Frame {
  readonly path: string
  readonly line: number
  /** Python tells none. */
  readonly column?: number
}

const longest = 4096
/** Calls of one trace; V8 keeps ten unless it is told otherwise. */
const mostFrames = 100

/** The program's own calls in a trace, innermost first: without libraries, what the runtime does itself, and words. */
export const framesIn = (trace: readonly string[]): Frame[] => trace.slice(0, mostFrames).flatMap((words) => frameOf(words) ?? [])

/**
 * `new Api (/app/lib/api.ts:10:5)`, `/app/lib/api.ts:10:5`, `__init__ (/app/api.py:8)`; `file:///app/bin/app.ts:5 (:)` is what CDK
 * makes of a frame without a name.
 */
function frameOf(words: string): Frame | undefined {
  if (words.length > longest) return undefined
  const named = words.replace(/ \(:\)$/, '')
  const place = named.endsWith(')') ? named.slice(named.lastIndexOf('(') + 1, -1) : named
  const [, written, line, column] = /^(.+?):(\d{1,7})(?::(\d{1,7}))?$/.exec(place) ?? []
  const path = written === undefined ? undefined : plainPath(written)
  if (path === undefined || Number(line) < 1 || /(?:^|\/)node_modules\//.test(path) || /^(?:node|internal|evalmachine):?/.test(path))
    return undefined
  return { path, line: Number(line), ...(Number(column) > 0 ? { column: Number(column) } : {}) }
}

function plainPath(written: string): string | undefined {
  if (!written.startsWith('file://')) return posix.normalize(written.replaceAll('\\', '/'))
  try {
    return posix.normalize(decodeURIComponent(written.slice('file://'.length)))
  } catch {
    return undefined
  }
}

/** Of one assembly; a program of more files tells nothing new about where they are. */
const mostFiles = 2000
const deepest = 64

/**
 * Under which folder the machine that ran the program had this repository: the one that makes most of the files in the traces files of
 * the repository. Nothing where two do so, or none does.
 */
export function checkoutIn(paths: Iterable<string>, holds: (path: string) => boolean): string | undefined {
  const votes = new Map<string, number>()
  for (const path of [...new Set(paths)].slice(0, mostFiles)) {
    const parts = path.split('/').slice(-deepest)
    for (let depth = 0; depth < parts.length; depth++) {
      const inside = parts.slice(depth).join('/')
      if (!holds(inside)) continue
      const root = path.slice(0, path.length - inside.length)
      votes.set(root, (votes.get(root) ?? 0) + 1)
    }
  }
  const most = Math.max(0, ...votes.values())
  const [root, ...others] = [...votes].flatMap(([one, count]) => (count === most ? [one] : []))
  return others.length === 0 ? root : undefined
}
