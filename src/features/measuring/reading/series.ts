import type { Tx } from '#kernel/db'
import type {
  BaselineFact,
  BenchmarkFact,
  DefinitionFact,
  ObservationFact,
  TargetFact,
  UseFact,
} from '#features/indicators'
import { jumps } from '#features/comparability'
import {
  currentOf,
  figureDrafts,
  listBaselines,
  listBenchmarks,
  listObservations,
  listTargets,
  usedOf,
} from '#features/indicators'
import type { FiguresKey } from '../lists/schema.ts'

/** What everybody reads of an indicator on a day. */
export interface Series {
  /** One figure for each period, in the order of their periods. */
  readonly observations: readonly ObservationFact[]
  /** Figures of the same periods that are not used. */
  readonly rivals: readonly ObservationFact[]
  readonly baselines: readonly BaselineFact[]
  readonly targets: readonly TargetFact[]
  /** Versions that people stated, oldest first; the package's stands in the plan. */
  readonly definitions: readonly DefinitionFact[]
  /** Choices between figures of one period, oldest first. */
  readonly uses: readonly UseFact[]
  /** What stood before: each names no other, but is named by what `replaces` it. */
  readonly replaced: {
    readonly definitions: readonly DefinitionFact[]
    readonly observations: readonly ObservationFact[]
    readonly baselines: readonly BaselineFact[]
    readonly targets: readonly TargetFact[]
  }
  readonly breaks: readonly jumps.PublishedComparability[]
  readonly benchmarks: readonly BenchmarkFact[]
}

/** Reads a series as everybody could by a moment; what was withdrawn since is gone. Figures still pass the gate. */
export async function readSeries(
  tx: Tx,
  { plan, indicator }: Pick<FiguresKey, 'plan' | 'indicator'>,
  asOf: Date,
): Promise<Series> {
  const asked = { plan, indicator, asOf }
  const observations = currentOf(await listObservations(tx, asked))
  const baselines = currentOf(await listBaselines(tx, asked))
  const targets = currentOf(await listTargets(tx, asked))
  const uses = await figureDrafts.listUses(tx, asked)
  const { used, rivals } = usedOf(observations.current, uses)
  const definitions = currentOf(await figureDrafts.listStatedDefinitions(tx, asked))
  return {
    observations: used,
    rivals,
    baselines: baselines.current,
    targets: targets.current,
    definitions: definitions.current,
    uses,
    replaced: {
      definitions: definitions.replaced,
      observations: observations.replaced,
      baselines: baselines.replaced,
      targets: targets.replaced,
    },
    breaks: await jumps.listBreaks(tx, asked),
    benchmarks: await listBenchmarks(tx, asked),
  }
}
