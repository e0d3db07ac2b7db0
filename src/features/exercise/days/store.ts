import type { Day } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { ExerciseDay } from './schema.ts'

/** The row of the exercise. */
export interface Standing extends ExerciseDay {
  /** How many deeds of the history are done. */
  readonly played: number
  readonly complete: boolean
}

const columns = sql`today, moved_at as "movedAt", played, complete`

/** Where the exercise stands; undefined in a real installation. */
export const findStanding = (tx: Tx): Promise<Standing | undefined> =>
  queryOptional(tx, sql`select ${columns} from varde.exercise_clock`)

/** The same, held until the transaction ends. */
export const findStandingForUpdate = (tx: Tx): Promise<Standing | undefined> =>
  queryOptional(tx, sql`select ${columns} from varde.exercise_clock for update`)

/** Whether a plan stands in the installation; in a fresh one none does. */
export const hasPlans = async (tx: Tx): Promise<boolean> =>
  (await query(tx, sql`select from varde.plan limit 1`)).length > 0

/** Makes this installation the exercise. */
export const begin = (tx: Tx, { today, movedAt }: ExerciseDay): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.exercise_clock (today, moved_at) values (${today}, ${movedAt})
        on conflict do nothing`,
  )

/** Moves the day. */
export const saveDay = (tx: Tx, { today, movedAt }: ExerciseDay): Promise<unknown> =>
  query(tx, sql`update varde.exercise_clock set today = ${today}, moved_at = ${movedAt}`)

/** Counts one more deed; false where another process plays it. */
export const countPlayed = async (tx: Tx, number: number, today: Day): Promise<boolean> => {
  const rows = await query(
    tx,
    sql`update varde.exercise_clock set played = ${number}, today = greatest(today, ${today}::date)
        where played = ${number - 1} returning played`,
  )
  return rows.length === 1
}

/** Notes that the history is played to its end. */
export const complete = (tx: Tx): Promise<unknown> =>
  query(tx, sql`update varde.exercise_clock set complete = true`)
