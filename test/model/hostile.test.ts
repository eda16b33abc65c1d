import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kinds } from '../../src/dialects/cloudformation/kinds.ts'
import { readFiles } from '../../src/dialects/read.ts'
import { holdersOf, isTakenAway } from '../../src/model/bearers.ts'
import { EndpointPolicies, serviceOf } from '../../src/model/endpoints.ts'
import { Estate } from '../../src/model/estate.ts'
import { type Kind, shapes } from '../../src/model/kinds.ts'
import { policyText } from '../../src/model/policy-text.ts'
import type { Resource } from '../../src/model/resource.ts'
import { Routing } from '../../src/model/routing.ts'
import { SecurityGroups } from '../../src/model/security-group-rules.ts'

// Templates made of real property names with anything in them: nothing throws, and every question has an answer.

type Tree = string | readonly [Tree] | { readonly [name: string]: Tree }
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'data', 'aws-cloudformation.json'), 'utf8')) as {
  resources: Record<string, { properties: Record<string, Tree> }>
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, '', 'a', [], {}, [[]], [null], '*', '{"States": {"A": 1}}', '[1]', '{'),
  fc.constantFrom('A', 'B', 'C', 'Nowhere').map((Ref) => ({ Ref })),
  fc.constantFrom('A.Arn', 'B.Id', 'A').map((name) => ({ 'Fn::GetAtt': name.split('.') })),
  fc.constantFrom('arn:aws:iam::1:role/${A}', '${A}${B}', '${Open}-x', 'arn:aws:iam::aws:policy/X').map((text) => ({ 'Fn::Sub': text })),
  fc.constant({ 'Fn::If': ['Maybe', { Ref: 'A' }, { Ref: 'AWS::NoValue' }] }),
)

const anythingLike = (tree: Tree, depth: number): fc.Arbitrary<unknown> => {
  if (depth === 0 || typeof tree === 'string') return odd
  if (Array.isArray(tree)) return fc.oneof(odd, fc.array(anythingLike(tree[0] as Tree, depth - 1), { maxLength: 2 }))
  const entries = Object.entries(tree).map(([name, inner]): [string, fc.Arbitrary<unknown>] => [
    name,
    anythingLike(inner as Tree, depth - 1),
  ])
  return fc.oneof({ weight: 1, arbitrary: odd }, { weight: 4, arbitrary: fc.record(Object.fromEntries(entries), { requiredKeys: [] }) })
}

const resource = fc
  .constantFrom(...Object.keys(kinds))
  .chain((Type) => anythingLike(schema.resources[Type]?.properties ?? {}, 6).map((Properties) => ({ Type, Properties })))

test('whatever is written in a resource, the model answers', () => {
  fc.assert(
    fc.property(fc.tuple(resource, resource, resource), ([A, B, C]) => {
      const text = JSON.stringify({
        Parameters: { Open: { Type: 'String' } },
        Conditions: { Maybe: { 'Fn::Equals': [{ Ref: 'Open' }, 'x'] } },
        Resources: { A, B, C },
      })
      const { readings } = readFiles([{ path: 'a.json', text }], {
        filter: false,
        onCrash: (_, error) => {
          throw error
        },
      })
      const estate = new Estate(readings)
      for (const kind of Object.keys(shapes) as Kind[])
        for (const one of estate.all(kind) as readonly Resource[]) {
          expect(estate.inScope(one, 'default') && !estate.inScope(one, 'strict')).toBe(false)
          for (const { by } of estate.usedBy(one)) expect(estate.uses(by)).toContain(one)
        }
      for (const task of estate.all('task-definition')) estate.runsOn(task)
      for (const bearer of holdersOf(estate)) isTakenAway(bearer, estate, 'iam:PutRolePolicy', 'iam', 'role/')
      const groups = new SecurityGroups(estate)
      for (const group of estate.all('security-group')) groups.rulesOf(group)
      const routing = new Routing(estate)
      for (const subnet of estate.all('subnet')) routing.of(subnet)
      const policies = new EndpointPolicies(estate)
      for (const endpoint of estate.all('vpc-endpoint')) {
        serviceOf(endpoint)
        const policy = policies.of(endpoint)
        if (policy.kind === 'known') policyText(policy.value)
      }
    }),
    { numRuns: 300 },
  )
})
