import type { Place } from '../../model/resource.ts'
import { nameSays } from '../../model/secrecy/names.ts'
import { isOpen, type Told, told } from '../../model/secrecy/source.ts'
import { type Suspicion, suspicionOf } from '../../model/secrecy/suspicion.ts'
import type { TextMap } from '../../model/shape.ts'
import { field, outcomesOf, type Value } from '../../model/value.ts'
import { type Judged, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Options of log drivers and of Fluent Bit's outputs whose names do not say it by themselves. */
const secretOptions = /^(?:splunk-token|api_?key|dd_api_key|licen[cs]e_?key|http_passwd|shared_?key|sharedkey|secret_key|private_key)$/i

export default {
  id: 'secret-in-log-options',
  title: 'Secret stands in logConfiguration.options instead of secretOptions',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'Log option `{option}` of `{owner}` is a secret in plain text',
  risk: 'Everyone who can read the repository, the console or `DescribeTaskDefinition` can read it; whoever has it can write into the logs, or read them.',
  advice: 'Name the secret under `secretOptions` with `valueFrom` in place of the option, and change it: it counts as known.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-logconfig.html',
  tags: ['secrets', 'container', 'observability', 'external/cwe/cwe-312', 'external/cwe/cwe-798', 'securityhub-related/ECS.8'],
  *check(estate) {
    for (const container of estate.containers) {
      const owner = container.container
      const { logConfiguration: log } = container
      yield* optionsOf(
        container,
        owner,
        'logConfiguration',
        field(log, ({ options }) => options),
      )
      yield* optionsOf(
        container,
        owner,
        'firelensConfiguration',
        field(container.firelensConfiguration, ({ options }) => options),
      )
    }
    for (const service of estate.all('service')) {
      const log = field(service.serviceConnectConfiguration, ({ logConfiguration }) => logConfiguration)
      yield* optionsOf(
        service,
        service.address,
        'serviceConnectConfiguration.logConfiguration',
        field(log, ({ options }) => options),
      )
    }
  },
} satisfies Rule as Rule

function* optionsOf(place: Place, owner: string, property: string, options: Value<TextMap>): Iterable<Judged> {
  for (const { value: map } of outcomesOf(options).outcomes) {
    if (map.kind === 'absent') continue
    for (const { key, value } of map.value.entries) {
      const question: Question<Told> = {
        ask: 'is a secret in plain text',
        bad: (one) => one.kind === 'known' && (isSecret(key, one.value) || (isOpen(one.value) ? 'maybe' : false)),
      }
      yield judge(place, `${property}.options[${key}]`, told(value), question, {
        data: { owner, option: key },
        within: [map.value.block],
        certainty: (one) => (options.kind === 'known' && one.kind === 'known' && isSure(key, one.value) ? 'certain' : 'likely'),
      })
    }
  }
}

/** A name of the driver's own says as much as a word like `password`. */
const suspicion = (option: string, words: string): Suspicion | undefined =>
  suspicionOf(secretOptions.test(option) ? 'api_key' : option, words)

function isSecret(option: string, { from, words, partly }: Told): boolean {
  if (from === 'vault' || from === 'no-echo' || from === 'sensitive') return true
  if (from === 'given') return secretOptions.test(option) || nameSays(option) === 'secret'
  return words !== undefined && partly !== true && suspicion(option, words) !== undefined
}

const isSure = (option: string, { from, words }: Told): boolean =>
  from === 'written' ? words !== undefined && suspicion(option, words)?.sure === true : from !== 'given'
