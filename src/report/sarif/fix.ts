import type { Fix } from 'sarif'
import type { Meta } from '../../rules/rule.ts'
import { sameRange, type TextEdit } from '../../source/file.ts'
import { regionOf } from '../place.ts'
import { artifact } from './location.ts'
import type { Instances } from './result.ts'

/**
 * The edits that take the fault away in every instance, where each of them was proved. What an exact fix writes is the rule's own
 * constant, so no text of the user's is in it. Code scanning ignores `fixes`; editors apply them.
 */
export function fixOf(instances: Instances, rule: Meta | undefined): Fix | undefined {
  if (!instances.every(({ proved, edits }) => proved && edits.length > 0)) return undefined
  const edits = inOrder(instances.flatMap(({ edits }) => edits))
  if (!edits) return undefined
  const paths = [...new Set(edits.map(({ at }) => at.file.path))]
  return {
    description: { text: rule?.advice.replaceAll('`', "'") ?? 'Takes this fault away.' },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifact(path),
      replacements: edits
        .filter(({ at }) => at.file.path === path)
        .map(({ at, text }) => ({ deletedRegion: { ...regionOf(at) }, ...(text === '' ? {} : { insertedContent: { text } }) })),
    })),
  }
}

/** Each edit once, by place; `undefined` where two do not go together. */
function inOrder(edits: readonly TextEdit[]): TextEdit[] | undefined {
  const sorted = [...edits].sort((a, b) =>
    a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : a.at.start - b.at.start || a.at.end - b.at.end,
  )
  const out: TextEdit[] = []
  for (const edit of sorted) {
    const previous = out.at(-1)
    if (previous && sameRange(previous.at, edit.at) && previous.text === edit.text) continue
    if (previous && previous.at.file.path === edit.at.file.path && edit.at.start < Math.max(previous.at.end, previous.at.start + 1))
      return undefined
    out.push(edit)
  }
  return out
}
