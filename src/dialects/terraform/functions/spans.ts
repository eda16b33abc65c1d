import { embed } from '../../../source/embedded.ts'
import { scalar } from '../../data.ts'
import { invalid } from '../evaluate/made.ts'
import { takeText } from '../evaluate/text.ts'
import { type LanguageFunction, unseen } from './function.ts'

/** The span that is left of a text without these characters at its beginning and its end. */
export function spanOf(words: string, atStart: RegExp | undefined, atEnd: RegExp | undefined): { start: number; end: number } {
  let start = 0
  let end = words.length
  while (atStart && start < end && atStart.test(words.charAt(start))) start++
  while (atEnd && end > start && atEnd.test(words.charAt(end - 1))) end--
  return { start, end }
}

/** A function that leaves a span of its text: every character keeps its place, every hole what fills it. */
export function trimmed(span: (words: string) => { start: number; end: number }): LanguageFunction {
  return {
    takes: [1, 1],
    run: (args, call) => {
      const [data] = args
      if (!data || data.kind === 'absent') return invalid(call.at, `${call.name}()`)
      if (data.kind === 'unknown') return unseen(call, args)
      const { value } = data
      const whole = takeText(data)
      if ((value.is === 'template' && whole.is !== 'taken') || (value.is === 'scalar' && value.text)) {
        const text = value.is === 'template' ? value.text : value.text?.()
        if (text) {
          const kept = span(text.content)
          const built = embed(text, kept, [kept], text.encode)
          return value.is === 'template'
            ? { ...data, value: { ...value, text: built } }
            : { ...data, value: scalar(built.content, built.content, () => built) }
        }
      }
      if (value.is === 'json') return data
      if (whole.is !== 'taken') return whole.is === 'wrong' ? invalid(call.at, `${call.name}()`) : unseen(call, args)
      const { start, end } = span(whole.value)
      return { ...data, value: scalar(whole.value.slice(start, end)) }
    },
  }
}
