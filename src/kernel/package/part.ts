import type { z } from 'zod'
import type { Tx } from '#kernel/db'
import type { Level } from '#kernel/facts'
import type { Texts } from '#kernel/i18n'
import type { JournalActor } from '#kernel/journal'

export type Severity = 'error' | 'warning' | 'note'

/** What a rule has to say of one place in a package; `finding.<code>` says it in words. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  /** The section's name, or `plan` for plan.yaml. */
  readonly section: string
  /** The record's place in its section, from 0; null when the finding is about the whole plan. */
  readonly index: number | null
  /** JSON Pointer within the record (RFC 6901): `/targets/0/due`; empty for the record itself. */
  readonly pointer: string
  readonly values: Readonly<Record<string, string | number>>
}

/** What every record of a package may say, whatever its section; its id is unique in the plan. */
export interface PackageRecord {
  readonly id: string
  readonly level?: Level
  readonly replacedBy?: readonly string[]
  readonly endedBy?: Texts
}

/** A whole package that has passed its schemas, as rules read it. */
export interface PackageView {
  readonly plan: PlanHead
  /** The records of a section, typed by the part that declares it. */
  records<R extends PackageRecord>(part: PackagePart<R>): readonly R[]
}

/** The lines of plan.yaml that every part may need. */
export interface PlanHead {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly jurisdiction: string
  readonly timeZone: string
  readonly languages: readonly string[]
  readonly currency: string
  readonly period: { readonly start: string | null; readonly end: string | null }
}

/** Where a package is being loaded to, or brought into force. */
export interface LoadContext {
  readonly tx: Tx
  readonly plan: PlanHead
  /** The whole package, for what other sections say. */
  readonly view: PackageView
  /** `varde.plan_version.id` */
  readonly version: number
  readonly now: Date
  /** Who loads or publishes: what happens to facts bears it. */
  readonly actor: JournalActor
}

/**
 * One section of a plan package, contributed by the slice that owns its noun. `plans` keeps the
 * records themselves, and runs all parts in one transaction.
 */
export interface PackagePart<R extends PackageRecord = PackageRecord> {
  readonly section: string
  /** The schema of one record; unknown keys are refused. */
  readonly schema: z.ZodType<R>
  /** Protection of a record that names none: our readings are internal until confirmed. */
  readonly defaultLevel: 'public' | 'internal'
  // Methods, not properties: so that a list may hold parts of different records.
  /** Ids that this record carries besides its own (its facts), for uniqueness over the plan. */
  ownIds?(record: R): readonly { readonly id: string; readonly pointer: string }[]
  /** Ids that this record points at, with the sections they may stand in. */
  references?(record: R): readonly Reference[]
  /** What cannot be followed up: rules that read declared fields, never prose. */
  lint?(view: PackageView): readonly Finding[]
  /** Refuses content that the record already holds otherwise (a fact changed under its id). */
  load?(context: LoadContext, records: readonly R[]): Promise<readonly Finding[]>
  /** Brings the section into force: publishes its facts, updates registers. */
  publish?(context: LoadContext, records: readonly R[]): Promise<void>
  /** What people recorded about this section, for `plan export --all`. */
  recorded?(tx: Tx, plan: string): Promise<readonly Readonly<Record<string, unknown>>[]>
}

export interface Reference {
  readonly id: string
  readonly pointer: string
  /** Sections in which the id may stand (a fact's id counts for its series' section). */
  readonly sections: readonly string[]
}

/** A part, typed by its own record; `app.ts` lists them for `plans`. */
export const packagePart = <R extends PackageRecord>(part: PackagePart<R>): PackagePart<R> => part
