import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { SavedView } from './schema.ts'

/** The views of an account, by name. */
export const listViews = (tx: Tx, account: string): Promise<SavedView[]> =>
  query(
    tx,
    sql`select id, name, address from varde.saved_view
        where account = ${account}::uuid order by lower(name), name`,
  )

/** Keeps a view. */
export const addView = (
  tx: Tx,
  account: string,
  { id, name, address, savedAt }: SavedView & { readonly savedAt: Date },
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.saved_view (id, account, name, address, saved_at)
        values (${id}::uuid, ${account}::uuid, ${name}, ${address}, ${savedAt})`,
  )

/** Gives a view of an account another name. */
export const renameView = (
  tx: Tx,
  account: string,
  { id, name }: Pick<SavedView, 'id' | 'name'>,
): Promise<unknown> =>
  query(
    tx,
    sql`update varde.saved_view set name = ${name}
        where account = ${account}::uuid and id = ${id}::uuid`,
  )

/** Deletes a view of an account; false where it has none such. */
export async function deleteView(tx: Tx, account: string, id: string): Promise<boolean> {
  const gone = await queryOptional(
    tx,
    sql`delete from varde.saved_view where account = ${account}::uuid and id = ${id}::uuid
        returning id`,
  )
  return gone !== undefined
}
