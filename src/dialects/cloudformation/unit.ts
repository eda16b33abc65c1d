import type { Reading, Resource, Unit } from '../../model/resource.ts'
import type { BlindSpot, Diagnostic, Ignore } from '../../source/note.ts'
import { Reader } from '../reader.ts'
import type { Forest } from './forest.ts'
import { metadataIgnores } from './metadata.ts'
import { readResources } from './resources.ts'
import type { Stack } from './stack.ts'
import { type Maker, makersIn } from './template.ts'

/** A unit all of whose resources are read, while others may still look into its files. */
export interface Draft {
  finished(): Reading
}

/** A stack that is deployed by itself, with all stacks nested in it. */
export function draftUnit(root: Stack, forest: Forest): Draft {
  const diagnostics: Diagnostic[] = []
  const blindSpots: BlindSpot[] = []
  const reader = new Reader({ names: 'pascal', strictness: 'loose', diagnostics })
  const resources: Resource[] = []
  const ignores: Ignore[] = []
  const constructs = () => forest.assemblies.constructsOf(root.template.file.path)
  let complete = true
  const open = [root]
  for (let stack = open.pop(); stack; stack = open.pop()) {
    const makers = makersIn(stack.template.root, stack.evaluator.section('Resources').makers)
    blindSpots.push(...makers.map((maker) => unseen(maker, root.unit)), ...stack.unread)
    complete &&= stack.template.readable && makers.length + stack.unread.length === 0
    resources.push(...readResources(stack, reader, { blindSpots, constructs }))
    if (forest.claim(stack.template)) ignores.push(...metadataIgnores(stack.template.root, diagnostics))
    open.push(...[...stack.children.values()].reverse())
  }
  const generated = forest.assemblies.around(root.template.file.path) !== undefined
  return {
    finished: () => ({
      units: [
        {
          id: root.unit,
          framework: generated ? 'cdk' : 'cloudformation',
          files: [...root.files],
          complete,
          ...(generated ? { generated } : {}),
        } satisfies Unit,
      ],
      resources,
      ignores,
      blindSpots,
      diagnostics,
    }),
  }
}

function unseen({ at, name, makes }: Maker, unit: string): BlindSpot {
  return {
    at,
    unit,
    say:
      makes === 'resources'
        ? `The resources that \`${name}\` makes could not be seen; nothing in them was judged.`
        : `The macro \`${name}\` may add to this template or change it; only what is written here was judged.`,
  }
}
