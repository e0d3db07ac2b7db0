import type { State } from '#features/word-readings'

/** What is asked at a place, and with what it is answered. */
export type PointKind =
  | 'home'
  | 'text'
  | 'owner'
  | 'deadline'
  | 'status'
  | 'target'
  | 'baseline'
  | 'indicator'
  | 'step'
  | 'look'

/** A value that is guessed or refused: where, what was written, what it is read as. */
export interface Point {
  /** Names it among the points of its document: `3.deadline`. */
  readonly id: string
  readonly kind: PointKind
  readonly at: string
  readonly state: Exclude<State, 'placed'>
  /** The code of the reason; null where none is told. */
  readonly why: string | null
  /** The activity that it belongs to, by its place in the list; null for none. */
  readonly activity: number | null
  /** The words of the document. */
  readonly written: string
  /** What stood there before somebody changed it with changes tracked; null for unchanged. */
  readonly before: string | null
  /** What it is read as; empty where it was not read. */
  readonly readAs: string
}

/** A point with what somebody answered, or what was remembered of the authority's words. */
export interface Settled extends Point {
  /** Null where nobody answered and nothing is remembered. */
  readonly becomes: string | null
  readonly from: 'answer' | 'remembered' | null
}

/** How many questions wait for an answer: places that were not read, and places that were guessed. */
export interface Open {
  readonly refused: number
  readonly guessed: number
}
