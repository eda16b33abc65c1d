import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import { editsOf } from '../../parse/edit.ts'
import { applyEdits } from '../../source/file.ts'
import rule from './rule.ts'

const template = (add: string, more = ''): string => `Parameters:
  Stage: { Type: String }
Conditions:
  IsDev: !Equals [!Ref Stage, dev]
Resources:
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ${more}
      ContainerDefinitions:
        - Name: web
          Image: web:1.4.2
          LinuxParameters:
            Capabilities:
              Add: ${add}
`

const found = (text: string): string[] =>
  check(rule, [{ path: 'template.yaml', text }]).map(({ certainty, data }) => `${certainty} ${data['capability']}`)

test.each([
  ['[SYS_ADMIN]', '', ['certain SYS_ADMIN']],
  ['[cap_sys_admin]', '', ['certain SYS_ADMIN']],
  ['[SYS_ADMIN, CHOWN, ALL]', '', ['certain SYS_ADMIN', 'certain ALL']],
  ['[CHOWN, NET_BIND_SERVICE, IPC_LOCK]', '', []],
  ['[]', '', []],
  ['!If [IsDev, [SYS_ADMIN], [CHOWN]]', '', ['likely SYS_ADMIN']],
  ['!If [IsDev, [SYS_ADMIN], !Ref AWS::NoValue]', '', ['likely SYS_ADMIN']],
  ['[!If [IsDev, SYS_ADMIN, NET_ADMIN]]', '', ['certain SYS_ADMIN']],
  ['[!Ref Stage]', '', []],
  ['[SYS_PTRACE]', '', []],
  ['[SYS_PTRACE]', 'PidMode: task', []],
  ['[SYS_PTRACE]', 'PidMode: host', ['certain SYS_PTRACE']],
  ['[SYS_PTRACE]', 'PidMode: !Ref Stage', []],
  ['[SYS_PTRACE]', 'PidMode: !If [IsDev, host, host]', ['certain SYS_PTRACE']],
  ['[SYS_ADMIN]', 'RequiresCompatibilities: [EXTERNAL, EC2]', ['certain SYS_ADMIN']],
  ['[SYS_ADMIN]', 'RequiresCompatibilities: [FARGATE, EC2]', []],
  ['[SYS_ADMIN]', 'RequiresCompatibilities: !Ref Stage', ['certain SYS_ADMIN']],
])('Add: %s with %s', (add, more, expected) => expect(found(template(add, more))).toEqual(expected))

test.each([
  ['one of a block list', '\n                - CHOWN\n                - SYS_ADMIN', '\n                - CHOWN'],
  ['two that are all of a block list', '\n                - SYS_ADMIN\n                - NET_ADMIN', '[]'],
  ['two that are all of a flow list', '[SYS_ADMIN, NET_ADMIN]', '[]'],
  ['two of three', '[SYS_ADMIN, NET_ADMIN, CHOWN]', '[CHOWN]'],
])('all fixes at once: %s', (_, before, after) => {
  const text = template(before)
  const edits = check(rule, [{ path: 'template.yaml', text }]).flatMap(({ fix }) => (fix ? (editsOf(fix) ?? []) : []))
  expect(applyEdits(text, edits)).toBe(template(after))
  expect(found(applyEdits(text, edits))).toEqual([])
})
