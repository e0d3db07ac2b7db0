import type { Period } from '#kernel/clock'
import type { Texts } from '#kernel/i18n'
import type { Organisations } from '#features/organisations'
import type { Commitment, Measure, PlanVersion, RoundLine } from '#features/rounds'
import type { EditionEvent } from '../acts/rules.ts'
import type { Line } from '../items/schema.ts'
import type { Occasion } from '../occasions/schema.ts'

/** Which report, by its place in the address. */
export interface ReportKey {
  readonly plan: string
  /** The occasion's code: a round's, or `implementation-plan-2027`. */
  readonly round: string
  /** `jurisdiction:code` */
  readonly organisation: string
}

/** A row of an edition's history with the part that was played, never a name. */
export interface RecordedEvent extends EditionEvent {
  readonly role: string | null
  /** With return: what the approver asks for. */
  readonly remark: Texts | null
}

/** An edition with everything that stands in it and has happened to it, withdrawn things left out. */
export interface Edition {
  readonly id: string
  readonly number: number
  readonly begunAt: Date
  readonly events: readonly RecordedEvent[]
  readonly lines: readonly Line[]
}

/** What one organisation says on one occasion: in a round, or in its implementation plan. */
export interface Report {
  /** Null as long as nobody has begun it. */
  readonly id: string | null
  readonly plan: string
  readonly organisation: string
  readonly occasion: Occasion
  /** The version in force when the round was opened, or the implementation plan begun. */
  readonly version: PlanVersion
  /** What this organisation reports on. */
  readonly assigned: readonly RoundLine[]
  /** Who leads what here, and who contributes. */
  readonly everyone: readonly RoundLine[]
  /** Oldest first. */
  readonly editions: readonly Edition[]
  /** Every commitment of that version, by id. */
  readonly commitments: ReadonlyMap<string, Commitment>
  /** The indicators of the assigned commitments, by id. */
  readonly measures: ReadonlyMap<string, Measure>
  /** What everybody is called; of a closed round what they were called when it closed. */
  readonly organisations: Organisations
}

/** A report outside rounds that somebody has begun, as far as its acts tell: what stands in it is not read. */
export interface BegunReport {
  readonly id: string
  /** The occasion's code. */
  readonly code: string
  /** Of an implementation plan: what it plans for, and the version of the plan that it keeps. */
  readonly period: Period | null
  readonly version: number | null
  /** Of a list of figures. */
  readonly indicator: string | null
  readonly editions: readonly Pick<Edition, 'events'>[]
}
