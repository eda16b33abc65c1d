from aws_cdk import App
from stacks.shop import ShopStack

app = App()
ShopStack(app, "Shop")
app.synth()
