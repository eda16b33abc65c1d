import { expect, test } from 'vitest'
import { findingsOf, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'

const page = (conditions: string, property: string) =>
  `Parameters:\n  Stage: {Type: String}\n  On: {Type: String, Default: yes}\nConditions:\n  Maybe: !Equals [!Ref Stage, prod]\n  Sure: !Equals [!Ref On, yes]\n` +
  `Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Condition: ${conditions}\n    Properties:\n      NetworkMode: host\n      ContainerDefinitions:\n        - {Name: web, Image: "web:1", ${property}}\n`

test.each<[condition: string, certainty: string]>([
  ['Maybe', 'likely'],
  ['Sure', 'certain'],
])('what is only there under the condition %s is %s at fault, containers included', (condition, certainty) => {
  const { judged } = scanTree(new MemoryTree({ 'a.yaml': page(condition, 'Privileged: true') }), {
    rules: ['privileged-container', 'host-network-mode'],
  })
  expect(findingsOf(judged).map((finding) => `${finding.rule} ${finding.certainty}`)).toEqual([
    `privileged-container ${certainty}`,
    `host-network-mode ${certainty}`,
  ])
})

test.each<[what: string, lifecycle: string, certainty: string]>([
  ['the attribute', 'ignore_changes = [container_definitions]', 'likely'],
  ['the attribute in quotes', 'ignore_changes = ["container_definitions"]', 'likely'],
  ['everything', 'ignore_changes = all', 'likely'],
  ['another attribute', 'ignore_changes = [tags["x"]]', 'certain'],
  ['nothing', 'create_before_destroy = true', 'certain'],
])('where Terraform leaves changes of %s alone, what is written is %s at fault only', (_, lifecycle, certainty) => {
  const text = `resource "aws_ecs_task_definition" "t" {\n  family = "t"\n  container_definitions = jsonencode([{ name = "web", image = "web:1", privileged = true }])\n  lifecycle {\n    ${lifecycle}\n  }\n}\n`
  const { judged } = scanTree(new MemoryTree({ 'main.tf': text }), { rules: ['privileged-container'] })
  expect(findingsOf(judged).map((finding) => finding.certainty)).toEqual([certainty])
})
