import type { Day, Period } from '#kernel/clock'
import type { PlanReading } from '#features/word-plans'

export type DocumentState = 'read' | 'handed-over' | 'put-aside'

/** A document by the plan it was dropped in. */
export interface DocumentKey {
  readonly plan: string
  readonly document: string
}

/** A document as a list shows it. */
export interface ReceivedDocument {
  readonly id: string
  readonly plan: string
  readonly digest: string
  readonly name: string
  readonly sender: string
  readonly receivedOn: Day
  /** The language that its words are in. */
  readonly language: string
  readonly droppedAt: Date
  readonly droppedBy: string
  /** Whose plan it is, as `jurisdiction:code`; null where nobody has said so yet. */
  readonly organisation: string | null
  /** For when it plans; null where that is not known. */
  readonly period: Period | null
  readonly reader: string
  readonly reading: PlanReading
  /** Oldest first. */
  readonly events: readonly DocumentEvent[]
}

/** A document that was handed over to an authority. */
export interface HandedDocument {
  readonly id: string
  readonly name: string
  /** For when it plans. */
  readonly period: Period
  readonly at: Date
  /** How many activities became its draft; none where it had a plan, and the document lies beside it. */
  readonly written: number
  /** How many its people took over afterwards. */
  readonly taken: number
}

/** What became of a document as a whole. */
export interface DocumentEvent {
  readonly kind: 'handed-over' | 'put-aside' | 'taken'
  readonly organisation: string | null
  readonly period: Period | null
  readonly activities: number
  readonly at: Date
}

/** An answer about a point of a document. */
export interface Answer {
  readonly question: string
  /** What was read there. */
  readonly was: string
  readonly becomes: string
  readonly at: Date
}

/** What an authority's word means, or what its heading is for, as somebody answered it once. */
export interface RememberedWord {
  readonly kind: 'status' | 'unit' | 'heading'
  readonly written: string
  readonly means: string
  readonly toldAt: Date
}
