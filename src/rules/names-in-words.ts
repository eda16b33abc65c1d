/** `a`, `a, b`, `a, b and 3 more`: each name once, for messages. */
export function namesInWords(names: readonly string[]): string {
  const all = [...new Set(names)]
  return all.length > 3 ? `${all.slice(0, 2).join(', ')} and ${all.length - 2} more` : all.join(', ')
}
