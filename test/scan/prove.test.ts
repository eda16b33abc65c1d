import { beforeEach, describe, expect, test, vi } from 'vitest'
import { findingsOf, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { proveFixes } from '../../src/prove.ts'
import { positionOf } from '../../src/source/file.ts'

// How much a proof costs is counted, not timed: the files that are read again, and how often.
const cost = { files: 0, times: 0 }
vi.mock('../../src/dialects/read.ts', async (original) => {
  const module = await original<typeof import('../../src/dialects/read.ts')>()
  return {
    ...module,
    readFiles: (...[files, options]: Parameters<typeof module.readFiles>) => {
      cost.files += files.length
      cost.times++
      return module.readFiles(files, options)
    },
  }
})
beforeEach(() => {
  cost.files = 0
  cost.times = 0
})

const options = { rules: ['privileged-container', 'dangerous-linux-capability'] }
const template = (name: string, extra = '') =>
  `Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Family: ${name}\n      ContainerDefinitions:\n        - Name: web\n          Image: web:1\n          Privileged: true\n${extra}`
const scanOf = (pages: Readonly<Record<string, string>>) => {
  const scanned = scanTree(new MemoryTree(pages), options)
  cost.files = 0
  cost.times = 0
  return { scanned, findings: findingsOf(scanned.judged) }
}
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.yaml`, template(`t${index}`)]))
const provedOf = (findings: readonly Finding[]): boolean[] => findings.map(({ proved }) => proved)
/** The same finding with a fix that writes something else at the same place. */
const writing = (finding: Finding, text: string): Finding => ({ ...finding, edits: finding.edits.map((edit) => ({ ...edit, text })) })

describe('a fix is not proved that', () => {
  test.each<[what: string, spoil: (finding: Finding) => Finding]>([
    ['does not help', (finding) => writing(finding, 'true')],
    ['breaks the file', (finding) => writing(finding, '"')],
    ['makes the value unknown', (finding) => writing(finding, 'true\n      Family: [')],
    [
      'loses its resource',
      (finding) => ({ ...finding, edits: finding.edits.map(({ at }) => ({ at: { ...at, start: 25, end: 30 }, text: 'x' })) }),
    ],
    [
      'loses its container',
      (finding) => ({
        ...finding,
        edits: finding.edits.map(({ at }) => ({
          at: { ...at, start: at.file.text.indexOf('- Name'), end: at.file.text.length },
          text: '[]\n',
        })),
      }),
    ],
    [
      'empties its file',
      (finding) => ({
        ...finding,
        edits: finding.edits.map(({ at }) => ({ at: { ...at, start: 0, end: at.file.text.length }, text: '' })),
      }),
    ],
    ['brings another fault', (finding) => writing(finding, 'false\n          LinuxParameters: {Capabilities: {Add: [SYS_ADMIN]}}')],
    ['overlaps itself', (finding) => ({ ...finding, edits: finding.edits.flatMap((edit) => [edit, { ...edit, text: 'no' }]) })],
    [
      'is for a file that was not read',
      (finding) => ({
        ...finding,
        edits: finding.edits.map((edit) => ({ ...edit, at: { ...edit.at, file: { path: 'other.yaml', text: edit.at.file.text } } })),
      }),
    ],
  ])('%s; the one beside it is', (_, spoil) => {
    const { scanned, findings } = scanOf({ 'a.yaml': template('a'), 'b.yaml': template('b') })
    const spoiled = findings.map((finding) => (finding.at.file.path === 'a.yaml' ? spoil(finding) : finding))
    expect(spoiled).toHaveLength(2)
    const proved = proveFixes(scanned, spoiled, options)
    expect(proved.map(({ at, proved: is }) => [at.file.path, is]).sort()).toEqual([
      ['a.yaml', false],
      ['b.yaml', true],
    ])
  })
})

test('two fixes of one place are each proved for itself where each would help, and neither spoils a third', () => {
  const extra = '          LinuxParameters: {Capabilities: {Add: [SYS_ADMIN, NET_ADMIN]}}\n'
  const { scanned, findings } = scanOf({ 'a.yaml': template('a', extra) })
  const proved = proveFixes(scanned, findings, options)
  expect(proved.map(({ rule, at, proved: is }) => `${rule} ${positionOf(at.file, at.start).line} ${is}`)).toEqual(
    expect.arrayContaining(['privileged-container 9 true']),
  )
  expect(proved).toHaveLength(3)
})

describe('the cost', () => {
  test('of fixes that all help is one more reading of their files, however many', () => {
    for (const count of [1, 10, 100]) {
      const { scanned, findings } = scanOf(many(count))
      expect(provedOf(proveFixes(scanned, findings, options))).toEqual(Array(count).fill(true))
      expect(cost).toEqual({ files: count, times: 1 })
    }
  })

  test('of files without a finding is nothing', () => {
    const clean = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`clean-${index}.yaml`, template('x').replace('true', 'false')]),
    )
    const { scanned, findings } = scanOf({ ...many(2), ...clean })
    proveFixes(scanned, findings, options)
    expect(cost.files).toBe(2)
  })

  test('of one that does not help among many grows with their number, the scans with its logarithm', () => {
    for (const count of [16, 64, 256]) {
      const { scanned, findings } = scanOf(many(count))
      const proved = proveFixes(
        scanned,
        findings.map((finding, index) => (index === count - 1 ? writing(finding, 'true') : finding)),
        options,
      )
      expect(provedOf(proved).filter((is) => !is)).toHaveLength(1)
      expect(cost.times).toBeLessThanOrEqual(2 * Math.log2(count) + 1)
      expect(cost.files).toBeLessThanOrEqual(3 * count)
    }
  })

  test('of many that do not help has an end, and what was not tried is not proved', () => {
    const { scanned, findings } = scanOf(many(300))
    const proved = proveFixes(
      scanned,
      findings.map((finding) => writing(finding, 'true')),
      options,
    )
    expect(provedOf(proved)).toEqual(Array(300).fill(false))
    expect(cost.times).toBeLessThanOrEqual(200)
    expect(cost.files).toBeLessThanOrEqual(12 * 300)
  })

  test('of nothing to fix is nothing', () => {
    const { scanned } = scanOf({ 'a.yaml': template('a') })
    expect(proveFixes(scanned, [], options)).toEqual([])
    expect(cost.times).toBe(0)
  })
})
