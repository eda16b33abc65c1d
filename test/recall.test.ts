import { describe, expect, test } from 'vitest'
import { ruleIds } from '../scripts/registry.ts'
import { findingsOf, scanTree } from '../src/analysis.ts'
import { MemoryTree } from '../src/discover/memory-tree.ts'
import type { Profile } from '../src/model/estate.ts'
import { examplesOf, filesOf } from './rules/page.ts'

// The text filter decides from a file's text alone whether it is worth parsing. It may never lose a finding.

const found = (files: Readonly<Record<string, string>>, filter: boolean, profile: Profile = 'strict'): string[] => {
  const scan = scanTree(new MemoryTree(files), { filter, profile })
  expect(scan.crashes).toEqual([])
  return findingsOf(scan.judged)
    .map(({ identity, at }) => `${identity} ${at.file.path}:${at.start}`)
    .sort()
}

const examples = ruleIds().flatMap(examplesOf)

describe('the same findings with the text filter and without it', () => {
  test.each(examples)('$rule, example $number', (example) => {
    const files = Object.fromEntries(filesOf(example).map(({ path, text }) => [path, text]))
    for (const profile of ['strict', 'default'] as const) expect(found(files, true, profile)).toEqual(found(files, false, profile))
  })

  test('for all examples in one repository, among files that are none of ours', () => {
    const files: Record<string, string> = {
      'values.yaml': 'image: { repository: web, tag: latest }\n',
      'package.json': '{ "name": "web", "privileged": true }',
      'k8s.yaml': 'kind: Pod\nspec: { containers: [{ name: a, image: a, securityContext: { privileged: true } }] }\n',
      'compose.yml': 'services: { web: { image: "web:latest", privileged: true } }\n',
      'network/main.tf': 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n',
    }
    examples.forEach((example, index) => {
      for (const { path, text } of filesOf(example)) files[`${example.rule}-${index}/${path}`] = text
    })
    const all = found(files, true)
    expect(all.length).toBeGreaterThan(examples.length / 3)
    expect(all).toEqual(found(files, false))
  })

  test('where files need one another', () => {
    const task = (privileged: string, sections = '') =>
      `${sections}Resources: {Task: {Type: "AWS::ECS::TaskDefinition", Properties: {ContainerDefinitions: [{Name: a, Image: "a:1", Privileged: ${privileged}}]}}}\n`
    const flag = 'Parameters: {Wide: {Type: String, Default: "false"}}\n'
    const nests = (url: string, wide: string) =>
      `Resources: {Nested: {Type: "AWS::CloudFormation::Stack", Properties: {TemplateURL: ${url}, Parameters: {Wide: ${wide}}}}}\n`
    const files = {
      'exports.yaml': 'Resources: {T: {Type: "AWS::SNS::Topic"}}\nOutputs: {O: {Value: "true", Export: {Name: wide}}}\n',
      'imports.yaml': task('!ImportValue wide'),
      'parent.yaml': nests('child.yaml', '"true"'),
      'child.yaml': task('!Ref Wide', flag),
      'outer.yaml': nests('inner.yaml', '!ImportValue wide'),
      'inner.yaml': nests('innermost.yaml', '!Ref Wide').replace(/^/, flag),
      'innermost.yaml': task('!Ref Wide', flag),
      'cdk.json': '{"app": "x"}',
    }
    const { judged } = scanTree(new MemoryTree(files), { rules: ['privileged-container'] })
    expect(judged.filter(({ verdict }) => verdict.is === 'yes').map(({ subject }) => subject.address)).toEqual([
      'Task',
      'Nested.Nested.Task',
      'Nested.Task',
    ])
    expect(found(files, true)).toEqual(found(files, false))
  })
})
