import type { PackagePart, PackageRecord } from '#kernel/package'
import { digest } from '#kernel/canonical'
import type { Head } from './head.ts'

/** All that a package says: its head, and its records by section in the order of its files. */
export interface PlanContent {
  readonly head: Head
  readonly sections: ReadonlyMap<string, readonly PackageRecord[]>
}

/** The sections of a plan, each from the slice that knows its noun; `app.ts` lists them. */
export type Parts = readonly PackagePart[]

/**
 * The digest of a package: SHA-256 over the canonical JSON (RFC 8785) of `{plan, sections}`, where
 * `plan` is the record of plan.yaml and `sections` holds each section that has records, sorted by id.
 * Figures are texts of their digits, whole numbers are numbers. So neither the files that records stand
 * in nor the order of records or keys changes it, and everything that a package says does.
 */
export function packageDigest({ head, sections }: PlanContent): string {
  const filled = [...sections].filter(([, records]) => records.length > 0)
  return digest({
    plan: head,
    sections: Object.fromEntries(
      filled.map(([section, records]) => [section, records.toSorted(byId)]),
    ),
  })
}

const byId = (one: PackageRecord, other: PackageRecord): number => (one.id < other.id ? -1 : 1)
