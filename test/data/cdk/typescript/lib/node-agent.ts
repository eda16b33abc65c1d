import { aws_ecs as ecs } from 'aws-cdk-lib'
import { Construct } from 'constructs'

export class NodeAgent extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id)
    const task = new ecs.Ec2TaskDefinition(this, 'Task', { networkMode: ecs.NetworkMode.BRIDGE })
    task.addContainer('agent', {
      image: ecs.ContainerImage.fromRegistry('public.ecr.aws/acme/agent:1.0'),
      memoryLimitMiB: 256,
      privileged: true,
    })
  }
}
