import { parsePeriod } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { RepeatedRow } from '../laying/repeated-rules.ts'
import type { SourceChange } from '../laying/schema.ts'

/** `2026: from “Payroll”; until now from “Register”`: which figures are said to be from somewhere else. */
export const sourceWords = (say: Say, sources: readonly SourceChange[]): readonly string[] =>
  sources.map(({ period, before, after }) => {
    const read = parsePeriod(period)
    const about = read ? say.period(read) : period
    return before === ''
      ? say('figure-desk.source-added', { period: about, after })
      : say('figure-desk.source-changes', { period: about, before, after })
  })

/** `Row 5: Fyn, 4, 40`: a row that is left out, since another says the same. */
export const repeatedWords = (say: Say, rows: readonly RepeatedRow[]): readonly string[] =>
  rows.map(({ row, said }) => say('figure-desk.repeated-row', { row, said: said.join(', ') }))
