import { canonical } from '#kernel/canonical'
import type { PackageRecord } from '#kernel/package'
import { isCurrent } from '#kernel/package'
import type { PlanContent } from './content.ts'
import type { NamedRecord } from './named.ts'
import { nameOf } from './named.ts'

/** A record in a difference: what it is called, and which of its fields say something else. */
export interface ChangedRecord extends NamedRecord {
  readonly fields: readonly string[]
}

export interface SectionDifference {
  readonly section: string
  readonly added: readonly ChangedRecord[]
  readonly changed: readonly ChangedRecord[]
  /** Records that no longer hold: now marked as split, merged or dropped, or no longer there. */
  readonly ended: readonly ChangedRecord[]
}

/** What one package says otherwise than another, by section; sections that say the same are left out. */
export interface PlanDifference {
  /** The fields of plan.yaml that differ. */
  readonly plan: readonly string[]
  readonly sections: readonly SectionDifference[]
}

/** What changes from one package to the next. Without one before it, everything is added. */
export function difference(before: PlanContent | null, after: PlanContent): PlanDifference {
  const names = new Set([...(before?.sections.keys() ?? []), ...after.sections.keys()])
  const sections = [...names].map((section) =>
    sectionDifference(
      section,
      before?.sections.get(section) ?? [],
      after.sections.get(section) ?? [],
    ),
  )
  return {
    plan: before === null ? [] : changedFields(before.head, after.head),
    sections: sections.filter(
      ({ added, changed, ended }) => added.length + changed.length + ended.length > 0,
    ),
  }
}

function sectionDifference(
  section: string,
  before: readonly PackageRecord[],
  after: readonly PackageRecord[],
): SectionDifference {
  const old = new Map(before.map((record) => [record.id, record]))
  const now = new Map(after.map((record) => [record.id, record]))
  const both = after.flatMap((record) => {
    const known = old.get(record.id)
    const fields = known ? changedFields(known, record) : []
    const ends = known !== undefined && isCurrent(known) && !isCurrent(record)
    return fields.length > 0 ? [{ ends, record: told(record, fields) }] : []
  })
  return {
    section,
    added: after.filter(({ id }) => !old.has(id)).map((record) => told(record)),
    changed: both.flatMap(({ ends, record }) => (ends ? [] : [record])),
    ended: [
      ...both.flatMap(({ ends, record }) => (ends ? [record] : [])),
      ...before.filter(({ id }) => !now.has(id)).map((record) => told(record)),
    ],
  }
}

/** The fields of two records that differ. */
export function changedFields(before: object, after: object): readonly string[] {
  const old = new Map<string, unknown>(Object.entries(before))
  const now = new Map<string, unknown>(Object.entries(after))
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => canonical({ value: old.get(key) }) !== canonical({ value: now.get(key) }),
  )
}

const told = (record: PackageRecord, fields: readonly string[] = []): ChangedRecord => ({
  id: record.id,
  label: nameOf(record)?.label ?? null,
  fields,
})
