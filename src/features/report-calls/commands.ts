import type { Command } from '#kernel/cli'
import { command } from '#kernel/cli'
import { reportOperations } from '#features/reporting'
import type { OpenVisit } from '#features/rounds'
import { keyAt } from './places/places.ts'

const showCommand = (open: OpenVisit): Command =>
  command({
    name: 'report show',
    summary: 'report-calls.command-show',
    options: {
      plan: { kind: 'text', label: 'PLAN', summary: 'report-calls.option-plan' },
      round: { kind: 'text', label: 'ROUND', summary: 'report-calls.option-round' },
      organisation: { kind: 'text', label: 'CODE', summary: 'report-calls.option-organisation' },
    },
    run: ({ options: { plan = '', round = '', organisation: code = '' }, ...call }) =>
      open(call, async (visit) => {
        const key = await keyAt(visit, { plan, round, code })
        const { state } = await reportOperations.showReport(visit, key)
        return { exit: 0, text: state?.state ?? '', json: { state: state?.state ?? null } }
      }),
  })

/** `report show` and its kin. */
export const reportCommands = (open: OpenVisit): readonly Command[] => [showCommand(open)]
