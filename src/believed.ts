import type { ScanOptions } from './analysis.ts'
import type { Config, ConfigRead } from './config/file.ts'
import { weakenings } from './config/weaker.ts'
import type { BaseTree } from './github/base.ts'
import { type Event, isStrangers } from './github/event.ts'
import { catalogue } from './rules/catalogue.ts'
import { accepting, configIn, type Given, optionsFrom } from './settings.ts'
import type { Notice } from './source/note.ts'
import type { Tree } from './source/tree.ts'

/** The options of a scan, made of what counts for this event, or why nothing can run. Notes are sentences without a full stop. */
export type Believed = { readonly options: ScanOptions; readonly notes: readonly string[] } | { readonly wrong: readonly string[] }

/** Events on which somebody asks for a change to be taken in. */
const isAsking = ({ kind }: Event): boolean => kind === 'pull-request' || kind === 'merge-group'

/** Whose config counts. Without a base there is only one. */
export const configOfBase = ({ values: { 'config-ref': ref } }: Given, event: Event): boolean =>
  isAsking(event) && (ref === 'auto' ? isStrangers(event) : ref === 'base')

/** What becomes of suppressions that the base does not have. Without a base none is new. */
export function newSuppressions({ values }: Given, event: Event): NonNullable<ScanOptions['newSuppressions']> {
  const wanted = values['new-suppressions']
  if (event.kind === 'other' || (event.kind === 'push' && event.before === undefined)) return 'accept'
  return wanted === 'auto' ? (isStrangers(event) ? 'reject' : 'report') : wanted
}

/**
 * Puts together whose settings count. A change of somebody who may not write to the repository is judged by the base's config, or by
 * the defaults where that cannot be read: never by its own.
 */
export function believed(given: Given, event: Event, head: Tree, base: BaseTree | undefined): Believed {
  const path = given.values['config-file']
  const before = base?.settled && configIn(base.settled, path)
  const mode = newSuppressions(given, event)
  if (configOfBase(given, event)) {
    const notes = baseNotes(head, base, before, path)
    // A file that an input names may be new; what is written wrong on the base is for whoever may write there.
    if (before && 'wrong' in before && !isMissing(base?.settled, path)) return { wrong: before.wrong.map((say) => `on the base, ${say}`) }
    const config = configRead(before)
    const options = optionsFrom(given, config)
    return { options: { ...options, newSuppressions: mode, before: accepting(config) }, notes }
  }
  const own = configIn(head, path)
  if (own && 'wrong' in own) return own
  const config = configRead(own)
  const known = configRead(before)
  const weakened = isAsking(event) && base?.settled ? weakenings(known, config, catalogue).map(weakenedNotice) : []
  return { options: { ...optionsFrom(given, config), newSuppressions: mode, before: { ...accepting(known), weakened } }, notes: [] }
}

const configRead = (read: ConfigRead | undefined): Config | undefined => (read && 'config' in read ? read.config : undefined)

const weakenedNotice = (one: ReturnType<typeof weakenings>[number]): Notice => ({ ...one, kind: 'weakened' })

const isMissing = (tree: Tree | undefined, path: string): boolean => path !== '' && tree?.read(path) === undefined

function baseNotes(head: Tree, base: BaseTree | undefined, before: ConfigRead | undefined, path: string): string[] {
  const readable = base?.settled !== undefined
  const why = base && !base.ok ? `: ${base.why}` : ''
  if (!readable) return [`The config of the base cannot be read, so the defaults count, and not the config of this change${why}`]
  const own = configIn(head, path)
  const same = textOf(own) === textOf(before)
  return same ? [] : ['This change has another config than the base; it counts once it is merged']
}

const textOf = (read: ConfigRead | undefined): string | undefined =>
  read === undefined ? undefined : 'config' in read ? read.config.file.text : read.wrong.join('\n')
