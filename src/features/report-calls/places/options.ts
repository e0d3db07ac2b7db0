import { existsSync } from 'node:fs'
import type { Outcome } from '#kernel/cli'
import type { Refused, Visit } from '#kernel/operations'
import { Problem, Refusal, refused } from '#kernel/operations'
import type { Language } from '#kernel/i18n'
import type { ReportKey } from '#features/editions'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { keyAt } from './places.ts'

/** How a command speaks. */
export type Voice = Parameters<typeof refusedOutcome>[1]

/** The options that say which report is meant. */
export const placeOptions = {
  plan: { kind: 'text', label: 'PLAN', summary: 'report-calls.option-plan' },
  round: { kind: 'text', label: 'ROUND', summary: 'report-calls.option-round' },
  organisation: { kind: 'text', label: 'CODE', summary: 'report-calls.option-organisation' },
} as const

/** A call of a command on a report. */
export interface ReportCall extends Voice {
  readonly language: Language
  readonly as: string | undefined
  readonly options: Readonly<Record<keyof typeof placeOptions, string | undefined>>
}

/** Does something with the report that a command names, as whom `--as` names; refused where one is missing. */
export async function atReport(
  open: OpenVisit,
  call: ReportCall,
  work: (visit: Visit, key: ReportKey) => Promise<Outcome>,
): Promise<Outcome> {
  const { plan, round, organisation: code } = call.options
  if (call.as === undefined) return refusedOutcome(refused('as-missing'), call)
  const missing = missingIn({ plan, round, organisation: code })
  if (missing) return refusedOutcome(missing, call)
  const address = { plan: plan ?? '', round: round ?? '', code: code ?? '' }
  return open(call, async (visit) => {
    const key = await keyAt(visit, address)
    try {
      return await work(visit, key)
    } catch (error) {
      const refusal = unreadable(error)
      if (refusal === null) throw error
      return refusedOutcome(refusal, call)
    }
  })
}

/** What cannot be read is refused with words for a command line, where no body is sent. */
function unreadable(error: unknown): Refused | null {
  if (error instanceof Refusal) return error.refusal
  if (!(error instanceof Problem)) return null
  if (error.code === 'json-unreadable') return refused('file-unreadable')
  const isInput = error.code === 'input-unreadable'
  return isInput ? refused('input-unreadable', error.values) : null
}

/** The path of a file that is there; refused otherwise. */
export function fileAt(path: string): string {
  if (existsSync(path)) return path
  throw new Refusal(refused('file-not-there', { path }))
}

/** Refuses a command without an option that it needs; the first of them is named. */
export function missingIn(options: Readonly<Record<string, unknown>>): Refused | null {
  const missing = Object.keys(options).find((name) => options[name] === undefined)
  return missing === undefined ? null : refused('option-missing', { option: `--${missing}` })
}
