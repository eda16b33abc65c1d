import type { Estate } from '../../model/estate.ts'
import type { TaskDefinition } from '../../model/resource.ts'
import { field, itemsOf, known, outcomesOf, type Value } from '../../model/value.ts'
import { type Is, isAny } from '../../model/verdict.ts'
import { answerTo, judge, type Question } from '../judge.ts'
import { launchesOf } from '../related.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'app-mesh-dependency',
  title: 'Tasks depend on App Mesh, which AWS has ended',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: '`{address}` depends on App Mesh, whose support AWS ended on 30 September 2026',
  risk: 'The control plane that gave the proxies their certificates and rules is gone: what they encrypted and allowed is no longer what the mesh says, and their image gets no more fixes.',
  advice: 'Move to Service Connect, with `tls` where the mesh encrypted, and take the proxy container and `proxyConfiguration` out.',
  page: 'https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html',
  tags: ['service', 'external/cwe/cwe-477', 'external/cwe/cwe-1104'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      const type = field(
        task.proxyConfiguration,
        (one): Value<string> => (one.type.kind === 'absent' ? known('APPMESH', one.block.at) : one.type),
      )
      yield judge(task, 'proxyConfiguration', type, meshOf(task, estate), { related: launchesOf(task, estate) })
    }
    const withTasks = new Set([...estate.launches, ...estate.all('task-definition')].map(({ unit }) => unit))
    for (const mesh of estate.all('mesh'))
      if (withTasks.has(mesh.unit)) yield judge(mesh, 'mesh', known(true, mesh.at), { ask: 'is one of App Mesh', bad: () => true })
  },
} satisfies Rule as Rule

/** ECS redirects a task's traffic to any proxy in the same way: whose it is, its container says. */
const meshOf = (task: TaskDefinition, estate: Estate): Question<string> => ({
  ask: 'is that of App Mesh',
  bad: (type): Is => (type.kind === 'known' && type.value.toUpperCase() === 'APPMESH' ? runsItsProxy(task, estate) : 'no'),
})

/** https://docs.aws.amazon.com/app-mesh/latest/userguide/envoy.html */
function runsItsProxy(task: TaskDefinition, estate: Estate): Is {
  return isAny(
    estate
      .containersOf(task)
      .flatMap(({ image, environment }) => [
        answerTo(image, { bad: (one) => one.kind === 'known' && /appmesh/i.test(one.value) }).is,
        ...itemsOf(environment).items.flatMap((item) =>
          outcomesOf(field(item, (one) => one.name)).outcomes.map(
            ({ value }): Is => (value.kind === 'known' && /^APPMESH_/.test(value.value) ? 'yes' : 'no'),
          ),
        ),
      ]),
  )
}
