import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import { defaultSettings } from '../rule.ts'
import rule from './rule.ts'

// Only the API has the isolation mode so far.
const task = (more: object, value = 'pci'): string =>
  JSON.stringify({
    family: 'payments',
    requiresCompatibilities: ['MANAGED_INSTANCES'],
    containerDefinitions: [{ name: 'payments', image: 'registry.example.com/payments:1' }],
    tags: [{ key: 'Data-Class', value }],
    ...more,
  })

const mode = (isolationMode: string): object => ({ trustedExecutionConfiguration: { isolationMode } })
const found = (text: string, sensitivityTags = ['data-class']): number =>
  check(rule, [{ path: 'task.json', text }], { ...defaultSettings, profile: 'strict', sensitivityTags }).length

test.each([
  ['nothing written', task({}), 1],
  ['SHARED', task(mode('SHARED')), 1],
  ['ISOLATED_SANDBOX', task(mode('ISOLATED_SANDBOX')), 0],
  ['CONFIDENTIAL_SANDBOX', task(mode('CONFIDENTIAL_SANDBOX')), 0],
  ['a placeholder', task(mode('<ISOLATION_MODE>')), 0],
  ['a harmless value of the tag', task({}, 'Public'), 0],
  ['another place to run', task({ requiresCompatibilities: ['FARGATE'] }), 0],
  ['no tag', task({ tags: [] }), 0],
])('%s', (_, text, count) => expect(found(text)).toBe(count))

test('nothing is sensitive where nobody says what is', () => expect(found(task({}), [])).toBe(0))
