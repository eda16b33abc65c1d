import { oneLine } from './words.ts'

/**
 * Words that may hold something out of the user's files, as plain words of GitHub's Markdown: no markup, no HTML, nobody mentioned, no
 * issue linked, no address made a link. https://github.github.com/gfm/#backslash-escapes
 */
export const words = (text: string, limit?: number): string =>
  oneLine(text, limit)
    .replace(/[\\`*_{}[\]|~$!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // A character without width between the sign and the name: GitHub looks for mentions and numbers in the text, after all unescaping.
    .replace(/@/g, '@\u200B')
    .replace(/#(?=\d)/g, '#\u200B')
    .replace(/\b(GH|gh)-(?=\d)/g, '$1-\u200B')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')

/** A name, path or value as code. Nothing in it can end the span. https://github.github.com/gfm/#code-spans */
export function code(text: string, limit?: number): string {
  const clean = oneLine(text, limit)
  if (clean === '') return ''
  const fence = '`'.repeat(longestRun(clean, '`') + 1)
  // One space on both sides is taken off again; without it a backtick at the end would join the fence.
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : ''
  return fence + pad + clean + pad + fence
}

/** The same inside HTML, where Markdown is not read. */
export const codeElement = (text: string, limit?: number): string =>
  `<code>${oneLine(text, limit).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')}</code>`

/** A message of ours: words, with code between backticks. What was filled in has none (`fill`), so they come in pairs. */
export function message(text: string): string {
  const parts = text.split('`')
  if (parts.length % 2 === 0) return words(text)
  // Every part on its own would lose the space beside the code.
  return parts.map((part, index) => (index % 2 === 1 ? code(part) : spaced(part))).join('')
}

const spaced = (part: string): string => {
  const inner = words(part)
  if (inner === '') return part === '' ? '' : ' '
  return (/^\s/.test(part) ? ' ' : '') + inner + (/\s$/.test(part) ? ' ' : '')
}

/** A block of text that stays as it is, in a fence longer than any in it. */
export function fenced(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1))
  return `${fence}${language}\n${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${fence}`
}

export const link = (markdown: string, address: string | undefined): string =>
  address === undefined ? markdown : `[${markdown}](${address})`

/** A part that is folded away. GitHub reads Markdown inside HTML only after an empty line. */
export const folded = (title: string, body: string): string => `<details><summary>${title}</summary>\n\n${body}\n\n</details>`

/** Each part of a path by itself, so that nothing in it can end the address. */
export const encodedPath = (path: string): string =>
  path
    .split('/')
    .map((part) =>
      encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')).replace(
        /[()'!*]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/')

/** What GitHub measures is bytes in some places and characters in others. */
export const bytesOf = (text: string): number => Buffer.byteLength(text)

function longestRun(text: string, sign: string): number {
  let longest = 0
  let run = 0
  for (const character of text) {
    run = character === sign ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
