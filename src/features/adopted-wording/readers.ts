import type { Actor } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { CommitmentRecord } from '#features/plans'
import type { AdoptedWording } from './schema.ts'
import { shownWording } from './wordings/rules.ts'
import { listPublished, listRecorded } from './wordings/store.ts'

/**
 * The adopted wording of a commitment that this reader has before him, as of a moment: the one that was found at the
 * place that the plan names. Null where none is loaded.
 */
export async function findWording(
  tx: Tx,
  asked: { readonly reader: Actor; readonly plan: string; readonly moment: Date },
  { id, source }: Pick<CommitmentRecord, 'id' | 'source'>,
): Promise<AdoptedWording | null> {
  const list = asked.reader.kind === 'public' ? listPublished : listRecorded
  const { plan, moment } = asked
  return shownWording(await list(tx, { plan, commitment: id, moment }), source)
}
