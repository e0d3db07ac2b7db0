import type { Day, Period } from '#kernel/clock'
import type { Texts } from '#kernel/i18n'
import type { PeopleCounted } from '#features/disclosure'
import type { At, Grid } from '#features/figure-grids'

export type { At, Grid, GridCell } from '#features/figure-grids'

/** One group of a dimension, with all that it is known to be called. */
export interface Category {
  readonly code: string
  readonly names: Texts
  /** What people have called it before: remembered answers, abbreviations. */
  readonly aliases?: readonly string[]
}

/**
 * What figures are told apart by. `place`: there is a figure for each category. `add`: categories are added up.
 * `share`: the counted categories are the numerator, all of them the denominator.
 */
export interface Dimension {
  /** `unit`, `sex`, `level` … */
  readonly dimension: string
  readonly names?: Texts
  readonly use: 'place' | 'add' | 'share'
  /** Whether everybody is in at most one category, and whether everybody is in one. */
  readonly exclusive: boolean
  readonly exhaustive: boolean
  readonly categories: readonly Category[]
  /** Of a `share`: the codes that make the numerator. */
  readonly counted?: readonly string[]
  /** What its column is called, besides what is known anyway. */
  readonly headings?: readonly string[]
}

/** What is expected of a table of figures. */
export interface Frame {
  readonly indicator: {
    readonly id: string
    readonly unit: string
    readonly kind: string
    readonly countsPeople: PeopleCounted
  }
  /** The periods asked for; `any` where the table may bring its own. */
  readonly periods: readonly Period[] | 'any'
  readonly dimensions: readonly Dimension[]
  /** Words for those who are counted, so that »antal ledere« is understood: `ledere`, `police leaders`. */
  readonly population?: readonly string[]
}

/** What a message is filled with; a text in several languages is said in the reader's. */
export type Values = Readonly<Record<string, string | number | Texts>>

export const silences = ['not-reported', 'not-applicable', 'withheld'] as const
/** Why there is no figure. */
export type Silence = (typeof silences)[number]

/** A figure, with the cells that it was made of. Categories are left out where it is of all of them. */
export interface Placed {
  readonly at: At
  readonly from: readonly At[]
  readonly cells: Readonly<Record<string, string>>
  readonly period: Period
  readonly numerator?: string
  readonly denominator?: string
  readonly value?: string
  readonly silence?: Silence
}

export type MatchedBy =
  'exact' | 'case' | 'space' | 'code' | 'alias' | 'spelling' | 'answer' | 'total'

/** How a name was understood. */
export interface Matched {
  readonly dimension: string
  readonly asWritten: string
  /** Null for all of them together (»i alt«). */
  readonly category: string | null
  readonly how: MatchedBy
  readonly at: readonly At[]
}

export const questionKinds = [
  'name',
  'blank-name',
  'number',
  'share-or-percent',
  'share-differs',
  'sign',
  'blank',
  'absent',
  'duplicate',
  'column',
  'two-columns',
  'period',
  'no-period',
  'total',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** One answer that can be given; its words are the message `figure-tables.option-KEY`. */
export interface Option {
  readonly value: string
  readonly key: string
  readonly values: Values
}

/** Something that only a person knows; its words are the message `figure-tables.question-KIND`. */
export interface Question {
  /** The same for the same content, wherever it stands. */
  readonly id: string
  readonly kind: QuestionKind
  readonly at: readonly At[]
  readonly asWritten: string
  readonly options: readonly Option[]
  /** Whether a period may be answered that is no option. */
  readonly free?: 'period'
  readonly values: Values
}

/** A cell that cannot be taken: the message `figure-tables.error-CODE`. */
export interface Fault {
  readonly at: At
  readonly code: ErrorCode
  readonly values: Values
}

/** What was taken and should be looked at: the message `figure-tables.warning-CODE`. */
export interface Warning {
  readonly at: readonly At[]
  readonly code: WarningCode
  readonly values: Values
}

export const errorCodes = [
  'above-hundred',
  'above-whole',
  'broken',
  'date-in-number',
  'denominator-missing',
  'formula-empty',
  'future-period',
  'merged',
  'negative',
  'no-figures',
  'no-number',
  'not-whole',
  'numerator-missing',
  'percent-in-count',
  'shares-not-added',
  'zero-whole',
] as const
export type ErrorCode = (typeof errorCodes)[number]

export const warningCodes = [
  'formula',
  'hidden-column',
  'hidden-row',
  'incomplete',
  'merged',
  'dimension-absent',
  'number-as-text',
  'other-sheets',
  'period-running',
  'thousands',
  'title-period',
  'total-above',
] as const
export type WarningCode = (typeof warningCodes)[number]

export const ignoredWhys = [
  'above-heading',
  'computed',
  'incomplete',
  'left-out',
  'not-counted',
  'note',
  'once',
  'other-period',
  'total',
] as const
export type IgnoredWhy = (typeof ignoredWhys)[number]

/** Cells that are not taken, and why: the message `figure-tables.ignored-WHY`. */
export interface Ignored {
  readonly why: IgnoredWhy
  readonly at: readonly At[]
}

/** A total that the table states, beside the sum of its parts. */
export interface StatedTotal {
  readonly at: At
  /** The dimensions that it is a total over. */
  readonly over: readonly string[]
  readonly period: Period
  readonly stated: string
  readonly computed: string
  readonly agrees: boolean
}

/** How many of a dimension's categories have a figure in a period. */
export interface Coverage {
  readonly dimension: string
  readonly period: Period
  readonly reported: number
  readonly expected: number
  readonly missing: readonly string[]
}

/** What a column was taken for. */
export interface ColumnRead {
  readonly at: At
  readonly heading: string
  readonly role: string
}

export type Fate = 'placed' | 'heading' | 'matched' | 'asked' | 'refused' | 'ignored'

/** What became of a cell that held something. */
export interface CellFate {
  readonly at: At
  readonly fate: Fate
  readonly why?: IgnoredWhy
}

/** Answers by the ids of their questions. */
export type Answers = Readonly<Record<string, string>>

/** What a table is read with. */
export interface Input {
  readonly grid: Grid
  readonly frame: Frame
  readonly today: Day
  readonly answers: Answers
}

/** The rows of a table: where its headings stand, how many hold anything below and above them, and how many below nothing. */
export interface RowsRead {
  /** Numbers of rows; two where the headings are, none where there are none. */
  readonly headings: readonly number[]
  readonly below: number
  readonly above: number
  readonly blank: number
}

/** What was read of a table. Nothing of it is written anywhere. */
export interface FiguresRead {
  readonly input: Input
  readonly rows: RowsRead
  readonly columns: readonly ColumnRead[]
  /** Provisional while anything is asked. */
  readonly placed: readonly Placed[]
  readonly matched: readonly Matched[]
  readonly questions: readonly Question[]
  readonly errors: readonly Fault[]
  readonly warnings: readonly Warning[]
  readonly ignored: readonly Ignored[]
  readonly totals: readonly StatedTotal[]
  readonly coverage: readonly Coverage[]
  /** Every cell that holds something, once. */
  readonly fates: readonly CellFate[]
  /** Whether nothing is asked and nothing refused. */
  readonly isClear: boolean
}
