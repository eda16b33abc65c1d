import { type Form, formOf, looksRandom } from './forms.ts'
import { isPasswordName, nameSays } from './names.ts'
import { isPlaceholder, isPlain } from './placeholder.ts'

/** Why a value is taken for a secret. Said in messages in place of the value. */
export interface Suspicion {
  readonly because: string
  /** Known by its form, or by a plain name with a fitting value; otherwise a guess. */
  readonly sure: boolean
}

/** Whether a named value is a secret in plain text, and why that is thought. The value itself is never repeated. */
export function suspicionOf(name: string, value: string): Suspicion | undefined {
  return suspicionByForm(value, name) ?? suspicionByName(name, value)
}

/** By the form alone, whatever it is called. */
export function suspicionByForm(value: string, name = ''): Suspicion | undefined {
  const form = formOf(value, name)
  return form && { because: inWords(form), sure: form.sure }
}

const inWords = ({ what, whole }: Form): string => (whole ? `its value has the form of ${what}` : `its value is ${what}`)

function suspicionByName(name: string, value: string): Suspicion | undefined {
  const says = nameSays(name)
  if (!says) return undefined
  const words = value.slice(0, 4096).trim()
  if (words === '' || isPlaceholder(words) || isPlain(words)) return undefined
  if (says === 'secret')
    return words.length >= 4 ? { because: 'its name says that it is one', sure: words.length >= 8 || isPasswordName(name) } : undefined
  return looksRandom(words) ? { because: 'its name suggests one and its value looks random', sure: false } : undefined
}
