import type { Say } from '#kernel/i18n'
import { languages, speaker } from '#kernel/i18n'
import type { Status } from '#features/editions'
import { statuses } from '#features/editions'
import type { CellWords } from './cells/schema.ts'
import type { ColumnName } from './template/columns.ts'
import { columnNames } from './template/columns.ts'

/** A status as it is chosen in a cell. */
export const statusWord = (say: Say, status: Status): string => say(`ui.status-${status}`)

/** What words mean in cells: those of all our languages, and the codes of programs. */
export const cellWords = (): CellWords => ({
  statuses: new Map(
    statuses.flatMap((status) =>
      [status, ...languages.map((language) => statusWord(speaker(language), status))].map(
        (word) => [word.toLowerCase(), status] as const,
      ),
    ),
  ),
})

/** Which column a heading names, in any of our languages; in small letters. */
export const headings = (): ReadonlyMap<string, ColumnName> =>
  new Map(
    columnNames.flatMap((name) =>
      languages.map(
        (language) => [speaker(language)(`workbooks.column-${name}`).toLowerCase(), name] as const,
      ),
    ),
  )
