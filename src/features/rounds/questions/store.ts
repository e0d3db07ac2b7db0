import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { RoundQuestion } from './schema.ts'

/** The questions of rounds, in their order, by the round's id. */
export async function questionsByRound(
  tx: Tx,
  rounds: readonly string[],
): Promise<ReadonlyMap<string, readonly RoundQuestion[]>> {
  const rows = await query<RoundQuestion & { readonly round: string }>(
    tx,
    sql`select round, id, text, hint, required, contributors from varde.round_question
        where round = any(${[...rounds]}::uuid[]) order by position`,
  )
  const byRound = Map.groupBy(rows, ({ round }) => round)
  return new Map(
    [...byRound].map(([round, found]) => [round, found.map(({ round: _, ...one }) => one)]),
  )
}

/** Keeps the questions of a new round, in the order they are given. */
export async function insertQuestions(
  tx: Tx,
  round: string,
  questions: readonly RoundQuestion[],
): Promise<void> {
  const rows = questions.map((question, position) => ({ ...question, position }))
  await query(
    tx,
    sql`insert into varde.round_question (round, id, position, text, hint, required, contributors)
        select ${round}::uuid, id, position, text, hint, required, contributors
        from jsonb_to_recordset(${json(rows)}) as given (id text, position int, text jsonb,
          hint jsonb, required boolean, contributors boolean)`,
  )
}
