import { keyValuePair, secret } from './container.ts'
import { imageLink, link, list, number, struct, tags, text } from './shape.ts'

/**
 * A service of one container behind a load balancer, for which ECS makes everything else; always on Fargate.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateExpressGatewayService.html
 */
export const expressService = struct('CreateExpressGatewayServiceRequest', {
  serviceName: text,
  cluster: link('cluster'),
  taskDefinitionArn: link('task-definition'),
  executionRoleArn: link('role'),
  infrastructureRoleArn: link('role'),
  taskRoleArn: link('role'),
  cpu: text,
  memory: text,
  cpuArchitecture: text,
  primaryContainer: struct('ExpressGatewayContainer', {
    image: imageLink,
    containerPort: number,
    awsLogsConfiguration: struct('ExpressGatewayServiceAwsLogsConfiguration', { logGroup: link('log-group'), logStreamPrefix: text }),
    repositoryCredentials: struct('ExpressGatewayRepositoryCredentials', { credentialsParameter: link('secret') }),
    command: list(text),
    environment: list(keyValuePair),
    secrets: list(secret),
  }),
  networkConfiguration: struct('ExpressGatewayServiceNetworkConfiguration', {
    securityGroups: list(link('security-group')),
    subnets: list(link('subnet')),
  }),
  tags,
})
