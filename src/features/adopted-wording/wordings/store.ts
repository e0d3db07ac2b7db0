import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import type { AdoptedWording } from '../schema.ts'

const columns = sql`w.id, w.plan, w.document, w.commitment, w.language, w.wording as text, w.place,
  w.found_at as at, w.file, w.attached_at as "attachedAt"`

/** Holds a plan's wordings until the transaction ends: two who attach wait for each other. */
export async function holdWordings(tx: Tx, plan: string): Promise<void> {
  await query(tx, sql`select from varde.plan where id = ${plan} for update`)
}

/** The wordings of a plan that were not detached. */
export const listStanding = (tx: Tx, plan: string): Promise<readonly AdoptedWording[]> =>
  query(
    tx,
    sql`select ${columns}, null::timestamptz as "detachedAt" from varde.adopted_wording w
        where w.plan = ${plan} and not exists (
          select from varde.adopted_wording_detached d where d.wording = w.id)
        order by w.attached_at, w.id`,
  )

/** Which wordings are read, as they stood at a moment. */
export interface Asked {
  readonly plan: string
  readonly commitment: string
  readonly moment: Date
}

const asAsked = ({ plan, commitment, moment }: Asked) =>
  sql`w.plan = ${plan} and w.commitment = ${commitment} and w.attached_at <= ${moment}`

/** What everyone may read of a commitment's wordings as of a moment, detached ones too, the newest last. Open to the public login. */
export const listPublished = (tx: Tx, asked: Asked): Promise<readonly AdoptedWording[]> =>
  query(
    tx,
    sql`select ${columns}, case when w.detached_at <= ${asked.moment} then w.detached_at end as "detachedAt"
        from published.adopted_wording w where ${asAsked(asked)}
        order by w.attached_at, w.id`,
  )

/** The same for a commitment that is not public, for whoever may read it. */
export const listRecorded = (tx: Tx, asked: Asked): Promise<readonly AdoptedWording[]> =>
  query(
    tx,
    sql`select ${columns}, case when d.at <= ${asked.moment} then d.at end as "detachedAt"
        from varde.adopted_wording w left join varde.adopted_wording_detached d on d.wording = w.id
        where ${asAsked(asked)}
        order by w.attached_at, w.id`,
  )

/** Keeps wordings, all of one moment. */
export async function insertWordings(
  tx: Tx,
  wordings: readonly AdoptedWording[],
  { at, actor }: { readonly at: Date; readonly actor: JournalActor },
): Promise<void> {
  const rows = wordings.map(({ at: found_at, text: wording, ...one }) => ({
    ...one,
    wording,
    found_at,
  }))
  await query(
    tx,
    sql`insert into varde.adopted_wording (id, plan, document, commitment, language, wording, place,
          found_at, file, attached_at, attached_by)
        select id, plan, document, commitment, language, wording, place, found_at, file, ${at},
          ${json(actor)}
        from jsonb_to_recordset(${json(rows)}) as given (id uuid, plan text, document text,
          commitment text, language text, wording text, place jsonb, found_at jsonb, file text)`,
  )
}

/** Says of wordings that they no longer stand. */
export async function insertDetached(
  tx: Tx,
  wordings: readonly string[],
  given: { readonly reason: string; readonly at: Date; readonly actor: JournalActor },
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.adopted_wording_detached (wording, reason, at, actor)
        select id, ${given.reason}, ${given.at}, ${json(given.actor)}
        from unnest(${[...wordings]}::uuid[]) as given (id)`,
  )
}
