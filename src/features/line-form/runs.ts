import type { FieldVersions } from '#features/reporting'

type Revision = FieldVersions['history']['revisions'][number]

/** Versions that one person saved in one go: the newest stands for them all. */
export interface Run {
  readonly newest: Revision
  /** The others, newest first. */
  readonly before: readonly Revision[]
}

const longestRun = 10 * 60 * 1000

/**
 * A field's versions as runs, newest first. A run is what one person saved within ten minutes, with nobody else's
 * version between and none that stands aside: every pause while typing saves one.
 */
export function runsOf(revisions: readonly Revision[]): readonly Run[] {
  const runs: Run[] = []
  for (const revision of revisions.toReversed()) {
    const last = runs.at(-1)
    if (last && isSameRun(last.newest, revision))
      runs[runs.length - 1] = { newest: last.newest, before: [...last.before, revision] }
    else runs.push({ newest: revision, before: [] })
  }
  return runs
}

const isSameRun = (newest: Revision, older: Revision): boolean =>
  newest.account === older.account &&
  newest.inField &&
  older.inField &&
  newest.savedAt.getTime() - older.savedAt.getTime() <= longestRun
