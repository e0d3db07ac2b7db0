import type { Texts } from '#kernel/i18n'
import type { activityRules, PlannedActivity } from '#features/activities'
import type { Organisations } from '#features/organisations'
import type { Coverage } from '#features/reporting'

/** What the plan says of a commitment besides who reports on it. */
export interface Aspect {
  /** Of the area that it is listed under; null where it is under none. */
  readonly area: string | null
  /** The names of its indicators. */
  readonly indicators: readonly Texts[]
  /** Codes of those whom we take to be responsible, where the plan names nobody; for those who may read it. */
  readonly inferred: readonly string[]
}

export interface Area {
  readonly id: string
  readonly number: string
  readonly title: Texts
}

/** A column: an authority, and what this reader knows of its plan. */
export interface Column {
  readonly organisation: string
  /** The occasion's code: its plan's place in the address. */
  readonly round: string
  /** The newest edition's; `not-begun` where there is none, `closed` where the reader may not know. */
  readonly state: string
  /** Whether its plan has a page for this reader. */
  readonly opens: boolean
  /** Whether he reads a line of it. */
  readonly reads: boolean
  /** Of what he reads: every activity once, whatever it serves. */
  readonly activities: number
  /** What serves a commitment, in whichever line it stands. */
  readonly serving: (commitment: string) => readonly PlannedActivity[]
}

/** A row: a commitment, and one cell for each column. */
export interface Row extends activityRules.CoverageRow, Aspect {
  readonly number: string | null
  readonly title: Texts
}

/** Who does what for each commitment in a period, as one reader reads it. */
export interface Matrix extends Pick<Coverage, 'period' | 'periods' | 'version'> {
  readonly areas: readonly Area[]
  readonly columns: readonly Column[]
  /** What the authorities are called. */
  readonly organisations: Organisations
  readonly rows: readonly Row[]
  /** The names of organisations by their codes in the plan. */
  readonly names: ReadonlyMap<string, Texts>
}
