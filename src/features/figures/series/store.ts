import type { Tx } from '#kernel/db'
import {
  jumps,
  listBaselines,
  listBenchmarks,
  listObservations,
  listTargets,
} from '#features/indicators'
import { viewBenchmarks, viewIndicators } from './rules.ts'
import type { IndicatorView, ShownBenchmark } from './schema.ts'
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
  const [observations, targets, baselines, breaks] = await Promise.all([
    listObservations(tx, about),
    listTargets(tx, about),
    listBaselines(tx, about),
    jumps.listBreaks(tx, about),
  ])
  return viewIndicators(asked, { observations, targets, baselines, breaks })
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
