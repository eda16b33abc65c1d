import { imageOf } from '../../model/image.ts'
import type { Container } from '../../model/resource.ts'
import { field, itemsOf, outcomesOf } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** What Docker on the ECS images allows at most by default. */
const manyFiles = 1_048_576

/** Fargate passes over every limit but `nofile`: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
const counted = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const

/** Search engines and programs of eBPF have to lock as much memory as they need. */
const lockers = /(?:^|\/)(?:elasticsearch|opensearch|cilium|tetragon|falco|pixie|beyla|parca-agent)(?:-[\w-]+)?$/

function locksMemory(container: Container): boolean {
  const { repository } = imageOf(container.image)
  return repository.kind === 'known' && lockers.test(repository.value)
}

export default {
  id: 'unbounded-ulimit',
  title: 'Container lifts a resource limit altogether',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Container `{container}` lifts its limit `{limit}` altogether',
  risk: 'One container can then use up what the whole instance has of it: processes, open files, locked memory.',
  advice: 'Set `hardLimit` to the number the application needs.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
  tags: ['container', 'external/cwe/cwe-770'],
  *check(estate) {
    for (const container of estate.containers)
      for (const item of itemsOf(container.ulimits).items)
        for (const { value: ulimit } of outcomesOf(item).outcomes) {
          if (ulimit.kind === 'absent') continue
          const name = ulimit.value.name.kind === 'known' ? ulimit.value.name.value : '?'
          if ((name !== 'nofile' && !estate.mayRunOn(container.taskDefinition, counted)) || (name === 'memlock' && locksMemory(container)))
            continue
          const question: Question<number> = {
            ask: 'is unlimited',
            bad: (limit) => limit.kind === 'known' && (limit.value === -1 || (name === 'nofile' && limit.value > manyFiles)),
          }
          const hard = field(ulimit, (one) => one.hardLimit)
          yield judge(container, `ulimits[${name}].hardLimit`, hard, question, { data: { limit: name }, within: [ulimit.value.block] })
        }
  },
} satisfies Rule as Rule
