import type { Estate } from '../../model/estate.ts'
import type { ResourceOf } from '../../model/resource.ts'
import type { Note } from '../../source/note.ts'
import { isAbsent, judge } from '../judge.ts'
import { PartsElsewhere } from '../parts-elsewhere.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'unrotated-secret',
  title: 'Secret has no rotation schedule',
  severity: 'low',
  profile: 'strict',
  precision: 'medium',
  message: 'Secret `{address}` has no rotation schedule',
  risk: 'Whoever has once seen it, in a log, a dump or a job they have left, can use it for ever.',
  advice:
    'Add a rotation schedule, or for a database a password that RDS manages and rotates itself. Containers read secrets when they start: let the rotation start a new deployment, or read the secret from the program.',
  page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
  tags: ['secrets', 'cross-resource', 'external/cwe/cwe-324', 'securityhub/SecretsManager.1'],
  *check(estate, { profile }) {
    const rotations = new PartsElsewhere(estate, estate.all('secret-rotation'), ({ secretId }) => [{ value: secretId, kind: 'secret' }])
    for (const secret of estate.all('secret'))
      if (estate.inScope(secret, profile))
        yield judge(secret, 'secret-rotation', rotations.of(secret), isAbsent(), { related: readersOf(secret, estate) })
  },
} satisfies Rule as Rule

const readersOf = (secret: ResourceOf<'secret'>, estate: Estate): Note[] =>
  estate.usedBy(secret).flatMap(({ by, via }) => (by.kind === 'task-definition' ? [{ at: via, say: `\`${by.address}\` reads it` }] : []))
