import type { Estate } from '../../model/estate.ts'
import type { ResourceOf } from '../../model/resource.ts'
import type { Note } from '../../source/note.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const plain: Question<boolean> = { ask: 'is not true', bad: (encrypted) => encrypted.kind === 'absent' || !encrypted.value }

export default {
  id: 'unencrypted-efs',
  title: 'EFS file system is not encrypted at rest',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'EFS file system `{address}` is not encrypted at rest',
  risk: 'What the tasks write lies in clear text wherever AWS keeps it, backups included. It cannot be encrypted later, only copied to another file system.',
  advice:
    'Create it with `encrypted` set to `true`. Changing that replaces the file system: make a new one, copy the data, then take the old one away.',
  page: 'https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html',
  tags: ['task', 'cross-resource', 'external/cwe/cwe-311', 'securityhub/EFS.1'],
  *check(estate, { profile }) {
    for (const system of estate.all('file-system'))
      if (estate.inScope(system, profile))
        yield judge(system, 'encrypted', system.encrypted, plain, { related: mountersOf(system, estate) })
  },
} satisfies Rule as Rule

const mountersOf = (system: ResourceOf<'file-system'>, estate: Estate): Note[] =>
  estate.usedBy(system).flatMap(({ by, via }) => (by.kind === 'task-definition' ? [{ at: via, say: `\`${by.address}\` mounts it` }] : []))
