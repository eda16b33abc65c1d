import { describe, expect, test } from 'vitest'
import { readFiles } from '../../src/dialects/read.ts'
import { Estate } from '../../src/model/estate.ts'
import { type Kind, shapes } from '../../src/model/kinds.ts'
import type { Resource } from '../../src/model/resource.ts'
import type { Shape } from '../../src/model/shape.ts'

// Who names whom, and what of it belongs to ECS, in both dialects.

const estateOf = (files: Readonly<Record<string, string>>): Estate =>
  new Estate(
    readFiles(
      Object.entries(files).map(([path, text]) => ({ path, text })),
      { onCrash: (where, error) => expect.fail(`${where}: ${error}`) },
    ).readings,
  )

const all = (estate: Estate): Resource[] =>
  (Object.keys(shapes) as Kind[]).flatMap((kind): readonly Resource[] => estate.all(kind) as readonly Resource[])

const short = ({ address }: Resource): string => address.split('.').at(-1)?.toLowerCase() ?? ''

/** `service taskDefinition > task`, in the order of the alphabet. */
const links = (estate: Estate): string[] =>
  all(estate)
    .flatMap((target) => estate.usedBy(target).map(({ by, property }) => `${short(by)} ${property} > ${short(target)}`))
    .sort()

const outside = (estate: Estate, profile: 'default' | 'strict'): string[] =>
  all(estate).flatMap((resource) => (estate.inScope(resource, profile) ? [] : [short(resource)]))

const cloudformation = {
  'stack.yaml': `
Parameters: {Environment: {Type: String}}
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
  Igw: {Type: AWS::EC2::InternetGateway}
  IgwToVpc: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: !Ref Vpc, InternetGatewayId: !Ref Igw}}
  Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  Route: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Igw}}
  TableOfSubnet: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {RouteTableId: !Ref Table, SubnetId: !Ref Subnet}}
  Endpoint: {Type: AWS::EC2::VPCEndpoint, Properties: {VpcId: !Ref Vpc, ServiceName: a, SubnetIds: [!Ref Subnet], SecurityGroupIds: [!GetAtt TasksGroup.GroupId]}}
  FlowLog: {Type: AWS::EC2::FlowLog, Properties: {ResourceId: !Ref Vpc, ResourceType: VPC, LogGroupName: !Ref FlowLogs}}
  FlowLogs: {Type: AWS::Logs::LogGroup}
  AlbGroup: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref Vpc, GroupDescription: a}}
  TasksGroup: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref Vpc, GroupDescription: a}}
  FromAlb: {Type: AWS::EC2::SecurityGroupIngress, Properties: {GroupId: !Ref TasksGroup, SourceSecurityGroupId: !Ref AlbGroup, IpProtocol: tcp}}
  Alb: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {SecurityGroups: [!Ref AlbGroup], Subnets: [!Ref Subnet]}}
  Listener: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Alb, DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]}}
  Rule: {Type: AWS::ElasticLoadBalancingV2::ListenerRule, Properties: {ListenerArn: !Ref Listener, Actions: [{Type: forward, ForwardConfig: {TargetGroups: [{TargetGroupArn: !Ref Targets}]}}]}}
  Targets: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {VpcId: !Ref Vpc}}
  Cluster: {Type: AWS::ECS::Cluster, Properties: {CapacityProviders: [!Ref Provider], Configuration: {ExecuteCommandConfiguration: {KmsKeyId: !Ref Key, LogConfiguration: {CloudWatchLogGroupName: /exec}}}}}
  ExecLogs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: /exec}}
  Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {Statement: []}}}
  Provider: {Type: AWS::ECS::CapacityProvider, Properties: {AutoScalingGroupProvider: {AutoScalingGroupArn: !Ref Group}}}
  Group: {Type: AWS::AutoScaling::AutoScalingGroup, Properties: {VPCZoneIdentifier: [!Ref Subnet], LaunchTemplate: {LaunchTemplateId: !Ref Template, Version: "1"}}}
  Template: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {IamInstanceProfile: {Arn: !GetAtt Profile.Arn}, SecurityGroupIds: [!Ref TasksGroup]}}}
  Profile: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref InstanceRole]}}
  InstanceRole: {Type: AWS::IAM::Role}
  Repository: {Type: AWS::ECR::Repository}
  FileSystem: {Type: AWS::EFS::FileSystem}
  Mount: {Type: AWS::EFS::MountTarget, Properties: {FileSystemId: !Ref FileSystem, SubnetId: !Ref Subnet, SecurityGroups: []}}
  Secret: {Type: AWS::SecretsManager::Secret, Properties: {KmsKeyId: !Ref Key}}
  Rotation: {Type: AWS::SecretsManager::RotationSchedule, Properties: {SecretId: !Ref Secret}}
  Parameter: {Type: AWS::SSM::Parameter, Properties: {Name: /api/token, Type: String, Value: a}}
  Logs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub "/ecs/\${Environment}/api"}}
  TaskRole: {Type: AWS::IAM::Role, Properties: {RoleName: task, ManagedPolicyArns: [!Ref Managed]}}
  Managed: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: []}, Roles: [!Ref OtherRole]}}
  Policy: {Type: AWS::IAM::Policy, Properties: {PolicyName: a, PolicyDocument: {Statement: [{Effect: Allow, Action: a, Resource: !Ref Other}]}, Roles: [!Ref TaskRole]}}
  Other: {Type: AWS::SecretsManager::Secret}
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      TaskRoleArn: !Sub arn:aws:iam::\${AWS::AccountId}:role/task
      Volumes: [{Name: a, EFSVolumeConfiguration: {FilesystemId: !Ref FileSystem}}]
      ContainerDefinitions:
        - Name: api
          Image: !Sub "\${Repository.RepositoryUri}:1"
          Secrets: [{Name: A, ValueFrom: !Sub "\${Secret}:password::"}, {Name: B, ValueFrom: /api/token}]
          LogConfiguration: {LogDriver: awslogs, Options: {awslogs-group: !Sub "/ecs/\${Environment}/api"}}
  Service:
    Type: AWS::ECS::Service
    Properties:
      Cluster: !Ref Cluster
      TaskDefinition: !Ref Task
      LoadBalancers: [{TargetGroupArn: !Ref Targets, ContainerName: api, ContainerPort: 80}]
      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref Subnet], SecurityGroups: [!Ref TasksGroup]}}
  OtherRole: {Type: AWS::IAM::Role}
  OtherAlb: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Subnets: [!Ref OtherSubnet]}}
  OtherSubnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref OtherVpc}}
  OtherVpc: {Type: AWS::EC2::VPC}
  OtherGroup: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: a}}
  OtherLogs: {Type: AWS::Logs::LogGroup}
`,
}

describe('in CloudFormation', () => {
  const estate = estateOf(cloudformation)

  test('who names whom', () => {
    expect(links(estate)).toEqual(
      [
        'alb securityGroups > albgroup',
        'alb subnets > subnet',
        'albgroup vpcId > vpc',
        'cluster capacityProviders > provider',
        'cluster configuration.executeCommandConfiguration.kmsKeyId > key',
        'cluster configuration.executeCommandConfiguration.logConfiguration.cloudWatchLogGroupName > execlogs',
        'endpoint securityGroupIds > tasksgroup',
        'endpoint subnetIds > subnet',
        'endpoint vpcId > vpc',
        'flowlog logGroupName > flowlogs',
        'flowlog resourceId > vpc',
        'fromalb groupId > tasksgroup',
        'fromalb sourceSecurityGroupId > albgroup',
        'group launchTemplate.launchTemplateId > template',
        'group vpcZoneIdentifier > subnet',
        'igwtovpc internetGatewayId > igw',
        'igwtovpc vpcId > vpc',
        'listener defaultActions.targetGroupArn > targets',
        'listener loadBalancerArn > alb',
        'managed roles > otherrole',
        'mount fileSystemId > filesystem',
        'mount subnetId > subnet',
        'otheralb subnets > othersubnet',
        'othersubnet vpcId > othervpc',
        'policy policyDocument.Statement.Resource > other',
        'policy roles > taskrole',
        'profile roles > instancerole',
        'provider autoScalingGroupProvider.autoScalingGroupArn > group',
        'rotation secretId > secret',
        'route gatewayId > igw',
        'route routeTableId > table',
        'rule actions.forwardConfig.targetGroups.targetGroupArn > targets',
        'rule listenerArn > listener',
        'secret kmsKeyId > key',
        'service cluster > cluster',
        'service loadBalancers.targetGroupArn > targets',
        'service networkConfiguration.awsvpcConfiguration.securityGroups > tasksgroup',
        'service networkConfiguration.awsvpcConfiguration.subnets > subnet',
        'service taskDefinition > task',
        'subnet vpcId > vpc',
        'table vpcId > vpc',
        'tableofsubnet routeTableId > table',
        'tableofsubnet subnetId > subnet',
        'targets vpcId > vpc',
        'task containerDefinitions.image > repository',
        'task containerDefinitions.logConfiguration.options[awslogs-group] > logs',
        'task containerDefinitions.secrets.valueFrom > parameter',
        'task containerDefinitions.secrets.valueFrom > secret',
        'task taskRoleArn > taskrole',
        'task volumes.efsVolumeConfiguration.fileSystemId > filesystem',
        'taskrole managedPolicyArns > managed',
        'tasksgroup vpcId > vpc',
        'template launchTemplateData.iamInstanceProfile.arn > profile',
        'template launchTemplateData.securityGroupIds > tasksgroup',
      ].sort(),
    )
  })

  test('what ECS names, and what is a part of that, belongs to ECS', () =>
    expect(outside(estate, 'default').sort()).toEqual(['otheralb', 'othergroup', 'otherlogs', 'otherrole', 'othersubnet', 'othervpc']))

  test('the strict profile judges more where no link can be seen', () =>
    expect(outside(estate, 'strict').sort()).toEqual(['othergroup', 'otherrole', 'othersubnet']))
})

describe('in Terraform', () => {
  const estate = estateOf({
    'main.tf': `
resource "aws_vpc" "vpc" {}
resource "aws_subnet" "subnet" {
  vpc_id = aws_vpc.vpc.id
}
resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.vpc.id
}
resource "aws_route_table" "table" {
  vpc_id = aws_vpc.vpc.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.igw.id
  }
}
resource "aws_route_table_association" "tableofsubnet" {
  route_table_id = aws_route_table.table.id
  subnet_id      = aws_subnet.subnet.id
}
resource "aws_flow_log" "flowlog" {
  vpc_id          = aws_vpc.vpc.id
  log_destination = aws_cloudwatch_log_group.flowlogs.arn
}
resource "aws_cloudwatch_log_group" "flowlogs" {
  name = "flow"
}
resource "aws_security_group" "albgroup" {
  vpc_id = aws_vpc.vpc.id
}
resource "aws_security_group" "tasksgroup" {
  vpc_id = aws_vpc.vpc.id
  ingress {
    protocol        = "tcp"
    from_port       = 80
    to_port         = 80
    security_groups = [aws_security_group.albgroup.id]
  }
}
resource "aws_lb" "alb" {
  security_groups = [aws_security_group.albgroup.id]
  subnets         = aws_subnet.subnet[*].id
}
resource "aws_lb_listener" "listener" {
  load_balancer_arn = aws_lb.alb.arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.targets.arn
  }
}
resource "aws_lb_target_group" "targets" {
  vpc_id = aws_vpc.vpc.id
}
resource "aws_secretsmanager_secret" "secret" {
  name = "api/db"
}
resource "aws_secretsmanager_secret_version" "version" {
  secret_id     = aws_secretsmanager_secret.secret.id
  secret_string = var.password
}
variable "password" {}
variable "name" {}
resource "aws_cloudwatch_log_group" "logs" {
  name = "/ecs/\${var.name}"
}
resource "aws_iam_role" "taskrole" {
  name               = "task"
  assume_role_policy = jsonencode({})
}
resource "aws_iam_role_policy_attachment" "attachment" {
  role       = aws_iam_role.taskrole.name
  policy_arn = aws_iam_policy.managed.arn
}
resource "aws_iam_policy" "managed" {
  policy = jsonencode({ Statement = [] })
}
data "aws_caller_identity" "current" {}
resource "aws_ecr_repository" "repository" {
  name = "api"
}
resource "aws_efs_file_system" "filesystem" {}
resource "aws_efs_mount_target" "mount" {
  file_system_id = aws_efs_file_system.filesystem.id
  subnet_id      = aws_subnet.subnet.id
}
resource "aws_ecs_task_definition" "task" {
  family        = "api"
  task_role_arn = "arn:aws:iam::\${data.aws_caller_identity.current.account_id}:role/task"
  container_definitions = jsonencode([{
    name             = "api"
    image            = "\${aws_ecr_repository.repository.repository_url}:1"
    secrets          = [{ name = "A", valueFrom = "\${aws_secretsmanager_secret.secret.arn}:password::" }]
    logConfiguration = { logDriver = "awslogs", options = { "awslogs-group" = "/ecs/\${var.name}" } }
  }])
  volume {
    name = "a"
    efs_volume_configuration {
      file_system_id = aws_efs_file_system.filesystem.id
    }
  }
}
resource "aws_ecs_cluster" "cluster" {
  name = "main"
}
resource "aws_ecs_cluster_capacity_providers" "providers" {
  cluster_name       = aws_ecs_cluster.cluster.name
  capacity_providers = [aws_ecs_capacity_provider.provider.name]
}
resource "aws_ecs_capacity_provider" "provider" {
  name = "ec2"
  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.group.arn
  }
}
resource "aws_autoscaling_group" "group" {
  vpc_zone_identifier = [aws_subnet.subnet.id]
  launch_template {
    id = aws_launch_template.template.id
  }
}
resource "aws_launch_template" "template" {
  vpc_security_group_ids = [aws_security_group.tasksgroup.id]
  iam_instance_profile {
    name = aws_iam_instance_profile.profile.name
  }
}
resource "aws_iam_instance_profile" "profile" {
  role = aws_iam_role.instancerole.name
}
resource "aws_iam_role" "instancerole" {
  assume_role_policy = jsonencode({})
}
resource "aws_ecs_service" "service" {
  cluster         = aws_ecs_cluster.cluster.id
  task_definition = aws_ecs_task_definition.task.arn
  load_balancer {
    target_group_arn = aws_lb_target_group.targets.arn
  }
  network_configuration {
    subnets         = [aws_subnet.subnet.id]
    security_groups = [aws_security_group.tasksgroup.id]
  }
}
resource "aws_iam_role" "otherrole" {
  assume_role_policy = jsonencode({})
}
resource "aws_security_group" "othergroup" {}
resource "aws_lb" "otheralb" {}
resource "aws_instance" "otherhost" {}
resource "aws_instance" "host" {
  user_data = "#!/bin/sh\\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config\\n"
  iam_instance_profile = aws_iam_instance_profile.hostprofile.name
}
resource "aws_iam_instance_profile" "hostprofile" {}
`,
  })

  test('who names whom', () => {
    const found = links(estate)
    for (const link of [
      'attachment policyArn > managed',
      'attachment role > taskrole',
      'group launchTemplate.launchTemplateId > template',
      'group vpcZoneIdentifier > subnet',
      'igw vpcId > vpc',
      'listener loadBalancerArn > alb',
      'mount fileSystemId > filesystem',
      'profile roles > instancerole',
      'provider autoScalingGroupProvider.autoScalingGroupArn > group',
      'providers capacityProviders > provider',
      'providers cluster > cluster',
      'service networkConfiguration.awsvpcConfiguration.securityGroups > tasksgroup',
      'table routes.gatewayId > igw',
      'task containerDefinitions.image > repository',
      'task containerDefinitions.logConfiguration.options[awslogs-group] > logs',
      'task containerDefinitions.secrets.valueFrom > secret',
      'task taskRoleArn > taskrole',
      'task volumes.efsVolumeConfiguration.fileSystemId > filesystem',
      'tasksgroup securityGroupIngress.securityGroups > albgroup',
      'template launchTemplateData.iamInstanceProfile.name > profile',
      'version secretId > secret',
    ])
      expect(found).toContain(link)
  })

  test('what ECS names, what is a part of that, and hosts that join a cluster, belong to ECS', () => {
    expect(outside(estate, 'default').sort()).toEqual(['otheralb', 'othergroup', 'otherhost', 'otherrole'])
    expect(outside(estate, 'strict').sort()).toEqual(['othergroup', 'otherhost', 'otherrole'])
  })
})

test('every kind that a shape links to is one of the model’s', () => {
  const unknown = new Set<string>()
  const seen = new Set<Shape>()
  const walk = (shape: Shape): void => {
    if (seen.has(shape)) return
    seen.add(shape)
    if (shape.is === 'text') for (const kind of shape.to ?? []) if (!(kind in shapes)) unknown.add(kind)
    if (shape.is === 'map') for (const kind of Object.values(shape.links ?? {})) if (!(kind in shapes)) unknown.add(kind)
    if (shape.is === 'list' || shape.is === 'entries') walk(shape.of)
    if (shape.is === 'struct') for (const inner of Object.values(shape.fields)) walk(inner)
  }
  for (const shape of Object.values(shapes)) walk(shape)
  expect([...unknown]).toEqual([])
})

describe('partly known names', () => {
  const followed = (role: string, taskRole: string): string[] => {
    const estate = estateOf({
      'a.yaml': `Parameters: {Stage: {Type: String}, Other: {Type: String}}\nResources:\n  Role: {Type: AWS::IAM::Role, Properties: {RoleName: ${role}}}\n  Task: {Type: AWS::ECS::TaskDefinition, Properties: {TaskRoleArn: ${taskRole}, ContainerDefinitions: []}}\n`,
    })
    return links(estate)
  }
  const linked = ['task taskRoleArn > role']
  test.each<[what: string, role: string, taskRole: string, expected: string[]]>([
    ['an ARN of an unknown account', 'api', '!Sub "arn:aws:iam::${AWS::AccountId}:role/api"', linked],
    ['a reference at the end of an ARN', 'api', '!Sub "arn:aws:iam::1:role/${Role}"', linked],
    ['the same open name', '!Sub "${Stage}-api"', '!Sub "arn:aws:iam::1:role/${Stage}-api"', linked],
    ['the same parameter', '!Ref Stage', '!Ref Stage', linked],
    ['another parameter', '!Sub "${Stage}-api"', '!Sub "arn:aws:iam::1:role/${Other}-api"', []],
    ['a name made of the reference and more', 'api', '!Sub "arn:aws:iam::1:role/${Role}-copy"', []],
    ['an ARN of another service', 'api', '"arn:aws:s3:::api"', []],
  ])('%s', (_, role, taskRole, expected) => expect(followed(role, taskRole)).toEqual(expected))

  test('an open name of another file is another name', () => {
    const file = (resource: string): string => `Parameters: {Stage: {Type: String}}\nResources:\n${resource}`
    const estate = estateOf({
      'x/a.yaml': file('  Role: {Type: AWS::IAM::Role, Properties: {RoleName: !Ref Stage}}\n'),
      'y/b.yaml': file('  Task: {Type: AWS::ECS::TaskDefinition, Properties: {TaskRoleArn: !Ref Stage, ContainerDefinitions: []}}\n'),
    })
    expect(links(estate)).toEqual([])
  })

  test('an image of Docker Hub is not a repository of the same name', () => {
    const estate = estateOf({
      'a.yaml':
        'Resources:\n  Repository: {Type: AWS::ECR::Repository, Properties: {RepositoryName: nginx}}\n  Task: {Type: AWS::ECS::TaskDefinition, Properties: {ContainerDefinitions: [{Name: a, Image: nginx}, {Name: b, Image: "111122223333.dkr.ecr.eu-west-1.amazonaws.com/nginx:1"}]}}\n',
    })
    expect(links(estate)).toEqual(['task containerDefinitions.image > repository'])
  })
})

test('a role that tasks may assume belongs to ECS, whoever names it, and so does what it may read', () => {
  const estate = estateOf({
    'roles.yaml': `
Resources:
  Task:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: [ecs-tasks.amazonaws.com]}, Action: "sts:AssumeRole"}]}
      Policies: [{PolicyName: p, PolicyDocument: {Statement: [{Effect: Allow, Action: "secretsmanager:GetSecretValue", Resource: !Ref Secret}]}}]
  Function:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: "sts:AssumeRole"}]}
  Denied:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: [{Effect: Deny, Principal: {Service: ecs-tasks.amazonaws.com}, Action: "sts:AssumeRole"}]}
  Secret: {Type: AWS::SecretsManager::Secret}
  Other: {Type: AWS::SecretsManager::Secret}
`,
  })
  expect(outside(estate, 'default').sort()).toEqual(['denied', 'function', 'other'])
})
