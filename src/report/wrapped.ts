/** Words in lines of at most `width` characters; a longer word has a line of its own. `indent` stands before every line. */
export function wrapped(words: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line]
}
