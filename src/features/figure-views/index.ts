/** What a page tells of how figures came to be: `told.toldTargets(view)`. */
export * as told from './rows/told-rules.ts'
export { periodOf, rowsOf } from './rows/rules.ts'
export type { FigureRow, ObservationRow } from './rows/schema.ts'
/** The rows of a series in the order of time, silences too, page by page: `tabled.tableRows(view, today)`. */
export * as tabled from './rows/table-rows.ts'
export type { TableRow } from './rows/table-rows.ts'
/** The newest value beside the one before, and what stands in the way of comparing: `comparing.newestCompared(view)`. */
export * as comparing from './series/comparing.ts'
/** The straight path of a series, and figures as they are shown beside it: `onPath.pathAt(view, periods)`. */
export * as onPath from './series/on-path.ts'
export { figuresOf, isOwn, latestOf, viewIndicators, withdrawnFrom } from './series/rules.ts'
export type { Facts } from './series/rules.ts'
export type {
  Coverage,
  IndicatorView,
  ObservationState,
  Origin,
  ShownBaseline,
  ShownBenchmark,
  ShownBreak,
  ShownChoice,
  ShownObservation,
  ShownPart,
  ShownTarget,
  Signatures,
  Withdrawal,
  Words,
} from './series/schema.ts'
export { readBenchmarks, readFigures, readSignatures, readYardsticks } from './series/store.ts'
