import { expect } from 'vitest'
import { findingsOf, type Scan, type ScanOptions, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { positionOf } from '../../src/source/file.ts'

/** A scan of these files in which nothing of ours went wrong. */
export function scanOf(files: Readonly<Record<string, string>>, options: ScanOptions = {}): Scan {
  const scan = scanTree(new MemoryTree(files), options)
  expect(scan.crashes).toEqual([])
  return scan
}

/** Each finding of one rule as `unit address certainty file:line`. */
export const findingsIn = (scan: Scan, rule = 'privileged-container'): string[] =>
  findingsOf(scan.judged)
    .filter((finding) => finding.rule === rule)
    .map(
      ({ subject, certainty, at }) =>
        `${subject.unit} ${subject.address} ${certainty} ${at.file.path}:${positionOf(at.file, at.start).line}`,
    )
    .sort()

/** The steps of every finding of one rule, as `kind name`. */
export const originsIn = (scan: Scan, rule = 'privileged-container'): string[] =>
  findingsOf(scan.judged)
    .filter((finding) => finding.rule === rule)
    .map(({ origin }) => origin.map(({ kind, name }) => `${kind} ${name}`).join(', '))
    .sort()

export const blindSpotsIn = (scan: Scan): string[] => scan.blindSpots.map(({ say }) => say)

/** A template with one task definition, privileged or as the expression says. */
export const taskTemplate = (privileged = 'true', sections = ''): string =>
  `${sections}Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: web
          Image: web:1
          Privileged: ${privileged}
`

/** A template that only nests others. */
export const nestingTemplate = (stacks: Readonly<Record<string, string>>, sections = ''): string =>
  `${sections}Resources:\n${Object.entries(stacks)
    .map(([id, properties]) => `  ${id}:\n    Type: AWS::CloudFormation::Stack\n    Properties: ${properties}\n`)
    .join('')}`
