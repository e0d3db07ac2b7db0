import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { Commitment, Round, RoundLine } from '#features/rounds'
import type { Line } from '../items/schema.ts'
import { listItems, listWithdrawn } from '../items/store.ts'
import type { OccasionContext } from '../occasions/context.ts'
import { listFiguresContexts } from '../occasions/figures.ts'
import { figuresCode, planCode } from '../occasions/rules.ts'
import {
  findContext,
  listContexts,
  listPlanContexts,
  listRoundContexts,
} from '../occasions/store.ts'
import type { BegunReport, Edition, RecordedEvent, Report, ReportKey } from './schema.ts'

type Where = Pick<Report, 'plan' | 'occasion'>

/** The reports on an occasion: of its round, for the period that they plan for, or on the indicator. */
const onOccasion = ({ plan, occasion }: Where) => {
  const { kind, round, indicator, period } = occasion
  if (round) return sql`round = ${round.id}::uuid`
  return sql`plan = ${plan} and kind = ${kind} and ${
    indicator ? sql`indicator = ${indicator.id}` : sql`period = ${period}`
  }`
}

/** Where the row of a report is found. */
export const isHere = (where: Where, organisation: string) =>
  sql`${onOccasion(where)} and organisation = ${organisation}`

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
  const id = row?.id ?? null
  const editions = await listEditions(tx, new Map(row ? [[row.id, context.commitments]] : []))
  return reportOf(context, { organisation, id, editions: editions.get(id) ?? [] })
}

function reportOf(
  context: OccasionContext,
  { organisation, id, editions }: Pick<Report, 'organisation' | 'id' | 'editions'>,
): Report {
  const own = context.everyone.filter((line) => line.organisation === organisation)
  const assigned = [...own, ...writtenBesides(own, editions, organisation)]
  return { ...context, id, organisation, assigned, editions }
}

/**
 * The reports of all who stand on an occasion, or of those who write on these commitments, begun or not, asked
 * for together however many they are; of implementation plans each keeps its own version. Undefined where there
 * is no such occasion.
 */
export async function listReports(
  tx: Tx,
  key: Pick<ReportKey, 'plan' | 'round'>,
  commitments?: readonly string[],
): Promise<{ readonly context: OccasionContext; readonly reports: readonly Report[] } | undefined> {
  const context = await findContext(tx, { ...key, organisation: '' })
  if (!context) return undefined
  const wanted = context.everyone.filter(
    ({ commitment }) => commitments === undefined || commitments.includes(commitment),
  )
  const organisations = [...new Set(wanted.map(({ organisation }) => organisation))]
  const begun = await listBegun(tx, context, organisations)
  const contexts = await listContexts(
    tx,
    context,
    begun.map(({ version }) => version),
  )
  const own = new Map(begun.map((row) => [row.organisation, row]))
  const known = new Map(
    begun.map(({ id, version }) => [id, contexts.get(version)?.commitments ?? new Map()]),
  )
  const editions = await listEditions(tx, known)
  const reports = organisations.flatMap((organisation) => {
    const row = own.get(organisation)
    if (!row) return [reportOf(context, { organisation, id: null, editions: [] })]
    const kept = contexts.get(row.version)
    const { id } = row
    return kept ? [reportOf(kept, { organisation, id, editions: editions.get(id) ?? [] })] : []
  })
  return { context, reports }
}

interface Begun {
  readonly id: string
  readonly organisation: string
  /** Of an implementation plan; a round has its own. */
  readonly version: number | null
}

const listBegun = (
  tx: Tx,
  context: OccasionContext,
  organisations: readonly string[],
): Promise<Begun[]> =>
  query(
    tx,
    sql`select id, organisation, version from varde.report
        where ${onOccasion(context)} and organisation = any(${[...organisations]})`,
  )

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

type Owned = Pick<ReportKey, 'plan' | 'organisation'>

/** The reports of an organisation in several rounds, begun or not, in the order of the rounds; asked for together. */
export async function listRoundReports(
  tx: Tx,
  owned: Owned,
  rounds: readonly Round[],
): Promise<readonly Report[]> {
  const rows = await query<{ id: string; round: string }>(
    tx,
    sql`select id, round from varde.report where plan = ${owned.plan}
          and organisation = ${owned.organisation} and round = any(${rounds.map(({ id }) => id)}::uuid[])`,
  )
  const codes = new Map(rounds.map(({ id, code }) => [id, code]))
  const ids = new Map(rows.map(({ id, round }) => [codes.get(round), id]))
  return reportsIn(tx, owned, await listRoundContexts(tx, rounds), ids)
}

/** Those of an organisation's reports outside rounds that are named, whole; asked for together. */
export async function listOutside(
  tx: Tx,
  owned: Owned,
  named: readonly BegunReport[],
): Promise<readonly Report[]> {
  const kept = named.flatMap(({ version, period }) =>
    version !== null && period !== null ? [{ version, period }] : [],
  )
  const contexts = [
    ...(await listPlanContexts(tx, owned.plan, kept)),
    ...(await listFiguresContexts(
      tx,
      owned.plan,
      named.flatMap(({ indicator }) => indicator ?? []),
    )),
  ]
  return reportsIn(tx, owned, contexts, new Map(named.map(({ code, id }) => [code, id])))
}

/** One organisation's reports on several occasions, with all their editions; `ids` by the code of the occasion. */
async function reportsIn(
  tx: Tx,
  { organisation }: Owned,
  contexts: readonly OccasionContext[],
  ids: ReadonlyMap<string | undefined, string>,
): Promise<readonly Report[]> {
  const known = contexts.map((context) => ({ context, id: ids.get(context.occasion.code) ?? null }))
  const begun = known.flatMap(({ context, id }) =>
    id === null ? [] : [[id, context.commitments] as const],
  )
  const editions = await listEditions(tx, new Map(begun))
  return known.map(({ context, id }) =>
    reportOf(context, { organisation, id, editions: editions.get(id) ?? [] }),
  )
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

/** What an organisation has begun outside rounds: its implementation plans, the newest first, and its lists of figures. */
export async function listBegunOutside(
  tx: Tx,
  { plan, organisation }: Owned,
): Promise<readonly BegunReport[]> {
  const rows = await query<Omit<BegunReport, 'code' | 'editions'>>(
    tx,
    sql`select id, period, version, indicator from varde.report
        where plan = ${plan} and organisation = ${organisation} and round is null
        order by kind desc, period desc, indicator`,
  )
  const editions = await listEditionRows(
    tx,
    rows.map(({ id }) => id),
  )
  const events = Map.groupBy(
    await listEvents(
      tx,
      editions.map(({ id }) => id),
    ),
    ({ edition }) => edition,
  )
  const acted = Map.groupBy(editions, ({ report }) => report)
  return rows.map((row) => ({
    ...row,
    code: row.period === null ? figuresCode(row.indicator ?? '') : planCode(row.period),
    editions: (acted.get(row.id) ?? []).map(({ id }) => ({ events: events.get(id) ?? [] })),
  }))
}

interface EditionRow extends Pick<Edition, 'id' | 'number' | 'begunAt'> {
  readonly report: string
}

const listEditionRows = (tx: Tx, reports: readonly string[]): Promise<EditionRow[]> =>
  query(
    tx,
    sql`select id, report, number, begun_at as "begunAt" from varde.edition
        where report = any(${[...reports]}::uuid[]) order by number`,
  )

/** The editions of reports, by report; each report knows the commitments of its own version. */
async function listEditions(
  tx: Tx,
  known: ReadonlyMap<string, Commitments>,
): Promise<ReadonlyMap<string | null, readonly Edition[]>> {
  if (known.size === 0) return new Map()
  const rows = await listEditionRows(tx, [...known.keys()])
  const ids = new Map(rows.map(({ id, report }) => [id, known.get(report) ?? new Map()]))
  const events = Map.groupBy(await listEvents(tx, [...ids.keys()]), ({ edition }) => edition)
  const lines = Map.groupBy(await listLines(tx, ids), ({ edition }) => edition)
  const found = new Map<string, Edition[]>()
  for (const { report, ...row } of rows) {
    const own = { ...row, events: events.get(row.id) ?? [], lines: lines.get(row.id) ?? [] }
    found.set(report, [...(found.get(report) ?? []), own])
  }
  return found
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
  editions: ReadonlyMap<string, Commitments>,
): Promise<(Line & { readonly edition: string })[]> {
  const rows = await query<LineRow>(
    tx,
    sql`select l.id, l.chain, l.edition, l.commitment, l.part, l.position, l.offered_at as "offeredAt",
          l.closed_without as "closedWithout",
          (select min(at) from varde.fact_event
            where fact = l.id::text and noun = 'line' and kind = 'published') as "publishedAt"
        from varde.edition_line l where l.edition = any(${[...editions.keys()]}::uuid[])
        order by l.position`,
  )
  const ids = rows.map(({ id }) => id)
  const items = Map.groupBy(await listItems(tx, ids), ({ line }) => line)
  const withdrawn = Map.groupBy(await listWithdrawn(tx, ids), ({ line }) => line)
  return rows.map((row) => {
    const lost = withdrawn.get(row.id) ?? []
    const isGone = lost.some(({ field }) => field === null)
    const level = editions.get(row.edition)?.get(row.commitment)?.level ?? 'restricted'
    return { ...row, level, items: isGone ? [] : (items.get(row.id) ?? []), withdrawn: lost }
  })
}
