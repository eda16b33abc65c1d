from aws_cdk import Stack, aws_ecs as ecs
from constructs import Construct


class ShopStack(Stack):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)
        task = ecs.Ec2TaskDefinition(self, "Task")
        task.add_container(
            "web",
            image=ecs.ContainerImage.from_registry("public.ecr.aws/acme/web:1.0"),
            memory_limit_mib=256,
            privileged=True,
        )
