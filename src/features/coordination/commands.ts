import type { Command } from '#kernel/cli'
import { command } from '#kernel/cli'
import { isRefused } from '#kernel/operations'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import * as operations from './operations.ts'
import { shownLetters, shownOverview } from './told.ts'

const overviewCommand = (open: OpenVisit): Command =>
  command({
    name: 'round overview',
    summary: 'coordination.command-overview',
    arguments: { plan: { label: 'PLAN' }, round: { label: 'ROUND' } },
    run: async ({ arguments: { plan, round }, ...call }) => {
      const shown = await open(call, async (visit) =>
        shownOverview(await operations.overseeRound(visit, { plan, round }), visit.now),
      )
      const lines = shown.reports.map(({ organisation, state, late, need }) =>
        [organisation, state, late ? 'late' : '', need ?? ''].join('\t'),
      )
      return { exit: 0, text: lines.join('\n'), json: shown }
    },
  })

const remindCommand = (open: OpenVisit): Command =>
  command({
    name: 'round remind',
    summary: 'coordination.command-remind',
    arguments: {
      plan: { label: 'PLAN' },
      round: { label: 'ROUND' },
      organisations: { label: 'ORGANISATION', count: 'many' },
    },
    options: { 'dry-run': { kind: 'flag', summary: 'coordination.option-dry-run' } },
    run: async ({ arguments: { plan, round, organisations }, options, ...call }) => {
      const given = { plan, round, organisations }
      const { letters, sent } = await open(call, async (visit) => ({
        letters: (await operations.previewReminders(visit, given)).letters,
        sent: options['dry-run'] ? { mails: 0 } : await operations.remindReporters(visit, given),
      }))
      if (isRefused(sent)) return refusedOutcome(sent, call)
      const shown = shownLetters(call.say, letters)
      const text = shown.map(
        ({ organisation, subject, text: body }) => `${organisation}: ${subject}\n${body}`,
      )
      return { exit: 0, text: text.join('\n\n'), json: { mails: sent.mails, letters: shown } }
    },
  })

/** `round overview` and `round remind`. */
export const coordinationCommands = (open: OpenVisit): readonly Command[] => [
  overviewCommand(open),
  remindCommand(open),
]
