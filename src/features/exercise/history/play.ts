import type { Actor } from '#kernel/access'
import { system } from '#kernel/access'
import { fixedClock, systemClock } from '#kernel/clock'
import { StartRefused } from '#kernel/config'
import type { Database } from '#kernel/db'
import { query, read, sql, transaction } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { isRefused, visitOf } from '#kernel/operations'
import { actorByEmail } from '#features/people'
import { exerciseCode } from '#features/sign-in'
import * as days from '../days/store.ts'
import { firstDay, lastDay, momentAt } from './calendar.ts'
import type { Deed } from './deed.ts'
import { history } from './deeds.ts'
import type { ExerciseMachine } from './machine.ts'
import { machineMoment } from './machine.ts'

/** Where history is played. */
export interface Stage {
  readonly database: Database
  readonly machine: ExerciseMachine
  /** Brings the shipped plans into force; does nothing where they are. */
  readonly publishPlans: (visit: Visit) => Promise<unknown>
  /** Told now and then how many deeds of how many are done. */
  readonly tell?: (done: number, all: number) => void
}

/**
 * Plays the history that is missing: all of it at the first start, the rest after a start that was struck.
 * Nobody may be served before it ends. Answers how many deeds were done.
 */
export async function playHistory(stage: Stage): Promise<number> {
  const { database, machine, publishPlans } = stage
  const standing = await beginning(database)
  if (standing.complete) return 0
  try {
    await publishPlans(visitAt(database, system, momentAt(`${firstDay} 09:00`).moment))
    await playFrom(stage, standing)
  } finally {
    machine.stand(null)
  }
  await transaction(database.app, async (tx) => {
    await days.saveDay(tx, { today: lastDay, movedAt: systemClock.now() })
    await days.complete(tx)
    await query(tx, sql`select pg_notify('varde_exercise_day', ${lastDay})`)
  })
  return history().length - standing.played
}

const beginning = (database: Database): Promise<days.Standing> =>
  transaction(database.app, async (tx) => {
    await days.begin(tx, { today: firstDay, movedAt: systemClock.now() })
    const standing = await days.findStanding(tx)
    if (!standing) throw new Error('the exercise did not begin')
    return standing
  })

async function playFrom(stage: Stage, { played, movedAt }: days.Standing): Promise<void> {
  const deeds = history()
  const actors = new Map<string, Actor>()
  for (const [place, deed] of deeds.entries()) {
    if (place < played) continue
    stage.machine.stand(machineMoment(movedAt, place))
    await play(stage, { deed, number: place + 1, actors })
    if (place % 25 === 0) stage.tell?.(place, deeds.length)
  }
}

interface Turn {
  readonly deed: Deed
  /** From 1. */
  readonly number: number
  /** Those who have acted, by e-mail: nobody's parts change in the history. */
  readonly actors: Map<string, Actor>
}

async function play({ database }: Stage, { deed, number, actors }: Turn): Promise<void> {
  const { day, moment } = momentAt(deed.when)
  const actor = await actorOf(database, deed, actors)
  const visit = visitAt(database, actor, moment)
  const code = deed.withCode ? await codeOf(database, actor) : ''
  const counted: Visit = {
    ...visit,
    transaction: (act) =>
      visit.transaction(async (tx) => {
        if (!(await days.countPlayed(tx, number, day))) throw playedTwice()
        return act(tx)
      }),
  }
  refuseRefusals(deed, await deed.run(counted, code))
}

const visitAt = (database: Database, actor: Actor, moment: Date): Visit =>
  visitOf({ database, clock: fixedClock(moment), actor, language: 'da', request: 'history' })

async function actorOf(
  database: Database,
  { by, when }: Deed,
  known: Map<string, Actor>,
): Promise<Actor> {
  if (by === null) return system
  const { moment } = momentAt(when)
  const actor = known.get(by) ?? (await read(database.app, (tx) => actorByEmail(tx, by, moment)))
  if (!actor) throw new Error(`nobody in the history is ${by}`)
  known.set(by, actor)
  return actor
}

async function codeOf(database: Database, actor: Actor): Promise<string> {
  if (actor.kind !== 'account') throw new Error('only a person has codes')
  const code = await read(database.app, (tx) => exerciseCode(tx, actor.account))
  if (code === null) throw new Error('the exercise shows no code')
  return code
}

const playedTwice = (): StartRefused =>
  new StartRefused(
    'history-elsewhere',
    'Another process is playing the history: wait, and start again.',
  )

/** What the rules refuse cannot be in the history: it is a fault of ours, found by its test. */
function refuseRefusals({ what, when }: Deed, answer: unknown): void {
  const said = Array.isArray(answer) ? answer : [answer]
  for (const one of said) {
    const code = isRefused(one) ? one.refused : refusedField(one)
    if (code !== null) throw new Error(`history, ${when}, ${what}: ${code}`)
  }
}

/** A field of a line that could not be saved. */
function refusedField(outcome: unknown): string | null {
  if (typeof outcome !== 'object' || outcome === null || !('state' in outcome)) return null
  if (outcome.state !== 'refused') return null
  return 'code' in outcome ? String(outcome.code) : 'refused'
}
