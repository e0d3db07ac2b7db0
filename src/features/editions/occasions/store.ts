import type { Period } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import { countedBy } from '#features/comparability'
import type { Round, RoundLine } from '#features/rounds'
import { organisationNames, organisationNamesAt } from '#features/organisations'
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
  return round && (await listRoundContexts(tx, [round]))[0]
}

/** The same of several rounds, in their order, asked for together. */
export async function listRoundContexts(
  tx: Tx,
  rounds: readonly Round[],
): Promise<readonly OccasionContext[]> {
  if (rounds.length === 0) return []
  const lines = await roundReading.linesByRound(
    tx,
    rounds.map(({ id }) => id),
  )
  const names = await organisationNamesAt(tx, rounds.map(roundRules.closedAt))
  return withVersions(
    tx,
    rounds.map((round, index) => ({
      plan: round.plan,
      occasion: progressIn(round),
      version: round.version,
      everyone: lines.get(round.id) ?? [],
      organisations: names[index] ?? new Map(),
    })),
  )
}

async function findPlanContext(
  tx: Tx,
  { plan, organisation }: ReportKey,
  period: Period,
): Promise<OccasionContext | undefined> {
  const version = await findVersion(tx, { plan, organisation }, period)
  return version === undefined
    ? undefined
    : (await listPlanContexts(tx, plan, [{ version, period }]))[0]
}

/** What implementation plans share, each of the version that it keeps; without those that lie outside the plan's years. */
export async function listPlanContexts(
  tx: Tx,
  plan: string,
  kept: readonly { readonly version: number; readonly period: Period }[],
): Promise<readonly OccasionContext[]> {
  if (kept.length === 0) return []
  const versions = kept.map(({ version }) => version)
  const spans = await spansOf(tx, versions)
  const standing = Map.groupBy(await listStanding(tx, versions), ({ version }) => version)
  const organisations = await organisationNames(tx, null)
  const shared = kept
    .filter(({ version, period }) => liesWithin(period, spans.get(version) ?? noSpan))
    .map(({ version, period }) => ({
      plan,
      occasion: planFor(period),
      version,
      everyone: (standing.get(version) ?? []).map(({ version: _, ...line }) => line),
      organisations,
    }))
  return withVersions(tx, shared)
}

/** What reports on an occasion share, by the version that each keeps: of a round it is one for all. */
export async function listContexts(
  tx: Tx,
  context: OccasionContext,
  versions: readonly (number | null)[],
): Promise<ReadonlyMap<number | null, OccasionContext>> {
  const { plan, occasion } = context
  const others = new Set(versions.filter((id) => id !== null && id !== context.version.version))
  const kept = [...others].flatMap((version) =>
    version === null ? [] : [{ version, period: occasion.period }],
  )
  const found = await listPlanContexts(tx, plan, kept)
  return new Map<number | null, OccasionContext>([
    [null, context],
    [context.version.version, context],
    ...found.map((one) => [one.version.version, one] as const),
  ])
}

type Shared = Pick<OccasionContext, 'plan' | 'occasion' | 'everyone' | 'organisations'> & {
  readonly version: number
}

/** Occasions with what their versions of the plan say of commitments and measures. */
async function withVersions(
  tx: Tx,
  shared: readonly Shared[],
): Promise<readonly OccasionContext[]> {
  const ids = [...new Set(shared.map(({ version }) => version))]
  const versions = await roundReading.versionsById(tx, ids)
  const stated = await roundReading.commitmentsByVersion(tx, ids)
  const known = shared.map((one) => {
    const commitments = new Map((stated.get(one.version) ?? []).map((each) => [each.id, each]))
    const indicators = one.everyone.flatMap(
      ({ commitment }) => commitments.get(commitment)?.indicators ?? [],
    )
    return { ...one, commitments, indicators: new Set(indicators) }
  })
  const all = [...new Set(known.flatMap(({ indicators }) => [...indicators]))]
  const measures = await roundReading.measuresByVersion(tx, ids, all)
  const counted = await countedBy(
    tx,
    known.map(({ plan }) => plan),
    all,
  )
  return known.map(({ version: id, indicators, ...one }) => {
    const version = versions.get(id)
    if (!version) throw new Error(`no plan version ${id}`)
    const own = (measures.get(id) ?? [])
      .filter((measure) => indicators.has(measure.id))
      .map((measure) => counted(one.plan, measure, one.occasion.period))
    return { ...one, version, measures: new Map(own.map((measure) => [measure.id, measure])) }
  })
}

/** The version that was in force when the implementation plan was begun; before, the one in force. */
async function findVersion(
  tx: Tx,
  { plan, organisation }: Pick<ReportKey, 'plan' | 'organisation'>,
  period: Period,
): Promise<number | undefined> {
  const begun = await queryOptional<{ version: number }>(
    tx,
    sql`select version from varde.report where plan = ${plan} and organisation = ${organisation}
          and kind = 'implementation-plan' and period = ${period}`,
  )
  return (begun ?? (await roundReading.findPlanInForce(tx, plan)))?.version
}

interface Span {
  readonly start: string | null
  readonly end: string | null
}

const noSpan: Span = { start: null, end: null }

async function spansOf(tx: Tx, versions: readonly number[]): Promise<ReadonlyMap<number, Span>> {
  const rows = await query<Span & { readonly id: number }>(
    tx,
    sql`select id, head->'period'->>'start' as start, head->'period'->>'end' as end
        from varde.plan_version where id = any(${[...versions]}::bigint[])`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Who reports on what now, as far as each version knows the commitment, in the plan's order. */
const listStanding = (
  tx: Tx,
  versions: readonly number[],
): Promise<(RoundLine & { readonly version: number })[]> =>
  query(
    tx,
    sql`select v.id as version, a.organisation, a.commitment, a.part
        from varde.plan_version v
        join varde.reporting_assignment a on a.plan = v.plan and a.valid_to is null
        join varde.plan_record r on r.version = v.id and r.section = 'commitments'
          and r.id = a.commitment
        where v.id = any(${[...versions]}::bigint[])
        order by r.position, a.part desc, a.organisation`,
  )
