import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { Commitment } from '#features/rounds'
import { roundReading } from '#features/rounds'
import { listItems, listWithdrawn } from '../facts/items-store.ts'
import type { Line } from '../lines/schema.ts'
import type { Edition, RecordedEvent, Report, ReportKey } from './schema.ts'

/** A round as all its reports share it. */
export type RoundContext = Pick<
  Report,
  'plan' | 'round' | 'version' | 'everyone' | 'commitments' | 'measures'
>

/** What all reports of a round share; undefined where there is no such round. */
export async function findRoundContext(
  tx: Tx,
  { plan, round: code }: Pick<ReportKey, 'plan' | 'round'>,
): Promise<RoundContext | undefined> {
  const round = await roundReading.findRound(tx, plan, code)
  if (!round) return undefined
  const version = await roundReading.getPlanVersion(tx, round.version)
  const everyone = await roundReading.listRoundLines(tx, round.id)
  const all = await roundReading.listCommitments(tx, round.version)
  const commitments = new Map(all.map((commitment) => [commitment.id, commitment]))
  const indicators = everyone.flatMap(
    ({ commitment }) => commitments.get(commitment)?.indicators ?? [],
  )
  const measures = await roundReading.listMeasures(tx, round.version, indicators)
  const byId = new Map(measures.map((measure) => [measure.id, measure]))
  return { plan, round, version, everyone, commitments, measures: byId }
}

/** The report of an organisation in a round, begun or not. */
export async function getReport(
  tx: Tx,
  context: RoundContext,
  organisation: string,
): Promise<Report> {
  const row = await queryOptional<{ id: string }>(
    tx,
    sql`select id from varde.report
        where round = ${context.round.id}::uuid and organisation = ${organisation}`,
  )
  return {
    ...context,
    id: row?.id ?? null,
    organisation,
    assigned: context.everyone.filter((line) => line.organisation === organisation),
    editions: row ? await listEditions(tx, row.id, context.commitments) : [],
  }
}

/** The report of an organisation in a round, begun or not; undefined where there is no such round. */
export async function findReport(tx: Tx, key: ReportKey): Promise<Report | undefined> {
  const context = await findRoundContext(tx, key)
  return context && getReport(tx, context, key.organisation)
}

/** The same, held until the transaction ends: what is done with a report is done one after the other. */
export async function findReportForUpdate(tx: Tx, key: ReportKey): Promise<Report | undefined> {
  await query(
    tx,
    sql`select from varde.report r join varde.reporting_round o on o.id = r.round
        where o.plan = ${key.plan} and o.code = ${key.round} and r.organisation = ${key.organisation}
        for update of r`,
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
