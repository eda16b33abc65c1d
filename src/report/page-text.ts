import { wrapped } from './wrapped.ts'

export interface PageOptions {
  readonly colour: boolean
  readonly width: number
}

/** Longer lines are hard to read, however wide the terminal. */
const widest = 100

/** A rule's page, which is Markdown of a few forms, for a terminal: headings, paragraphs, code. */
export function pageText(page: string, { colour, width }: PageOptions): string {
  const paint = (code: string, words: string): string => (colour ? `\u001B[${code}m${words}\u001B[0m` : words)
  const out: string[] = []
  let paragraph: string[] = []
  let fence: string | undefined
  const flush = (): void => {
    if (paragraph.length > 0) out.push(...wrapped(inline(paragraph.join(' ')), Math.min(width, widest)))
    paragraph = []
  }
  for (const line of page.split('\n')) {
    const mark = /^(`{3,}|~{3,})(.*)$/.exec(line)
    const heading = /^(#+) (.*)$/.exec(line)
    if (fence !== undefined) {
      if (mark?.[1] !== undefined && line.trim() === mark[1]) fence = undefined
      else out.push(`    ${fence === 'findings' ? paint('31', line) : line}`)
    } else if (mark) {
      flush()
      fence = (mark[2] ?? '').trim()
      if (fence !== '' && fence !== 'findings') out.push(paint('2', `    ${fence.split(' ').at(-1)}:`))
    } else if (heading) {
      flush()
      out.push(paint('1', inline(heading[2] ?? '')))
    } else if (line.trim() === '') {
      flush()
      out.push('')
    } else paragraph.push(line.trim())
  }
  flush()
  return `${out.join('\n').trimEnd()}\n`
}

/** Bold and code are bare words here; of a link the words and, where it leads out, the address. */
const inline = (words: string): string =>
  words
    .replace(/\[([^\]]+)\]\((\S+?)\)/g, (_, text: string, target: string) => (/^https?:/.test(target) ? `${text} (${target})` : text))
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replaceAll('`', '')
