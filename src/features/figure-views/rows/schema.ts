import type {
  ShownBaseline,
  ShownBenchmark,
  ShownObservation,
  ShownTarget,
} from '../series/schema.ts'

/** One figure of an indicator, wherever it is shown: a row of the table, a mark on the drawing, a line of a file. */
export type FigureRow =
  | {
      readonly kind: 'observation' | 'rival' | 'replaced-observation'
      readonly fact: ShownObservation
      /** It is the first that is counted by another definition: nothing before may be compared with it. */
      readonly breaksBefore: boolean
    }
  | { readonly kind: 'target' | 'milestone' | 'replaced-target'; readonly fact: ShownTarget }
  | { readonly kind: 'baseline'; readonly fact: ShownBaseline }
  | { readonly kind: 'replaced-baseline'; readonly fact: ShownBaseline }
  | { readonly kind: 'benchmark'; readonly fact: ShownBenchmark }

/** A row of a measured value. */
export type ObservationRow = Extract<FigureRow, { readonly fact: ShownObservation }>
