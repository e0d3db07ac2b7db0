import type { Tx } from '#kernel/db'
import { drafting } from '#features/editions'
import type { Pending } from './schema.ts'
import { insertRevisions } from './store.ts'

/** Nothing yet. */
export const nothingPending = (): Pending => ({
  statements: [],
  ratings: [],
  items: [],
  removed: [],
  dropped: [],
  revisions: [],
})

/** Writes what is pending, one query for each kind of row however many there are; afterwards nothing is. */
export async function writePending(tx: Tx, pending: Pending): Promise<void> {
  const { statements, ratings, items, removed, dropped, revisions } = pending
  if (statements.length > 0) await drafting.saveDraftStatements(tx, statements)
  if (ratings.length > 0) await drafting.saveDraftRatings(tx, ratings)
  if (items.length > 0) await drafting.setItems(tx, items)
  for (const [line, fields] of Map.groupBy(removed, (one) => one.line))
    await drafting.removeItems(
      tx,
      line,
      fields.map(({ field }) => field),
    )
  if (dropped.length > 0) await drafting.deleteDrafts(tx, dropped)
  if (revisions.length > 0) await insertRevisions(tx, revisions)
  for (const rows of [statements, ratings, items, removed, dropped, revisions]) rows.length = 0
}
