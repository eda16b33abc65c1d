import { createHash } from 'node:crypto'
import type { Judgement } from '../rules/engine.ts'
import type { Meta } from '../rules/rule.ts'

/** What tells one fault from another, by names only: moving, renaming a variable or reformatting does not change it. */
export function identityKey({ rule, subject }: Judgement, meta: Meta | undefined): string {
  // The oldest alias: a renamed rule keeps the history of its findings.
  const id = meta?.aliases?.[0] ?? rule
  return [id, subject.unit, subject.construct?.path ?? subject.address, subject.container ?? '', subject.property].join('\0')
}

/** Identities for judgements in file order; equal keys are numbered, so that two are never one. 32 hexadecimal digits. */
export function identities(judged: readonly Judgement[], metaOf: (rule: string) => Meta | undefined): Map<Judgement, string> {
  const inOrder = [...judged].sort((a, b) =>
    a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : a.at.start - b.at.start,
  )
  const counts = new Map<string, number>()
  const out = new Map<Judgement, string>()
  for (const one of inOrder) {
    const key = identityKey(one, metaOf(one.rule))
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    out.set(one, identityOf(count === 1 ? key : `${key}\0${count}`))
  }
  return out
}

/** The identity that a key comes to. */
export const identityOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32)
