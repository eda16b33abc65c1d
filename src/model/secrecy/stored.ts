import { formOf } from './forms.ts'
import { isAbout } from './names.ts'
import { isPlaceholder, isPlain } from './placeholder.ts'
import { type Suspicion, suspicionOf } from './suspicion.ts'

/**
 * Whether a text that is put into a vault is a secret, and not only keeps the place free for one. All of it is meant to be secret, so
 * nothing else need say so; of JSON, only the values whose names do. What is called the name or the address of something is no secret.
 */
export function storedSecret(words: string, name: string): Suspicion | undefined {
  const text = words.trim()
  if (text === '' || text.length > 100_000) return undefined
  const form = formOf(text)
  if (form) return { because: `it is ${form.what}`, sure: form.sure }
  const json = jsonIn(text)
  if (json !== undefined) return inJson(json, '', 0)
  if (isAbout(name) || isPlaceholder(text) || isPlain(text) || standIn.test(text)) return undefined
  return { because: 'what is kept there is secret', sure: text.length >= 8 && !/\s/.test(text) }
}

/** First values that are written over later. */
const standIn =
  /^(?:initial.*|uninitiali[sz]ed|temp(?:orary)?[-_ ]?.*|default[-_ ].*|value|update[-_ ].*|fill[-_ ].*|add[-_ ].*|put[-_ ].*|see .*|managed.*|.*(?:change|replace|update|fill|set|edit)[-_ ]?(?:me|it|this|in|later|manually|before|after)?[-_ !.]*|null|\{\}|\[\])$/i

function jsonIn(text: string): unknown {
  if (!/^[{[]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function inJson(value: unknown, name: string, depth: number): Suspicion | undefined {
  if (depth > 20) return undefined
  if (typeof value === 'string') {
    const found = standIn.test(value) ? undefined : suspicionOf(name, value)
    return found && { because: `\`${name}\` in it is one`, sure: found.sure }
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = inJson(inner, Array.isArray(value) ? name : key, depth + 1)
    if (found) return found
  }
  return undefined
}
