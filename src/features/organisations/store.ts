import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { Organisation } from './schema.ts'

/** An entry with the package that owns it; without a name as long as nothing of it is published. */
export interface RegisterEntry {
  readonly organisation: Organisation
  readonly ownerPlan: string
  readonly named: boolean
}

interface EntryRow extends Omit<Organisation, 'shortName'> {
  readonly short_name: Organisation['shortName'] | null
  readonly owner_plan: string
}

/** The entries with these keys as they stand, held until the transaction ends. */
export async function listForUpdate(
  tx: Tx,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RegisterEntry>> {
  await query(
    tx,
    sql`select from varde.organisation where id = any(${keys}) order by id for update`,
  )
  const rows = await query<EntryRow>(
    tx,
    sql`select o.id, o.jurisdiction, o.code, o.kind, o.owner_plan, n.name, n.short_name, n.parent
        from varde.organisation o
        left join lateral (select * from varde.organisation_name n
          where n.organisation = o.id order by n.valid_from desc limit 1) n on true
        where o.id = any(${keys})`,
  )
  return new Map(rows.map((row) => [row.id, toEntry(row)]))
}

function toEntry({ owner_plan, short_name, name, ...row }: EntryRow): RegisterEntry {
  const organisation = { ...row, name: name ?? {}, shortName: short_name ?? {} }
  return { organisation, ownerPlan: owner_plan, named: short_name !== null }
}

/** Makes the entries that the register does not have yet; the plan owns those it makes. */
export async function addEntries(
  tx: Tx,
  plan: string,
  entries: readonly Organisation[],
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.organisation (id, jurisdiction, code, kind, owner_plan)
        select id, jurisdiction, code, kind, ${plan}
        from jsonb_to_recordset(${json(entries)}) as given (id text, jurisdiction text, code text, kind text)
        on conflict (id) do nothing`,
  )
}

/** Gives entries what the owner's package says of them from this moment on. */
export async function nameEntries(
  tx: Tx,
  ownerPlan: string,
  entries: readonly Organisation[],
  from: Date,
): Promise<void> {
  await query(
    tx,
    sql`update varde.organisation o set kind = given.kind, owner_plan = ${ownerPlan}
        from jsonb_to_recordset(${json(entries)}) as given (id text, kind text) where o.id = given.id`,
  )
  // Where the clock stands still (the exercise's does), a name is still later than the one before it.
  await query(
    tx,
    sql`insert into varde.organisation_name (organisation, valid_from, name, short_name, parent)
        select id, greatest(${from}, (select max(valid_from) + interval '1 millisecond'
            from varde.organisation_name where organisation = id)), name, "shortName", given.parent
        from jsonb_to_recordset(${json(entries)})
          as given (id text, name jsonb, "shortName" jsonb, parent text)`,
  )
}

type NameRow = Omit<Organisation, 'shortName'> & { readonly short_name: Organisation['shortName'] }

type Named = ReadonlyMap<string, Organisation>

/**
 * Every organisation that has a name, as it was called at that moment, by key; null: as it was called last.
 * Open to the public login.
 */
export const organisationNames = async (tx: Tx, asOf: Date | null): Promise<Named> =>
  (await organisationNamesAt(tx, [asOf]))[0] ?? new Map()

/** The same at several moments, in their order: as many queries as for one. */
export async function organisationNamesAt(
  tx: Tx,
  moments: readonly (Date | null)[],
): Promise<readonly Named[]> {
  const rows = await query<NameRow & { readonly place: number }>(
    tx,
    sql`select distinct on (place, id) place::int, id, jurisdiction, code, kind, name, short_name, parent
        from unnest(${[...moments]}::timestamptz[]) with ordinality as asked (moment, place)
        join published.organisation on valid_from <= coalesce(asked.moment, 'infinity')
        order by place, id, valid_from desc`,
  )
  return moments.map(
    (_, index) =>
      new Map(
        rows
          .filter(({ place }) => place === index + 1)
          .map(({ short_name: shortName, place: _, ...row }) => [row.id, { ...row, shortName }]),
      ),
  )
}
