import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'

/** A question with its answer. Withdrawn words take the questions about them with them. */
export interface Question {
  readonly id: string
  readonly edition: string
  readonly line: string
  readonly field: string
  readonly noun: string
  readonly fact: string
  readonly passage: string
  readonly text: string
  readonly language: string
  readonly askedAt: Date
  readonly answer: { readonly text: string; readonly language: string; readonly at: string } | null
}

/** The questions about these editions, oldest first. */
export const listQuestions = (tx: Tx, editions: readonly string[]): Promise<Question[]> =>
  query(
    tx,
    sql`select q.id, q.edition, q.line, q.field, q.noun, q.fact, q.passage, q.text, q.language,
          q.asked_at as "askedAt", (select jsonb_build_object('text', a.text, 'language', a.language,
            'at', a.answered_at) from varde.answer a where a.question = q.id) as answer
        from varde.question q
        where q.edition = any(${[...editions]}::uuid[])
          and not exists (select from varde.fact_event f
            join varde.fact_event w on w.chain = f.chain and w.kind = 'withdrawn'
            where f.fact = q.fact)
          and not exists (select from varde.edition_line l
            join varde.fact_event w on w.noun = 'line' and w.chain = l.chain::text and w.kind = 'withdrawn'
            where l.id = q.line)
        order by q.asked_at, q.id`,
  )

/** Keeps a question. */
export async function insertQuestion(
  tx: Tx,
  question: Omit<Question, 'askedAt' | 'answer'>,
  at: Date,
  by: JournalActor,
): Promise<void> {
  const { id, edition, line, field, noun, fact, passage, text, language } = question
  await query(
    tx,
    sql`insert into varde.question (id, edition, line, field, noun, fact, passage, text, language,
          asked_at, asked_by)
        values (${id}, ${edition}, ${line}, ${field}, ${noun}, ${fact}, ${passage}, ${text},
          ${language}, ${at}, ${json(by)})`,
  )
}

/** Keeps an answer. */
export async function insertAnswer(
  tx: Tx,
  answer: { readonly question: string; readonly text: string; readonly language: string },
  at: Date,
  by: JournalActor,
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.answer (question, text, language, answered_at, answered_by)
        values (${answer.question}, ${answer.text}, ${answer.language}, ${at}, ${json(by)})`,
  )
}
