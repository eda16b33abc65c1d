import ignore, { type Ignore } from 'ignore'

/** One `.gitignore`, which speaks of paths below its own folder. */
export class Rules {
  readonly #folder: string
  readonly #rules: Ignore

  constructor(folder: string, text: string) {
    this.#folder = folder
    this.#rules = ignore({ ignorecase: false }).add(text)
  }

  ignores(path: string): boolean {
    return this.verdict(path) === true
  }

  /** True ignored, false taken back in, undefined nothing said. `path` ends in `/` for a folder. */
  verdict(path: string): boolean | undefined {
    const own = this.#folder === '' ? path : path.startsWith(`${this.#folder}/`) ? path.slice(this.#folder.length + 1) : path
    const { ignored, unignored } = this.#rules.test(own)
    return ignored ? true : unignored ? false : undefined
  }
}

/** The deepest `.gitignore` that says anything wins. */
export function isIgnored(rules: readonly Rules[], path: string, folder: boolean): boolean {
  for (const one of [...rules].reverse()) {
    const verdict = one.verdict(folder ? `${path}/` : path)
    if (verdict !== undefined) return verdict
  }
  return false
}
