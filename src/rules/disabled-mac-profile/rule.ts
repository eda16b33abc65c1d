import { isWindows } from '../../model/operating-system.ts'
import { itemsOf } from '../../model/value.ts'
import { judge, type Question, remove } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Fargate and Managed Instances have no `dockerSecurityOptions`. */
const appliesTo = ['EC2', 'EXTERNAL'] as const
const refusedOn = ['FARGATE', 'MANAGED_INSTANCES'] as const

const question: Question<string> = {
  ask: 'switches a protection off',
  bad: (option) =>
    option.kind === 'known' &&
    /^(?:(?:apparmor|seccomp)[:=]unconfined|label[:=]disable|no-new-privileges[:=]false)$/i.test(option.value.trim()),
}

export default {
  id: 'disabled-mac-profile',
  title: 'Container switches AppArmor, SELinux or seccomp off',
  severity: 'high',
  profile: 'default',
  precision: 'very-high',
  appliesTo,
  refusedOn,
  message: 'Container `{container}` switches a protection of the kernel off: `{option}`',
  risk: 'These protections stop many known ways out of a container. Without them one flaw in the kernel or the runtime is enough.',
  advice:
    'Remove the option. If the application needs a call that the default profile refuses, load a profile of your own that allows that one.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
  tags: ['container', 'external/cwe/cwe-693'],
  *check(estate) {
    for (const container of estate.containers) {
      if (!estate.mayRunOn(container.taskDefinition, appliesTo, refusedOn) || isWindows(container.taskDefinition) === 'yes') continue
      for (const item of itemsOf(container.dockerSecurityOptions).items) {
        const option = item.kind === 'known' ? item.value : '?'
        yield judge(container, `dockerSecurityOptions[${option}]`, item, question, { data: { option }, fix: remove })
      }
    }
  },
} satisfies Rule as Rule
