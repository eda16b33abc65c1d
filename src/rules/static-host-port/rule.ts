import type { Container, Service } from '../../model/resource.ts'
import { isHostAgent } from '../../model/sidecars.ts'
import { field, itemsOf, outcomesOf } from '../../model/value.ts'
import { judge, type Question, remove } from '../judge.ts'
import { launchesOf } from '../related.ts'
import type { Rule } from '../rule.ts'

const fixed: Question<number> = { ask: 'is a fixed port', bad: (port) => port.kind === 'known' && port.value > 0 }

/** StatsD and traces. */
const agentPorts: ReadonlySet<string> = new Set(['8125', '8126'])

const isBalanced = ({ loadBalancers }: Service, { container }: Container, port: string): boolean =>
  itemsOf(loadBalancers).items.some((item) => {
    const name = field(item, (one) => one.containerName)
    const to = field(item, (one) => one.containerPort)
    return name.kind === 'known' && name.value === container && to.kind === 'known' && String(to.value) === port
  })

export default {
  id: 'static-host-port',
  title: 'Container publishes a fixed port of its host',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  appliesTo: ['EC2'],
  message: 'Container `{container}` publishes its port {port} on a fixed port of the host',
  risk: 'A security group of the instances has to be opened for it, for every task on them, and two tasks of the service cannot share an instance.',
  advice: 'Leave `hostPort` out, so that the load balancer finds a port of its own, or use the `awsvpc` network mode.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
  tags: ['container', 'network', 'external/cwe/cwe-668'],
  *check(estate) {
    for (const container of estate.containers) {
      const { networkMode } = container.taskDefinition
      // In the other modes the two ports have to be the same. Without a mode it is bridge, but on EC2 only.
      const bridge =
        networkMode.kind === 'known'
          ? networkMode.value === 'bridge'
          : networkMode.kind === 'absent' && estate.runsOn(container.taskDefinition).compute.has('EC2')
      if (!bridge || !estate.mayRunOn(container.taskDefinition, ['EC2'], ['FARGATE', 'MANAGED_INSTANCES'])) continue
      const services = estate.servicesOf(container.taskDefinition)
      for (const item of itemsOf(container.portMappings).items)
        for (const { value: mapping } of outcomesOf(item).outcomes) {
          if (mapping.kind === 'absent') continue
          const { containerPort, block } = mapping.value
          const port = containerPort.kind === 'known' ? String(containerPort.value) : '?'
          // The tasks of an instance find its agent by a known port.
          if (agentPorts.has(port) && isHostAgent(container, services)) continue
          const host = field(mapping, (one) => one.hostPort)
          yield judge(container, `portMappings[${port}].hostPort`, host, fixed, {
            data: { port },
            within: [block],
            related: launchesOf(container.taskDefinition, estate),
            // A load balancer finds the new port by itself; nobody else does.
            fix: services.length > 0 && services.every((service) => isBalanced(service, container, port)) ? remove : () => undefined,
          })
        }
    }
  },
} satisfies Rule as Rule
