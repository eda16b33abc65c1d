import { createHash } from 'node:crypto'
import { linkTo, type Tree, type TreeEntry, type TreeLink } from '../source/tree.ts'
import { byPath } from './memory-tree.ts'

/** One path of a commit: a regular file, or a symbolic link. */
export interface RemoteEntry extends TreeEntry {
  readonly id: string
  readonly link?: true
}

/** What is asked for: git's own id of the contents, and the size in bytes that the listing says. */
export type Wanted = Pick<RemoteEntry, 'id' | 'size'>

/** Contents by their ids, or why they cannot be had, as words without a full stop. */
export type Brought = { readonly ok: true; readonly texts: ReadonlyMap<string, string> } | { readonly ok: false; readonly why: string }

/** Where the contents of a remote tree come from. */
export interface RemoteOptions {
  readonly bring: (wanted: readonly Wanted[]) => Promise<Brought>
  /** What lies nearby under the same path and may be the same: its text counts where its id is the one that is wanted. */
  readonly nearby?: (path: string) => string | undefined
  /** A file over so many bytes is not read. */
  readonly fileBytes: number
}

/** A file refers to a file that refers to a file: each step is one more round. */
const maximumRounds = 12
/** Links whose target is asked for; where the others lead is not known. */
const maximumLinks = 100
/** In bytes: no path is longer. */
const maximumLinkBytes = 4096

/**
 * A commit whose listing is known and whose contents are fetched when somebody asks for them. What is not here yet reads as missing, is
 * remembered, and is brought by `fetch`.
 */
export class RemoteTree implements Tree {
  readonly #entries: ReadonlyMap<string, RemoteEntry>
  readonly #options: RemoteOptions
  readonly #texts = new Map<string, string>()
  readonly #wanted = new Map<string, Wanted>()
  #rounds = 0
  #lacks: string | undefined

  constructor(entries: readonly RemoteEntry[], options: RemoteOptions) {
    this.#entries = new Map(entries.map((entry) => [entry.path, entry]))
    this.#options = options
  }

  list(): readonly TreeEntry[] {
    return this.#all.filter(({ link }) => !link)
  }

  holds(path: string): boolean {
    return this.#entries.get(path)?.link === undefined && this.#entries.has(path)
  }

  get links(): readonly TreeLink[] {
    return this.#all
      .filter(({ link }) => link)
      .map(({ path, id, size }, index) => {
        if (index < maximumLinks && size <= maximumLinkBytes) this.#want({ id, size })
        const words = this.#texts.get(id)
        const to = words === undefined ? undefined : linkTo(path, words)
        return to === undefined ? { path } : { path, to }
      })
  }

  read(path: string): string | undefined {
    const entry = this.#entries.get(path)
    if (!entry || entry.link || entry.size > this.#options.fileBytes) return undefined
    this.#look(entry)
    return this.#texts.get(entry.id)
  }

  prefetch(paths: readonly string[]): void {
    for (const path of paths) this.read(path)
  }

  /** Answers `false` too where something failed: then `lacks` says what. */
  async fetch(): Promise<boolean> {
    if (this.#wanted.size === 0 || this.#lacks !== undefined) return false
    if (this.#rounds++ >= maximumRounds) {
      this.#lacks = 'its files refer to others in too many steps'
      return false
    }
    const brought = await this.#options.bring([...this.#wanted.values()])
    if (!brought.ok) {
      this.#lacks = brought.why
      return false
    }
    for (const id of this.#wanted.keys()) {
      const text = brought.texts.get(id)
      if (text === undefined) this.#lacks = 'a file of it was not sent'
      else this.#texts.set(id, text)
    }
    this.#wanted.clear()
    return this.#lacks === undefined
  }

  get lacks(): string | undefined {
    return this.#lacks
  }

  get #all(): readonly RemoteEntry[] {
    return [...this.#entries.values()].sort(byPath)
  }

  #look({ path, id, size }: RemoteEntry): void {
    if (this.#texts.has(id) || this.#wanted.has(id)) return
    const near = this.#options.nearby?.(path)
    if (near !== undefined && blobId(near, id.length) === id) this.#texts.set(id, near)
    else this.#want({ id, size })
  }

  #want(one: Wanted): void {
    if (!this.#texts.has(one.id)) this.#wanted.set(one.id, one)
  }
}

/** The id that git gives to contents: equal ids are equal contents. `length` tells which of its two hashes is meant. */
export function blobId(contents: string | Uint8Array, length: number): string {
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')
}
