import type { ContainerDefinition } from '../../model/container.ts'
import type { Container } from '../../model/resource.ts'
import { malformedReference } from '../../model/secrecy/reference.ts'
import { isOpen, type Told, told } from '../../model/secrecy/source.ts'
import { field, itemsOf, outcomesOf, type Value } from '../../model/value.ts'
import { type Judged, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** In words that follow "it"; a parameter that is declared secret is given the name of one, it is to be hoped. */
const wrongIn = ({ from, words, partly }: Told): string | undefined => {
  if (from === 'vault') return 'is filled in when it is deployed: the secret itself then stands there'
  return from !== 'written' || words === undefined || partly ? undefined : malformedReference(words)?.wrong
}

const question: Question<Told> = {
  ask: 'is no reference that ECS can read',
  bad: (one) => {
    if (one.kind === 'absent') return false
    // An empty default means that something else is to be given.
    // Nothing, by a default or in one arm of a choice, stands for "not given": whoever does give it is not told apart.
    const isOpenDefault = one.value.words === '' && one.origin.some(({ kind }) => kind === 'default' || kind === 'condition')
    return isOpenDefault || isOpen(one.value) ? 'maybe' : wrongIn(one.value) !== undefined
  },
}

export default {
  id: 'malformed-secret-reference',
  title: 'Secret reference has a form ECS cannot resolve',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Container `{container}` names a secret in a way that ECS cannot read: `{property}` {wrong}',
  risk: 'The task stops before its containers start (`ResourceInitializationError`). A secret that was written in place of its name is in the repository and in the task definition.',
  advice:
    'Give the full ARN: `arn:aws:secretsmanager:region:account:secret:name-AbCdEf`, behind it `:key:stage:version` where only a part is meant; or the name or ARN of a parameter.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html',
  tags: ['secrets', 'container', 'external/cwe/cwe-1188'],
  *check(estate) {
    for (const container of estate.containers) {
      yield* ofList(container, 'secrets', container.secrets)
      yield* ofList(
        container,
        'logConfiguration.secretOptions',
        field(container.logConfiguration, (log) => log.secretOptions),
      )
      const credentials = field(container.repositoryCredentials, (one) => one.credentialsParameter)
      if (credentials.kind !== 'absent') yield ofValue(container, 'repositoryCredentials.credentialsParameter', credentials)
    }
  },
} satisfies Rule as Rule

function* ofList(container: Container, property: string, list: ContainerDefinition['secrets']): Iterable<Judged> {
  for (const [index, item] of itemsOf(list).items.entries())
    for (const { value: secret } of outcomesOf(item).outcomes) {
      if (secret.kind === 'absent') continue
      const { name, valueFrom, block } = secret.value
      const called = name.kind === 'known' ? name.value : String(index)
      yield ofValue(container, `${property}[${called}].valueFrom`, valueFrom, block)
    }
}

function ofValue(container: Container, property: string, whole: Value<string>, block?: ContainerDefinition['block']): Judged {
  const value = told(whole)
  const worst = outcomesOf(value).outcomes.find(({ value: one }) => question.bad(one) === true)?.value
  return judge(container, property, value, question, {
    data: { wrong: (worst?.kind === 'known' && wrongIn(worst.value)) || '' },
    ...(block ? { within: [block] } : {}),
  })
}
