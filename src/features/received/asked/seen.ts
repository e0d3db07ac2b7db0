import type { Tx } from '#kernel/db'
import { query, queryOne, queryOptional, sql } from '#kernel/db'
import type { PlanReading } from '#features/word-plans'
import type { Answer, ReceivedDocument, RememberedWord } from '../schema.ts'

/** What a page of a document was made from: its newest reading, answer and remembered word, by their numbers. */
export interface Seen {
  readonly reading: number
  readonly answer: number
  readonly word: number
}

/** As a form carries it along. */
export const seenWritten = ({ reading, answer, word }: Seen): string =>
  `${reading}-${answer}-${word}`

/** As a form brings it back; undefined for what no page carried. */
export function parseSeen(text: string | undefined): Seen | undefined {
  const [, reading, answer, word] = /^(\d{1,9})-(\d{1,9})-(\d{1,9})$/.exec(text ?? '') ?? []
  return word === undefined
    ? undefined
    : { reading: Number(reading), answer: Number(answer), word: Number(word) }
}

type About = Pick<ReceivedDocument, 'id' | 'plan' | 'organisation'>

/** What there is of a document by now. */
export const findSeen = (tx: Tx, { id, plan, organisation }: About): Promise<Seen> =>
  queryOne(
    tx,
    sql`select
        (select coalesce(max(seq), 0)::int from varde.received_reading
         where document = ${id}::uuid) as reading,
        (select coalesce(max(seq), 0)::int from varde.received_answer
         where document = ${id}::uuid) as answer,
        (select coalesce(max(seq), 0)::int from varde.received_word
         where plan = ${plan} and organisation = ${organisation ?? ''}) as word`,
  )

/** A document as it was when a page of it was made. */
export interface Then {
  readonly reading: PlanReading
  readonly answers: readonly Answer[]
  readonly words: readonly RememberedWord[]
}

/** What a page was made from; undefined where it names nothing that was ever there. */
export async function findThen(
  tx: Tx,
  { id, plan, organisation }: About,
  seen: Seen,
): Promise<Then | undefined> {
  const found = await queryOptional<{ readonly reading: PlanReading; readonly after: string }>(
    tx,
    sql`select '{"columns": []}'::jsonb || reading as reading, answers_after as after
        from varde.received_reading where document = ${id}::uuid and seq = ${seen.reading}`,
  )
  if (!found) return undefined
  const answers = await query<Answer>(
    tx,
    sql`select distinct on (question) question, was, becomes, at from varde.received_answer
        where document = ${id}::uuid and seq > ${found.after} and seq <= ${seen.answer}
        order by question, seq desc`,
  )
  const words = await query<RememberedWord>(
    tx,
    sql`select kind, written, means, told_at as "toldAt" from (
          select distinct on (kind, lower(written)) kind, written, means, told_at
          from varde.received_word
          where plan = ${plan} and organisation = ${organisation ?? ''} and seq <= ${seen.word}
          order by kind, lower(written), seq desc) newest
        where means <> ''`,
  )
  return { reading: found.reading, answers, words }
}

/** The questions of a document that somebody answered since a page was made. */
export const listAnsweredSince = async (
  tx: Tx,
  document: string,
  seen: Seen,
): Promise<ReadonlySet<string>> => {
  const rows = await query<{ readonly question: string }>(
    tx,
    sql`select distinct question from varde.received_answer
        where document = ${document}::uuid and seq > ${seen.answer}`,
  )
  return new Set(rows.map(({ question }) => question))
}
