import { posix } from 'node:path'
import picomatch from 'picomatch'

/** A path as users write it, without a leading `./` and a slash at its end. */
export const tidy = (path: string): string => posix.normalize(path).replace(/\/+$/, '')

/** Whether a path is one of these: each names itself and everything below it; anything with glob signs is a glob. None: everything. */
export function matcher(paths: readonly string[]): (path: string) => boolean {
  const tidied = paths.map(tidy)
  if (tidied.length === 0 || tidied.some((path) => path === '' || path === '.')) return () => true
  const globs = tidied.filter(isGlob)
  const glob = globs.length > 0 ? picomatch(globs, { dot: true }) : () => false
  // A name may have brackets and still be meant as it is: `[id]/stack.yaml`.
  return (path) => glob(path) || tidied.some((start) => path === start || path.startsWith(`${start}/`))
}

/** The same, but of no paths it is none. */
export const matcherOfSome = (paths: readonly string[]): ((path: string) => boolean) => (paths.length > 0 ? matcher(paths) : () => false)

/** Whether a path has glob signs in it. */
export const isGlob = (path: string): boolean => picomatch.scan(path).isGlob
