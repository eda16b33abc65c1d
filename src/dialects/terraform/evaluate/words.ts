import type { Range } from '../../../source/file.ts'

/** The words of a condition or a reference, for messages: what stands in quotes is nobody's business there. */
export const wordsOfCode = ({ at }: { readonly at: Range }): string =>
  at.file.text
    .slice(at.start, Math.min(at.end, at.start + 80))
    .replace(/"[^"]*"?/g, '"…"')
    .replace(/\s+/g, ' ')
