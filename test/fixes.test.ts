import { describe, expect, test } from 'vitest'
import { ruleIds } from '../scripts/registry.ts'
import { findingsOf, type ScanOptions, scanTree } from '../src/analysis.ts'
import { MemoryTree } from '../src/discover/memory-tree.ts'
import type { Finding } from '../src/findings/finding.ts'
import { applyFixes } from '../src/fix.ts'
import { examplesOf, filesOf } from './rules/page.ts'

// What a page says is caught, and can be fixed exactly, is gone after `ecs-warden fix`; nothing else comes; a second run changes nothing.

const examples = ruleIds()
  .flatMap((id) => examplesOf(id))
  .filter(({ section }) => section !== 'Accepted')

const scanned = (pages: Readonly<Record<string, string>>, options: ScanOptions): Finding[] =>
  findingsOf(scanTree(new MemoryTree(pages), options).judged)

/** What stays the same about a finding while others beside it are fixed. */
const named = ({ rule, subject }: Finding): string => `${rule} ${subject.address} ${subject.container ?? ''} ${subject.property}`

describe.each([
  ['its own rule', (rule: string): ScanOptions => ({ rules: [rule], profile: 'strict' })],
  ['all rules', (): ScanOptions => ({ profile: 'strict' })],
])('by %s', (_, optionsOf) => {
  test.each(examples)('$rule, example $number', (example) => {
    const options = { ...optionsOf(example.rule), settings: example.settings }
    const pages = Object.fromEntries(filesOf(example).map(({ path, text }) => [path, text]))
    const before = scanned(pages, options)
    const { changed, fixed } = applyFixes(new MemoryTree(pages), options)
    const fixedPages = { ...pages, ...Object.fromEntries(changed.map(({ after }) => [after.path, after.text])) }
    const after = scanned(fixedPages, options)

    expect(before.map(named)).toEqual(expect.arrayContaining(after.map(named)))
    expect(before.length - after.length).toBe(fixed)
    // Every exact fix that a rule offers can be written, and does what it says.
    expect(after.filter(({ fix }) => fix?.exact).map(named)).toEqual([])
    expect(applyFixes(new MemoryTree(fixedPages), options).changed).toEqual([])
  })
})

test('every rule that offers exact fixes shows one on its page', () => {
  const offered = examples.flatMap((example) => {
    const pages = Object.fromEntries(filesOf(example).map(({ path, text }) => [path, text]))
    return scanned(pages, { rules: [example.rule], profile: 'strict', settings: example.settings }).flatMap(({ rule, fix }) =>
      fix?.exact ? [rule] : [],
    )
  })
  expect([...new Set(offered)].sort()).toMatchInlineSnapshot(`
    [
      "cloudtrail-disabled",
      "dangerous-linux-capability",
      "desync-mitigation-monitor",
      "disabled-mac-profile",
      "ecr-without-scanning",
      "efs-without-transit-encryption",
      "guardduty-excluded",
      "host-ipc-namespace",
      "host-pid-namespace",
      "imdsv1-allowed",
      "mutable-ecr-tags",
      "no-container-insights",
      "no-deployment-rollback",
      "old-platform-version",
      "plaintext-ssm-parameter",
      "privileged-container",
      "static-host-port",
      "unencrypted-ebs-volume",
      "unencrypted-exec",
      "unencrypted-host-volume",
      "version-consistency-disabled",
    ]
  `)
})
