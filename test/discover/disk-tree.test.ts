import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type DiscoverOptions, discover } from '../../src/discover/discover.ts'
import { DiskTree } from '../../src/discover/disk-tree.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { TrackedTree } from '../../src/discover/tracked-tree.ts'
import { defaultLimits } from '../../src/source/limits.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folderWith(paths: readonly string[], rules: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-warden-disk-'))
  folders.push(folder)
  for (const [path, text] of [...paths.map((path) => [path, ''] as const), ...Object.entries(rules)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
const treeOf = (folder: string, only: readonly string[] = []) => new DiskTree(folder, { only, maximumFiles: 1000 })
const listed = (folder: string, only: readonly string[] = []): string[] =>
  treeOf(folder, only)
    .list()
    .map(({ path }) => path)
    .filter((path) => !path.endsWith('.gitignore'))

describe('what git ignores', () => {
  test.each<[what: string, rules: Readonly<Record<string, string>>, left: readonly string[]]>([
    ['letters are told apart', { '.gitignore': 'Build/\nA.YAML' }, ['a.yaml', 'build/x.yaml', 'build/deep/x.yaml', 'deep/build/x.yaml']],
    ['a folder at any depth', { '.gitignore': 'build/' }, ['a.yaml']],
    ['a folder at the root only', { '.gitignore': '/build/' }, ['a.yaml', 'deep/build/x.yaml']],
    ['nothing comes back out of an ignored folder', { '.gitignore': 'build/\n!build/x.yaml' }, ['a.yaml']],
    [
      'one comes back where only the contents are ignored',
      { '.gitignore': '/build/*\n!/build/x.yaml' },
      ['a.yaml', 'build/x.yaml', 'deep/build/x.yaml'],
    ],
    ['rules below another folder', { 'deep/.gitignore': 'x.yaml' }, ['a.yaml', 'build/deep/x.yaml', 'build/x.yaml']],
    ['rules anchored to their own folder', { 'build/.gitignore': '/x.yaml' }, ['a.yaml', 'build/deep/x.yaml', 'deep/build/x.yaml']],
    [
      'a comment and a blank line',
      { '.gitignore': '# a.yaml\n\n\\#x\n' },
      ['a.yaml', 'build/deep/x.yaml', 'build/x.yaml', 'deep/build/x.yaml'],
    ],
    ['rules with CRLF', { '.gitignore': 'build/\r\ndeep/\r\n' }, ['a.yaml']],
    ['two stars', { '.gitignore': '**/build/**/x.yaml' }, ['a.yaml']],
  ])('%s', (_, rules, left) => {
    const folder = folderWith(['a.yaml', 'build/x.yaml', 'build/deep/x.yaml', 'deep/build/x.yaml'], rules)
    expect(listed(folder).sort()).toEqual([...left].sort())
    // And git itself says the same.
    const git = (...words: string[]) => execFileSync('git', ['-C', folder, '-c', 'core.ignorecase=false', ...words], { encoding: 'utf8' })
    git('init', '-q')
    const unignored = git('ls-files', '--others', '--exclude-standard').split('\n')
    expect(unignored.filter((path) => path.endsWith('.yaml')).sort()).toEqual([...left].sort())
  })

  test('does not hold for what is named, but holds again inside it', () => {
    const folder = folderWith(['out/out/x.yaml', 'out/x.yaml', 'out/x.tmp', 'out/in/x.yaml'], {
      '.gitignore': '/out/\n*.tmp',
      'out/.gitignore': 'in/',
    })
    expect(listed(folder)).toEqual([])
    // The rules that ignore the folder are set aside whole: nobody can tell which of them were meant for what is in it.
    expect(listed(folder, ['out'])).toEqual(['out/out/x.yaml', 'out/x.tmp', 'out/x.yaml'])
    expect(listed(folder, ['out/out'])).toEqual(['out/out/x.yaml'])
  })

  test('is not read through a link, nor where it is larger than any rules are', () => {
    const folder = folderWith(['a.yaml'])
    symlinkSync('/dev/zero', join(folder, '.gitignore'))
    expect(listed(folder)).toEqual(['a.yaml'])
    const other = folderWith(['a.yaml'], { '.gitignore': '*.yaml\n'.repeat(200_000) })
    expect(listed(other)).toEqual(['a.yaml'])
  })
})

describe('folders of others', () => {
  const paths = [
    'a.yaml',
    'node_modules/p/a.yaml',
    'deep/node_modules/p/a.yaml',
    '.terraform/m/main.tf',
    'vendor/m/main.tf',
    'Vendor/main.tf',
  ]
  test('are left out at any depth, by their exact name', () =>
    expect(listed(folderWith(paths)).sort()).toEqual(['Vendor/main.tf', 'a.yaml']))
  test.each<[only: string, left: readonly string[]]>([
    ['vendor', ['vendor/m/main.tf']],
    ['node_modules/p', ['node_modules/p/a.yaml']],
    ['node_modules/p/a.yaml', ['node_modules/p/a.yaml']],
    ['deep', []],
  ])('are read where %s is named', (only, left) => expect(listed(folderWith(paths), [only])).toEqual(left))
})

describe('what `terraform init` fetched', () => {
  const paths = ['main.tf', '.terraform/modules/ecs/main.tf', '.terraform/modules/ecs/.git/config', '.terraform/providers/x.tf']

  test('is listed for those who call it, though git ignores it, and never scanned by itself', () => {
    const folder = folderWith(paths, { '.gitignore': '.terraform/', '.terraform/modules/modules.json': '{}' })
    expect(listed(folder)).toEqual(['.terraform/modules/ecs/main.tf', '.terraform/modules/modules.json', 'main.tf'])
    const options: DiscoverOptions = { paths: [], exclude: [], limits: defaultLimits, endings: ['.tf', '.json'] }
    expect(discover(treeOf(folder), options).files.map(({ path }) => path)).toEqual(['main.tf'])
  })

  test('is nothing without its list', () => expect(listed(folderWith(paths))).toEqual(['main.tf']))
})

describe('the root', () => {
  test('holds files whose names begin with two dots', () => {
    const folder = folderWith(['..odd/a.yaml', '...yaml'])
    const tree = treeOf(folder)
    expect(tree.list().map(({ path }) => path)).toEqual(['...yaml', '..odd/a.yaml'])
    expect(tree.read('..odd/a.yaml')).toBe('')
    expect(listed(folder, ['..odd'])).toEqual(['..odd/a.yaml'])
  })

  test.each(['..', '../', '../other', '/etc', 'a/../../x'])('is not left through %s', (path) => {
    const tree = treeOf(folderWith(['a/x.yaml']), [path])
    expect(tree.list()).toEqual([])
    expect(tree.problems).toEqual([{ path, say: 'lies outside the root and was not read' }])
    expect(tree.read(path)).toBeUndefined()
  })

  test('may itself be a link', () => {
    const folder = folderWith(['a.yaml'])
    const link = `${folder}-link`
    symlinkSync(folder, link)
    folders.push(link)
    expect(listed(link)).toEqual(['a.yaml'])
    expect(treeOf(link).read('a.yaml')).toBe('')
  })

  test('must be a folder', () => {
    const folder = folderWith(['a.yaml'])
    expect(() => treeOf(join(folder, 'a.yaml'))).toThrow('is not a folder')
    expect(() => treeOf(join(folder, 'nowhere'))).toThrow()
  })
})

describe('links', () => {
  test.each<[what: string, target: string, name: string]>([
    ['a file inside', 'real.yaml', 'link.yaml'],
    ['a folder inside', 'folder', 'link'],
    ['nothing', 'nowhere', 'link'],
    ['itself', 'link', 'link'],
    ['the folder above', '..', 'folder/link'],
  ])('to %s: silent, but said where it is named', (_, target, name) => {
    const folder = folderWith(['real.yaml', 'folder/b.yaml'])
    symlinkSync(target, join(folder, name))
    expect(listed(folder)).toEqual(['folder/b.yaml', 'real.yaml'])
    const tree = treeOf(folder, [name])
    expect(tree.list()).toEqual([])
    expect(tree.problems.map(({ path }) => path)).toEqual([name])
    expect(tree.read(name)).toBeUndefined()
  })

  test('on the way to a file are not followed', () => {
    const folder = folderWith(['folder/b.yaml'])
    symlinkSync('folder', join(folder, 'link'))
    expect(treeOf(folder).read('link/b.yaml')).toBeUndefined()
    const tree = treeOf(folder, ['link/b.yaml'])
    expect([tree.list(), tree.problems.length]).toEqual([[], 1])
  })
})

test('what cannot be read when its turn comes is listed, with the rest read', () => {
  const folder = folderWith(['a.yaml', 'b.yaml', 'c.yaml'])
  const tree = treeOf(folder)
  tree.list()
  rmSync(join(folder, 'b.yaml'))
  rmSync(join(folder, 'c.yaml'))
  mkdirSync(join(folder, 'c.yaml'))
  const { files, skipped } = discover(tree, { paths: [], exclude: [], limits: defaultLimits, endings: ['.yaml'] })
  expect(files.map(({ path }) => path)).toEqual(['a.yaml'])
  expect(skipped).toEqual([
    { path: 'b.yaml', say: 'cannot be read' },
    { path: 'c.yaml', say: 'cannot be read' },
  ])
})

describe('which files are taken', () => {
  const tree = new MemoryTree({
    'a.yaml': 'a',
    'A.YAML': 'A',
    'b/c.json': 'c',
    'b/d/e.yaml': 'e',
    'b/[id]/f.yaml': 'f',
    'wide.json': '\uFEFF{\0',
    'z.txt': 'z',
  })
  const options: DiscoverOptions = { paths: [], exclude: [], limits: defaultLimits, endings: ['.yaml', '.json'] }
  const taken = (more: Partial<DiscoverOptions>): string[] =>
    discover(tree, { ...options, ...more })
      .files.map(({ path }) => path)
      .sort()
  const skipped = (more: Partial<DiscoverOptions>): string[] =>
    discover(tree, { ...options, ...more }).skipped.map(({ path, say }) => `${path} ${say}`)
  const all = ['A.YAML', 'a.yaml', 'b/[id]/f.yaml', 'b/c.json', 'b/d/e.yaml']

  test.each<[what: string, more: Partial<DiscoverOptions>, paths: readonly string[]]>([
    ['nothing named', {}, all],
    ['the root', { paths: ['.'] }, all],
    ['the root, otherwise written', { paths: ['./'] }, all],
    ['a folder', { paths: ['b'] }, ['b/[id]/f.yaml', 'b/c.json', 'b/d/e.yaml']],
    ['a folder, otherwise written', { paths: ['./b//d/../d/'] }, ['b/d/e.yaml']],
    ['a folder with brackets in its name', { paths: ['b/[id]'] }, ['b/[id]/f.yaml']],
    ['a file in it', { paths: ['b/[id]/f.yaml'] }, ['b/[id]/f.yaml']],
    ['no folder that only begins alike', { paths: ['b/d/e'] }, []],
    ['a glob', { paths: ['b/*.json'] }, ['b/c.json']],
    ['a glob with choices', { paths: ['**/{c,e}.{json,yaml}'] }, ['b/c.json', 'b/d/e.yaml']],
    ['letters are told apart', { paths: ['a.yaml'] }, ['a.yaml']],
    ['a folder left out', { exclude: ['b'] }, ['A.YAML', 'a.yaml']],
    ['a folder left out, otherwise written', { exclude: ['./b/'] }, ['A.YAML', 'a.yaml']],
    ['a glob left out', { exclude: ['**/*.yaml'] }, ['A.YAML', 'b/c.json']],
    ['left out and named', { paths: ['b'], exclude: ['b/d'] }, ['b/[id]/f.yaml', 'b/c.json']],
    ['nothing is left out by nothing', { exclude: ['', ' '] }, all],
  ])('%s', (_, more, paths) => expect(taken(more)).toEqual([...paths].sort()))

  test('a name that names nothing is said: a typing error must not look like a clean scan', () => {
    expect(skipped({ paths: ['a.yaml', 'stacks', '**/*.tf'] })).toEqual(['stacks names no file here', '**/*.tf names no file here'])
  })

  test('what is no text is said', () => expect(skipped({})).toEqual(['wide.json is not text in UTF-8']))

  test.each<[what: string, limits: Partial<typeof defaultLimits>, path: string]>([
    ['one file too large', { fileBytes: 0 }, 'a.yaml is larger than 0 MB (`limits.file-mb`)'],
    ['too many files', { files: 1 }, 'a.yaml comes after the first 1 files'],
    ['too much in all', { totalBytes: 1 }, 'a.yaml would make the scan larger than 0 MB'],
  ])('%s: listed with the reason', (_, limits, path) => expect(skipped({ limits: { ...defaultLimits, ...limits } })).toContain(path))

  test('whatever the limits, every file that fits the endings is read or listed', () => {
    for (const files of [0, 1, 3]) {
      for (const totalBytes of [0, 2, 100]) {
        const { files: read, skipped: rest } = discover(tree, { ...options, limits: { files, fileBytes: 2, totalBytes } })
        expect(new Set([...read, ...rest].map(({ path }) => path)).size).toBe(all.length + 1)
      }
    }
  })
})

test('a line of a .gitignore hides nothing that git keeps', () => {
  const folder = folderWith(['kept/a.yaml', 'kept/deep/b.yaml', 'kept/untracked.yaml', 'c.yaml'], { '.gitignore': 'kept/\nc.yaml\n' })
  const tracked = ['kept/a.yaml', 'kept/deep/b.yaml', 'c.yaml', 'gone.yaml']
  const paths = new DiskTree(folder, { maximumFiles: 1000, tracked }).list().map(({ path }) => path)
  expect(paths).toEqual(['.gitignore', 'c.yaml', 'kept/a.yaml', 'kept/deep/b.yaml'])
  expect(listed(folder)).toEqual([])
})

test('a commit is looked at like a checkout of it', () => {
  const files = { 'a.yaml': '', '.gitignore': 'a.yaml', 'node_modules/x/b.yaml': '', 'deep/c.yaml': '', 'other/d.yaml': '' }
  const tree = (only: string[]) => new TrackedTree(new MemoryTree(files), { only, maximumFiles: 1000 }).list().map(({ path }) => path)
  expect(tree([])).toEqual(['.gitignore', 'a.yaml', 'deep/c.yaml', 'other/d.yaml'])
  expect(tree(['deep', 'not-there'])).toEqual(['deep/c.yaml'])
  expect(tree(['not-there'])).toEqual([])
})
