/**
 * The message of a rule with its blanks filled. What fills them comes out of the user's files, which anybody may have written:
 * no line breaks, no control or direction marks, no backticks, never long.
 */
export function fill(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-z][A-Za-z]*)\}/g, (blank, name: string) => (data[name] === undefined ? blank : tame(data[name])))
}

const maximumLength = 120

/** A name out of a user's file as a report may show it. */
export function tame(words: string): string {
  const clean = words
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uE000\uE001]+/gu, ' ')
    .replaceAll('`', "'")
    .trim()
  return clean.length > maximumLength ? `${clean.slice(0, maximumLength - 1)}…` : clean
}
