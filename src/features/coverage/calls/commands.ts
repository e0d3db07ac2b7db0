import { writeFile } from 'node:fs/promises'
import type { Actor } from '#kernel/access'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import { notAllowed, refused } from '#kernel/operations'
import { callPieces } from '#features/report-calls'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { makeDocument } from '../word/make.ts'

const text = (label: string, summary: string) => ({ kind: 'text', label, summary }) as const

const exportCommand = (open: OpenVisit): Command =>
  command({
    name: 'implementation-plan export',
    summary: 'coverage.command-export',
    options: {
      plan: text('PLAN', 'implementation.option-plan'),
      organisation: text('CODE', 'implementation.option-organisation'),
      period: text('PERIOD', 'implementation.option-period'),
      out: text('FILE', 'coverage.option-out'),
    },
    run: async (call): Promise<Outcome> => {
      const { organisation = '', period = '', out = '' } = call.options
      if (call.as === undefined) return refusedOutcome(refused('as-missing'), call)
      const { plan: _, ...needed } = call.options
      const missing = callPieces.missingIn(needed)
      if (missing) return refusedOutcome(missing, call)
      return open(call, async (visit): Promise<Outcome> => {
        const plans = call.options.plan === undefined ? plansOf(visit.actor) : [call.options.plan]
        const [plan] = plans
        if (plan === undefined) throw notAllowed()
        if (plans.length > 1)
          return refusedOutcome(refused('option-missing', { option: '--plan' }), call)
        const round = `implementation-plan-${period.replace('/', '-')}`
        const key = await callPieces.keyAt(visit, { plan, round, code: organisation })
        const { bytes } = await makeDocument(visit, key, call.say)
        await writeFile(out, bytes)
        return { exit: 0, text: out, json: { file: out, bytes: bytes.byteLength } }
      })
    },
  })

/** The plans in which somebody has a part: where there is one alone, it need not be named. */
function plansOf(actor: Actor): readonly string[] {
  if (actor.kind !== 'account') return []
  return [...new Set(actor.roles.flatMap(({ plan }) => plan ?? []))]
}

/** `implementation-plan export`. */
export const documentCommands = (open: OpenVisit): readonly Command[] => [exportCommand(open)]
