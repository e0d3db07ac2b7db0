import type { Say } from '#kernel/i18n'
import type { RowFault } from './schema.ts'

/** What is wrong with a cell, as a sentence that names it. */
export const rowErrorWords = (say: Say, { cell, code, values }: RowFault): string =>
  say(`figure-rows.error-${code}`, { ...values, at: cell })
