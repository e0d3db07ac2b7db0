import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
import type { Run, RunState, Words } from './run.ts'

const columns = sql`id, kind, account, language, input, state, step, done, total, words, result,
  asked_at as "askedAt", begun_at as "begunAt", cancel_asked_at as "cancelAskedAt", ended_at as "endedAt"`

const isOpen = sql`state in ('queued', 'running')`

type Asked = Pick<Run, 'id' | 'kind' | 'account' | 'language' | 'input'>

/** Adds a run that waits. */
export const insertRun = (tx: Tx, run: Asked, at: Date): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.job_run (id, kind, account, language, input, asked_at)
        values (${run.id}, ${run.kind}, ${run.account}, ${run.language},
          ${json(run.input)}, ${at})`,
  )

/** The run that does the same for the same account just now. */
export const findSameRun = (
  tx: Tx,
  run: Omit<Asked, 'id' | 'language'>,
): Promise<Run | undefined> =>
  queryOptional(
    tx,
    sql`select ${columns} from varde.job_run
        where kind = ${run.kind} and account = ${run.account} and input = ${json(run.input)} and ${isOpen} and cancel_asked_at is null
        order by asked_at limit 1`,
  )

/** A run, whosever it is. */
export const findRun = (tx: Tx, id: string): Promise<Run | undefined> =>
  queryOptional(tx, sql`select ${columns} from varde.job_run where id::text = ${id}`)

/** An account's runs, the newest first. */
export const listRuns = (tx: Tx, account: string, limit: number): Promise<Run[]> =>
  query(
    tx,
    sql`select ${columns} from varde.job_run where account = ${account}
        order by asked_at desc, id limit ${limit}`,
  )

/** Takes a run to work on it; undefined where it has ended. */
export const takeRun = (tx: Tx, id: string, at: Date): Promise<Run | undefined> =>
  queryOptional(
    tx,
    sql`update varde.job_run
        set state = 'running', begun_at = coalesce(begun_at, ${at}), seen_at = ${at}, words = null
        where id = ${id} and ${isOpen} returning ${columns}`,
  )

/** How far a run is; `words` say what is being done. */
export interface Progress {
  readonly step: number
  readonly done: number
  readonly total: number | null
  readonly words: Words | null
}

/** Notes how far a run is; answers whether it may go on. */
export async function saveProgress(
  tx: Tx,
  id: string,
  { step, done, total, words }: Progress,
  at: Date,
): Promise<boolean> {
  const row = await queryOptional<{ cancelAskedAt: Date | null }>(
    tx,
    sql`update varde.job_run
        set step = ${step}, done = ${done}, total = ${total}, words = ${json(words)}, seen_at = ${at}
        where id = ${id} and state = 'running' returning cancel_asked_at as "cancelAskedAt"`,
  )
  return row?.cancelAskedAt === null
}

/** Puts a run back, to be taken again. */
export const putBack = (tx: Tx, id: string): Promise<unknown> =>
  query(tx, sql`update varde.job_run set state = 'queued' where id = ${id} and ${isOpen}`)

interface End {
  readonly state: Extract<RunState, 'done' | 'failed' | 'cancelled'>
  readonly words?: Words
  readonly result?: unknown
  readonly at: Date
}

/** Ends a run; undefined where it had ended. */
export const endRun = (tx: Tx, id: string, end: End): Promise<Run | undefined> =>
  queryOptional(
    tx,
    sql`update varde.job_run
        set state = ${end.state}, words = ${json(end.words ?? null)}, ended_at = ${end.at},
          result = ${json(end.result ?? null)}
        where id = ${id} and ${isOpen} returning ${columns}`,
  )

/** Notes that the account wants a run stopped. */
export const askToCancel = (tx: Tx, id: string, at: Date): Promise<unknown> =>
  query(
    tx,
    sql`update varde.job_run set cancel_asked_at = coalesce(cancel_asked_at, ${at})
        where id = ${id} and ${isOpen}`,
  )

/** Forgets what ended before a moment. */
export const forgetRuns = (tx: Tx, endedBefore: Date): Promise<unknown> =>
  query(tx, sql`delete from varde.job_run where ended_at < ${endedBefore}`)
