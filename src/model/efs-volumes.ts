import type { Volume } from './ecs.ts'
import type { TaskDefinition } from './resource.ts'
import type { Block } from './shape.ts'
import { itemsOf, type Known, outcomesOf, type Unknown, type Value } from './value.ts'

type EfsConfiguration = Volume['efsVolumeConfiguration'] extends Value<infer T> ? T : never

/** A volume of a task definition that is on an EFS file system. */
export interface EfsVolume {
  /** Its name, or its index where the name cannot be known. */
  readonly name: string
  readonly efs: Known<EfsConfiguration> | Unknown<EfsConfiguration>
  /** It is only there, or only on EFS, under a condition. */
  readonly conditional: boolean
  /** The structures it is written in, innermost first. */
  readonly within: readonly Block[]
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html */
export function efsVolumesOf(task: TaskDefinition): EfsVolume[] {
  return itemsOf(task.volumes).items.flatMap((item, index) =>
    outcomesOf(item).outcomes.flatMap(({ value: volume }): EfsVolume[] => {
      if (volume.kind === 'absent') return []
      const { name, block, efsVolumeConfiguration } = volume.value
      const efs = whereMounted(efsVolumeConfiguration)
      if (!efs) return []
      return [
        {
          name: name.kind === 'known' ? name.value : String(index),
          efs,
          conditional: item.kind === 'unknown' || efs !== efsVolumeConfiguration,
          within: efs.kind === 'known' ? [efs.value.block, block] : [block],
        },
      ]
    }),
  )
}

/** The configuration where there is one: an arm without it mounts no EFS at all. */
function whereMounted<T>(efs: Value<T>): Known<T> | Unknown<T> | undefined {
  if (efs.kind === 'absent') return undefined
  if (efs.kind === 'known' || !efs.oneOf) return efs
  const oneOf = efs.oneOf.filter(({ then }) => then.kind !== 'absent')
  if (oneOf.length === efs.oneOf.length) return efs
  return oneOf.length > 0 ? { ...efs, oneOf } : undefined
}
