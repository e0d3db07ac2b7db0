import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import { questionsByRound } from '../questions/store.ts'
import type { ReadingMoment, Round, RoundEvent, RoundLine } from './schema.ts'

interface Row extends Omit<Round, 'readers' | 'events' | 'questions'> {
  readonly steering: ReadingMoment
  readonly reviewers: ReadingMoment
  readonly partners: ReadingMoment
}

interface EventRow extends RoundEvent {
  readonly round: string
}

const columns = sql`o.id, o.plan, o.code, o.period, o.due_on as "firstDueOn", o.version,
  o.steering_reads as steering, o.reviewers_read as reviewers, o.partners_read as partners,
  o.opened_at as "openedAt"`

/** The rounds of a plan, the newest first; of one code where it is given. */
export const listRounds = async (tx: Tx, plan: string, code?: string): Promise<Round[]> =>
  withHistory(
    tx,
    await query<Row>(
      tx,
      sql`select ${columns} from varde.reporting_round o
          where o.plan = ${plan} and (${code ?? null}::text is null or o.code = ${code ?? null})
          order by o.opened_at desc, o.code desc`,
    ),
  )

/** The rounds of several plans, the newest first: as many queries as for one. */
export const listRoundsOf = async (tx: Tx, plans: readonly string[]): Promise<Round[]> =>
  withHistory(
    tx,
    await query<Row>(
      tx,
      sql`select ${columns} from varde.reporting_round o where o.plan = any(${[...plans]})
          order by o.opened_at desc, o.code desc`,
    ),
  )

const isClosed = sql`exists (select from varde.round_event e where e.round = o.id and e.kind = 'closed')`

/** The rounds that are open, of all plans. */
export const listOpenRounds = async (tx: Tx): Promise<Round[]> =>
  withHistory(
    tx,
    await query<Row>(
      tx,
      sql`select ${columns} from varde.reporting_round o where not ${isClosed} order by o.plan, o.opened_at`,
    ),
  )

/** The plans of which a round was ever set to recur. */
export async function listRecurringPlans(tx: Tx): Promise<readonly string[]> {
  const rows = await query<{ plan: string }>(
    tx,
    sql`select distinct o.plan from varde.round_event e join varde.reporting_round o on o.id = e.round
        where e.kind = 'recurs' order by o.plan`,
  )
  return rows.map(({ plan }) => plan)
}

/** Rounds with what happened to them and what they ask. */
async function withHistory(tx: Tx, rows: readonly Row[]): Promise<Round[]> {
  const ids = rows.map(({ id }) => id)
  const events = await query<EventRow>(
    tx,
    sql`select round, kind, at, due_on as "dueOn", reason, organisation, opens_on as "opensOn"
        from varde.round_event where round = any(${ids}::uuid[]) order by seq`,
  )
  const byRound = Map.groupBy(events, ({ round }) => round)
  const questions = await questionsByRound(tx, ids)
  return rows.map(({ steering, reviewers, partners, ...row }) => ({
    ...row,
    readers: { steering, reviewers, partners },
    questions: questions.get(row.id) ?? [],
    events: (byRound.get(row.id) ?? []).map(({ round: _, ...event }) => event),
  }))
}

/** A round by its code. */
export const findRound = async (tx: Tx, plan: string, code: string): Promise<Round | undefined> =>
  (await listRounds(tx, plan, code))[0]

/** The round, held until the transaction ends, so that its events come one after the other. */
export async function findRoundForUpdate(
  tx: Tx,
  plan: string,
  code: string,
): Promise<Round | undefined> {
  await query(
    tx,
    sql`select from varde.reporting_round where plan = ${plan} and code = ${code} for update`,
  )
  return findRound(tx, plan, code)
}

/** Who reports on what in a round, in the plan's order. */
export const listRoundLines = (tx: Tx, round: string): Promise<RoundLine[]> =>
  query(
    tx,
    sql`select organisation, commitment, part from varde.round_line where round = ${round}::uuid
        order by position, part desc, organisation`,
  )

/** Who reports on what in several rounds, by the round's id, in the plan's order. */
export async function linesByRound(
  tx: Tx,
  rounds: readonly string[],
): Promise<ReadonlyMap<string, readonly RoundLine[]>> {
  const rows = await query<RoundLine & { readonly round: string }>(
    tx,
    sql`select round, organisation, commitment, part from varde.round_line
        where round = any(${[...rounds]}::uuid[]) order by position, part desc, organisation`,
  )
  const byRound = Map.groupBy(rows, ({ round }) => round)
  return new Map(
    rounds.map((round) => [round, (byRound.get(round) ?? []).map(({ round: _, ...line }) => line)]),
  )
}

/** Who is assigned to report on what at a moment: the proposal for a round. */
export const listAssigned = (tx: Tx, plan: string, at: Date): Promise<RoundLine[]> =>
  query(
    tx,
    sql`select organisation, commitment, part from varde.reporting_assignment
        where plan = ${plan} and valid_from <= ${at} and (valid_to is null or valid_to > ${at})
        order by commitment, part desc, organisation`,
  )

/** Keeps a new round; undefined where its code is taken. */
export async function insertRound(
  tx: Tx,
  round: Omit<Round, 'id' | 'events'>,
  by: JournalActor,
): Promise<string | undefined> {
  const { steering, reviewers, partners } = round.readers
  const rows = await query<{ id: string }>(
    tx,
    sql`insert into varde.reporting_round (id, plan, code, period, due_on, version, steering_reads,
          reviewers_read, partners_read, opened_at, opened_by)
        values (${randomUUID()}, ${round.plan}, ${round.code}, ${round.period}, ${round.firstDueOn},
          ${round.version}, ${steering}, ${reviewers}, ${partners}, ${round.openedAt}, ${json(by)})
        on conflict (plan, code) do nothing returning id`,
  )
  return rows[0]?.id
}

/** Keeps the lines of a new round, in the order they are given. */
export async function insertRoundLines(
  tx: Tx,
  round: string,
  lines: readonly RoundLine[],
): Promise<void> {
  const rows = lines.map((line, position) => ({ ...line, position }))
  await query(
    tx,
    sql`insert into varde.round_line (round, organisation, commitment, part, position)
        select ${round}::uuid, organisation, commitment, part, position
        from jsonb_to_recordset(${json(rows)})
          as given (organisation text, commitment text, part text, position int)`,
  )
}

/** Notes what happened to a round. */
export async function insertRoundEvent(
  tx: Tx,
  round: string,
  { kind, at, dueOn, reason, organisation, opensOn }: RoundEvent,
  by: JournalActor,
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.round_event (round, kind, at, due_on, reason, organisation, opens_on, actor)
        values (${round}, ${kind}, ${at}, ${dueOn}, ${reason && json(reason)}, ${organisation},
          ${opensOn}, ${json(by)})`,
  )
}
