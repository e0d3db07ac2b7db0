import { system } from '#kernel/access'
import { fixedClock } from '#kernel/clock'
import type { Database, Tx } from '#kernel/db'
import { json, query, read, sql } from '#kernel/db'
import type { FactKey } from '#kernel/facts'
import { happen, setUpConsequences } from '#kernel/facts'
import { visitOf } from '#kernel/operations'
import type { Assessment, Judging } from '#features/assessments'
import { assessmentsAsOf, judgeThese, judgeWhatChanged } from '#features/assessments'
import { testDatabase } from '#test/database'
import { first, loadPlan, publishPlan, visitOn } from '../plan/montes.ts'
import { forestal, plan } from '../reporting/cast.ts'

/** A database with a plan in force, whose series are written straight into their tables. */
export interface Ledger {
  readonly database: Database
  /** A fresh series of shares, from 40 % in 2024 to 50 % in 2030. */
  open(): Promise<string>
  /** States another aim of a series. */
  aim(day: number, aim: Aim): Promise<void>
  publish(day: number, figure: Figure): Promise<void>
  withdraw(day: number, fact: Withdrawn): Promise<void>
  protect(day: number, figure: Pick<Figure, 'id' | 'chain'>): Promise<void>
  /** Judges a series by other editions of the methods. */
  judge(day: number, indicator: string, judging: Judging): Promise<number>
  /** What everybody reads at the end of a day. */
  on(day: number, indicator: string): Promise<Assessment[]>
}

export interface Figure {
  readonly indicator: string
  readonly id: string
  readonly chain: string
  readonly period: string
  readonly value: string
  readonly replaces: string | null
}

/** A fact that goes; a figure unless it says otherwise. */
type Withdrawn = Pick<Figure, 'id' | 'chain'> & { readonly noun?: string }

/** A step on the way, or the indicator that is followed. */
export interface Aim {
  readonly indicator: string
  readonly id: string
  readonly kind: 'milestone' | 'follow'
  readonly due: string | null
  readonly value: string | null
  readonly relativeTo: string | null
}

/** Day 1 is 1 January 2027. */
export const noon = (day: number): Date => new Date(Date.UTC(2027, 0, day, 12))
const night = (day: number): Date => new Date(Date.UTC(2027, 0, day, 23, 59, 59))

const shared = sql.raw(
  'id, chain, plan, organisation, about, level, origin, recorded_at, draft, indicator',
)
const fact = (one: Pick<Figure, 'id' | 'chain' | 'indicator'>, about: string | null) =>
  sql`${one.id}, ${one.chain}, ${plan}, ${forestal}, ${about}, 'public', 'people', ${noon(1)}, false,
    ${one.indicator}`

const says = { unit: 'percent', direction: 'increase', countsPeople: 'no' }

/** How it is measured, where it starts and what it aims at. */
async function insertCourse(tx: Tx, indicator: string): Promise<readonly FactKey[]> {
  const key = (noun: string) => {
    const id = `${indicator}.${noun}`
    return { noun, id, chain: id, indicator }
  }
  const [definition, baseline, target] = [key('definition'), key('baseline'), key('target')]
  await query(
    tx,
    sql`insert into varde.definition (${shared}, version, language, content, breaks)
        values (${fact(definition, '2020')}, 1, 'en', ${json(says)}, false)`,
  )
  await query(
    tx,
    sql`insert into varde.baseline (${shared}, state, value)
        values (${fact(baseline, '2024')}, 'stated', 40)`,
  )
  await query(
    tx,
    sql`insert into varde.target (${shared}, comparator, kind, value)
        values (${fact(target, '2030')}, '=', 'reach', 50)`,
  )
  return [definition, baseline, target]
}

const insertFigure = (tx: Tx, figure: Figure) =>
  query(
    tx,
    sql`insert into varde.observation (${shared}, definition, value, status, replaces)
        values (${fact(figure, figure.period)}, 1, ${figure.value}, 'reported', ${figure.replaces})`,
  )

const insertAim = (tx: Tx, { id, indicator, kind, due, value, relativeTo }: Aim) =>
  query(
    tx,
    sql`insert into varde.target (${shared}, comparator, kind, value, relative_to)
        values (${fact({ id, chain: id, indicator }, due)}, '=', ${kind}, ${value}, ${relativeTo})`,
  )

const happening = (kind: 'published' | 'withdrawn' | 'protected', day: number) => ({
  kind,
  at: noon(day),
  actor: { kind: 'system' as const },
  ...(kind === 'withdrawn' && { ground: 'law' as const }),
  ...(kind === 'protected' && { level: 'internal' as const }),
})

const observationOf = ({ id, chain, noun = 'observation' }: Withdrawn) => [{ noun, id, chain }]

/** Opens it. */
export async function openLedger(): Promise<Ledger> {
  setUpConsequences([judgeWhatChanged])
  const database = await testDatabase()
  await loadPlan(visitOn(database, '2026-01-02'), await first())
  await publishPlan(visitOn(database, '2026-01-02'), { plan })
  let series = 0
  const at = (day: number) => {
    const clock = fixedClock(noon(day))
    return visitOf({ database, clock, actor: system, language: 'en', request: 'ledger' })
  }
  const happens = (kind: 'withdrawn' | 'protected') => (day: number, figure: Withdrawn) =>
    at(day).transaction((tx) => happen(tx, observationOf(figure), happening(kind, day)))
  return {
    database,
    open: async () => {
      series += 1
      const indicator = `share-${series}`
      await at(1).transaction(async (tx) => {
        await happen(tx, await insertCourse(tx, indicator), happening('published', 1))
      })
      return indicator
    },
    aim: (day, aim) =>
      at(day).transaction(async (tx) => {
        await insertAim(tx, aim)
        const keys = [{ noun: 'target', id: aim.id, chain: aim.id }]
        await happen(tx, keys, happening('published', day))
      }),
    publish: (day, figure) =>
      at(day).transaction(async (tx) => {
        await insertFigure(tx, figure)
        await happen(tx, observationOf(figure), happening('published', day))
      }),
    withdraw: happens('withdrawn'),
    protect: happens('protected'),
    judge: (day, indicator, judging) =>
      at(day).transaction((tx) =>
        judgeThese(tx, [{ plan, indicator }], { at: noon(day), judging }),
      ),
    on: (day, indicator) =>
      read(database.public, (tx) => assessmentsAsOf(tx, { plan, indicator, asOf: night(day) })),
  }
}
