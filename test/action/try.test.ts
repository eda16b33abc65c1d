import { test } from 'vitest'
import { createScenario, runAction } from '../fake-github/index.ts'

test('try', async () => {
  await using scenario = await createScenario({
    base: { 'stack.yaml': 'Resources: {}\n' },
    head: { 'stack.yaml': `Resources:
  TaskDef:
    Type: AWS::ECS::TaskDefinition
    Properties:
      RequiresCompatibilities: [EC2]
      ContainerDefinitions:
        - Name: web
          Image: nginx:latest
          Privileged: true
          Environment:
            - Name: DB_PASSWORD
              Value: hunter2-canary-9f8e7d
` },
    mainAfter: { 'other.txt': 'x\n' },
  })
  const run = await runAction(scenario, { actionDir: '/tmp/awb' })
  console.log(run.exitCode, run.stdout, run.stderr, run.outputs, run.summary)
  console.log(scenario.github.requests.map((r) => `${r.method} ${r.path} ${r.status}`), scenario.github.violations, scenario.github.unexpected, scenario.github.git)
  for (const c of scenario.github.state.comments) console.log(c.thread.path, c.thread.startLine, c.thread.line, '\n' + c.body)
  console.log(scenario.github.state.reviews.map((r) => r.body))
  const again = await runAction(scenario, { actionDir: '/tmp/awb' })
  console.log(again.outputs, scenario.github.state.comments.length, again.milliseconds)
})
