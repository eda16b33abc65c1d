import { describe, expect, test } from 'vitest'
import { findingsOf, scanTree } from '../src/analysis.ts'
import { MemoryTree } from '../src/discover/memory-tree.ts'
import type { Finding } from '../src/findings/finding.ts'
import { applyFixes } from '../src/fix.ts'
import { proveFixes } from '../src/prove.ts'

const terraform = `resource "aws_ecs_task_definition" "api" {
  family = "api"
  container_definitions = jsonencode([
    { name = "a", image = "a:1", privileged = true, linuxParameters = { capabilities = { add = ["NET_ADMIN", "SYS_ADMIN"] } } },
    { name = "b", image = "b:1", privileged = true },
  ])
  volume {
    name = "data"
    efs_volume_configuration {
      file_system_id = "fs-1"
    }
  }
}
`
const options = { today: '2026-11-22', rules: ['privileged-container', 'dangerous-linux-capability', 'efs-without-transit-encryption'] }
const scanned = scanTree(new MemoryTree({ 'main.tf': terraform }), options)
const findings = findingsOf(scanned.judged)

describe('a fix is proved', () => {
  test('when it was applied, its finding is gone and no other has come', () => {
    const proved = proveFixes(scanned, findings, options)
    expect(proved.map(({ rule, proved: is }) => `${rule} ${is}`).sort()).toEqual([
      'dangerous-linux-capability true',
      'dangerous-linux-capability true',
      'efs-without-transit-encryption true',
      'privileged-container true',
      'privileged-container true',
    ])
  })

  const replaced = (words: string): Finding[] => {
    const last = findings.findLastIndex(({ rule }) => rule === 'privileged-container')
    return findings.map((finding, index) =>
      index === last && finding.edits[0] ? { ...finding, edits: [{ at: finding.edits[0].at, text: words }] } : finding,
    )
  }
  test.each([
    ['leaves the fault where it is', 'true'],
    ['breaks the file', '{ "'],
    ['brings a new fault', 'false, volumes = [], linuxParameters = { capabilities = { add = ["SYS_MODULE"] } }'],
  ])('not when it %s; the others still are', (_, words) => {
    const proved = proveFixes(scanned, replaced(words), options).map(({ rule, proved: is }) => `${rule} ${is}`)
    expect(proved.filter((one) => one.endsWith('false'))).toEqual(['privileged-container false'])
  })
})

test('fix applies them all, in rounds where two touch, and a second run changes nothing', () => {
  const once = applyFixes(new MemoryTree({ 'main.tf': terraform }), options)
  expect({ fixed: once.fixed, left: once.left }).toEqual({ fixed: 5, left: 0 })
  const [change] = once.changed
  expect(change?.after.text).toBe(
    terraform
      .replaceAll('privileged = true', 'privileged = false')
      .replace('["NET_ADMIN", "SYS_ADMIN"]', '[]')
      .replace('file_system_id = "fs-1"\n', 'file_system_id = "fs-1"\n      transit_encryption = "ENABLED"\n'),
  )
  const twice = applyFixes(new MemoryTree({ 'main.tf': change?.after.text ?? '' }), options)
  expect(twice.changed).toEqual([])
})
