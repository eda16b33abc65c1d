import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import rule from './rule.ts'

const found = (volumes: string): string[] =>
  check(rule, [
    {
      path: 'template.yaml',
      text: `Parameters:
  Stage: { Type: String }
Conditions:
  IsDev: !Equals [!Ref Stage, dev]
Resources:
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Volumes: ${volumes}
`,
    },
  ]).map(({ certainty, data }) => `${certainty} ${data['volume']}`)

test.each([
  [
    '[{ Name: a, EFSVolumeConfiguration: { FilesystemId: fs-1 } }, { Name: b, EFSVolumeConfiguration: { FilesystemId: fs-1 } }]',
    ['certain a', 'certain b'],
  ],
  ['[{ EFSVolumeConfiguration: { FilesystemId: fs-1 } }]', ['certain 0']],
  ['[{ Name: a }]', []],
  ['[{ Name: a, EFSVolumeConfiguration: !Ref AWS::NoValue }]', []],
  ['[{ Name: a, EFSVolumeConfiguration: !If [IsDev, { TransitEncryption: ENABLED }, !Ref AWS::NoValue] }]', []],
  ['[{ Name: a, EFSVolumeConfiguration: !If [IsDev, { FilesystemId: fs-1 }, !Ref AWS::NoValue] }]', ['likely a']],
  ['[{ Name: a, EFSVolumeConfiguration: !If [IsDev, { FilesystemId: fs-1 }, { TransitEncryption: ENABLED }] }]', ['likely a']],
  ['[{ Name: a, EFSVolumeConfiguration: !If [IsDev, { FilesystemId: fs-1 }, { FilesystemId: fs-2 }] }]', ['certain a']],
  ['[{ Name: a, EFSVolumeConfiguration: { TransitEncryption: !If [IsDev, !Ref AWS::NoValue, ENABLED] } }]', ['likely a']],
  ['[{ Name: a, EFSVolumeConfiguration: { TransitEncryption: !Ref Stage } }]', []],
  ['!If [IsDev, [{ Name: a, EFSVolumeConfiguration: {} }], !Ref AWS::NoValue]', ['likely a']],
])('Volumes: %s', (volumes, expected) => expect(found(volumes)).toEqual(expected))
