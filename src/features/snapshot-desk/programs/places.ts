import type { Outcome } from '#kernel/cli'
import type { Language } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { notFound, refused } from '#kernel/operations'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import type { SnapshotKey } from '#features/snapshots'
import { snapshotOperations } from '#features/snapshots'

/** The options that say which snapshot is meant; the plan only where several have a round of that code. */
export const placeOptions = {
  plan: { kind: 'text', label: 'PLAN', summary: 'snapshots.option-plan' },
  round: { kind: 'text', label: 'CODE', summary: 'snapshots.option-round' },
} as const
export const snapshotOption = {
  snapshot: { kind: 'text', label: 'N', summary: 'snapshots.option-snapshot' },
} as const

type Voice = Parameters<typeof refusedOutcome>[1]

/** A call of a command on a snapshot. */
export interface SnapshotCall extends Voice {
  readonly language: Language
  readonly as: string | undefined
  readonly options: {
    readonly plan: string | undefined
    readonly round: string | undefined
    readonly snapshot?: string | undefined
  }
}

/** Does something with the snapshot that a command names; refused where the plan must be told. */
export async function atSnapshot(
  open: OpenVisit,
  call: SnapshotCall,
  work: (visit: Visit, key: SnapshotKey) => Promise<Outcome>,
): Promise<Outcome> {
  const { plan: named, round, snapshot } = call.options
  if (round === undefined) return missing(call, '--round')
  if (snapshot !== undefined && !/^[1-9]\d{0,5}$/.test(snapshot)) return missing(call, '--snapshot')
  return open(call, async (visit): Promise<Outcome> => {
    const plans = named === undefined ? await snapshotOperations.findPlans(visit, round) : [named]
    const [plan, another] = plans
    if (plan === undefined) throw notFound()
    if (another !== undefined) return missing(call, '--plan')
    return work(visit, { plan, round, ...(snapshot && { number: Number(snapshot) }) })
  })
}

const missing = (call: Voice, option: string): Outcome =>
  refusedOutcome(refused('option-missing', { option }), call)
