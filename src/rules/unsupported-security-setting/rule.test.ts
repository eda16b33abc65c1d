import { describe, expect, test } from 'vitest'
import { findingsOf, scanTree } from '../../analysis.ts'
import { MemoryTree } from '../../discover/memory-tree.ts'

const settings: [what: string, task: object, container: object][] = [
  ['privileged', {}, { privileged: true }],
  ['a capability', {}, { linuxParameters: { capabilities: { add: ['SYS_ADMIN'] } } }],
  ['pidMode', { pidMode: 'host' }, {}],
  ['ipcMode', { ipcMode: 'host' }, {}],
  ['the network', { networkMode: 'host' }, {}],
  ['a device', {}, { linuxParameters: { devices: [{ hostPath: '/dev/mem' }] } }],
  ['a MAC profile', {}, { dockerSecurityOptions: ['apparmor:unconfined'] }],
  [
    'the socket',
    { volumes: [{ name: 'v', host: { sourcePath: '/var/run/docker.sock' } }] },
    { mountPoints: [{ sourceVolume: 'v', containerPath: '/s' }] },
  ],
  ['a folder', { volumes: [{ name: 'v', host: { sourcePath: '/etc' } }] }, { mountPoints: [{ sourceVolume: 'v', containerPath: '/e' }] }],
]

const rules = [
  'privileged-container',
  'dangerous-linux-capability',
  'host-pid-namespace',
  'host-ipc-namespace',
  'host-network-mode',
  'raw-host-device',
  'disabled-mac-profile',
  'container-runtime-socket-mount',
  'sensitive-host-path-mount',
  'unsupported-security-setting',
]

function found(task: object, container: object, requiresCompatibilities: readonly string[] | undefined): string[] {
  const definition = {
    family: 'api',
    networkMode: 'awsvpc',
    ...task,
    ...(requiresCompatibilities ? { requiresCompatibilities } : {}),
    containerDefinitions: [{ name: 'web', image: 'web:1', ...container }],
  }
  const scan = scanTree(new MemoryTree({ 'task-definition.json': JSON.stringify(definition) }), { rules })
  return findingsOf(scan.judged).map(({ rule }) => rule)
}

describe.each(settings)('%s is reported once', (_, task, container) => {
  test.each([[undefined], [['EC2']], [['EXTERNAL']]])('by its own rule on %j', (compatibilities) => {
    const [rule, ...more] = found(task, container, compatibilities)
    expect(more).toEqual([])
    expect(rule).toBeDefined()
    expect(rule).not.toBe('unsupported-security-setting')
  })

  test.each([[['FARGATE']], [['EC2', 'FARGATE']], [['FARGATE', 'MANAGED_INSTANCES']]])('here on %j', (compatibilities) => {
    expect(found(task, container, compatibilities)).toEqual(['unsupported-security-setting'])
  })
})

test('on Managed Instances a setting is supported there, or reported here', () => {
  const on = (at: number) => found(settings[at]?.[1] ?? {}, settings[at]?.[2] ?? {}, ['MANAGED_INSTANCES'])
  expect(settings.map((_, index) => on(index))).toEqual([
    ['privileged-container'],
    ['dangerous-linux-capability'],
    ['host-pid-namespace'],
    ['unsupported-security-setting'],
    ['host-network-mode'],
    ['raw-host-device'],
    ['unsupported-security-setting'],
    [],
    ['sensitive-host-path-mount'],
  ])
})
