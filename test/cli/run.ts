import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const cli = join(import.meta.dirname, '../../src/cli.ts')
const folders: string[] = []

/** A folder that looks like a repository, with these files. It is gone after the tests of the file. */
export function repository(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-warden-cli-'))
  folders.push(folder)
  for (const [path, text] of Object.entries({ '.git/HEAD': '', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** The command line from its source, as a user runs it. */
export function run(args: readonly string[], cwd: string): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  })
  return { status, stdout, stderr }
}

export const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

/** A raw task definition with one container. */
export const task = (container: object = {}): string =>
  `${JSON.stringify({ family: 'api', containerDefinitions: [{ name: 'web', image: 'web:1', privileged: true, ...container }] }, null, 2)}\n`
