import { dayOf, steps } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow, notFound } from '#kernel/operations'
import { editionRules } from '#features/editions'
import { currentOf, figureDrafts, listObservations, usedOf } from '#features/indicators'
import type { PlanVersion } from '#features/rounds'
import { roundReading } from '#features/rounds'
import type { ReportedCommitment } from '#features/measuring'
import { listReported } from '#features/measuring'
import { listStateOf, newestPeriod, turnOf } from './rules.ts'
import type { Owned } from './store.ts'
import { listIndicators, listNewestEvents } from './store.ts'
import type { OverviewLine } from './schema.ts'

/** All indicators of an authority, with where each list of figures stands. */
export interface Overview {
  readonly plan: PlanVersion
  readonly lines: readonly OverviewLine[]
}

/** Reads an organisation's indicators for its own people: as many queries however many they are. */
export async function readOverview(tx: Tx, visit: Visit, owned: Owned): Promise<Overview> {
  allow(editionRules.workHere, visit, owned)
  const plan = await roundReading.findPlanInForce(tx, owned.plan)
  if (!plan) throw notFound()
  const indicators = await listIndicators(tx, owned)
  const events = Map.groupBy(await listNewestEvents(tx, owned), ({ indicator }) => indicator)
  const asked = { plan: owned.plan, asOf: visit.now }
  const published = currentOf(await listObservations(tx, asked)).current
  const figures = Map.groupBy(published, ({ indicator }) => indicator)
  const uses = Map.groupBy(await figureDrafts.listUses(tx, asked), ({ indicator }) => indicator)
  const today = dayOf(visit.now, plan.timeZone)
  const lines = indicators.map((indicator): OverviewLine => {
    // As everybody reads it: of several figures of one period of this indicator the one that is used.
    const known = usedOf(figures.get(indicator.id) ?? [], uses.get(indicator.id)).used
    const newest = newestPeriod(known.filter(figureDrafts.wasDue).map(({ about }) => about))
    const own = events.get(indicator.id)
    const state = listStateOf(own?.flatMap(({ event }) => event ?? []))
    const next = steps.nextDue(newest, indicator, today)
    return {
      indicator,
      last: known.find(({ about }) => about === newest) ?? known.at(-1),
      state,
      next,
      turn: turnOf(state, next),
    }
  })
  return { plan, lines }
}

/** The plan, and the commitments at which an authority's editor may begin an indicator. */
export async function readBegin(
  tx: Tx,
  visit: Visit,
  owned: Owned,
): Promise<{ readonly plan: PlanVersion; readonly commitments: readonly ReportedCommitment[] }> {
  allow(editionRules.write, visit, owned)
  const plan = await roundReading.findPlanInForce(tx, owned.plan)
  if (!plan) throw notFound()
  return { plan, commitments: await listReported(tx, owned) }
}
