import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { callPieces } from '#features/report-calls'
import { reportOperations } from '#features/reporting'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { readPlan } from '../tree/reading.ts'
import { periodIn } from './api.ts'
import { shownCoverage, shownPlan } from './shown.ts'
import { carriedLines, coverageLines, planLines } from './told.ts'

const text = (label: string, summary: string) =>
  ({ kind: 'text', label, summary: `implementation.option-${summary}` }) as const

const place = {
  plan: text('PLAN', 'plan'),
  organisation: text('CODE', 'organisation'),
  period: text('PERIOD', 'period'),
} as const

type Call = Omit<callPieces.ReportCall, 'options'> & {
  readonly options: Readonly<Record<keyof typeof place, string | undefined>>
}

/** Does something with the implementation plan that a command names. */
export function atPlan(
  open: OpenVisit,
  call: Call,
  work: (visit: Visit, key: ReportKey) => Promise<Outcome>,
): Promise<Outcome> | Outcome {
  const { plan, organisation, period } = call.options
  const missing = callPieces.missingIn({ plan, organisation, period })
  if (missing && call.as !== undefined) return refusedOutcome(missing, call)
  const round = `implementation-plan-${(period ?? '').replace('/', '-')}`
  return callPieces.atReport(open, { ...call, options: { plan, organisation, round } }, work)
}

const show = (open: OpenVisit): Command =>
  command({
    name: 'implementation-plan show',
    summary: 'implementation.command-show',
    options: place,
    run: (call) =>
      atPlan(open, call, async (visit, key) => {
        const read = await readPlan(visit, key)
        const lines = planLines(call.say, read.tree)
        return { exit: 0, text: lines.join('\n'), json: shownPlan(read) }
      }),
  })

const save = (open: OpenVisit): Command =>
  command({
    name: 'implementation-plan save',
    summary: 'implementation.command-save',
    options: {
      ...place,
      commitment: text('COMMITMENT', 'commitment'),
      from: text('FILE', 'from'),
    },
    run: (call) => {
      const { commitment, from } = call.options
      const missing = callPieces.missingIn({ commitment, from })
      if (missing) return refusedOutcome(missing, call)
      return atPlan(open, call, async (visit, key) => {
        const fields = await callPieces.readFields(callPieces.fileAt(from ?? ''))
        const given = { ...key, ...fields, commitment: commitment ?? '' }
        const saved = await callPieces.saveFields(visit, call.say, given)
        return isRefused(saved) ? refusedOutcome(saved, call) : callPieces.savedOutcome(saved, call)
      })
    },
  })

const carryOver = (open: OpenVisit): Command =>
  command({
    name: 'implementation-plan carry-over',
    summary: 'implementation.command-carry-over',
    options: place,
    run: (call) =>
      atPlan(open, call, async (visit, key) => {
        const carried = await reportOperations.carryOverPlan(visit, key)
        if (isRefused(carried)) return refusedOutcome(carried, call)
        return { exit: 0, text: carriedLines(call.say, carried).join('\n'), json: carried }
      }),
  })

const coverage = (open: OpenVisit): Command =>
  command({
    name: 'implementation-plan coverage',
    summary: 'implementation.command-coverage',
    options: { plan: place.plan, period: place.period },
    run: (call) => {
      const { plan, period } = call.options
      if (call.as === undefined) return refusedOutcome(refused('as-missing'), call)
      const missing = callPieces.missingIn({ plan, period })
      if (missing) return refusedOutcome(missing, call)
      const asked = periodIn(period ?? '')
      if (asked === undefined)
        return refusedOutcome(refused('option-unreadable', { name: 'period' }), call)
      return open(call, async (visit) => {
        const read = await reportOperations.showCoverage(visit, { plan: plan ?? '', period: asked })
        const lines = coverageLines(call.say, read)
        return { exit: 0, text: lines.join('\n'), json: shownCoverage(read) }
      })
    },
  })

/** `implementation-plan show`, `save`, `carry-over`, `coverage`. */
export const planningCommands = (open: OpenVisit): readonly Command[] => [
  show(open),
  save(open),
  carryOver(open),
  coverage(open),
]
