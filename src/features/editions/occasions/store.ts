import type { Period } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { query, queryOne, queryOptional, sql } from '#kernel/db'
import type { PlanVersion, RoundLine } from '#features/rounds'
import { organisationNames } from '#features/organisations'
import { roundReading, roundRules } from '#features/rounds'
import type { ReportKey } from '../reports/schema.ts'
import type { OccasionContext } from './context.ts'
import { findFiguresContext } from './figures.ts'
import { liesWithin, measuredIndicator, planFor, plannedPeriod, progressIn } from './rules.ts'

/**
 * What all reports on an occasion share; undefined where there is no such occasion. Of an implementation
 * plan the version is each organisation's own.
 */
export function findContext(tx: Tx, key: ReportKey): Promise<OccasionContext | undefined> {
  const period = plannedPeriod(key.round)
  const indicator = measuredIndicator(key.round)
  if (indicator !== undefined) return findFiguresContext(tx, key.plan, indicator)
  return period ? findPlanContext(tx, key, period) : findRoundContext(tx, key)
}

/** What all reports of a round share. */
export async function findRoundContext(
  tx: Tx,
  { plan, round: code }: Pick<ReportKey, 'plan' | 'round'>,
): Promise<OccasionContext | undefined> {
  const round = await roundReading.findRound(tx, plan, code)
  if (!round) return undefined
  const version = await roundReading.getPlanVersion(tx, round.version)
  const everyone = await roundReading.listRoundLines(tx, round.id)
  return {
    plan,
    occasion: progressIn(round),
    everyone,
    organisations: await organisationNames(tx, roundRules.closedAt(round)),
    ...(await commitmentsOf(tx, version, everyone)),
  }
}

async function findPlanContext(
  tx: Tx,
  { plan, organisation }: ReportKey,
  period: Period,
): Promise<OccasionContext | undefined> {
  const version = await findVersion(tx, { plan, organisation }, period)
  return version && planContextOf(tx, version, period)
}

async function planContextOf(
  tx: Tx,
  version: PlanVersion,
  period: Period,
): Promise<OccasionContext | undefined> {
  if (!liesWithin(period, await spanOf(tx, version))) return undefined
  const everyone = await listStanding(tx, version)
  return {
    plan: version.plan,
    occasion: planFor(period),
    everyone,
    organisations: await organisationNames(tx, null),
    ...(await commitmentsOf(tx, version, everyone)),
  }
}

/** What reports on an occasion share, by the version that each keeps: of a round it is one for all. */
export async function listContexts(
  tx: Tx,
  context: OccasionContext,
  versions: readonly (number | null)[],
): Promise<ReadonlyMap<number | null, OccasionContext>> {
  const found = new Map<number | null, OccasionContext>([
    [null, context],
    [context.version.version, context],
  ])
  for (const id of new Set(versions)) {
    if (id === null || found.has(id)) continue
    const version = await roundReading.getPlanVersion(tx, id)
    const kept = await planContextOf(tx, version, context.occasion.period)
    if (kept) found.set(id, kept)
  }
  return found
}

async function commitmentsOf(tx: Tx, version: PlanVersion, everyone: readonly RoundLine[]) {
  const all = await roundReading.listCommitments(tx, version.version)
  const commitments = new Map(all.map((commitment) => [commitment.id, commitment]))
  const indicators = everyone.flatMap(
    ({ commitment }) => commitments.get(commitment)?.indicators ?? [],
  )
  const measures = await roundReading.listMeasures(tx, version.version, indicators)
  return { version, commitments, measures: new Map(measures.map((one) => [one.id, one])) }
}

/** The version that was in force when the implementation plan was begun; before, the one in force. */
async function findVersion(
  tx: Tx,
  { plan, organisation }: Pick<ReportKey, 'plan' | 'organisation'>,
  period: Period,
): Promise<PlanVersion | undefined> {
  const begun = await queryOptional<{ version: number }>(
    tx,
    sql`select version from varde.report where plan = ${plan} and organisation = ${organisation}
          and kind = 'implementation-plan' and period = ${period}`,
  )
  return begun
    ? roundReading.getPlanVersion(tx, begun.version)
    : roundReading.findPlanInForce(tx, plan)
}

const spanOf = (
  tx: Tx,
  { version }: PlanVersion,
): Promise<{ readonly start: string | null; readonly end: string | null }> =>
  queryOne(
    tx,
    sql`select head->'period'->>'start' as start, head->'period'->>'end' as end
        from varde.plan_version where id = ${version}`,
  )

/** Who reports on what now, as far as the version knows the commitment, in the plan's order. */
const listStanding = (tx: Tx, { plan, version }: PlanVersion): Promise<RoundLine[]> =>
  query(
    tx,
    sql`select a.organisation, a.commitment, a.part from varde.reporting_assignment a
        join varde.plan_record r on r.version = ${version} and r.section = 'commitments'
          and r.id = a.commitment
        where a.plan = ${plan} and a.valid_to is null
        order by r.position, a.part desc, a.organisation`,
  )
