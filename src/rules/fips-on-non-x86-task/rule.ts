import { type CapacityProvider, providersOf } from '../../model/runs-on.ts'
import { field } from '../../model/value.ts'
import { answerTo, is, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'fips-on-non-x86-task',
  title: 'Task on FIPS instances is not for X86_64',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  appliesTo: ['MANAGED_INSTANCES'],
  message: 'Task definition `{address}` is for `{architecture}` and runs where FIPS is switched on',
  risk: 'On Managed Instances cryptography is FIPS-compliant only for tasks of the architecture `X86_64`: what is switched on does not hold for this one.',
  advice: 'Set `cpuArchitecture` to `X86_64` and build the image for it, or run the task where FIPS is not required.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-security.html',
  tags: ['task', 'cross-resource', 'external/cwe/cwe-327'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      const architecture = field(task.runtimePlatform, (one) => one.cpuArchitecture)
      for (const launch of estate.launchesOf(task)) {
        const fips = providersOf(launch, estate).find((provider) => answerTo(fipsOf(provider), is(true)).is === 'yes')
        if (!fips) continue
        const sure = launch.conditional !== true && answerTo(fipsOf(fips), is(true)).sure
        yield judge(task, 'runtimePlatform.cpuArchitecture', architecture, notX86, {
          data: { architecture: architecture.kind === 'known' ? architecture.value : 'another architecture' },
          within: task.runtimePlatform.kind === 'known' ? [task.runtimePlatform.value.block] : [],
          related: [
            { at: fipsOf(fips).at, say: `\`${fips.address}\` switches FIPS on` },
            { at: launch.at, say: `\`${launch.address}\` runs it there` },
          ],
          certainty: () => (sure ? 'certain' : 'likely'),
        })
        // One task definition is one fault, whoever runs it.
        break
      }
    }
  },
} satisfies Rule as Rule

/** Nothing written means `X86_64`. */
const notX86: Question<string> = {
  ask: 'is not X86_64',
  bad: (architecture) => architecture.kind === 'known' && architecture.value.toUpperCase() === 'ARM64',
}

const fipsOf = ({ managedInstancesProvider }: CapacityProvider) =>
  field(
    field(managedInstancesProvider, (one) => one.instanceLaunchTemplate),
    (one) => one.fipsEnabled,
  )
