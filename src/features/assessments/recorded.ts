import type { PackagePart, PackageRecord } from '#kernel/package'
import { recordedWords } from './stored/store.ts'

/** A section of a plan with what was said of its series, for whoever writes the plan out with all that is recorded. */
export const withAssessments = <R extends PackageRecord>(part: PackagePart<R>): PackagePart<R> => ({
  ...part,
  recorded: async (tx, plan) => [
    ...((await part.recorded?.(tx, plan)) ?? []),
    ...(await recordedWords(tx, plan)),
  ],
})
