import { App, Stage } from 'aws-cdk-lib'
import { ShopStack } from '../lib/shop-stack'

const app = new App()
new ShopStack(app, 'Shop')
new ShopStack(new Stage(app, 'Prod'), 'Shop')
