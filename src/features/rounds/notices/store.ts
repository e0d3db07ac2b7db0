import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import type { Letter, SentMail } from './schema.ts'

/** The mail's key by the id of its row. */
export const mailKey = (id: string): string => `round-mail:${id}`

/**
 * Keeps that these accounts are told, and answers those who were not before. Whoever tries the same at the
 * same time waits for this transaction, and then finds nobody left.
 */
export async function insertMails(
  tx: Tx,
  { round, kind, what, to }: Letter,
  { accounts, at, by }: { accounts: readonly string[]; at: Date; by: JournalActor },
): Promise<ReadonlyMap<string, string>> {
  const rows = accounts.map((account) => ({ id: randomUUID(), account }))
  const added = await query<{ id: string; account: string }>(
    tx,
    sql`insert into varde.round_mail (id, round, organisation, account, kind, what, at, actor)
        select id, ${round}::uuid, ${to.organisation ?? null}, account, ${kind}, ${what}, ${at}, ${json(by)}
        from jsonb_to_recordset(${json(rows)}) as given (id uuid, account uuid)
        on conflict do nothing returning id, account`,
  )
  return new Map(added.map(({ id, account }) => [account, id]))
}

/** The accounts that were told already. */
export async function listTold(
  tx: Tx,
  { round, kind, what, to }: Letter,
): Promise<ReadonlySet<string>> {
  const rows = await query<{ account: string }>(
    tx,
    sql`select account from varde.round_mail
        where round = ${round}::uuid and organisation is not distinct from ${to.organisation ?? null}
          and kind = ${kind} and what = ${what}`,
  )
  return new Set(rows.map(({ account }) => account))
}

/** All mails about a round, the newest first. */
export const listMails = (tx: Tx, round: string): Promise<SentMail[]> =>
  query(
    tx,
    sql`select r.at, r.kind, r.what, r.organisation,
          case when m.refused is not null then 'refused' when m.id is not null and m.sent_at is null
            then 'waiting' else 'sent' end as delivery
        from varde.round_mail r left join varde.mail m on m.dedupe_key = 'round-mail:' || r.id
        where r.round = ${round}::uuid order by r.at desc, r.kind, r.organisation, r.id`,
  )
