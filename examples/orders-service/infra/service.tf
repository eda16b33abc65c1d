variable "image_registry" {
  type        = string
  description = "The account's ECR registry, without a trailing slash"
}

variable "private_subnets" {
  type = list(string)
}

locals {
  name = "orders"
}

resource "aws_ecs_cluster" "main" {
  name = "production"
}

resource "aws_iam_role" "orders" {
  name               = "${local.name}-ecs"
  assume_role_policy = file("${path.module}/ecs-tasks-trust.json")
}

resource "aws_ecs_task_definition" "orders" {
  family                   = local.name
  network_mode             = "awsvpc"
  requires_compatibilities = ["EC2"]
  cpu                      = 512
  memory                   = 1024
  execution_role_arn       = aws_iam_role.orders.arn
  task_role_arn            = aws_iam_role.orders.arn

  container_definitions = <<-EOF
    [
      {
        "name": "api",
        "image": "${var.image_registry}/orders-api:latest",
        "essential": true,
        "portMappings": [{ "containerPort": 8080 }],
        "environment": [
          { "name": "LOG_LEVEL", "value": "info" },
          { "name": "DATABASE_URL", "value": "postgres://orders:s3rv1ce-not-real@orders-db.internal:5432/orders" }
        ],
        "mountPoints": [{ "sourceVolume": "exports", "containerPath": "/exports" }],
        "logConfiguration": {
          "logDriver": "awslogs",
          "options": { "awslogs-group": "/ecs/orders", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "api" }
        }
      },
      {
        "name": "packet-capture",
        "image": "${var.image_registry}/packet-capture:2.3.1",
        "essential": false,
        "privileged": true,
        "linuxParameters": { "capabilities": { "add": ["NET_ADMIN"] } }
      }
    ]
  EOF

  volume {
    name = "exports"

    efs_volume_configuration {
      file_system_id = aws_efs_file_system.exports.id
      root_directory = "/orders"
    }
  }
}

resource "aws_efs_file_system" "exports" {
  encrypted = true
}

resource "aws_ecs_service" "orders" {
  name            = local.name
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.orders.arn
  desired_count   = 2
  launch_type     = "EC2"

  network_configuration {
    subnets          = var.private_subnets
    assign_public_ip = false
  }
}
