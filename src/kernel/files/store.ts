import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { ReceivedFile } from './receive.ts'

/** Chunks are this long; the last one is what remains. */
export const chunkBytes = 1024 * 1024

/** A file as it is stored. */
export interface StoredFile {
  /** SHA-256 of what it holds, in hex: its name here. */
  readonly digest: string
  readonly size: number
  readonly mediaType: string
}

/** Writes a file and all its chunks; one that is here already is left as it is. */
export async function storeFile(tx: Tx, file: ReceivedFile, at: Date): Promise<StoredFile> {
  const { digest, size, mediaType } = file
  const entered = await query(
    tx,
    sql`insert into varde.file (digest, size, media_type, stored_at)
        values (${digest}, ${size}, ${mediaType}, ${at}) on conflict do nothing returning digest`,
  )
  if (entered.length > 0) await storeChunks(tx, file)
  return { digest, size, mediaType }
}

async function storeChunks(tx: Tx, { digest, size, read }: ReceivedFile): Promise<void> {
  for (let position = 0; position * chunkBytes < size; position += 1) {
    const bytes = Buffer.from(await read(position * chunkBytes, chunkBytes))
    await query(
      tx,
      sql`insert into varde.file_chunk (digest, position, bytes) values (${digest}, ${position}, ${bytes})`,
    )
  }
}

/** A stored file by its digest. */
export async function findFile(tx: Tx, digest: string): Promise<StoredFile | undefined> {
  const row = await queryOptional<{ digest: string; size: number; media_type: string }>(
    tx,
    sql`select digest, size, media_type from varde.file where digest = ${digest}`,
  )
  return row && { digest: row.digest, size: row.size, mediaType: row.media_type }
}

/** One chunk, or undefined after the last. */
export async function readChunk(
  tx: Tx,
  digest: string,
  position: number,
): Promise<Uint8Array | undefined> {
  const row = await queryOptional<{ bytes: Uint8Array }>(
    tx,
    sql`select bytes from varde.file_chunk where digest = ${digest} and position = ${position}`,
  )
  return row?.bytes
}

/** Removes a file that nothing refers to any more; the caller has made sure. */
export async function forgetFile(tx: Tx, digest: string): Promise<void> {
  await query(tx, sql`delete from varde.file where digest = ${digest}`)
}
