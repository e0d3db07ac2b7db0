import type { PackagePart, PackageRecord, PackageView, PlanHead } from './part.ts'

/** A package for rules to read: its head, and its records by section as their parts' schemas gave them. */
export function packageView(
  plan: PlanHead,
  sections: ReadonlyMap<string, readonly PackageRecord[]>,
): PackageView {
  return {
    plan,
    // A section's records came out of its part's schema, so they are what the part says they are.
    records: <R extends PackageRecord>({ section }: PackagePart<R>): readonly R[] =>
      (sections.get(section) ?? []) as readonly R[],
  }
}
