import type { Command } from '#kernel/cli'
import { command } from '#kernel/cli'
import { reportOperations } from '#features/reporting'
import type { OpenVisit } from '#features/rounds'
import { lineLines } from '../lines/told.ts'
import { shownWork } from '../lines/work.ts'
import { atReport, placeOptions } from '../places/options.ts'
import { shownReport } from './shown.ts'
import { reportLines } from './told.ts'

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
    },
    run: (call) =>
      atReport(open, call, async (visit, key) => {
        const { commitment } = call.options
        if (commitment !== undefined) {
          const work = await reportOperations.showLine(visit, { ...key, commitment })
          const line = shownWork(work)
          const period = call.say.period(work.report.occasion.period)
          return { exit: 0, text: lineLines(call.say, line, period).join('\n'), json: line }
        }
        const read = await reportOperations.showReport(visit, key)
        const report = shownReport(visit.actor, read)
        const period = call.say.period(read.report.occasion.period)
        return { exit: 0, text: reportLines(call.say, report, period).join('\n'), json: report }
      }),
  })
