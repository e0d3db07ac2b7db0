import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, sql, transaction } from '#kernel/db'
import type { Report } from '#features/editions'
import { editionReading } from '#features/editions'
import { reportOperations } from '#features/reporting'
import { multiply, statementsOf } from '../coordination/many.ts'
import { listReport, observation, saveEntries } from '../measuring/figures.ts'
import type { World } from './cast.ts'
import { forestal, openWorld, plan } from './cast.ts'
import { handedIn } from './thread.ts'

const rounds = 6
const owned = { plan, organisation: forestal }
const deskOf = (world: World) => () => reportOperations.showDesk(world.visit('editor'), owned)

test('the desk of an authority asks as often with six rounds as with one', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const one = await statementsOf(deskOf(world))
  await multiply(world.database, 1, rounds)
  const { reports } = await deskOf(world)()
  assert.deepEqual(
    reports.map(({ report }) => [report.occasion.code, report.editions.length]),
    ['2032', '2031', '2030', '2029', '2028', '2027'].map((code) => [code, 1]),
  )
  assert.equal(await statementsOf(deskOf(world)), one)
})

/** Measures the same under other names, and begins a list of figures on each. */
const moreLists = (world: World, count: number) =>
  transaction(world.database.app, async (tx) => {
    const names = sql`generate_series(2, ${count}) n`
    await query(
      tx,
      sql`insert into varde.plan_record (version, section, id, position, level, record)
          select version, section, id || '-' || n, position, level,
            record || jsonb_build_object('id', id || '-' || n)
          from varde.plan_record, ${names} where section = 'indicators' and id = 'arboles-plantados'`,
    )
    await query(
      tx,
      sql`with made as (insert into varde.report (id, plan, organisation, kind, indicator, started_at)
            select gen_random_uuid(), plan, organisation, kind, indicator || '-' || n, started_at
            from varde.report, ${names} where kind = 'figures' returning id, started_at)
          insert into varde.edition (id, report, number, begun_at)
          select gen_random_uuid(), id, 1, started_at from made`,
    )
  })

test('the desk asks as often with eight lists of figures under way as with one', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, {
    'observation.2026': observation({ numerator: '31', denominator: '75' }),
  })
  const one = await statementsOf(deskOf(world))
  await moreLists(world, 8)
  const { plans } = await deskOf(world)()
  assert.equal(plans.length, 8)
  const codes = plans.map(({ report }) => report.occasion.code)
  assert.deepEqual(codes.slice(0, 2), [listReport.round, `${listReport.round}-2`])
  assert.equal(await statementsOf(deskOf(world)), one)
})

/** A report of a round that was opened after all the others. */
async function newestReport(world: World): Promise<Report> {
  const visit = world.visit('editor')
  const report = await visit.read((tx) =>
    editionReading.findReport(tx, { ...owned, round: '2027' }),
  )
  assert.ok(report?.occasion.round)
  const round = { ...report.occasion.round, openedAt: visit.now }
  return { ...report, occasion: { ...report.occasion, round } }
}

test('what was handed in before is asked for once, however many rounds there were', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const report = await newestReport(world)
  const visit = world.visit('editor')
  const before = () =>
    visit.read((tx) => editionReading.findHandedInBefore(tx, visit.actor, report))
  const own = () => visit.read((tx) => editionReading.listOwnBefore(tx, report, ['nobody-says-it']))
  const [one, oneOwn] = [await statementsOf(before), await statementsOf(own)]
  const codes = async (found: typeof before) =>
    new Set([...(await found()).values()].map(({ round }) => round.code))
  assert.deepEqual(await codes(before), new Set(['2027']))
  await multiply(world.database, 1, 4)
  assert.deepEqual(await codes(before), new Set(['2030']))
  assert.deepEqual(await codes(own), new Set(['2030']))
  assert.deepEqual([await statementsOf(before), await statementsOf(own)], [one, oneOwn])
})

test('the parts of a shared commitment are asked for as often for one commitment as for all', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const report = await newestReport(world)
  const all = report.assigned.map(({ commitment }) => commitment)
  const key = { ...owned, round: '2027' }
  const parts = (commitments: readonly string[]) => () =>
    reportOperations.showParts(world.visit('editor'), { ...key, commitments })
  assert.ok(all.length > 1)
  assert.equal(await statementsOf(parts(all)), await statementsOf(parts(all.slice(0, 1))))
})
