import type { Actor } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { CommitmentRecord } from '#features/plans'
import type { WordingRecord } from './schema.ts'
import { momentsOf, shownWording } from './wordings/rules.ts'
import { listPublished, listRecorded } from './wordings/store.ts'

/**
 * The adopted wording of a commitment that this reader has before him, as of a moment: the one that was found at the
 * place that the plan names, and what had happened to its wordings until then.
 */
export async function findWording(
  tx: Tx,
  asked: { readonly reader: Actor; readonly plan: string; readonly moment: Date },
  { id, source }: Pick<CommitmentRecord, 'id' | 'source'>,
): Promise<WordingRecord> {
  const list = asked.reader.kind === 'public' ? listPublished : listRecorded
  const { plan, moment } = asked
  const wordings = await list(tx, { plan, commitment: id, moment })
  return { shown: shownWording(wordings, source), moments: momentsOf(wordings) }
}
