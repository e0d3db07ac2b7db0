import { system } from '#kernel/access'
import { fixedClock } from '#kernel/clock'
import { query, sql } from '#kernel/db'
import { visitOf } from '#kernel/operations'
import { judgePlan } from '#features/assessments'
import { openWorkshop } from '../workshop.ts'
import { first, loadPlan, publishPlan, visitOn } from '../plan/montes.ts'

// How long it takes to judge 10,000 indicators of 120 observations each anew, all of them read from the database and
// every word kept there; beside it a plain scan that hands over the same rows of figures and nothing else.
const indicators = Number(process.env['BENCH_INDICATORS'] ?? 10_000)
const observations = 120
const plan = 'montes-agua'
const organisation = 'uy:forestal'

const workshop = await openWorkshop()
const { database } = await workshop.make()
const begun = new Date('2027-01-01T12:00:00Z')

const at = (day: string) => {
  const clock = fixedClock(new Date(`${day}T12:00:00Z`))
  return visitOf({ database, clock, actor: system, language: 'en', request: 'bench' })
}

const columns = sql.raw(
  'id, chain, plan, organisation, about, level, origin, recorded_at, draft, indicator',
)
const row = (suffix: string, about: string) => sql`
  'i' || n || ${suffix}::text, 'i' || n || ${suffix}::text, ${plan}, ${organisation}, ${about}::text,
  'public', 'people', ${begun}::timestamptz, false, 'i' || n from generate_series(1, ${indicators}::int) n`
const rowWith = (suffix: string, about: string, values: string) => sql`
  select r.*, ${sql.raw(values)} from (select ${row(suffix, about)})
    as r (${columns}) `

/** The same figures in every run: a slow rise with a wobble, each series from another start. */
async function furnish(): Promise<void> {
  await loadPlan(visitOn(database, '2026-01-02'), await first())
  await publishPlan(visitOn(database, '2026-01-02'), { plan })
  await at('2027-01-01').transaction(async (tx) => {
    await query(tx, sql`set local statement_timeout = 0`)
    await query(
      tx,
      sql`insert into varde.definition (${columns}, version, language, content, breaks)
          ${rowWith('.d', '2020', `1, 'en', '{"unit": "percent", "direction": "increase", "countsPeople": "no"}'::jsonb, false`)}`,
    )
    await query(
      tx,
      sql`insert into varde.baseline (${columns}, state, value)
          ${rowWith('.b', '2024', `'stated', 9 + length(indicator)`)}`,
    )
    await query(
      tx,
      sql`insert into varde.target (${columns}, comparator, kind, value)
          ${rowWith('.t', '2036', `'=', 'reach', 40 + length(indicator)`)}`,
    )
    await query(
      tx,
      sql`insert into varde.observation (${columns}, definition, value, status)
          select 'i' || n || '.' || m, 'i' || n || '.' || m, ${plan}, ${organisation},
            to_char(date '2025-01-01' + (m || ' months')::interval, 'YYYY-MM'), 'public', 'people', ${begun}::timestamptz,
            false, 'i' || n, 1, 10 + m / 5 + n % 5 + ((m * 7 + n) % 100) / 100.0, 'reported'
          from generate_series(1, ${indicators}::int) n, generate_series(0, ${observations - 1}) m`,
    )
    for (const noun of ['definition', 'baseline', 'target', 'observation'])
      await query(
        tx,
        sql`insert into varde.fact_event (noun, fact, chain, kind, at, actor)
            select ${noun}::text, id, chain, 'published', ${begun}::timestamptz, '{"kind": "system"}'::jsonb
            from ${sql.ref(`varde.${noun}`)} where indicator ~ '^i[0-9]+$'`,
      )
  })
  await at('2027-01-01').transaction(async (tx) => {
    await query(tx, sql`set local statement_timeout = 0`)
    await query(tx, sql`analyze varde.observation, varde.fact_event`)
  })
}

/** Seconds by the clock, and of the program's processor, of some work. */
async function measured<Result>(work: () => Promise<Result>) {
  const [used, started] = [process.cpuUsage(), performance.now()]
  const result = await work()
  const { user, system: kernel } = process.cpuUsage(used)
  return {
    result,
    wall: (performance.now() - started) / 1000,
    processor: (user + kernel) / 1_000_000,
  }
}

function say(label: string, { wall, processor }: { wall: number; processor: number }): void {
  console.log(
    `${label.padEnd(58)} ${wall.toFixed(2)} s by the clock, ${processor.toFixed(2)} s of our processor`,
  )
}

const rows = sql`select id, chain, indicator, organisation, origin, about, value, numerator, denominator,
  coverage_reported, coverage_expected from varde.observation where plan = ${plan}`

/** All rows, five hundred series at a time, as the judging takes them. */
const scan = () =>
  at('2027-01-02').transaction(async (tx) => {
    let count = 0
    for (let from = 1; from <= indicators; from += 500) {
      const named = Array.from({ length: 500 }, (_, index) => `i${from + index}`)
      count += (await query(tx, sql`${rows} and indicator = any(${named})`)).length
    }
    return count
  })

try {
  await furnish()
  await scan()
  const plain = await measured(scan)
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50)
  const whole = await measured(() =>
    at('2027-01-02').transaction((tx) =>
      judgePlan(tx, plan, { at: new Date('2027-01-02T12:00:00Z') }),
    ),
  )
  const again = await measured(() =>
    at('2027-01-03').transaction((tx) =>
      judgePlan(tx, plan, { at: new Date('2027-01-03T12:00:00Z') }),
    ),
  )
  clearInterval(watch)
  console.log(`${indicators} indicators of ${observations} observations: ${plain.result} rows`)
  say('a plain scan of the same rows, handed to the program', plain)
  say(`judged from the database, ${whole.result} words kept`, whole)
  say(`judged again, ${again.result} words new`, again)
  console.log(
    `${'whole against the scan, by the clock'.padEnd(58)} ${(whole.wall / plain.wall).toFixed(2)}`,
  )
  console.log(`${'most memory'.padEnd(58)} ${Math.round(most / 1e6)} MB`)
} finally {
  await workshop.close()
}
