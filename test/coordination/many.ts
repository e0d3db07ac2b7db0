import pg from 'pg'
import type { AccountActor } from '#kernel/access'
import type { Database } from '#kernel/db'
import { query, sql, transaction } from '#kernel/db'
import { plan } from '../reporting/cast.ts'

/** The ids of plans that are the first one again: `plan-2`, `plan-3`, … */
const idOf = (number: number): string => `plan-${number}`

/** An id made of another one and of where it is copied to: the same every time. */
const copied = (id: string) => sql.raw(`md5(to_plan || to_code || ${id}::text)::uuid`)

/**
 * Copies a plan, its version in force and its one round with all reports, until there are so many plans with
 * so many rounds each. Rows are copied as they are; facts are shared.
 */
export async function multiply(database: Database, plans: number, rounds: number): Promise<void> {
  await transaction(database.app, async (tx) => {
    const numbers = sql`generate_series(2, ${plans})`
    await query(
      tx,
      sql`insert into varde.plan (id, created_at)
          select 'plan-' || n, created_at from varde.plan, ${numbers} n where id = ${plan}`,
    )
    await query(
      tx,
      sql`insert into varde.plan_version (plan, number, digest, head, state, loaded_at, published_at)
          select 'plan-' || n, number, digest, head, state, loaded_at, published_at
          from varde.plan_version, ${numbers} n where plan = ${plan} and state = 'in-force'`,
    )
    await query(
      tx,
      sql`insert into varde.plan_record (version, section, id, position, level, record)
          select v.id, r.section, r.id, r.position, r.level, r.record
          from varde.plan_record r join varde.plan_version o on o.id = r.version
            and o.plan = ${plan} and o.state = 'in-force'
          cross join varde.plan_version v where v.plan like 'plan-%'`,
    )
    await copyRounds(tx, rounds)
  })
}

type Tx = Parameters<Parameters<typeof transaction>[1]>[0]

async function copyRounds(tx: Tx, rounds: number): Promise<void> {
  // Every place where a round stands in the end: each plan, each year but that of the original.
  const places = sql`(select v.plan as to_plan, v.id as to_version, (2026 + k)::text as to_code
    from varde.plan_version v, generate_series(1, ${rounds}) k where v.state = 'in-force'
      and not (v.plan = ${plan} and k = 1)) place`
  const original = sql`o.plan = ${plan} and o.code = '2027'`
  await query(
    tx,
    sql`insert into varde.reporting_round (id, plan, code, period, due_on, version, steering_reads,
          reviewers_read, partners_read, opened_at, opened_by)
        select ${copied('o.id')}, to_plan, to_code, period, due_on, to_version, steering_reads,
          reviewers_read, partners_read, opened_at, opened_by
        from varde.reporting_round o, ${places} where ${original}`,
  )
  await query(
    tx,
    sql`insert into varde.round_line (round, organisation, commitment, part, position)
        select ${copied('o.id')}, l.organisation, l.commitment, l.part, l.position
        from varde.round_line l join varde.reporting_round o on o.id = l.round, ${places}
        where ${original}`,
  )
  const report = sql`varde.report r join varde.reporting_round o on o.id = r.round and ${original}`
  await query(
    tx,
    sql`insert into varde.report (id, plan, organisation, round, kind, started_at)
        select ${copied('r.id')}, to_plan, r.organisation, ${copied('o.id')}, r.kind, r.started_at
        from ${report}, ${places}`,
  )
  const edition = sql`varde.edition e join ${report} on r.id = e.report`
  await query(
    tx,
    sql`insert into varde.edition (id, report, number, begun_at)
        select ${copied('e.id')}, ${copied('r.id')}, e.number, e.begun_at from ${edition}, ${places}`,
  )
  await query(
    tx,
    sql`insert into varde.edition_event (edition, act, at, account, actor, remark)
        select ${copied('e.id')}, h.act, h.at, h.account, h.actor, h.remark
        from varde.edition_event h join ${edition} on e.id = h.edition, ${places} order by h.seq`,
  )
  const line = sql`varde.edition_line l join ${edition} on e.id = l.edition`
  await query(
    tx,
    sql`insert into varde.edition_line (id, chain, edition, commitment, part, position, offered_at)
        select ${copied('l.id')}, ${copied('l.chain')}, ${copied('e.id')}, l.commitment, l.part,
          l.position, l.offered_at
        from ${line}, ${places}`,
  )
  await query(
    tx,
    sql`insert into varde.edition_item (line, field, noun, fact)
        select ${copied('l.id')}, i.field, i.noun, i.fact
        from varde.edition_item i join ${line} on l.id = i.line, ${places}`,
  )
}

/** Somebody who coordinates so many of the plans. */
export const coordinatorOf = (actor: AccountActor, plans: number): AccountActor => ({
  ...actor,
  roles: Array.from({ length: plans }, (_, index) => ({
    name: 'coordinator' as const,
    plan: index === 0 ? plan : idOf(index + 1),
    organisation: null,
  })),
})

let sent = 0
const plain = pg.Client.prototype.query
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...given: unknown[]): unknown {
    sent += 1
    return Reflect.apply(plain, this, given)
  },
})

/** How many statements something sends to the database. */
export async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const before = sent
  await run()
  return sent - before
}
