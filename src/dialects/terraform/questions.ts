import type { SourceFile } from '../../source/file.ts'

export type Answer = boolean | SourceFile | undefined | readonly (string | SourceFile)[]

/** What may be asked of the files of a scan, each about one path. */
export type Question = 'read' | 'exists' | 'configuration' | 'files' | 'installed' | 'below' | 'matters'
export type Ask = (kind: Question, path: string) => Answer

/** Everything that was asked while something was worked out. What came of it holds wherever the answers are the same. */
export class Questions {
  readonly #answers = new Map<string, { readonly kind: Question; readonly path: string; readonly answer: Answer }>()

  note(kind: Question, path: string, answer: Answer): void {
    const key = `${kind}\0${path}`
    if (!this.#answers.has(key)) this.#answers.set(key, { kind, path, answer })
  }

  hold(ask: Ask): boolean {
    for (const { kind, path, answer } of this.#answers.values()) if (!isSame(answer, ask(kind, path))) return false
    return true
  }
}

/** Files are the same where they are the very same: a scan shares them with the one before. */
function isSame(a: Answer, b: Answer): boolean {
  if (!isList(a) || !isList(b)) return a === b
  return a.length === b.length && a.every((one, index) => one === b[index])
}

const isList = (answer: Answer): answer is readonly (string | SourceFile)[] => Array.isArray(answer)
