import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { prepareAssets } from '#kernel/assets'
import { query, read, sql } from '#kernel/db'
import { publicationOperations } from '#features/publication'
import { oneLine } from '#test/markup'
import { callsOn } from '../report-calls/site.ts'
import type { World } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { done, handedIn, publish, report } from '../reporting/thread.ts'
import { routes, visitorOf } from '../reporting/visitor.ts'
import { handInFigures, observation, publishFigures, saveEntries } from './figures.ts'

prepareAssets()
const root = '/plans/montes-agua/organisations/forestal/rounds/2027/withdraw'

/** The round's report and the list of figures say 31 of 75 of one year, each in a fact of its own. */
async function twice(world: World, numbers: Readonly<Record<string, string>>): Promise<void> {
  await handedIn(world)
  done(await publish(world))
  await saveEntries(world, { 'observation.2026': observation(numbers) })
  await handInFigures(world)
  await publishFigures(world)
}

const answered = z.looseObject({
  resting: z.array(
    z.strictObject({
      fact: z.string(),
      indicator: z.string(),
      name: z.record(z.string(), z.string()),
      period: z.string(),
      as: z.string(),
    }),
  ),
})

const factsIn = (world: World) =>
  read(world.database.app, (tx) =>
    query<{ id: string }>(
      tx,
      sql`select o.id from varde.observation o join varde.edition_item i on i.fact = o.id
          where i.field = 'figure.arboles-plantados'`,
    ),
  )

test('before a figure is withdrawn the page names other published figures that hold its number, in both languages', async (t) => {
  const world = await openWorld(t)
  await twice(world, { numerator: '12', denominator: '75' })
  const site = visitorOf(world, routes)
  const page = oneLine((await site.get('approver', `/en${root}`)).text)
  assert.match(page, /The same number stands in other published figures/)
  assert.match(
    page,
    /<a href="\/en\/plans\/montes-agua\/indicators\/arboles-plantados">Mujeres entre quienes plantan, 2026 \(its denominator\)<\/a>/,
  )
  assert.ok(page.indexOf('id="resting"') < page.indexOf('id="withdraw"'))
  const danish = oneLine((await site.get('approver', `/da${root}`)).text)
  assert.match(danish, /Mujeres entre quienes plantan, 2026 \(dets nævner\)/)
})

test('where no other published figure holds the number nothing is named', async (t) => {
  const world = await openWorld(t)
  await twice(world, { numerator: '12', denominator: '80' })
  const site = visitorOf(world, routes)
  assert.doesNotMatch((await site.get('approver', `/en${root}`)).text, /id="resting"/)
})

test('a program that withdraws is told where the number still stands; what is withdrawn is named no more', async (t) => {
  const world = await openWorld(t)
  await twice(world, { numerator: '31', denominator: '90' })
  const [fact] = await factsIn(world)
  assert.ok(fact)
  const { call } = callsOn(world)
  const acts = '/api/v1/plans/montes-agua/rounds/2027/organisations/forestal/report/acts'
  const body = {
    target: { kind: 'fact', fact: fact.id },
    ground: 'danger',
    code: await world.code('approver'),
  }
  const told = await call('approver', `POST ${acts}/withdraw`, { body })
  assert.equal(told.status, 200)
  const { resting } = answered.parse(told.body)
  assert.deepEqual(
    resting.map(({ indicator, period, as }) => [indicator, period, as]),
    [['arboles-plantados', '2026', 'numerator']],
  )
  const listFact = resting[0]?.fact ?? ''
  const asked = { plan: report.plan, organisation: report.organisation, facts: [listFact] }
  assert.deepEqual(await publicationOperations.showResting(world.visit('approver'), asked), [])
})
