import { unsaid } from '../gold.ts'
import { line, type Line, type Reading } from '../lines.ts'

export const sheet = {
  columns: ['goal', 'outcome', 'activity', 'indicator', 'target'],
  authority: 'MFA',
}

/** Nothing is said but the head of the column: Mål ultimo 2027. */
export const end = unsaid('column heading "Mål ultimo 2027"')

/** A row: activity with the codes of its units, indicators, targets. */
export const a = (
  [key, activity, indicator, target]: readonly [string, string, string, string],
  reading: Reading,
  [goal, outcome]: readonly [string, string] = ['', ''],
): Line => {
  const codes = /^[^:\d]+:(?= \d)/u.exec(activity)?.[0] ?? null
  return line(sheet, [key, goal, outcome, activity, indicator, target], {
    ...reading,
    more: { unit_codes_as_written: codes, ...reading.more },
  })
}
