import type { Notification } from 'sarif'
import type { Report } from '../../findings/report.ts'
import type { Range } from '../../source/file.ts'
import { oneLine, withoutQuotations } from '../words.ts'
import { physical } from './location.ts'

/** More than this of one kind is counted, not listed. */
const maximumListed = 500

/**
 * A part of this program failed; a file, or a part of it, could not be read; something cannot be known from the files alone; there are
 * more results than code scanning takes. Code scanning ignores notifications; other readers of the file do not.
 */
type Kind = 'crash' | 'unfinished' | 'input-not-read' | 'suppression' | 'not-seen' | 'results-cut'

/** What went wrong and what could not be seen. `cut` is the number of results that are not in the file. */
export function notificationsOf(report: Report, shown: number, cut: number): Notification[] {
  const { crashes, unfinished, diagnostics, notices, blindSpots } = report
  return [
    ...(cut > 0
      ? [
          notification(
            'results-cut',
            'warning',
            `Only the ${shown} worst of ${shown + cut} results are listed here, because code scanning takes no more.`,
          ),
        ]
      : []),
    ...listed('crash', 'error', crashes, ({ where, message }) => [`${oneLine(where)} failed (${oneLine(message)}).`]),
    ...listed('unfinished', 'error', unfinished, (say) => [oneLine(say)]),
    ...listed('input-not-read', 'warning', diagnostics, ({ severity, message, at }) => [withoutQuotations(message), at, severity]),
    ...listed('suppression', 'note', notices, ({ say, at }) => [oneLine(say), at]),
    ...listed('not-seen', 'note', blindSpots, ({ say, at }) => [oneLine(say), at]),
  ]
}

type Level = 'error' | 'warning' | 'note'

function listed<T>(
  kind: Kind,
  level: Level,
  items: readonly T[],
  describe: (item: T) => [text: string, at?: Range, level?: Level],
): Notification[] {
  const all = items.slice(0, maximumListed).map((item) => {
    const [text, at, own] = describe(item)
    return notification(kind, own ?? level, text, at)
  })
  const rest = items.length - all.length
  return rest > 0 ? [...all, notification(kind, level, `And ${rest} more of this kind.`)] : all
}

const notification = (id: Kind, level: Level, text: string, at?: Range): Notification => ({
  descriptor: { id },
  level,
  message: { text: text.replaceAll('`', "'") },
  ...(at ? { locations: [{ physicalLocation: physical(at) }] } : {}),
})
