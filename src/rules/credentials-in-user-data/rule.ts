import { machinesOf } from '../../model/machines.ts'
import { suspicionOfCommand } from '../../model/secrecy/command.ts'
import { isPlaceholder } from '../../model/secrecy/placeholder.ts'
import type { Suspicion } from '../../model/secrecy/suspicion.ts'
import { linesOf, userDataOf } from '../../model/user-data.ts'
import { known } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'credentials-in-user-data',
  title: 'Credentials stand in user data',
  severity: 'critical',
  profile: 'default',
  precision: 'high',
  appliesTo: ['EC2', 'EXTERNAL'],
  message: 'User data of `{address}` holds credentials: {because}',
  risk: 'Every container that reaches the metadata service of its instance can read user data, and so can everyone who may call `DescribeInstanceAttribute` or read the repository.',
  advice:
    'Keep them in Secrets Manager or Parameter Store and fetch them with the role of the instance; for a private registry use `repositoryCredentials`. Change them: they count as known.',
  page: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html',
  tags: ['agent', 'secrets', 'external/cwe/cwe-798', 'securityhub-related/ECS.8'],
  *check(estate) {
    for (const machine of machinesOf(estate))
      for (const data of userDataOf(machine).texts) {
        const found = [...linesOf(data)].flatMap(({ words, at }) => {
          const suspicion = suspicionIn(words)
          return suspicion ? [{ at, suspicion }] : []
        })
        for (const { at, suspicion } of found)
          yield judge(machine.host, data.property, known(true, at), holds, {
            data: { because: suspicion.because },
            certainty: () => (suspicion.sure && data.sure ? 'certain' : 'likely'),
          })
        if (found.length === 0) yield judge(machine.host, data.property, known(false, data.text.range(0, 0)), holds)
      }
  },
} satisfies Rule as Rule

/** Never the words themselves: what is asked is only whether there are any. */
const holds: Question<boolean> = { ask: 'holds credentials', bad: (value) => value.kind === 'known' && value.value }

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth-container-instances.html */
const registry = /ECS_ENGINE_AUTH_DATA=.*"(?:auth|password)\\?"\s*:\s*\\?"([^"\\]{4,})/
const login = /\bdocker\s+login\b[^|;&\n]{0,300}?\s(?:-p|--password)[ =]+["']?([^\s"'|;&]{4,})/
/** https://docs.aws.amazon.com/systems-manager/latest/userguide/hybrid-activation-managed-nodes.html */
const activation = /--?(?:activation-code|code)[ =]+["']?([A-Za-z0-9+/]{20})(?![\w+/])/

function suspicionIn(words: string): Suspicion | undefined {
  for (const [pattern, because] of [
    [registry, '`ECS_ENGINE_AUTH_DATA` has a registry’s password in it'],
    [login, 'a password follows `docker login`'],
    [activation, 'an activation code of Systems Manager is written out'],
  ] as const) {
    const value = pattern.exec(words)?.[1]
    if (value !== undefined && !/[$`]/.test(value) && !isPlaceholder(value)) return { because, sure: true }
  }
  return suspicionOfCommand(words)
}
