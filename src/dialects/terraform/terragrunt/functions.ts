import { posix } from 'node:path'
import { unknown } from '../../../model/value.ts'
import { textData } from '../evaluate/made.ts'
import { textIn } from '../evaluate/text.ts'
import type { Functions, LanguageFunction } from '../functions/function.ts'
import { folderOf } from '../sources.ts'
import type { Terragrunt } from './config.ts'

/** The names under which Terragrunt looks for a configuration in the folders around. */
const parents = ['terragrunt.hcl', 'root.hcl']

/** Terragrunt's own functions, as far as they say something about files: https://terragrunt.gruntwork.io/docs/reference/hcl/functions/ */
export function terragruntFunctions(config: Terragrunt): Functions {
  const path = (words: string): LanguageFunction => ({ takes: [0, 1], run: (_, { at }) => textData(words, at) })
  const own = posix.relative(config.start, config.folder) || '.'
  const root = parents.flatMap((name) => config.parent(name) ?? [])[0]
  const around = root === undefined ? undefined : folderOf(root)
  return {
    find_in_parent_folders: {
      takes: [0, 2],
      run: ([name, fallback], { at }) => {
        const words = name && textIn(name)
        const found = name ? (words === undefined ? undefined : config.parent(words)) : root
        return found === undefined ? (fallback ?? unknown('file', at, { name: 'find_in_parent_folders()' })) : textData(found, at)
      },
    },
    read_terragrunt_config: {
      takes: [1, 2],
      run: ([name], { at }) => {
        const words = name && textIn(name)
        const other = words === undefined ? undefined : config.other(words)
        return other ? other.exposed(at) : unknown('file', at, { name: 'read_terragrunt_config()' })
      },
    },
    get_terragrunt_dir: path(own),
    get_original_terragrunt_dir: path('.'),
    get_repo_root: path(posix.relative(config.start, '.') || '.'),
    get_path_from_repo_root: path(config.start),
    ...(around === undefined
      ? {}
      : {
          get_parent_terragrunt_dir: path(around),
          path_relative_from_include: path(around),
          path_relative_to_include: path(posix.relative(posix.join(config.start, around), config.start) || '.'),
        }),
  }
}
