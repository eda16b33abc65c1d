import { imageOf } from './image.ts'
import type { Container } from './resource.ts'

/** Helpers that AWS and others ship ready-made, and whose image decides how they run. Matched on the last part of the repository. */
const repositories =
  /(?:^|\/)(?:aws-for-fluent-bit|fluent-bit|fluentd|aws-xray-daemon|xray-daemon|cloudwatch-agent|aws-otel-collector|aws-guardduty-agent(?:-fargate)?|aws-appmesh-envoy|ecs-service-connect-agent|envoy|datadog-agent|agent-datadog)$|(?:^|\/)datadog\/agent$/

/** A log router, or one of the well-known helpers. */
export function isSidecar(container: Container): boolean {
  if (container.firelensConfiguration.kind !== 'absent') return true
  const { repository } = imageOf(container.image)
  return repository.kind === 'known' && repositories.test(repository.value)
}
