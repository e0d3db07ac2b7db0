import type { Content, Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { dataTable, mark } from '#kernel/ui'
import type { Line, Report } from '#features/editions'
import { reportRules } from '#features/reporting'
import { lineTitle } from './words.ts'

/** One row: a commitment, and the line written on it, if any. */
export interface LineRow {
  readonly commitment: string
  readonly part: Line['part']
  readonly line: Line | undefined
}

/** Lines of a report: number, title, status, how far each has come. */
export function lineTable(
  say: Say,
  report: Report,
  {
    caption,
    rows,
    name,
  }: {
    readonly caption: string
    readonly rows: readonly LineRow[]
    /** How a row is named: its title, or a link. */
    readonly name: (commitment: string) => Content
  },
): Html {
  const status = ({ part, line }: LineRow): Content => {
    const stated = line ? reportRules.statusOf(line) : null
    if (stated !== null) return mark.status(say, stated)
    return part === 'lead' ? null : say('desk.own-part')
  }
  return dataTable({
    caption,
    captionHidden: true,
    columns: [
      {
        head: say('desk.number'),
        cell: ({ commitment }) => lineTitle(say, report, commitment).number,
      },
      { head: say('desk.line'), names: true, cell: ({ commitment }) => name(commitment) },
      { head: say('desk.field-status'), cell: status },
      {
        head: say('desk.answers'),
        cell: ({ line }) => mark.paper(say, line ? reportRules.progressOf(line, report) : 'empty'),
      },
    ],
    rows,
  })
}
