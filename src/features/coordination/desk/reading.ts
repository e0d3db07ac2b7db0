import type { Actor } from '#kernel/access'
import { rolesIn } from '#kernel/access'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { Problem } from '#kernel/operations'
import { roundReading, roundRules } from '#features/rounds'
import { overseeAll } from '../overview/reading.ts'
import { waitedFor } from '../overview/rules.ts'
import type { Round } from '../overview/terms.ts'
import type { CoordinatorDesk } from './schema.ts'
import { listUnmeasurable } from './store.ts'

/** The plans that somebody coordinates. */
export const coordinatedPlans = (actor: Actor): readonly string[] => [
  ...new Set(
    rolesIn(actor, {}).flatMap(({ name, plan }) =>
      name === 'coordinator' && plan !== null ? [plan] : [],
    ),
  ),
]

/** Of a plan's rounds those on his desk: all that are open, and the one that was closed last. */
function deskRounds(rounds: readonly Round[]): readonly Round[] {
  const closed = (round: Round): number => roundRules.closedAt(round)?.getTime() ?? 0
  const last = Math.max(0, ...rounds.map(closed))
  return rounds.filter((round) => closed(round) === 0 || closed(round) === last)
}

/** Reads what lies before a coordinator: as many queries for a hundred plans as for one. */
export async function readCoordinatorDesk(tx: Tx, visit: Visit): Promise<CoordinatorDesk> {
  const ids = coordinatedPlans(visit.actor)
  if (ids.length === 0) throw new Problem(403, 'not-allowed')
  const versions = await roundReading.listPlansInForce(tx, ids)
  const rounds = await roundReading.listRoundsOf(tx, ids)
  const shown = [...Map.groupBy(rounds, ({ plan }) => plan).values()].flatMap(deskRounds)
  const lines = await roundReading.linesByRound(
    tx,
    shown.map(({ id }) => id),
  )
  const reports = await overseeAll(tx, lines)
  const unmeasurable = await listUnmeasurable(
    tx,
    versions.map(({ version }) => version),
  )
  const [byPlan, lacking] = [
    Map.groupBy(rounds, ({ plan }) => plan),
    Map.groupBy(unmeasurable, ({ plan }) => plan),
  ]
  const plans = versions.map((plan) => {
    const own = byPlan.get(plan.plan) ?? []
    const overviews = shown
      .filter((round) => round.plan === plan.plan && reports.has(round.id))
      .map((round) => ({ round, plan, reports: waitedFor(round, reports.get(round.id) ?? []) }))
    return {
      plan,
      hasRounds: own.length > 0,
      open: overviews.filter(({ round }) => roundRules.closedAt(round) === null),
      closed: overviews.filter(({ round }) => roundRules.closedAt(round) !== null),
      proposed: roundRules.proposedNext(own, dayOf(visit.now, plan.timeZone)),
      unmeasurable: lacking.get(plan.plan) ?? [],
    }
  })
  return { plans }
}
