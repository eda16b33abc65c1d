const { App, Stack, aws_ecs: ecs } = require('aws-cdk-lib')

const stack = new Stack(new App(), 'Shop')
const task = new ecs.Ec2TaskDefinition(stack, 'Task')
task.addContainer('web', {
  image: ecs.ContainerImage.fromRegistry('public.ecr.aws/acme/web:1.0'),
  memoryLimitMiB: 256,
  privileged: true,
})
