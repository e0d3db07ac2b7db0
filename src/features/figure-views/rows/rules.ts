import type {
  IndicatorView,
  ShownBenchmark,
  ShownObservation,
  ShownTarget,
} from '../series/schema.ts'
import type { FigureRow, ObservationRow } from './schema.ts'

/**
 * Every figure of an indicator that may be shown, each once: the one list from which the page, the drawing,
 * the files and the interface for programs take theirs.
 */
export function rowsOf(
  view: IndicatorView,
  benchmarks: readonly ShownBenchmark[] = [],
): readonly FigureRow[] {
  return [
    ...observationRows(view, view.observations, 'observation'),
    ...observationRows(view, view.rivals, 'rival'),
    ...view.baselines.map((fact) => ({ kind: 'baseline' as const, fact })),
    ...view.milestones.map((fact) => ({ kind: 'milestone' as const, fact })),
    ...view.targets.map((fact) => ({ kind: 'target' as const, fact })),
    ...benchmarks.map((fact) => ({ kind: 'benchmark' as const, fact })),
    ...view.replaced.map(replacedRow),
    ...view.replacedBaselines.map((fact) => ({ kind: 'replaced-baseline' as const, fact })),
  ]
}

function observationRows(
  { breaks }: IndicatorView,
  facts: readonly ShownObservation[],
  kind: 'observation' | 'rival',
): readonly ObservationRow[] {
  const broken = new Set(breaks.map(({ later }) => later))
  return facts.map((fact) => ({ kind, fact, breaksBefore: broken.has(fact.period) }))
}

const replacedRow = (fact: ShownObservation | ShownTarget): FigureRow =>
  'due' in fact
    ? { kind: 'replaced-target', fact }
    : { kind: 'replaced-observation', fact, breaksBefore: false }

/** The period that a row is about; null where an aim has no date or a start none yet. */
export const periodOf = ({ fact }: FigureRow): string | null =>
  'due' in fact ? fact.due : fact.period
