import { dayOf } from '#kernel/clock'
import type { Edition, Question, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { Tasks } from '#features/governance'
import type { Desk } from '#features/reporting'
import { roundRules } from '#features/rounds'
import type { HandedDocument } from '#features/received'
import type { SavedView } from '#features/saved-views'
import type { Earlier, Waits } from './progress.ts'

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

/** The edition that is spoken of: the one under way, else the newest. */
export const newestOf = (report: Report): Edition | undefined =>
  editionRules.findUnderWay(report) ?? report.editions.at(-1)

/** What lies on an organisation's desk. */
export interface DeskShown {
  readonly desk: Desk
  readonly organisation: string
  /** What meetings left it to do. */
  readonly tasks: Tasks
  /** For whom the lines of the report that comes first wait. */
  readonly waits: Waits
  /** What was handed in on each commitment last time. */
  readonly earlier: Earlier
  /** What its reader has saved. */
  /** What was handed over to the organisation, the newest first. */
  readonly handed: readonly HandedDocument[]
  readonly views: readonly SavedView[]
}

/** The report that comes first: the open one that is not handed in, else an open one, else the newest. */
export function firstReport({ reports }: Pick<Desk, 'reports'>): Report | undefined {
  const open = reports.filter(({ report }) => !editionRules.isClosed(report.occasion))
  const unfinished = open.find(({ report }) => !editionRules.findHandedIn(report))
  return (unfinished ?? open[0] ?? reports[0])?.report
}
