import { judge, type Question, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Linux 1.4.0 and Windows 1.0.0 are the ones that get updates: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html */
const old: Question<string> = {
  ask: 'is an old one',
  bad: (version) => {
    const [, major = '', minor = ''] = version.kind === 'known' ? (/^(\d+)\.(\d+)\.\d+$/.exec(version.value) ?? []) : []
    return major !== '' && (Number(major) < 1 || (Number(major) === 1 && Number(minor) > 0 && Number(minor) < 4))
  },
}

export default {
  id: 'old-platform-version',
  title: 'Tasks are held at an old Fargate platform version',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  appliesTo: ['FARGATE'],
  message: 'Tasks of `{address}` are held at the Fargate platform version {version}',
  risk: 'Old versions get no security updates and lack what newer ones have, such as GuardDuty’s runtime monitoring.',
  advice: 'Set `platformVersion` to `LATEST`, or leave it out, which means the same.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html',
  tags: ['service', 'external/cwe/cwe-1104', 'securityhub/ECS.10'],
  *check(estate) {
    for (const launch of estate.launches) {
      const { platformVersion } = launch
      const version = platformVersion.kind === 'known' ? platformVersion.value : '?'
      yield judge(launch, 'platformVersion', platformVersion, old, { data: { version }, fix: set('LATEST') })
    }
  },
} satisfies Rule as Rule
