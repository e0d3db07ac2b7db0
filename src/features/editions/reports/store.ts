import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { Commitment, RoundLine } from '#features/rounds'
import type { Line } from '../items/schema.ts'
import { listItems, listWithdrawn } from '../items/store.ts'
import type { OccasionContext } from '../occasions/store.ts'
import { findContext } from '../occasions/store.ts'
import type { Edition, RecordedEvent, Report, ReportKey } from './schema.ts'

/** Where the row of a report is found: by its round, or by the period that it plans for. */
export const isHere = (
  { plan, occasion }: Pick<Report, 'plan' | 'occasion'>,
  organisation: string,
) =>
  occasion.round
    ? sql`round = ${occasion.round.id}::uuid and organisation = ${organisation}`
    : sql`plan = ${plan} and organisation = ${organisation} and kind = ${occasion.kind}
        and period = ${occasion.period}`

/** The report of an organisation on an occasion, begun or not. */
export async function getReport(
  tx: Tx,
  context: OccasionContext,
  organisation: string,
): Promise<Report> {
  const row = await queryOptional<{ id: string }>(
    tx,
    sql`select id from varde.report where ${isHere(context, organisation)}`,
  )
  const editions = row ? await listEditions(tx, row.id, context.commitments) : []
  const own = context.everyone.filter((line) => line.organisation === organisation)
  const assigned = [...own, ...writtenBesides(own, editions, organisation)]
  return { ...context, id: row?.id ?? null, organisation, assigned, editions }
}

/** What stands in an edition stays its organisation's, though it be assigned to others since. */
function writtenBesides(
  own: readonly RoundLine[],
  editions: readonly Edition[],
  organisation: string,
): readonly RoundLine[] {
  const lines = editions.at(-1)?.lines ?? []
  return lines
    .filter(({ commitment }) => own.every((line) => line.commitment !== commitment))
    .map(({ commitment, part }) => ({ organisation, commitment, part }))
}

/** The report of an organisation on an occasion, begun or not; undefined where there is no such occasion. */
export async function findReport(tx: Tx, key: ReportKey): Promise<Report | undefined> {
  const context = await findContext(tx, key)
  return context && getReport(tx, context, key.organisation)
}

/** The same, held until the transaction ends: what is done with a report is done one after the other. */
export async function findReportForUpdate(tx: Tx, key: ReportKey): Promise<Report | undefined> {
  const context = await findContext(tx, key)
  if (!context) return undefined
  await query(
    tx,
    sql`select from varde.report where ${isHere(context, key.organisation)} for update`,
  )
  return findReport(tx, key)
}

type Commitments = ReadonlyMap<string, Commitment>

async function listEditions(tx: Tx, report: string, known: Commitments): Promise<Edition[]> {
  const rows = await query<{ id: string; number: number; begunAt: Date }>(
    tx,
    sql`select id, number, begun_at as "begunAt" from varde.edition
        where report = ${report}::uuid order by number`,
  )
  const ids = rows.map(({ id }) => id)
  const events = Map.groupBy(await listEvents(tx, ids), ({ edition }) => edition)
  const lines = Map.groupBy(await listLines(tx, ids, known), ({ edition }) => edition)
  return rows.map((row) => ({
    ...row,
    events: events.get(row.id) ?? [],
    lines: lines.get(row.id) ?? [],
  }))
}

const listEvents = (
  tx: Tx,
  editions: readonly string[],
): Promise<(RecordedEvent & { readonly edition: string })[]> =>
  query(
    tx,
    sql`select edition, act, at, account, actor->>'role' as role, remark, question,
          coalesce(left_out, '{}')::text[] as "leftOut"
        from varde.edition_event where edition = any(${[...editions]}::uuid[]) order by seq`,
  )

type LineRow = Omit<Line, 'level' | 'items' | 'withdrawn'> & { readonly edition: string }

async function listLines(
  tx: Tx,
  editions: readonly string[],
  known: Commitments,
): Promise<(Line & { readonly edition: string })[]> {
  const rows = await query<LineRow>(
    tx,
    sql`select l.id, l.chain, l.edition, l.commitment, l.part, l.position, l.offered_at as "offeredAt",
          l.closed_without as "closedWithout",
          (select min(at) from varde.fact_event
            where fact = l.id::text and noun = 'line' and kind = 'published') as "publishedAt"
        from varde.edition_line l where l.edition = any(${[...editions]}::uuid[])
        order by l.position`,
  )
  const ids = rows.map(({ id }) => id)
  const items = Map.groupBy(await listItems(tx, ids), ({ line }) => line)
  const withdrawn = Map.groupBy(await listWithdrawn(tx, ids), ({ line }) => line)
  return rows.map((row) => {
    const lost = withdrawn.get(row.id) ?? []
    const isGone = lost.some(({ field }) => field === null)
    const level = known.get(row.commitment)?.level ?? 'restricted'
    return { ...row, level, items: isGone ? [] : (items.get(row.id) ?? []), withdrawn: lost }
  })
}
