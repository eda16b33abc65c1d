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
