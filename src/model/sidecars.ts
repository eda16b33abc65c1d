import { imageOf } from './image.ts'
import { isFrom, sourceOf } from './image-patterns.ts'
import type { Container, Service } from './resource.ts'

/** Helpers that AWS and others ship ready-made, and whose image decides how they run. Matched on the last part of the repository. */
const helpers =
  /(?:^|\/)(?:aws-for-fluent-bit|fluent-bit|fluentd|aws-xray-daemon|xray-daemon|cloudwatch-agent|aws-otel-collector|aws-guardduty-agent(?:-fargate)?|aws-appmesh-envoy|ecs-service-connect-agent|envoy|datadog-agent|agent-datadog)$|(?:^|\/)datadog\/agent$/

/** Agents that are made to watch the host they run on. */
const hostAgents =
  /(?:^|\/)(?:datadog-agent|agent-datadog|cadvisor|node-exporter|falco(?:-no-driver)?|sysdig|infrastructure-bundle|infrastructure|oneagent|cloudwatch-agent|aws-otel-collector|opentelemetry-collector-contrib|telegraf|filebeat|metricbeat|tetragon|agent-docker)$|(?:^|\/)(?:datadog|sysdig)\/agent$/

/** A log router, one of the well-known helpers, or one of those that the settings name (`isFrom` says how). */
export function isSidecar(container: Container, patterns: readonly string[]): boolean {
  return container.firelensConfiguration.kind !== 'absent' || isImage(container, helpers, patterns)
}

/** A well-known agent, or a service that runs once on every instance, as such agents do. */
export const isHostAgent = (container: Container, services: readonly Service[]): boolean =>
  isImage(container, hostAgents, []) ||
  (services.length > 0 && services.every(({ schedulingStrategy: strategy }) => strategy.kind === 'known' && strategy.value === 'DAEMON'))

function isImage(container: Container, well: RegExp, patterns: readonly string[]): boolean {
  const { repository } = imageOf(container.image)
  if (repository.kind === 'known' && well.test(repository.value)) return true
  const source = sourceOf(container.image)
  return source.kind === 'known' && patterns.some((pattern) => isFrom(source.value, pattern) === true)
}
