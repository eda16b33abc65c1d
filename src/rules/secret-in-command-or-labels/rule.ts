import type { Container, Place } from '../../model/resource.ts'
import { suspicionAfter, suspicionOfCommand } from '../../model/secrecy/command.ts'
import { isOpen, type Told, told } from '../../model/secrecy/source.ts'
import { type Suspicion, suspicionByForm, suspicionOf } from '../../model/secrecy/suspicion.ts'
import { setupsOf } from '../../model/setups.ts'
import type { Block } from '../../model/shape.ts'
import { field, itemsOf, type List, outcomesOf, type Value } from '../../model/value.ts'
import { type Judged, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'secret-in-command-or-labels',
  title: 'Secret is passed on a command line, in dockerLabels or in tags',
  severity: 'high',
  profile: 'default',
  precision: 'medium',
  message: 'Container `{container}` has a secret in plain text in its {where}: {because}',
  risk: 'Everyone who can read the repository, the console or `DescribeTaskDefinition` can read it; a command line also shows in the list of processes and in crash reports, a label in `docker inspect`.',
  advice:
    'Keep the value in Secrets Manager or Parameter Store, name it under `secrets`, and let the command read the variable. Change it: it counts as known.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  tags: ['secrets', 'container', 'external/cwe/cwe-214', 'external/cwe/cwe-798', 'securityhub-related/ECS.8'],
  *check(estate) {
    for (const setup of setupsOf(estate)) yield* ofCommand(setup, 'command', 'command', setup.command)
    for (const container of estate.containers) {
      yield* ofCommand(container, 'entry point', 'entryPoint', container.entryPoint)
      const check = field(container.healthCheck, (one) => one.command)
      yield* ofCommand(container, 'health check', 'healthCheck.command', check)
      yield* ofLabels(container)
    }
  },
} satisfies Rule as Rule

/** Word by word: a shell's line holds its secrets in itself, an option's value is the next word. */
function* ofCommand(place: Place, where: string, property: string, list: Value<List<string>>): Iterable<Judged> {
  let previous = ''
  for (const [index, item] of itemsOf(list).items.entries()) {
    const before = previous
    previous = item.kind === 'known' ? item.value : ''
    yield judged(place, where, `${property}[${index}]`, item, (words) => suspicionOfCommand(words) ?? suspicionAfter(before, words))
  }
}

function* ofLabels(container: Container): Iterable<Judged> {
  for (const { value: labels } of outcomesOf(container.dockerLabels).outcomes) {
    if (labels.kind === 'absent') continue
    for (const { key, value } of labels.value.entries)
      yield judged(container, `label \`${key}\``, `dockerLabels[${key}]`, value, (words) => suspicionOf(key, words), labels.value.block)
  }
}

function judged(
  place: Place,
  where: string,
  property: string,
  value: Value<string>,
  find: (words: string) => Suspicion | undefined,
  within?: Block,
): Judged {
  const source = told(value)
  // Of a text with holes only what is written counts.
  const suspicion = ({ words, partly }: Told) => (words === undefined ? undefined : partly && within ? suspicionByForm(words) : find(words))
  const question: Question<Told> = {
    ask: 'holds a secret',
    bad: (one) => one.kind === 'known' && (suspicion(one.value) !== undefined || (isOpen(one.value) ? 'maybe' : false)),
  }
  const worst = outcomesOf(source).outcomes.find(({ value: one }) => question.bad(one) === true)?.value
  return judge(place, property, source, question, {
    data: { where, because: (worst?.kind === 'known' && suspicion(worst.value)?.because) || '' },
    certainty: (one) => (one.kind === 'known' && suspicion(one.value)?.sure ? 'certain' : 'likely'),
    ...(within ? { within: [within] } : {}),
  })
}
