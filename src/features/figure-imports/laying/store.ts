import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
import type { Answers } from '#features/figure-tables'
import type { FiguresKey } from '#features/measuring'
import type { Sent, Upload } from './schema.ts'

/** Tables that nobody confirmed go after this long. */
const hours = 24

/** Whose table it is, and where it belongs. */
export interface Owned {
  readonly account: string
  readonly key: FiguresKey
}

/** Keeps a table for its owner; answers its id. Whatever expired before goes. */
export async function insertUpload(
  tx: Tx,
  { account, key }: Owned,
  { table, grid, asked }: Sent,
  now: Date,
): Promise<string> {
  await query(tx, sql`delete from varde.figure_upload where expires_at <= ${now}`)
  const id = randomUUID()
  const expires = new Date(now.getTime() + hours * 60 * 60 * 1000)
  await query(
    tx,
    sql`insert into varde.figure_upload
          (id, account, plan, organisation, indicator, name, size, digest, uploaded_at, expires_at, asked, answers, grid)
        values (${id}, ${account}, ${key.plan}, ${key.organisation}, ${key.indicator}, ${table.name},
          ${table.size}, ${table.digest}, ${now}, ${expires}, ${json(asked)}, '{}', ${json(grid)})`,
  )
  return id
}

/** A table of this account's for this list; undefined for anybody else, and after it expired. */
export async function findUpload(
  tx: Tx,
  { account, key }: Owned,
  id: string,
  now: Date,
): Promise<Upload | undefined> {
  const row = await queryOptional<Omit<Upload, 'key'>>(
    tx,
    sql`select id, name, size, digest, asked, answers, grid, written from varde.figure_upload
        where id::text = ${id} and account = ${account}::uuid and plan = ${key.plan}
          and organisation = ${key.organisation} and indicator = ${key.indicator} and expires_at > ${now}`,
  )
  return row && { ...row, key }
}

/** Keeps what was answered besides. */
export const saveAnswers = (tx: Tx, id: string, answers: Answers): Promise<unknown> =>
  query(
    tx,
    sql`update varde.figure_upload set answers = answers || ${json(answers)}::jsonb
        where id = ${id}::uuid and grid is not null`,
  )

/** Notes that a table was written; its cells are kept no longer. */
export const settleUpload = (tx: Tx, id: string, written: number): Promise<unknown> =>
  query(
    tx,
    sql`update varde.figure_upload set grid = null, written = ${written} where id = ${id}::uuid`,
  )
