import type { Range, SourceFile } from '../source/file.ts'
import { mask, spansIn, visible } from './excerpt.ts'

/** A whole text as a report may show it, line for line: what is sensitive is masked, its line breaks stay. */
export function visibleText(file: SourceFile, sensitive: readonly Range[]): string {
  let text = ''
  let done = 0
  for (const { start, end } of spansIn({ file, start: 0, end: file.text.length }, sensitive)) {
    text += file.text.slice(done, start)
    const hidden = file.text.slice(start, end)
    text += mask + hidden.replace(/[^\n]/g, '')
    done = end
  }
  return (text + file.text.slice(done)).split('\n').map(visible).join('\n')
}
