import type { Resource } from '../../model/resource.ts'
import { formOf } from '../../model/secrecy/forms.ts'
import { isOpen, type Told, told } from '../../model/secrecy/source.ts'
import { storedSecret } from '../../model/secrecy/stored.ts'
import { onlyBegins, outcomesOf, type Value } from '../../model/value.ts'
import { type Judged, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'literal-secret-in-vault-resource',
  title: 'The secret value itself is written in the template',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: '`{address}` keeps a secret that is written in the source: {because}',
  risk: 'A vault protects only what is not in the repository as well: everyone who may read the source, its history or the deployment’s state has the value.',
  advice:
    'Let it be made (`GenerateSecretString`, `random_password`), or put the value in once by hand, outside of the source. Change it: it counts as known.',
  page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
  tags: ['secrets', 'external/cwe/cwe-798', 'pci-dss-4.0.1-related/8.6.2'],
  *check(estate) {
    for (const secret of estate.all('secret')) yield* judged(secret, 'secretString', secret.secretString)
    for (const version of estate.all('secret-version')) yield* judged(version, 'secretString', version.secretString)
    // A plain one is plaintext-ssm-parameter's.
    for (const parameter of estate.all('parameter'))
      if (parameter.type.kind === 'known' && parameter.type.value === 'SecureString') yield* judged(parameter, 'value', parameter.value)
  },
} satisfies Rule as Rule

function* judged(resource: Resource & { readonly name?: Value<string> }, property: string, value: Value<string>): Iterable<Judged> {
  if (value.kind === 'absent') return
  const name = resource.name?.kind === 'known' ? resource.name.value : ''
  const called = name.slice(name.lastIndexOf('/') + 1)
  // Of a text with holes nobody knows what it comes to; JSON shows its other values all the same.
  const secretIn = ({ words, partly }: Told) =>
    words === undefined || (partly && !words.startsWith('{')) ? undefined : storedSecret(words, called)
  const question: Question<Told> = {
    ask: 'is written in the source',
    // What it only begins with is put in to keep the place free; a token is one all the same.
    bad: (one) =>
      one.kind === 'known' &&
      !(onlyBegins(one) && !isToken(one.value)) &&
      (secretIn(one.value) !== undefined || (isOpen(one.value) ? 'maybe' : false)),
  }
  const source = told(value)
  const worst = outcomesOf(source).outcomes.find(({ value: one }) => question.bad(one) === true)?.value
  const reason = (worst?.kind === 'known' && secretIn(worst.value)?.because) || ''
  const through = worst?.kind === 'known' && worst.value.from !== 'written' ? `, by the default of \`${worst.value.name}\`` : ''
  yield judge(resource, property, source, question, {
    data: { because: reason + through },
    // Of what comes out of another resource nobody knows what it is there for: the name of a zone, an address.
    certainty: (one) => (one.kind === 'known' && secretIn(one.value)?.sure && !isBorrowed(value) ? 'certain' : 'likely'),
  })
}

const isToken = ({ words }: Told): boolean => words !== undefined && formOf(words) !== undefined
const isBorrowed = (value: Value<string>): boolean => value.kind === 'known' && value.reference !== undefined
