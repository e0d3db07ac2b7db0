import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { publicCache, siteHandler } from '#kernel/http'
import { anonymous } from '#kernel/access'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { apiRoutes } from '#features/snapshot-desk'
import type { Person, World } from '../reporting/cast.ts'
import { origin, people } from '../reporting/cast.ts'
import { done, report, round } from '../reporting/thread.ts'
import { correct, openTaken, publishAll } from './world.ts'

const home = '/api/v1/plans/montes-agua/rounds/2027/snapshots'

/** The calls of snapshots over a world: `call('coordinator', 'GET', '/1')`. */
function callsOn(world: World) {
  const handle = siteHandler({
    database: world.database,
    clock: { now: () => world.visit('system').now },
    origin,
    routes: apiRoutes,
    cache: publicCache(),
    findActor: async (request) => {
      const person = people.find((one) => one === request.headers.get('authorization'))
      return person ? world.actor(person) : anonymous
    },
    errorPage: () => html`<p>no pages here</p>`,
    logFault: (error) => assert.fail(error instanceof Error ? error : String(error)),
  })
  return async (person: Person, method: 'GET' | 'POST', path: string, body?: unknown) => {
    const headers = new Headers({ 'content-type': 'application/json' })
    if (person !== 'public') headers.set('authorization', person)
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await handle(
      new Request(`${origin}${home}${path}`, { method, headers, ...sent }),
    )
    const told: unknown = await answer.json()
    return { status: answer.status, told }
  }
}

/** What stands under a name in an answer. */
const read = (told: unknown, name: string): unknown =>
  typeof told === 'object' && told !== null
    ? Object.entries(told).find(([key]) => key === name)?.[1]
    : undefined

const names = (told: unknown, list: string): readonly unknown[] => {
  const found = read(told, list)
  assert.ok(Array.isArray(found))
  return found
}

test('a program freezes, lists and shows; whoever saw less than there is is refused', async (t) => {
  const call = callsOn(await openTaken(t))
  const frozen = await call('coordinator', 'POST', '', { caseNumber: 'S-1', seen: 0 })
  assert.equal(frozen.status, 200)
  assert.deepEqual((await call('coordinator', 'GET', '')).told, {
    items: [frozen.told],
    next: null,
  })
  assert.deepEqual((await call('coordinator', 'GET', '/1')).told, frozen.told)
  const late = await call('coordinator', 'POST', '', { seen: 0 })
  assert.equal(late.status, 409)
  assert.equal(read(late.told, 'code'), 'snapshot-newer')
  assert.equal((await call('editor', 'POST', '', {})).status, 403)
  assert.equal((await call('coordinator', 'POST', '', { number: 7 })).status, 400)
  assert.equal((await call('public', 'GET', '')).status, 404)
  assert.equal((await call('auditor', 'GET', '/1')).status, 404)
})

test('facts come page by page in their order, and each can be proved', async (t) => {
  const call = callsOn(await openTaken(t))
  await call('coordinator', 'POST', '', {})
  const whole = names((await call('coordinator', 'GET', '/1/file')).told, 'leaves')
  const paged: unknown[] = []
  for (let cursor: unknown = '0'; typeof cursor === 'string';) {
    const { told } = await call('coordinator', 'GET', `/1/facts?limit=7&cursor=${cursor}`)
    paged.push(...names(told, 'items'))
    cursor = read(told, 'next')
  }
  assert.deepEqual(paged, whole)
  const { told } = await call('coordinator', 'GET', '/1/facts/3/proof')
  assert.deepEqual(read(told, 'leaf'), whole[3])
  assert.equal(read(told, 'leaves'), whole.length)
  assert.equal((await call('coordinator', 'GET', '/1/facts/999/proof')).status, 404)
  assert.equal((await call('coordinator', 'GET', '/1/facts?limit=0')).status, 400)
  assert.equal((await call('coordinator', 'GET', '/2')).status, 404)
})

test('everybody reads the file of a closed round, without a word that is not published', async (t) => {
  const world = await openTaken(t)
  const call = callsOn(world)
  await call('coordinator', 'POST', '', {})
  await publishAll(world, ['c-1-02'])
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  const { told } = await call('public', 'GET', '/1/file')
  const text = JSON.stringify(told)
  assert.ok(text.includes('Drought.') && !text.includes('Nothing yet.'))
  const leaves = names(told, 'leaves')
  const closed = leaves.filter((leaf) => read(leaf, 'fact') === undefined)
  assert.ok(closed.length > 0 && closed.length < leaves.length)
})

test('programs read what came since, and what changed', async (t) => {
  const world = await openTaken(t)
  const call = callsOn(world)
  await call('coordinator', 'POST', '', {})
  await correct(world)
  const since = names((await call('coordinator', 'GET', '/1/since')).told, 'items')
  assert.deepEqual(new Set(since.map((one) => read(one, 'happened'))), new Set(['replaced']))
  done(await reportOperations.takeReport(world.visit('coordinator'), report))
  await call('coordinator', 'POST', '', {})
  const { told } = await call('coordinator', 'GET', '/2/changes?with=1')
  assert.deepEqual(
    names(told, 'figures').map((one) => [
      read(one, 'indicator'),
      read(read(one, 'from'), 'value'),
      read(read(one, 'to'), 'value'),
    ]),
    [['arboles-plantados', '41.3333333333', '40']],
  )
  assert.equal((await call('editor', 'GET', '/2/changes')).status, 403)
})
