import { anonymous } from '#kernel/access'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import { isCurrent } from '#kernel/package'
import { jumps } from '#features/comparability'
import {
  figureDrafts,
  listBaselines,
  listBenchmarks,
  listObservations,
  listTargets,
} from '#features/indicators'
import { yardsticksPart } from '#features/yardsticks'
import type { YardstickRecord } from '#features/yardsticks'
import { planRecords } from '#features/plans'
import { viewBenchmarks, viewIndicators } from './rules.ts'
import type { IndicatorView, ShownBenchmark, Signatures } from './schema.ts'
import type { PlanReading } from '#features/reading'

/** What may be shown of a plan's indicators on the day of the reading: of all, or of one. */
export async function readFigures(
  tx: Tx,
  { version, asOf, indicators }: PlanReading,
  indicator?: string,
): Promise<readonly IndicatorView[]> {
  const about = {
    plan: version.plan,
    asOf: asOf.moment,
    ...(indicator === undefined ? {} : { indicator }),
  }
  const asked =
    indicator === undefined ? indicators : indicators.filter(({ id }) => id === indicator)
  const [observations, targets, baselines, breaks, uses, definitions] = await Promise.all([
    listObservations(tx, about),
    listTargets(tx, about),
    listBaselines(tx, about),
    jumps.listBreaks(tx, about),
    figureDrafts.listUses(tx, about),
    figureDrafts.listStatedDefinitions(tx, about),
  ])
  const day = asOf.day ?? dayOf(asOf.moment, version.head.timeZone)
  return viewIndicators(asked, { observations, targets, baselines, breaks, uses, definitions }, day)
}

/** Figures of others: those beside one indicator, or all. */
export async function readBenchmarks(
  tx: Tx,
  { version, asOf, indicators }: PlanReading,
  indicator?: string,
): Promise<readonly ShownBenchmark[]> {
  const about = { plan: version.plan, asOf: asOf.moment }
  const facts = await listBenchmarks(tx, indicator === undefined ? about : { ...about, indicator })
  return viewBenchmarks(facts, indicators)
}

/** Indicators that others have set, as everybody can read them: none that was dropped. */
export async function readYardsticks(
  tx: Tx,
  { version, asOf }: Pick<PlanReading, 'version' | 'asOf'>,
): Promise<readonly YardstickRecord[]> {
  const reading = { reader: anonymous, version, asOf: asOf.moment }
  const view = await planRecords.viewAsOf(tx, reading, [yardsticksPart])
  return view.records(yardsticksPart).filter(isCurrent)
}

/** Which role signed these figures, and when they were handed in. */
export async function readSignatures(
  tx: Tx,
  { version, asOf }: PlanReading,
  facts: readonly string[],
): Promise<Signatures> {
  if (facts.length === 0) return new Map()
  const signed = await query<{ fact: string; at: Date; role: string | null }>(
    tx,
    sql`select fact, handed_in_at as at, signed_as as role from published.figure_signature
        where plan = ${version.plan} and fact = any(${facts}) and handed_in_at <= ${asOf.moment}`,
  )
  return new Map(signed.map(({ fact, at, role }) => [fact, { at, role }]))
}
