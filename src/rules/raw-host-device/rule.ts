import { isWindows } from '../../model/operating-system.ts'
import { field, itemsOf } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Fargate has no host devices. */
const appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const
const refusedOn = ['FARGATE'] as const

/** Memory, disks and the kernel's own; not graphics cards, FUSE or sound. */
const raw: Question<string> = {
  ask: 'is a raw device of the host',
  bad: (path) =>
    path.kind === 'known' && /^\/dev\/(?:mem|kmem|port|kmsg|kvm|root|disk|mapper|dm-\d|loop|sd[a-z]|xvd[a-z]|nvme\d)/.test(path.value),
}

export default {
  id: 'raw-host-device',
  title: 'Container gets a raw device of its host',
  severity: 'high',
  profile: 'default',
  precision: 'very-high',
  appliesTo,
  refusedOn,
  message: 'Container `{container}` gets the host’s device `{device}`',
  risk: 'Through a disk or memory device the container reads and changes everything on the instance, past all permissions of files.',
  advice: 'Remove the device. For storage use a volume; for one kernel feature add the single capability or device made for it.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
  tags: ['container', 'external/cwe/cwe-250'],
  *check(estate) {
    for (const container of estate.containers) {
      if (!estate.mayRunOn(container.taskDefinition, appliesTo, refusedOn) || isWindows(container.taskDefinition) === 'yes') continue
      for (const item of itemsOf(field(container.linuxParameters, (linux) => linux.devices)).items) {
        const path = field(item, (device) => device.hostPath)
        const device = path.kind === 'known' ? path.value : '?'
        yield judge(container, `linuxParameters.devices[${device}].hostPath`, path, raw, { data: { device } })
      }
    }
  },
} satisfies Rule as Rule
