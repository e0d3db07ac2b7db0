import { dayOf } from '#kernel/clock'
import type { Question, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { Desk } from '#features/reporting'
import { roundRules } from '#features/rounds'

/** The day by which the organisation hands in; null outside rounds. */
export const dueDay = ({ occasion, organisation }: Report) =>
  occasion.round && roundRules.dueOn(occasion.round, organisation)

/** Days until the due day, below zero when it has passed; null where nothing is due any more. */
export function daysLeft(report: Report, now: Date): number | null {
  const due = dueDay(report)
  if (due === null || editionRules.isClosed(report.occasion)) return null
  const today = dayOf(now, report.version.timeZone)
  return Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000)
}

/** The questions about a report that nobody has answered. */
export function openQuestionsOf(reports: Desk['reports'], report: Report): readonly Question[] {
  const entry = reports.find((one) => one.report === report)
  const edition = editionRules.findHandedIn(report)
  const open = edition ? editionRules.openQuestions(edition.events) : new Set<string>()
  return (entry?.questions ?? []).filter(({ id }) => open.has(id))
}
