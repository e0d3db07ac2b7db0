import type { Attachment } from '#kernel/files'
import type { Tx } from '#kernel/db'
import { queryOptional, sql } from '#kernel/db'

/** A public file by the fact it is; undefined where there is none for everyone. Open to the public login. */
export const findPublicEvidence = (tx: Tx, fact: string): Promise<Attachment | undefined> =>
  queryOptional(
    tx,
    sql`select name, size, media_type as "mediaType"
        from published.evidence_chunk where fact = ${fact} limit 1`,
  )

/** One piece of a public file. Open to the public login. */
export async function readPublicChunk(
  tx: Tx,
  fact: string,
  position: number,
): Promise<Uint8Array | undefined> {
  const row = await queryOptional<{ readonly bytes: Uint8Array }>(
    tx,
    sql`select bytes from published.evidence_chunk
        where fact = ${fact} and position = ${position} limit 1`,
  )
  return row?.bytes
}
