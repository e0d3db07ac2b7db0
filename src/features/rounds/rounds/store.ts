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

/** The rounds of a plan, the newest first; of one code where it is given. */
export async function listRounds(tx: Tx, plan: string, code?: string): Promise<Round[]> {
  const rows = await query<Row>(
    tx,
    sql`select id, plan, code, period, due_on as "firstDueOn", version, steering_reads as steering,
          reviewers_read as reviewers, partners_read as partners, opened_at as "openedAt"
        from varde.reporting_round
        where plan = ${plan} and (${code ?? null}::text is null or code = ${code ?? null})
        order by opened_at desc, code desc`,
  )
  const events = await query<EventRow>(
    tx,
    sql`select round, kind, at, due_on as "dueOn", reason, organisation, opens_on as "opensOn"
        from varde.round_event
        where round = any(${rows.map(({ id }) => id)}::uuid[]) order by seq`,
  )
  const byRound = Map.groupBy(events, ({ round }) => round)
  const questions = await questionsByRound(
    tx,
    rows.map(({ id }) => id),
  )
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
