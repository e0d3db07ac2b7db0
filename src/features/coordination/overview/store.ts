import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { KnownEdition, OpenQuestion, ToldLine } from './schema.ts'
import type { EditionEvent } from './terms.ts'

/** An edition with the round and the organisation it stands in. */
export interface PlacedEdition extends KnownEdition {
  readonly round: string
  readonly organisation: string
}

type EditionRow = Omit<PlacedEdition, 'events' | 'lines' | 'questions'>
type Of<Noun> = Noun & { readonly edition: string }

/**
 * The editions of rounds, in one look for all of them: of what is not handed in nothing but its state, its
 * dates and how many lines it has. As many queries for a hundred rounds as for one.
 */
export async function listEditions(
  tx: Tx,
  rounds: readonly string[],
): Promise<readonly PlacedEdition[]> {
  const rows = await query<EditionRow>(
    tx,
    sql`select r.round, r.organisation, e.id, e.number, e.begun_at as "begunAt",
          l.saved_at as "savedAt", l.count as "lineCount", l.offered
        from varde.report r join varde.edition e on e.report = r.id
        cross join lateral (
          select count(*)::int as count,
            coalesce(array_agg(n.commitment) filter (where n.offered_at is not null), '{}') as offered,
            max((select max(v.saved_at) from varde.draft_revision v where v.line = n.id)) as saved_at
          from varde.edition_line n where n.edition = e.id) l
        where r.round = any(${[...rounds]}::uuid[]) order by e.number`,
  )
  const ids = rows.map(({ id }) => id)
  const events = Map.groupBy(await listEvents(tx, ids), ({ edition }) => edition)
  const handedIn = [...events]
    .filter(([, all]) => all.some(({ act }) => act === 'hand-in'))
    .map(([id]) => id)
  const lines = Map.groupBy(await listLines(tx, handedIn), ({ edition }) => edition)
  const questions = Map.groupBy(await listOpen(tx, handedIn), ({ edition }) => edition)
  return rows.map((row) => ({
    ...row,
    events: events.get(row.id) ?? [],
    lines: lines.get(row.id) ?? [],
    questions: questions.get(row.id) ?? [],
  }))
}

const listEvents = (tx: Tx, editions: readonly string[]): Promise<Of<EditionEvent>[]> =>
  query(
    tx,
    sql`select edition, act, at, account, actor->>'role' as role, question,
          coalesce(left_out, '{}')::text[] as "leftOut"
        from varde.edition_event where edition = any(${[...editions]}::uuid[]) order by seq`,
  )

const isWithdrawn = (chain: ReturnType<typeof sql>) =>
  sql`exists (select from varde.fact_event w where w.chain = ${chain} and w.kind = 'withdrawn')`

const listLines = (tx: Tx, editions: readonly string[]): Promise<Of<ToldLine>[]> =>
  query(
    tx,
    sql`select l.edition, l.commitment, l.part, status.status, coalesce(said.unchanged, false) as unchanged
        from varde.edition_line l
        left join lateral (select s.status from varde.edition_item i
          join varde.status_rating s on s.id = i.fact
          where i.line = l.id and i.noun = 'status_rating'
            and not ${isWithdrawn(sql`s.chain`)} limit 1) status on true
        left join lateral (select bool_and(t.unchanged) as unchanged from varde.edition_item i
          join varde.statement t on t.id = i.fact
          where i.line = l.id and i.noun = 'statement'
            and not ${isWithdrawn(sql`t.chain`)}) said on true
        where l.edition = any(${[...editions]}::uuid[]) and not ${isWithdrawn(sql`l.chain::text`)}
        order by l.position`,
  )

const listOpen = (tx: Tx, editions: readonly string[]): Promise<Of<OpenQuestion>[]> =>
  query(
    tx,
    sql`select q.edition, q.id, l.commitment, q.text, q.language, q.asked_at as "askedAt"
        from varde.question q join varde.edition_line l on l.id = q.line
        where q.edition = any(${[...editions]}::uuid[])
          and not exists (select from varde.answer a where a.question = q.id)
        order by q.asked_at, q.id`,
  )
