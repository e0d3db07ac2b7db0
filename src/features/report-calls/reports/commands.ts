import type { Command } from '#kernel/cli'
import { command } from '#kernel/cli'
import { dayOf, endOfDay, parseDay } from '#kernel/clock'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { reportOperations } from '#features/reporting'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome, roundReading } from '#features/rounds'
import { lineLines } from '../lines/told.ts'
import { shownWork } from '../lines/work.ts'
import { atReport, placeOptions } from '../places/options.ts'
import { shownReport, withoutActs } from './shown.ts'
import { reportLines } from './told.ts'

/** The end of a day in the plan's zone; refused where it is no day or has not been yet. */
async function momentOf(
  visit: Visit,
  plan: string,
  given: string,
): Promise<{ readonly asOf: Date } | Refused> {
  const version = await visit.read((tx) => roundReading.findPlanInForce(tx, plan))
  const zone = version?.timeZone ?? 'UTC'
  const day = parseDay(given)
  if (day === undefined) return refused('as-of-unreadable', { day: given.slice(0, 40) })
  if (day > dayOf(visit.now, zone)) return refused('as-of-in-future', { day })
  const end = endOfDay(day, zone)
  return { asOf: end < visit.now ? end : visit.now }
}

/** `report show`: the report as far as the actor may read it, or one line with its revisions. */
export const showCommand = (open: OpenVisit): Command =>
  command({
    name: 'report show',
    summary: 'report-calls.command-show',
    options: {
      ...placeOptions,
      commitment: {
        kind: 'text',
        label: 'COMMITMENT',
        summary: 'report-calls.option-shown-commitment',
      },
      'as-of': { kind: 'text', label: 'DAY', summary: 'report-calls.option-as-of' },
    },
    run: (call) =>
      atReport(open, call, async (visit, key) => {
        const { commitment, 'as-of': day } = call.options
        const asOf = day === undefined ? null : await momentOf(visit, key.plan, day)
        if (isRefused(asOf)) return refusedOutcome(asOf, call)
        if (asOf && commitment !== undefined)
          return refusedOutcome(refused('as-of-whole-report'), call)
        if (commitment !== undefined) {
          const work = await reportOperations.showLine(visit, { ...key, commitment })
          const line = shownWork(work)
          const period = call.say.period(work.report.occasion.period)
          return { exit: 0, text: lineLines(call.say, line, period).join('\n'), json: line }
        }
        const read = await reportOperations.showReport(visit, { ...key, ...asOf })
        const now = shownReport(visit.actor, read)
        const report = asOf ? withoutActs(now) : now
        const period = call.say.period(read.report.occasion.period)
        return { exit: 0, text: reportLines(call.say, report, period).join('\n'), json: report }
      }),
  })
