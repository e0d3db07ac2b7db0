import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { Revision } from './schema.ts'

/** Every saved version of a line's fields, oldest first; of one field where it is given. */
export const listRevisions = (tx: Tx, line: string, field?: string): Promise<Revision[]> =>
  query(
    tx,
    sql`select field, revision, based_on as "basedOn", in_field as "inField", value,
          saved_at as "savedAt", account
        from varde.draft_revision
        where line = ${line}::uuid and (${field ?? null}::text is null or field = ${field ?? null})
        order by field, revision`,
  )

/** Every saved version of the fields of many lines, with the line of each, oldest first. */
export const listRevisionsOf = (
  tx: Tx,
  lines: readonly string[],
): Promise<(Revision & { readonly line: string })[]> =>
  query(
    tx,
    sql`select line, field, revision, based_on as "basedOn", in_field as "inField", value,
          saved_at as "savedAt", account
        from varde.draft_revision where line = any(${[...lines]}::uuid[])
        order by line, field, revision`,
  )

/** Keeps one more version of each of these fields. */
export const insertRevisions = (
  tx: Tx,
  revisions: readonly (Revision & { readonly line: string })[],
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.draft_revision (line, field, revision, based_on, in_field, value, saved_at, account)
        select line, field, revision, "basedOn", "inField", value, "savedAt", account
        from jsonb_to_recordset(${json(revisions)})
          as given (line uuid, field text, revision int, "basedOn" int, "inField" boolean, value jsonb,
            "savedAt" timestamptz, account uuid)`,
  )

/** Forgets every saved version of fields whose text was withdrawn. */
export const deleteRevisions = (
  tx: Tx,
  fields: readonly { readonly line: string; readonly field: string }[],
): Promise<unknown> =>
  query(
    tx,
    sql`delete from varde.draft_revision r using jsonb_to_recordset(${json(fields)})
          as given (line uuid, field text) where r.line = given.line and r.field = given.field`,
  )
