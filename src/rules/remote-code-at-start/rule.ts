import type { Container } from '../../model/resource.ts'
import type { List, Value } from '../../model/value.ts'
import { field, itemsOf, known } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** What is fetched goes straight to an interpreter, through a pipe or a substitution. */
const piped =
  /\b(?:curl|wget|iwr|invoke-webrequest)\b[^|;&\n]{0,500}\|\s*(?:sudo\s+)?(?:\/(?:usr\/)?bin\/)?(?:(?:ba|z|da|k|a)?sh|python[23]?|node|perl|ruby|php|iex)\b/i
const substituted = /\b(?:(?:ba|z|da|k|a)?sh|source|eval|python[23]?)\b[^|;&\n]{0,80}(?:<\(|\$\(|`)\s*(?:curl|wget)\b/i
/** The task's own metadata and the container itself are no strangers. */
const own = /https?:\/\/(?:169\.254\.170\.2|169\.254\.169\.254|localhost|127\.0\.0\.1)\b/i

const question: Question<string> = {
  ask: 'fetches code and runs it',
  bad: (words) =>
    words.kind === 'known' &&
    (piped.test(words.value) || substituted.test(words.value)) &&
    !own.test(words.value) &&
    !/sha\d+sum/.test(words.value),
}

export default {
  id: 'remote-code-at-start',
  title: 'Container fetches code and runs it at start',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Container `{container}` fetches code from the network and runs it when it starts',
  risk: 'What runs is no longer what was built and scanned: whoever controls that address, or the way to it, runs code with the task’s role.',
  advice: 'Put the script into the image. Where it must be fetched, check it against a known checksum before running it.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  tags: ['container', 'image', 'external/cwe/cwe-494'],
  *check(estate) {
    for (const container of estate.containers)
      for (const [property, list] of commandsOf(container))
        for (const [index, item] of itemsOf(list).items.entries()) {
          const words = literalOf(item)
          const guessed = words !== item
          yield judge(container, `${property}[${index}]`, words, question, guessed ? { certainty: () => 'likely' } : {})
        }
  },
} satisfies Rule as Rule

/** A blank stands for what cannot be known: the address may come from a parameter, what happens to it is written here. */
function literalOf(item: Value<string>): Value<string> {
  if (item.kind !== 'unknown' || !item.parts?.some((part) => part.kind === 'known')) return item
  const words = item.parts.map((part) => (part.kind === 'known' ? part.value : '\u2026')).join('')
  return question.bad(known(words, item.at)) === true ? known(words, item.at, { origin: item.origin }) : item
}

const commandsOf = (container: Container): [string, Value<List<string>>][] => [
  ['entryPoint', container.entryPoint],
  ['command', container.command],
  ['healthCheck.command', field(container.healthCheck, (check) => check.command)],
]
