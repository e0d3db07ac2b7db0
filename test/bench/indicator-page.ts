// How long a reader waits for a figure's page, with ten observations and with ten thousand, and what its drawing
// takes. `bin/node test/bench/indicator-page.ts`
import { loadavg } from 'node:os'
import { Hono } from 'hono'
import { prepareAssets } from '#kernel/assets'
import type { Database } from '#kernel/db'
import { query, sql, transaction } from '#kernel/db'
import { openWorkshop } from '../workshop.ts'
import { publishPackage, siteOn } from '../portal/site.ts'

const times = Number(process.env['BENCH_TIMES'] ?? 200)
const plan = 'denmark-wps'
const indicator = 'ind-dp-pollead-w'
const api = `/api/v1/plans/${plan}/indicators/${indicator}`

const say = (label: string, value: string | number) => console.log(`${label.padEnd(58)} ${value}`)

/**
 * The milliseconds that 50 and 99 of 100 looks stay under, the bytes of one, and how much of the processor one takes;
 * beside it a bare server that answers with the same bytes, by turns with ours.
 */
async function timesOf(look: () => Promise<Response>) {
  const body = new Uint8Array(await (await look()).arrayBuffer())
  const bare = new Hono().get('*', () => new Response(body))
  const besides: number[] = []
  let worked = 0
  const taken: number[] = []
  let bytes = 0
  for (let time = 0; time < times; time += 1) {
    const before = process.cpuUsage()
    const begun = performance.now()
    const answer = await look()
    bytes = (await answer.arrayBuffer()).byteLength
    const ended = performance.now()
    taken.push(ended - begun)
    const used = process.cpuUsage(before)
    worked += (used.user + used.system) / 1000
    await (await bare.request('/')).arrayBuffer()
    besides.push(performance.now() - ended)
    if (answer.status !== 200) throw new Error(`answered ${answer.status}`)
  }
  const at = (share: number, of = taken) =>
    of.toSorted((a, b) => a - b)[Math.ceil(of.length * share) - 1] ?? 0
  const ratio = at(0.5) / at(0.5, besides)
  return `${at(0.5).toFixed(1)} / ${at(0.99).toFixed(1)} ms, ${bytes} bytes; processor ${(worked / times).toFixed(1)} ms; ${ratio.toFixed(0)} times a bare answer`
}

/** Records days of the past as published observations of the indicator, until it has so many. */
async function fill(database: Database, count: number): Promise<void> {
  await transaction(database.migrate, async (tx) => {
    await query(
      tx,
      sql`insert into varde.observation (id, chain, plan, organisation, about, level, origin, recorded_at,
            draft, indicator, definition, value, status)
          select 'bench-' || n, 'bench-' || n, o.plan, o.organisation,
            to_char(date '2024-12-30' - n, 'YYYY-MM-DD'), o.level, 'people', o.recorded_at, true,
            o.indicator, o.definition, 5 + (n * 7919 % 1000)::numeric / 100, 'reported'
          from varde.observation o, generate_series(1, ${count - 1}::int) n
          where o.plan = ${plan} and o.indicator = ${indicator} and o.origin = 'package'`,
    )
    await query(
      tx,
      sql`insert into varde.fact_event (noun, fact, chain, kind, at, actor)
          select 'observation', id, chain, 'published', recorded_at, '{"kind": "system"}'
          from varde.observation where id like 'bench-%'`,
    )
    await query(tx, sql`update varde.observation set draft = false where id like 'bench-%'`)
    await query(tx, sql`analyze`)
  })
}

async function measure(count: number): Promise<void> {
  const workshop = await openWorkshop()
  const { database, drop } = await workshop.make()
  await publishPackage(database, `plans/${plan}`, '2026-03-01')
  await fill(database, count)
  const { ask } = siteOn(database, '2026-06-01')
  const looks = {
    page: `/da/plans/${plan}/indicators/${indicator}`,
    'values.csv': `${api}/values.csv`,
    'values.xlsx': `${api}/values.xlsx`,
    'chart.svg': `${api}/chart.svg`,
    call: api,
  }
  for (const [name, path] of Object.entries(looks)) {
    let turn = 0
    // Every address another one, so that no kept rendering answers.
    const look = () => ask(`${path}?turn=${(turn += 1)}`)
    for (let time = 0; time < 20; time += 1) await look()
    say(`${count} observations, ${name}, p50 / p99`, await timesOf(look))
  }
  await drop()
  await workshop.close()
}

prepareAssets()
await measure(10)
await measure(10_000)
say(
  'load of the machine, 1 and 5 minutes',
  loadavg()
    .slice(0, 2)
    .map((one) => one.toFixed(1))
    .join(' / '),
)
