import { expect, test } from 'vitest'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { applyFixes } from '../../src/fix.ts'
import { advisedLines } from '../../src/report/advised-lines.ts'
import { sarif } from '../../src/report/sarif.ts'
import { text } from '../../src/report/text.ts'
import { scan } from '../../src/scan.ts'

const template = `Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: web
          Image: web:1.4.2
          Environment:
            - Name: LOG_LEVEL
              Value: info
            - Name: DB_PASSWORD
              Value: made-up-for-this-test
          Secrets:
            - Name: TOKEN
              ValueFrom: api-token
`

const main = `resource "aws_ecs_task_definition" "api" {
  container_definitions = jsonencode([
    {
      name        = "web"
      environment = [{ name = "LOG_LEVEL", value = "info" }, { name = "DB_PASSWORD", value = "made-up-for-this-test" }]
    }
  ])
}
`

const task = JSON.stringify(
  { containerDefinitions: [{ name: 'web', environment: [{ name: 'DB_PASSWORD', value: 'made-up-for-this-test' }] }] },
  null,
  1,
)

const arn = 'arn:aws:secretsmanager:<region>:<account>:secret:<name>'

test.each([
  [
    'stack.yaml',
    template,
    [
      '-             - Name: DB_PASSWORD',
      '-               Value: ****',
      '+             - Name: DB_PASSWORD',
      `+               ValueFrom: "${arn}"`,
    ],
  ],
  [
    'main.tf',
    main,
    [
      '-       environment = [{ name = "LOG_LEVEL", value = **** }, { name = "DB_PASSWORD", value = **** }]',
      '+       secrets = [',
      '+         {',
      '+           name      = "DB_PASSWORD"',
      `+           valueFrom = "${arn}"`,
      '+         },',
      '+       ]',
    ],
  ],
])('what to write by hand, in the words of the file: %s', async (path, content, lines) => {
  const report = await scan(new MemoryTree({ [path]: content }), { rules: ['secret-in-environment'] })
  const [finding] = report.findings
  expect(advisedLines(finding?.advised ?? [], report.sensitive)).toEqual(lines)
  expect(text(report, { colour: false })).toContain(lines.at(-1))
})

test('is written by nobody, and proved by nobody', async () => {
  for (const [path, content] of Object.entries({ 'stack.yaml': template, 'main.tf': main, 'task.json': task })) {
    const tree = new MemoryTree({ [path]: content })
    const report = await scan(tree, { rules: ['secret-in-environment'] })
    expect(report.findings.map(({ advised, edits, proved }) => [(advised ?? []).length, edits.length, proved])).toEqual([[2, 0, false]])
    expect(sarif(report)).not.toContain('"fixes"')
    expect(applyFixes(tree, { rules: ['secret-in-environment'] }).changed).toEqual([])
  }
})
