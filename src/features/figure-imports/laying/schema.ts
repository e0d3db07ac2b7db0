import type { Refused } from '#kernel/operations'
import type { Grid } from '#features/figure-grids'
import type { Answers, FiguresRead, Frame } from '#features/figure-tables'
import type { ObservationFact } from '#features/indicators'
import type { FiguresKey, FiguresView, GivenEntry } from '#features/measuring'
import type { Item } from '#features/editions'
import type { Outcome } from '#features/reporting'

/** What somebody told of a table besides what stands in it. */
export interface Asked {
  /** The period of all its figures; empty where the table names its own. */
  readonly period: string
  readonly source: string
}

/** A table as it came: its name (empty where it was pasted), how long it is, and its SHA-256. */
export interface SentTable {
  readonly name: string
  readonly size: number
  readonly digest: string
}

/** A table that was taken apart, with what was told of it. */
export interface Sent {
  readonly table: SentTable
  readonly grid: Grid
  readonly asked: Asked
}

/** A table that waits for its owner; `grid` is null once it is written, and `written` says how much. */
export interface Upload extends SentTable {
  readonly id: string
  readonly key: FiguresKey
  readonly asked: Asked
  readonly answers: Answers
  readonly grid: Grid | null
  readonly written: number | null
}

/** A name that somebody matched before. */
export interface KnownName {
  readonly dimension: string
  readonly written: string
  readonly category: string
}

/** What stands where a table comes to: an entry of the list with what was handed in before it, and what is public. */
export interface Standings {
  readonly entries: readonly {
    readonly item: Pick<Item, 'field' | 'handedInAt' | 'content'>
    readonly before: Pick<Item, 'content'> | null
  }[]
  readonly series: { readonly observations: readonly ObservationFact[] }
  readonly definitions: FiguresView['definitions']
  readonly versions: ReadonlyMap<string, number>
}

/** What one figure of a table meets: in public or handed in, in the draft, in the table, and what it becomes. */
export interface Compared {
  readonly period: string
  /** Its category in each dimension; none where it is of the whole. */
  readonly keys: Readonly<Record<string, string>>
  readonly base: Part | null
  readonly draft: Part | null
  readonly table: Part
  readonly kind: 'added' | 'changed' | 'unchanged' | 'conflict'
}

/** A figure as it stands somewhere: its counts or value, or why there is none. */
export interface Part {
  readonly numerator: string
  readonly denominator: string
  readonly value: string
  readonly state: string
}

/** What a period comes to, and how many units it rests on; empty where nobody has said. */
export interface Whole {
  readonly numerator: string
  readonly denominator: string
  readonly value: string
  /** The breakdown whose units report. */
  readonly of: string
  readonly reported: string
  readonly expected: string
}

/** A period of which something stands, with what it comes to now. */
export interface HeadlineChange {
  readonly period: string
  readonly stands: Whole
  readonly becomes: Whole
  /** Whether it rests on fewer units than what stands: whoever confirms says that it is meant. */
  readonly isFewer: boolean
}

/** A period whose figures were from somewhere else until this table. */
export interface SourceChange {
  readonly period: string
  readonly before: string
  readonly after: string
}

/** A table laid beside the list: what was read, what it meets, and the entries that it comes to. */
export interface Laid {
  readonly view: FiguresView
  readonly frame: Frame
  readonly read: FiguresRead
  readonly compared: readonly Compared[]
  readonly sources: readonly SourceChange[]
  readonly entries: readonly GivenEntry[]
  readonly headlines: readonly HeadlineChange[]
  /** Whether something is changed that was handed in or published: then why is asked. */
  readonly needsReason: boolean
  /** Why, as the draft says of the same figures already; empty where it does not. */
  readonly reasonBefore: string
  /** The names that were answered, to be remembered. */
  readonly names: readonly KnownName[]
  /** Of all that was laid beside each other: whoever confirms has seen this. */
  readonly seen: string
}

/** A table that waits, laid beside the list as it stands now; or what came of it. */
export interface Review {
  readonly upload: Upload
  readonly laid: Laid | null
  /** What would become of each entry if it were written now. */
  readonly outcomes: readonly Outcome[] | Refused
}
