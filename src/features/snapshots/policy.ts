import type { InPlan, Policy } from '#kernel/access'
import { anyone } from '#kernel/access'
import { roundPolicy } from '#features/rounds'

/** Who freezes a round, and looks beforehand what it would hold. */
export const freezeRounds: Policy<InPlan> = roundPolicy.runRound

/** Who knows of a round's snapshots before it is closed; which fact he reads, both tables say. */
export const knowSnapshots: Policy<InPlan> = (actor, subject) =>
  actor.kind === 'system' || roundPolicy.readRounds(actor, subject)

/** Who reads snapshots of closed rounds, as far as their facts are published. */
export const readPublished: Policy<unknown> = anyone

/** Who reads a snapshot as the committee does: its pack is made for it. */
export const readAsCommittee: Policy<InPlan> = (actor, subject) =>
  actor.kind === 'system' || roundPolicy.runRound(actor, subject)
