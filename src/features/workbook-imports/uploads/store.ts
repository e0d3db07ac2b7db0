import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
import type { ReportKey } from '#features/editions'
import type { Uploaded } from '#features/workbooks'
import type { SentFile, Tally, Upload } from './schema.ts'

/** Uploads that nobody confirmed go after this long. */
const hours = 24

/** Whose upload it is, and where it belongs. */
export interface Owned {
  readonly account: string
  readonly key: ReportKey
}

/** Keeps what was read of a workbook for its owner; answers its id. Whatever expired before goes. */
export async function insertUpload(
  tx: Tx,
  { account, key }: Owned,
  { file, content }: { readonly file: SentFile; readonly content: Uploaded },
  now: Date,
): Promise<string> {
  await query(tx, sql`delete from varde.workbook_upload where expires_at <= ${now}`)
  const id = randomUUID()
  const expires = new Date(now.getTime() + hours * 60 * 60 * 1000)
  await query(
    tx,
    sql`insert into varde.workbook_upload
          (id, account, plan, organisation, round, name, size, digest, uploaded_at, expires_at, content)
        values (${id}, ${account}, ${key.plan}, ${key.organisation}, ${key.round}, ${file.name},
          ${file.size}, ${file.digest}, ${now}, ${expires}, ${json(content)})`,
  )
  return id
}

interface Row extends SentFile {
  readonly id: string
  readonly uploadedAt: Date
  readonly content: Uploaded | null
  readonly outcome: Tally | null
}

/** An upload of this account's to this report; undefined for anybody else, and after it expired. */
export async function findUpload(
  tx: Tx,
  { account, key }: Owned,
  id: string,
  now: Date,
): Promise<Upload | undefined> {
  const row = await queryOptional<Row>(
    tx,
    sql`select id, name, size, digest, uploaded_at as "uploadedAt", content, outcome
        from varde.workbook_upload
        where id::text = ${id} and account = ${account}::uuid and plan = ${key.plan}
          and organisation = ${key.organisation} and round = ${key.round} and expires_at > ${now}`,
  )
  return row && { ...row, key }
}

/** Notes what came of an upload; its cells are kept no longer. */
export const settleUpload = (tx: Tx, id: string, outcome: Tally): Promise<unknown> =>
  query(
    tx,
    sql`update varde.workbook_upload set content = null, outcome = ${json(outcome)}
        where id = ${id}::uuid`,
  )
