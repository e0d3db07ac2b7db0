import type { Command } from '#kernel/cli'
import { command } from '#kernel/cli'
import { isRefused } from '#kernel/operations'
import { restingWords } from '#features/publication'
import { reportOperations } from '#features/reporting'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { atReport, missingIn, placeOptions } from '../places/options.ts'
import { shownReport } from '../reports/shown.ts'
import { editionLines } from '../reports/told.ts'
import type { Deed } from './deed.ts'
import { deeds } from './deeds.ts'
import type { Given } from './given.ts'
import { asked, sentBy } from './given.ts'

const actCommand = (open: OpenVisit, deed: Deed): Command => {
  const { options, needs, takesCode } = asked(deed.name)
  return command({
    name: `report ${deed.name}`,
    summary: `report-calls.command-${deed.name}`,
    asks: takesCode ? 'account-with-code' : 'account',
    options: { ...placeOptions, ...options },
    run: (call) => {
      const given: Given = { ...call.options, ...(takesCode && { code: call.code }) }
      const needed = takesCode ? [...needs, 'code'] : needs
      const missing = missingIn(Object.fromEntries(needed.map((name) => [name, given[name]])))
      if (missing) return refusedOutcome(missing, call)
      return atReport(open, call, async (visit, key) => {
        const sent = sentBy(deed.name, given)
        const done = await deed.perform(visit, key, { json: () => Promise.resolve(sent) })
        if (isRefused(done)) return refusedOutcome(done, call)
        const read = await reportOperations.showReport(visit, key)
        const report = shownReport(visit.actor, read)
        const resting = (done.resting ?? []).map((one) => restingWords(call.say, one))
        const told = [
          ...editionLines(call.say, report),
          ...(resting.length > 0 ? [call.say('report-calls.told-resting'), ...resting] : []),
          done.question ?? '',
        ]
        return { exit: 0, text: told.join('\n').trimEnd(), json: { ...report, ...done } }
      })
    },
  })
}

/** A command for every act: `report send`, `report sign`, `report publish`, … */
export const actCommands = (open: OpenVisit): readonly Command[] =>
  deeds.map((deed) => actCommand(open, deed))
