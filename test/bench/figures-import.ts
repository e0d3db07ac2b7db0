// A CSV file of a million figures unless FIGURE_ROWS says otherwise, 120 months of each indicator: tried, imported and
// imported again. Beside it the same file read by csv-parse alone, and the same rows put into a bare table.
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { z } from 'zod'
import type { Actor } from '#kernel/access'
import { system } from '#kernel/access'
import { fixedClock } from '#kernel/clock'
import { registry, runCommand } from '#kernel/cli'
import type { Tx } from '#kernel/db'
import { json, query, queryOne, sql, transaction } from '#kernel/db'
import { visitOf } from '#kernel/operations'
import { enterPerson } from '#features/invitations'
import { figureCommands } from '#features/row-imports'
import { actorByEmail, setUpPeople } from '#features/people'
import { explain } from '../../src/cli.ts'
import { peopleSettings } from '../reporting/cast.ts'
import { first, loadPlan, publishPlan, visitOn } from '../plan/montes.ts'
import { openWorkshop } from '../workshop.ts'

const months = 120
const rows = Number(process.env['FIGURE_ROWS'] ?? 1_000_000)
const indicators = Math.ceil(rows / months)
const plan = 'montes-agua'
const folder = mkdtempSync(join(tmpdir(), 'varde-bench-'))
const path = join(folder, 'figures.csv')

function say(label: string, value: string | number): void {
  console.log(`${label.padEnd(58)} ${value}`)
}

async function writeFile(): Promise<void> {
  const file = createWriteStream(path)
  file.write('indicator,period,numerator,denominator,source,note\n')
  for (let index = 0; index < rows; index += 1) {
    const month = index % months
    const period = `${2015 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}`
    const at = Math.floor(index / months)
    const line = `i${at},${period},${(index * 7) % 90},${90 + (index % 10)},"Register, extract ${at}",\n`
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

/** Counts what comes, with how long it took and how far the program's memory rose. */
async function measured(label: string, work: () => Promise<number>): Promise<number> {
  globalThis.gc?.()
  const [before, begun, used] = [process.memoryUsage().rss, performance.now(), process.cpuUsage()]
  let highest = before
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 20)
  const count = await work()
  clearInterval(watch)
  const seconds = (performance.now() - begun) / 1000
  const { user, system: kernel } = process.cpuUsage(used)
  say(`${label}, rows a second`, Math.round(count / seconds))
  say(
    '  seconds; of our own processor',
    `${seconds.toFixed(1)}; ${((user + kernel) / 1e6).toFixed(1)}`,
  )
  say('  memory above what stood before, MB', Math.round((highest - before) / 1024 / 1024))
  return count / seconds
}

const workshop = await openWorkshop()
const { database } = await workshop.make()
const visitAs = (actor: Actor) =>
  visitOf({
    database,
    clock: fixedClock(new Date('2027-01-11T12:00:00Z')),
    actor,
    language: 'en',
    request: 'bench',
  })

/** As many indicators as the file names, all of one authority, and an editor of it. */
async function furnish(): Promise<Actor> {
  const clock = fixedClock(new Date('2027-01-11T12:00:00Z'))
  setUpPeople({ ...peopleSettings, post: async () => undefined, machine: clock })
  await loadPlan(visitOn(database, '2026-01-02'), await first())
  await publishPlan(visitOn(database, '2026-01-02'), { plan })
  return visitAs(system).transaction(async (tx) => {
    await query(
      tx,
      sql`insert into varde.plan_record
          select (jsonb_populate_record(r, jsonb_build_object('id', 'i' || n,
            'record', r.record || jsonb_build_object('id', 'i' || n)))).*
          from varde.plan_record r, generate_series(0, ${indicators}::int) n
          where r.section = 'indicators' and r.id = 'arboles-plantados'`,
    )
    const email = 'editor@montes.example'
    await enterPerson(tx, visitAs(system), {
      email,
      name: 'editor',
      language: 'en',
      roles: [{ name: 'editor', plan, organisation: 'uy:forestal' }],
      secondFactor: true,
    })
    const actor = await actorByEmail(tx, email, new Date('2027-01-11T12:00:00Z'))
    if (!actor) throw new Error('no editor')
    return actor
  })
}

const raw = async (): Promise<number> => {
  let count = 0
  for await (const _ of createReadStream(path).pipe(parse())) count += 1
  return count - 1
}

const insertBare = (tx: Tx, batch: readonly unknown[]): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.bare select * from jsonb_to_recordset(${json(batch)})
        as given (indicator text, period text, numerator numeric, denominator numeric, source text, note text)`,
  )

/** The same rows, five thousand at a time, into a table without keys, triggers or rules. */
const bare = (): Promise<number> =>
  transaction(database.migrate, async (tx) => {
    await query(
      tx,
      sql`create table varde.bare (indicator text, period text, numerator numeric, denominator numeric,
            source text, note text)`,
    )
    let batch: unknown[] = []
    for await (const row of createReadStream(path).pipe(parse({ columns: true }))) {
      batch.push(row)
      if (batch.length < 5000) continue
      await insertBare(tx, batch)
      batch = []
    }
    await insertBare(tx, batch)
    const counted = sql`select count(*)::int as count from varde.bare`
    return (await queryOne<{ count: number }>(tx, counted)).count
  })

const shown = z.object({
  rows: z.number(),
  added: z.number(),
  unchanged: z.number(),
  refused: z.number(),
})

/** Runs `varde indicators import` on the file; what it comes to must be as expected. */
const ours =
  (actor: Actor, expected: string, ...options: readonly string[]) =>
  async () => {
    const known = registry(
      'varde',
      '1',
      figureCommands((_, work) => work(visitAs(actor))),
    )
    let out = ''
    const streams = {
      out: async (text: string) => void (out += text),
      err: (text: string) => console.error(text),
    }
    const call = [
      'indicators',
      'import',
      path,
      '--as',
      'editor@montes.example',
      '--json',
      ...options,
    ]
    await runCommand(known, call, streams, explain)
    const { rows: read, added, unchanged, refused } = shown.parse(JSON.parse(out))
    const told = `${added} new, ${unchanged} unchanged, ${refused} refused`
    if (told !== expected) throw new Error(`${told}: ${out.slice(0, 1000)}`)
    return read
  }

try {
  await writeFile()
  const actor = await furnish()
  say('rows; indicators', `${rows}; ${indicators}`)
  const read = await measured('csv-parse alone', raw)
  const put = await measured('csv-parse and a bare table', bare)
  const news = `${rows} new, 0 unchanged, 0 refused`
  const tried = await measured(
    'tried: read, sorted, laid beside what stands',
    ours(actor, news, '--dry-run'),
  )
  const written = await measured('imported into drafts', ours(actor, news))
  const again = await measured(
    'the same file again: nothing changes',
    ours(actor, `0 new, ${rows} unchanged, 0 refused`),
  )
  say(
    'ratio to csv-parse alone: tried, imported, again',
    [tried, written, again].map((one) => (one / read).toFixed(3)).join(', '),
  )
  say(
    'ratio to csv-parse and a bare table',
    [tried, written, again].map((one) => (one / put).toFixed(2)).join(', '),
  )
  say('highest memory of the whole program, MB', Math.round(process.resourceUsage().maxRSS / 1024))
} finally {
  await workshop.close()
  rmSync(folder, { recursive: true, force: true })
}
