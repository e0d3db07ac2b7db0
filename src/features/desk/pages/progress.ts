import type { Say } from '#kernel/i18n'
import type { HandedInBefore, Line, Report } from '#features/editions'
import { organisationName, shortOrganisationName } from '#features/organisations'
import { reportRules } from '#features/reporting'
import { lineTitle } from './words.ts'

/** Of commitments that are led with others: the keys of those who have not shown their part. */
export type Waits = ReadonlyMap<string, readonly string[]>

/** Of each commitment the line that was handed in last time, and in which round. */
export type Earlier = ReadonlyMap<string, HandedInBefore>

type Assigned = Report['assigned'][number]

interface Lines {
  readonly report: Report
  readonly lines: readonly Line[]
  readonly waits?: Waits
}

/** Whether others write on the commitment too. */
export const isShared = ({ everyone, organisation }: Report, commitment: string): boolean =>
  everyone.some((one) => one.commitment === commitment && one.organisation !== organisation)

/** What a line still needs. */
export const missingIn = (report: Report, line: Line): readonly reportRules.Missing[] =>
  reportRules.missingIn(line, report)

/** How far a line has come: its mark among the papers, what it lacks, for whom it waits. */
export function progressIn({ report, lines, waits }: Lines, { commitment }: Assigned) {
  const line = lines.find((one) => one.commitment === commitment)
  const progress = line ? reportRules.progressOf(line, report) : 'empty'
  const missing = line ? reportRules.missingIn(line, report) : []
  const isDone = progress === 'finished' || progress === 'unchanged'
  const waiting = isDone ? (waits?.get(commitment) ?? []) : []
  const mark = waiting.length > 0 ? ('waiting' as const) : progress
  return { line, progress, missing, isDone, waiting, mark }
}

/** How many lines lack nothing. */
export const doneIn = (shown: Lines): number =>
  shown.report.assigned.filter((one) => progressIn(shown, one).isDone).length

/** Where the line stands, in words: `one answer missing`, `waits for DNP`. */
export function progressWords(say: Say, shown: Lines, assigned: Assigned): string {
  const { progress, missing, waiting } = progressIn(shown, assigned)
  if (waiting.length > 0) {
    const { organisations } = shown.report
    const names = waiting.map((key) => shortOrganisationName(say, organisations, key))
    return say('desk.waits-for-parts', { names: say.list(names) })
  }
  const state = progress === 'finished' && assigned.part === 'contributor' ? 'part' : progress
  return say('desk.line-state', { state, count: missing.length })
}

/** Those who are waited for, or whose part is missing for good, by their full names. */
export const namesIn = (say: Say, { organisations }: Report, keys: readonly string[]): string =>
  say.list(keys.map((key) => organisationName(say, organisations, key)))

/** The line under a line's title: its number, and where it stands. */
export const lineNote = (say: Say, shown: Lines, assigned: Assigned): string =>
  `${lineTitle(say, shown.report, assigned.commitment).number} · ${progressWords(say, shown, assigned)}`

/** The answers that are unchanged, as a sentence; nothing where none is. */
export function unchangedWords(say: Say, lines: readonly Pick<Line, 'items'>[]): string | null {
  const counted = reportRules.countUnchanged(lines)
  return counted.unchanged > 0 ? say('desk.unchanged-count', counted) : null
}
