import type { Tx } from '#kernel/db'
import type { Report } from '#features/editions'
import { drafting, editionRules } from '#features/editions'
import { deleteRevisions } from './store.ts'

/**
 * What was withdrawn is written nowhere any more: a draft that would replace it goes with it, and so does
 * every saved version of its text. Signed facts stay where they are; the chain's withdrawal hides them.
 */
export async function forgetDrafts(
  tx: Tx,
  { editions }: Pick<Report, 'editions'>,
  chains: ReadonlySet<string>,
): Promise<void> {
  const lines = editions.flatMap((edition) => edition.lines)
  const touched = lines.flatMap((line) =>
    line.items.filter(({ chain }) => chains.has(chain)).map((item) => ({ line: line.id, item })),
  )
  await deleteRevisions(
    tx,
    touched.map(({ line, item }) => ({ line, field: item.field })),
  )
  const drafts = touched.filter(({ item }) => item.draft)
  for (const { line, item } of drafts) await drafting.removeItems(tx, line, [item.field])
  await drafting.deleteDrafts(tx, editionRules.factsOf(drafts.map(({ item }) => item)))
}
