import { aws_ecs as ecs, NestedStack, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { NodeAgent } from './node-agent'

export class ShopStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id)
    new NodeAgent(this, 'Agent')
    raw(this)
    raw(new NestedStack(this, 'Inner'))
  }
}

/** The same logical id in the stack and in the one nested in it. */
function raw(scope: Construct): void {
  new ecs.CfnTaskDefinition(scope, 'Raw', {
    containerDefinitions: [
      {
        name: 'raw',
        image: 'public.ecr.aws/acme/raw:1.0',
        privileged: true,
      },
    ],
  })
}
