import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that a page of `docs/recipes` shows whole. */
export interface RecipeFile {
  /** The page's name without its ending. */
  readonly recipe: string
  /** Where it is to be put, as its first line says: `.github/workflows/ecs-warden.yml`. */
  readonly path: string
  /** Without that line. */
  readonly text: string
}

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'docs/recipes')

/** The pages, by name. */
export const pages: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .sort()
    .map((name) => [name.replace(/\.md$/, ''), readFileSync(join(folder, name), 'utf8')]),
)

/** Every fence of YAML on every page, each of which begins with the path of its file. */
export const recipeFiles: readonly RecipeFile[] = [...pages].flatMap(([recipe, page]) =>
  [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, fence = '']): RecipeFile => {
    const [, path, text] = /^# (\.github\/\S+)\n([\s\S]*)$/.exec(fence) ?? []
    if (path === undefined || text === undefined) throw new Error(`a fence of docs/recipes/${recipe}.md does not name its file`)
    return { recipe, path, text }
  }),
)

export const workflowFiles: readonly RecipeFile[] = recipeFiles.filter(({ path }) => path.startsWith('.github/workflows/'))

/** One workflow of a page; the only one where no file is named. */
export function workflowOf(recipe: string, name?: string): string {
  const found = workflowFiles.filter((file) => file.recipe === recipe && (name === undefined || file.path.endsWith(`/${name}`)))
  const [only] = found
  if (!only || found.length > 1) throw new Error(`docs/recipes/${recipe}.md has ${found.length} such workflows`)
  return only.text
}

/** The fences of YAML in the README that use an action: the workflow, and the steps to add for code scanning. */
export const readmeWorkflows: readonly string[] = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
  .map(([, text = '']) => text)
  .filter((text) => text.includes('uses:'))

/** Actions that texts use, each with its version: `actions/checkout@3d3c… # v7.0.1`. */
export const usedActions = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(/uses: *([^\s./]\S*@\S+(?: # .+)?)$/gm)].map(([, use = '']) => use))),
]
