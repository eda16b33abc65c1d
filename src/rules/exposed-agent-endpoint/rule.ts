import type { Estate } from '../../model/estate.ts'
import { machinesOf } from '../../model/machines.ts'
import { linesOf, userDataOf } from '../../model/user-data.ts'
import { known } from '../../model/value.ts'
import { agentOptions, isOn } from '../agent-options.ts'
import { is, type Judged, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'exposed-agent-endpoint',
  title: 'Agent or Docker answers from outside of its machine',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  appliesTo: ['EC2', 'EXTERNAL'],
  message: '{who} of `{address}` answers whoever reaches the machine: {how}',
  risk: 'The agent tells everybody which tasks run there; whoever can talk to Docker controls every one of them, and the machine.',
  advice: 'Take the line away. Reach Docker through its socket, or over TLS with `--tlsverify`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html',
  tags: ['agent', 'external/cwe/cwe-306', 'external/cwe/cwe-668'],
  *check(estate) {
    const settings = { ECS_ALLOW_OFFHOST_INTROSPECTION_ACCESS: isOn, ECS_SKIP_LOCALHOST_TRAFFIC_FILTER: isOn }
    for (const judged of agentOptions(estate, settings))
      yield { ...judged, data: { ...judged.data, who: 'The agent', how: `${judged.data['setting']} is on` } }
    yield* dockerOverTcp(estate)
  },
} satisfies Rule as Rule

/** `dockerd -H tcp://0.0.0.0:2375`, `"hosts": ["tcp://…"]`, `OPTIONS="-H tcp://…"`; the machine itself is nobody else. */
const listens = /(?:-H[= ]?\s*|--host[= ]|"hosts"\s*:\s*\[[^\]\n]*)["']?(tcp:\/\/(?!127\.|localhost|\[::1\])[^\s"',\]]*)/

function* dockerOverTcp(estate: Estate): Iterable<Judged> {
  for (const machine of machinesOf(estate))
    for (const data of userDataOf(machine).texts) {
      if (/tlsverify/.test(data.words)) continue
      // A client names the address that it calls in the same way.
      for (const { words, at } of linesOf(data))
        if (listens.test(words) && /\bdockerd\b|\bdocker\s+(?:daemon|-d)\b|OPTIONS|DOCKER_OPTS|"hosts"/.test(words))
          yield judge(machine.host, data.property, known(true, at), is(true), {
            data: { who: 'Docker', how: 'it listens on TCP without asking for a certificate' },
            certainty: () => (data.sure ? 'certain' : 'likely'),
          })
    }
}
