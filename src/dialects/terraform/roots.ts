import type { SourceFile } from '../../source/file.ts'
import { isInstalled } from './installed.ts'
import { localCalls } from './library.ts'

/**
 * The folders that are read as roots: those that no other folder calls as a module, and of folders that call each other in a circle
 * the first.
 */
export function rootsOf(folders: ReadonlyMap<string, readonly SourceFile[]>): string[] {
  const calls = new Map([...folders].map(([folder, files]) => [folder, localCalls(folder, files).filter((called) => called !== folder)]))
  const called = new Set([...calls.values()].flat())
  const roots = [...folders.keys()].filter((folder) => !called.has(folder) && !isInstalled(`${folder}/`))
  const reached = new Set<string>()
  const reach = (start: string): void => {
    const waiting = [start]
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      if (reached.has(folder)) continue
      reached.add(folder)
      waiting.push(...(calls.get(folder) ?? []))
    }
  }
  for (const root of roots) reach(root)
  for (const folder of folders.keys()) {
    if (reached.has(folder) || isInstalled(`${folder}/`)) continue
    roots.push(folder)
    reach(folder)
  }
  return roots
}
