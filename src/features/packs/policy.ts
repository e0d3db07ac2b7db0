import type { Actor, InPlan, Policy } from '#kernel/access'
import { hasRole } from '#kernel/access'
import type { Round } from '#features/rounds'
import { roundPolicy, roundRules } from '#features/rounds'

/** Who chooses deviations, looks at drafts and freezes. */
export const buildPacks: Policy<InPlan> = roundPolicy.runRound

/** Who knows that a round has packs. */
export const knowPacks: Policy<InPlan> = (actor, subject) =>
  actor.kind === 'system' || roundPolicy.readRounds(actor, subject)

/** A plan's round, as far as it counts here. */
export interface Opened extends InPlan {
  readonly round: Pick<Round, 'readers' | 'events'>
}

const committee = ['steering-member', 'reviewer'] as const

/** Whether the papers of a round have gone out. */
const arePapersSent = ({ events }: Opened['round']): boolean =>
  events.some(({ kind }) => kind === 'papers-sent' || kind === 'meeting-held')

/** Who downloads a pack: who runs the plan, and the committee once its papers are sent and its moment has come. */
export const readPacks: Policy<Opened> = (actor: Actor, { plan, round }) => {
  if (actor.kind === 'system' || buildPacks(actor, { plan })) return true
  const open = roundRules.openTo(round)
  return (
    arePapersSent(round) &&
    hasRole(
      actor,
      committee.filter((role) => open.includes(role)),
      { plan },
    )
  )
}
