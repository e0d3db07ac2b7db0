import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Visit } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { editionRules } from '#features/editions'
import type { FiguresKey } from '#features/measuring'
import { figureOperations } from '#features/measuring'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { savedOutcome } from '../lines/commands.ts'
import { readFields } from '../lines/given.ts'
import type { ReportCall } from '../places/options.ts'
import { atReport, fileAt, missingIn } from '../places/options.ts'
import { reportLines } from '../reports/told.ts'
import { adopt, saveEntries } from './saving.ts'
import { shownFigures } from './shown.ts'

const text = (label: string, summary: string) =>
  ({ kind: 'text', label, summary: `report-calls.option-${summary}` }) as const

const place = {
  plan: text('PLAN', 'plan'),
  organisation: text('CODE', 'organisation'),
  indicator: text('INDICATOR', 'indicator'),
} as const

type Call = Omit<ReportCall, 'options'> & {
  readonly options: Readonly<Record<keyof typeof place, string | undefined>>
}

/** Does something with the list of figures that a command names. */
function atFigures(
  open: OpenVisit,
  call: Call,
  work: (visit: Visit, key: FiguresKey) => Promise<Outcome>,
): Promise<Outcome> | Outcome {
  const { plan, organisation, indicator } = call.options
  const missing = missingIn({ plan, organisation, indicator })
  if (missing && call.as !== undefined) return refusedOutcome(missing, call)
  const round = editionRules.figuresCode(indicator ?? '')
  const report = { ...call, options: { plan, organisation, round } }
  return atReport(open, report, (visit, key) =>
    work(visit, {
      plan: key.plan,
      organisation: key.organisation,
      indicator: indicator ?? '',
    }),
  )
}

const show = (open: OpenVisit): Command =>
  command({
    name: 'figures show',
    summary: 'report-calls.command-figures-show',
    options: place,
    run: (call) =>
      atFigures(open, call, async (visit, key) => {
        const view = await figureOperations.showFigures(visit, key)
        const shown = shownFigures(visit.actor, view)
        const name = call.say.text(view.measure.name).text
        return { exit: 0, text: reportLines(call.say, shown, name).join('\n'), json: shown }
      }),
  })

const save = (open: OpenVisit): Command =>
  command({
    name: 'figures save',
    summary: 'report-calls.command-figures-save',
    options: {
      ...place,
      from: text('FILE', 'from'),
      'dry-run': { kind: 'flag', summary: 'report-calls.option-dry-run' },
    },
    run: (call) => {
      const { from, 'dry-run': dryRun } = call.options
      const missing = missingIn({ from })
      if (missing) return refusedOutcome(missing, call)
      return atFigures(open, call, async (visit, key) => {
        const fields = await readFields(fileAt(from ?? ''))
        const saved = await saveEntries(visit, call.say, { ...key, ...fields, dryRun })
        return isRefused(saved) ? refusedOutcome(saved, call) : savedOutcome(saved, call)
      })
    },
  })

const adoption = (open: OpenVisit): Command =>
  command({
    name: 'figures adopt',
    summary: 'report-calls.command-figures-adopt',
    options: place,
    run: (call) =>
      atFigures(open, call, async (visit, key) => {
        const adopted = await adopt(visit, call.say, key)
        return isRefused(adopted) ? refusedOutcome(adopted, call) : savedOutcome(adopted, call)
      }),
  })

/** `figures show`, `save`, `adopt`; its acts are those of `report`. */
export const figuresCommands = (open: OpenVisit): readonly Command[] => [
  show(open),
  save(open),
  adoption(open),
]
