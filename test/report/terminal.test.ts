import { expect, test } from 'vitest'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { pageText } from '../../src/report/page-text.ts'
import { text } from '../../src/report/text.ts'
import { wrapped } from '../../src/report/wrapped.ts'
import { pages } from '../../src/rules/pages.ts'
import { scan } from '../../src/scan.ts'
import { canary, scanned } from './scanned.ts'

const plain = (words: string): string => words.replace(/\u001B\[[\d;]*m/g, '')

test('on a terminal what is explained is no wider than it, and the carets stay below what they mean', async () => {
  const report = await scanned()
  for (const width of [60, 80, 120]) {
    const lines = text(report, { colour: false, width }).split('\n')
    const prose = lines.filter((line) => /^ {3}\S/.test(line) && !/^ {3}[+=┌│]/.test(line))
    expect(prose.length).toBeGreaterThan(20)
    expect(prose.filter((line) => line.length > width)).toEqual([])
    const code = lines.filter((line) => line.includes(' │ '))
    expect(code.filter((line) => line.length > width)).toEqual([])
    for (const [index, line] of lines.entries()) {
      const at = /^( *)│ ( *)(\^+)/.exec(line)
      if (!at) continue
      const [, gutter = '', before = '', carets = ''] = at
      const meant = lines[index - 1]?.slice(gutter.length + 2 + before.length, gutter.length + 2 + before.length + carets.length)
      expect(meant?.trim(), `${lines[index - 1]}\n${line}`).not.toBe('')
    }
    expect(lines.join('\n')).not.toContain(canary)
  }
})

test('where it is no terminal lines are as long as they are, and colours change nothing but colours', async () => {
  const report = await scanned()
  expect(plain(text(report, { colour: true }))).toBe(text(report, { colour: false }))
  expect(plain(text(report, { colour: true, width: 80 }))).toBe(text(report, { colour: false, width: 80 }))
})

test('what one line makes is said once: its instances, and the containers of one resource', async () => {
  const terraform = `resource "aws_ecs_task_definition" "t" {
  for_each = toset(["a", "b"])
  family   = each.key
  container_definitions = jsonencode([
    { name = "web", image = "web:1", privileged = true, logConfiguration = { logDriver = "awslogs" } },
    { name = "job", image = "job:1", privileged = true, logConfiguration = { logDriver = "awslogs" } },
  ])
}
`
  const report = await scan(new MemoryTree({ 'main.tf': terraform }))
  const said = text(report, { colour: false })
  expect(said.match(/^HIGH/gm)).toHaveLength(1)
  expect(said).toContain('The same in aws_ecs_task_definition.t["b"], job (line 6), aws_ecs_task_definition.t["b"] (line 6)')
  expect(said).toContain('4 certain findings')
})

test('every page can be read on a terminal: no marks of Markdown, code as it is', () => {
  for (const [id, page] of Object.entries(pages)) {
    const shown = pageText(page, { colour: false, width: 80 })
    expect(shown.split('\n')[0]).toBe(id)
    const words = shown.split('\n').filter((line) => !line.startsWith('    '))
    expect(
      words.filter((line) => (line.length > 80 && line.includes(' ')) || /```|\*\*|^#|\]\(/.test(line)),
      id,
    ).toEqual([])
    for (const code of page.match(/(?<=^```(?:yaml|hcl|json) .*\n)[\s\S]*?(?=^```$)/gm) ?? [])
      expect(shown, id).toContain(code.replace(/^/gm, '    ').trimEnd())
  }
})

test('words are wrapped between words, and a long one stays whole', () => {
  expect(wrapped('a bb ccc dddddddddd e', 6, ' ')).toEqual([' a bb', ' ccc', ' dddddddddd', ' e'])
  expect(wrapped('', 10, '  ')).toEqual(['  '])
})
