import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type DiscoverOptions, discover, startsOf } from '../src/discover/discover.ts'
import { DiskTree } from '../src/discover/disk-tree.ts'
import { MemoryTree } from '../src/discover/memory-tree.ts'
import { defaultLimits } from '../src/source/limits.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-warden-tree-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const listed = (folder: string, only: readonly string[] = []): string[] =>
  new DiskTree(folder, { only, maximumFiles: 1000 }).list().map(({ path }) => path)
const options: DiscoverOptions = { paths: [], exclude: [], limits: defaultLimits, endings: ['.yaml', '.json'] }

describe('a working directory', () => {
  test('is listed in path order, without what others wrote', () => {
    const folder = folderWith({
      'b.yaml': '',
      'a/z.yaml': '',
      '.github/workflows/x.yml': '',
      'node_modules/x/a.yaml': '',
      '.terraform/modules/m/main.tf': '',
      'vendor/a.yaml': '',
      '.git/HEAD': '',
    })
    expect(listed(folder)).toEqual(['.github/workflows/x.yml', 'a/z.yaml', 'b.yaml'])
  })

  test.each([
    ['a name anywhere', 'secret.yaml', ['.gitignore', 'a/.gitignore', 'a/keep.yaml', 'keep.yaml']],
    ['a name at the root', '/secret.yaml', ['.gitignore', 'a/.gitignore', 'a/keep.yaml', 'a/secret.yaml', 'keep.yaml']],
    ['a folder', 'a/', ['.gitignore', 'keep.yaml', 'secret.yaml']],
    ['all, but not one', '*.yaml\n!keep.yaml', ['.gitignore', 'a/.gitignore', 'a/keep.yaml', 'keep.yaml']],
  ])('leaves out what git ignores: %s', (_, rules, expected) => {
    const folder = folderWith({
      '.gitignore': rules,
      'keep.yaml': '',
      'secret.yaml': '',
      'a/keep.yaml': '',
      'a/secret.yaml': '',
      'a/.gitignore': '',
    })
    expect(listed(folder)).toEqual(expected)
  })

  test('lets the deeper rules win', () => {
    const folder = folderWith({ '.gitignore': '*.json', 'a/.gitignore': '!keep.json', 'a/keep.json': '', 'a/other.json': '', 'b.json': '' })
    expect(listed(folder)).toEqual(['.gitignore', 'a/.gitignore', 'a/keep.json'])
  })

  test('looks where the user points, ignored or not', () => {
    const folder = folderWith({ '.gitignore': 'out/\n*.json', 'out/stack.yaml': '', 'task.json': '' })
    expect(listed(folder, ['out'])).toEqual(['out/stack.yaml'])
    expect(listed(folder, ['task.json'])).toEqual(['task.json'])
  })

  test.each([
    ['cdk.out', 'cdk.out'],
    ['a folder of another name', 'build/synth'],
    ['a folder of the usual name inside', 'build/cdk.out'],
  ])('finds a cloud assembly that git ignores: %s', (_, folder) => {
    const assembly = {
      [`${folder}/manifest.json`]: '{"version": "40.0.0", "artifacts": {"Api": {"type": "aws:cloudformation:stack"}}}',
      [`${folder}/Api.template.json`]: '',
      [`${folder}/ApiWorker1234.nested.template.json`]: '',
      [`${folder}/tree.json`]: '',
      [`${folder}/asset.${'0'.repeat(64)}/template.json`]: '',
      [`${folder}/assembly-Prod/manifest.json`]: '{}',
      [`${folder}/assembly-Prod/Api.template.json`]: '',
      [`${folder}/node_modules/x.template.json`]: '',
    }
    const ignored = folder === 'build/synth' ? 'synth' : (folder.split('/')[0] ?? '')
    expect(listed(folderWith({ '.gitignore': `${ignored}/`, 'a.yaml': '', ...assembly }))).toEqual([
      '.gitignore',
      'a.yaml',
      `${folder}/Api.template.json`,
      `${folder}/ApiWorker1234.nested.template.json`,
      `${folder}/assembly-Prod/Api.template.json`,
      `${folder}/assembly-Prod/manifest.json`,
      `${folder}/manifest.json`,
    ])
  })

  test('takes no other manifest for a cloud assembly', () => {
    const files = { '.gitignore': 'dist/', 'dist/manifest.json': '{"manifest_version": 3}', 'dist/Api.template.json': '' }
    expect(listed(folderWith(files))).toEqual(['.gitignore'])
  })

  test('does not look into another repository inside one, but into the checkouts of a workspace', () => {
    const files = { 'a.yaml': '', 'sub/.git': 'gitdir: x', 'sub/b.yaml': '' }
    const yaml = (all: string[]) => all.filter((path) => path.endsWith('.yaml'))
    expect(yaml(listed(folderWith({ ...files, '.git/HEAD': '' })))).toEqual(['a.yaml'])
    expect(yaml(listed(folderWith(files)))).toEqual(['a.yaml', 'sub/b.yaml'])
  })

  test('never follows a symbolic link, and never reads outside itself', () => {
    const outside = folderWith({ 'secret.yaml': 'outside' })
    const folder = folderWith({ 'a.yaml': 'inside', 'real/b.yaml': 'inside' })
    symlinkSync(outside, join(folder, 'linked'))
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'linked.yaml'))
    symlinkSync('..', join(folder, 'real/loop'))
    const tree = new DiskTree(folder, { maximumFiles: 1000 })
    expect(tree.list().map(({ path }) => path)).toEqual(['a.yaml', 'real/b.yaml'])
    for (const path of ['linked/secret.yaml', 'linked.yaml', '../x', '/etc/hostname', `..${outside}/secret.yaml`, 'real/loop/a.yaml'])
      expect(tree.read(path), path).toBeUndefined()
    expect(tree.read('a.yaml')).toBe('inside')
  })

  test('says what was named but lies outside, behind a link, or nowhere', () => {
    const folder = folderWith({ 'a.yaml': '' })
    symlinkSync(tmpdir(), join(folder, 'link'))
    const tree = new DiskTree(folder, { only: ['..', 'link', 'nowhere'], maximumFiles: 1000 })
    expect(tree.list()).toEqual([])
    expect(tree.problems.map(({ path, say }) => `${path} ${say}`)).toEqual([
      '.. lies outside the root and was not read',
      'link is a symbolic link or lies behind one and was not followed',
      'nowhere does not exist or cannot be read',
    ])
  })

  test('with more files than the limit says that the rest was not read', () => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index % 3}/${index}.yaml`, ''])))
    const tree = new DiskTree(folder, { maximumFiles: 10 })
    expect(tree.list().length).toBeLessThan(30)
    expect(tree.problems[0]?.say).toContain('more than 10 files')
  })
})

describe('which files are opened', () => {
  const tree = new MemoryTree({ 'a.yaml': 'a', 'b/c.json': 'c', 'b/d.txt': 'd', 'binary.json': 'x\0y', 'e.yaml': 'e'.repeat(100) })
  const paths = (more: Partial<DiscoverOptions>): string[] => discover(tree, { ...options, ...more }).files.map(({ path }) => path)

  test('by ending, unless named', () => {
    expect(paths({})).toEqual(['a.yaml', 'b/c.json', 'e.yaml'])
    expect(paths({ paths: ['b/d.txt'] })).toEqual(['b/d.txt'])
  })
  test('by folder, file and glob, less what is excluded', () => {
    expect(paths({ paths: ['b/'] })).toEqual(['b/c.json'])
    expect(paths({ paths: ['./a.yaml'] })).toEqual(['a.yaml'])
    expect(paths({ paths: ['**/*.json'] })).toEqual(['b/c.json'])
    expect(paths({ exclude: ['b/**'] })).toEqual(['a.yaml', 'e.yaml'])
  })
  test('but never what a cloud assembly only carries along', () => {
    const assembly = new MemoryTree({ [`cdk.out/asset.${'f'.repeat(64)}/index.json`]: '', 'cdk.out/Api.template.json': '' })
    expect(discover(assembly, options).files.map(({ path }) => path)).toEqual(['cdk.out/Api.template.json'])
  })
  test('and whatever the settings refer to', () => {
    const { files, skipped } = discover(tree, { ...options, paths: ['a.yaml'], exclude: ['b/**'], referred: ['./b/d.txt', 'nowhere.json'] })
    expect(files.map(({ path }) => path)).toEqual(['a.yaml', 'b/d.txt'])
    expect(skipped).toEqual([{ path: 'nowhere.json', say: 'names no file here' }])
  })
  test('what is over a limit is listed with the reason', () => {
    const { files, skipped } = discover(tree, { ...options, limits: { files: 1, fileBytes: 50, totalBytes: 1000 } })
    expect(files.map(({ path }) => path)).toEqual(['a.yaml'])
    expect(skipped.map(({ path }) => path).sort()).toEqual(['b/c.json', 'binary.json', 'e.yaml'])
    expect(discover(tree, { ...options, limits: { ...defaultLimits, totalBytes: 2 } }).skipped.length).toBeGreaterThan(0)
  })
})

test('a glob is looked for below its fixed beginning', () => {
  expect(startsOf(['infra/**/*.tf', 'a.yaml', '*.json', './b/'])).toEqual(['infra', 'a.yaml', '.', 'b'])
})
