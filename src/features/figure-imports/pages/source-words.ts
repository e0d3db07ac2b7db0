import { parsePeriod } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
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
