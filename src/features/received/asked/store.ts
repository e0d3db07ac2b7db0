import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Answer, RememberedWord } from '../schema.ts'

/** The newest answer about each point of a document, as it was read last. */
export const listAnswers = (tx: Tx, document: string): Promise<Answer[]> =>
  query(
    tx,
    sql`select distinct on (question) question, was, becomes, at
        from varde.received_answer where document = ${document}::uuid and seq >
          (select answers_after from varde.received_reading
           where document = ${document}::uuid order by seq desc limit 1)
        order by question, seq desc`,
  )

/** The same of many documents, by their ids. */
export async function listAnswersOf(
  tx: Tx,
  documents: readonly string[],
): Promise<ReadonlyMap<string, readonly Answer[]>> {
  const rows = await query<Answer & { readonly document: string }>(
    tx,
    sql`select distinct on (a.document, a.question) a.document, a.question, a.was, a.becomes, a.at
        from varde.received_answer a join lateral (
          select answers_after from varde.received_reading
          where document = a.document order by seq desc limit 1) r on a.seq > r.answers_after
        where a.document = any(${documents}::uuid[])
        order by a.document, a.question, a.seq desc`,
  )
  return Map.groupBy(rows, ({ document }) => document)
}

/** Keeps answers, all by one person at one moment. */
export const insertAnswers = (
  tx: Tx,
  document: string,
  answers: readonly Omit<Answer, 'at'>[],
  { account, at }: { readonly account: string; readonly at: Date },
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.received_answer (document, question, was, becomes, at, account)
        select ${document}::uuid, given.question, given.was, given.becomes, ${at}, ${account}::uuid
        from unnest(${answers.map(({ question }) => question)}::text[],
          ${answers.map(({ was }) => was)}::text[],
          ${answers.map(({ becomes }) => becomes)}::text[]) as given (question, was, becomes)`,
  )

/** Carries answers over to the points that they are about now; whoever gave them stays. */
export const carryAnswers = (
  tx: Tx,
  document: string,
  carried: readonly (readonly [from: string, to: string])[],
  at: Date,
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.received_answer (document, question, was, becomes, at, account)
        select ${document}::uuid, given.question, a.was, a.becomes, ${at}, a.account
        from unnest(${carried.map(([from]) => from)}::text[],
          ${carried.map(([, to]) => to)}::text[]) as given (before, question)
        join lateral (select was, becomes, account from varde.received_answer
          where document = ${document}::uuid and question = given.before
          order by seq desc limit 1) a on true`,
  )

/** What is remembered of an authority's words, the newest of each; what was forgotten is not among it. */
export const listWords = (
  tx: Tx,
  { plan, organisation }: { readonly plan: string; readonly organisation: string },
): Promise<RememberedWord[]> =>
  query(
    tx,
    sql`select kind, written, means, told_at as "toldAt" from (
          select distinct on (kind, lower(written)) kind, written, means, told_at
          from varde.received_word where plan = ${plan} and organisation = ${organisation}
          order by kind, lower(written), seq desc) newest
        where means <> '' order by kind, written`,
  )

/** The same of every authority that somebody answered for, by its key. */
export async function listWordsOf(
  tx: Tx,
  plan: string,
): Promise<ReadonlyMap<string, readonly RememberedWord[]>> {
  const rows = await query<RememberedWord & { readonly organisation: string }>(
    tx,
    sql`select organisation, kind, written, means, told_at as "toldAt" from (
          select distinct on (organisation, kind, lower(written))
            organisation, kind, written, means, told_at
          from varde.received_word where plan = ${plan}
          order by organisation, kind, lower(written), seq desc) newest
        where means <> '' order by kind, written`,
  )
  return Map.groupBy(rows, ({ organisation }) => organisation)
}

/** Remembers what words mean. */
export const insertWords = (
  tx: Tx,
  words: readonly Omit<RememberedWord, 'toldAt'>[],
  about: {
    readonly plan: string
    readonly organisation: string
    readonly document: string
    readonly account: string
    readonly at: Date
  },
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.received_word
          (plan, organisation, kind, written, means, document, told_at, told_by)
        select ${about.plan}, ${about.organisation}, given.kind, given.written, given.means,
          ${about.document}::uuid, ${about.at}, ${about.account}::uuid
        from unnest(${words.map(({ kind }) => kind)}::text[],
          ${words.map(({ written }) => written.trim())}::text[],
          ${words.map(({ means }) => means)}::text[]) as given (kind, written, means)`,
  )
