import { languages } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { Line, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import { figureDrafts } from '#features/indicators'
import { measuredIn, stepOf } from '../jumps/rules.ts'
import { textFieldsOf } from '../lines/fields.ts'
import { isPlanField, plannedField } from '#features/planning'
import type { Edit } from './schema.ts'

/** Whether this line has such a field; one that it has not was on no page that we sent. */
export function isKnownField(report: Report, line: Line, { field, value }: Edit): boolean {
  if (report.occasion.kind === 'implementation-plan')
    return isPlanField(field, value) && !isElsewhere(report, line, field)
  if (report.occasion.kind === 'figures' && !('answer' in value))
    return figureDrafts.isFigureField(field, value)
  if ('text' in value) return textFieldsOf(report, line).includes(field)
  if ('status' in value) return field === 'status' && line.part === 'lead'
  if ('moved' in value) return plannedField(field)?.noun === 'milestone'
  if ('answer' in value) {
    const step = stepOf(field)
    return step !== undefined && measuredIn(report, line).some(({ id }) => id === step.indicator)
  }
  if ('numerator' in value)
    return measuredIn(report, line).some(({ id }) => field === `figure.${id}`)
  return false
}

/** An activity stands in one line; what else it serves, it names. */
const isElsewhere = (report: Report, line: Line, field: string): boolean =>
  plannedField(field) !== undefined &&
  (editionRules.findUnderWay(report)?.lines ?? []).some(
    (one) => one.id !== line.id && one.items.some((item) => item.field === field),
  )

/** Why nothing is written in a language: it is neither one of the plan's nor of the interface's. */
export function refuseLanguage(language: string, { version }: Report): Refused | null {
  const known = [...new Set([...version.languages, ...languages])]
  if (known.includes(language)) return null
  return refused('language-unknown', { language, languages: known.join(', ') })
}
