// How long a coordinator waits for a round's overview and for his desk: with 110 plans of ten rounds each,
// as a ratio to one plan with one round, in the same run on the same database. `bin/node test/bench/overview.ts`
import { prepareAssets } from '#kernel/assets'
import { query, sql, transaction } from '#kernel/db'
import { visitOf } from '#kernel/operations'
import { coordinationOperations } from '#features/coordination'
import { coordinatorOf, multiply, statementsOf } from '../coordination/many.ts'
import { openWorld } from '../reporting/cast.ts'
import { handedIn } from '../reporting/thread.ts'
import { handlerOf, routes } from '../reporting/visitor.ts'

const times = Number(process.env['BENCH_TIMES'] ?? 200)
const [plans, rounds] = [110, 10]

const say = (label: string, value: string | number) => console.log(`${label.padEnd(58)} ${value}`)

/** The milliseconds that 50 and 99 of 100 looks stay under. */
async function timesOf(look: () => Promise<unknown>): Promise<{ p50: number; p99: number }> {
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now()
    await look()
    taken.push(performance.now() - begun)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.ceil(taken.length * share) - 1] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

prepareAssets()
const world = await openWorld()
await handedIn(world)
const { database } = world
const origin = 'http://localhost:3000'
const handler = handlerOf(world, routes)
const page = async () => {
  const headers = { cookie: 'person=coordinator' }
  const address = `${origin}/en/plans/montes-agua/rounds/2027`
  const answer = await handler(new Request(address, { headers }))
  if (answer.status !== 200) throw new Error(`the overview answered ${answer.status}`)
  return answer.text()
}
const actor = world.actor('coordinator')
const deskOf = (of: number) => () => {
  if (actor.kind !== 'account') throw new Error('nobody coordinates')
  const visit = visitOf({
    database,
    clock: { now: () => new Date('2027-02-24T12:00:00Z') },
    actor: coordinatorOf(actor, of),
    language: 'en',
    request: 'bench',
  })
  return coordinationOperations.overseePlans(visit, null)
}

await timesOf(page)
await timesOf(deskOf(1))
const [onePage, oneDesk] = [await timesOf(page), await timesOf(deskOf(1))]
await multiply(database, plans, rounds)
await transaction(database.migrate, (tx) => query(tx, sql`analyze`))
await timesOf(page)
const [manyPage, manyDesk] = [await timesOf(page), await timesOf(deskOf(plans))]

const both = ({ p50, p99 }: { p50: number; p99: number }) => `${p50.toFixed(1)} / ${p99.toFixed(1)}`
say('overview of a round, statements', await statementsOf(page))
say('overview, 1 plan × 1 round, p50 / p99 milliseconds', both(onePage))
say(`overview, ${plans} plans × ${rounds} rounds, p50 / p99 milliseconds`, both(manyPage))
say('overview, p99 as a ratio to one plan', (manyPage.p99 / onePage.p99).toFixed(2))
say('desk, statements', await statementsOf(deskOf(plans)))
say('desk of 1 plan × 1 open round, p50 / p99 milliseconds', both(oneDesk))
say(`desk of ${plans} plans × ${rounds} open rounds, p50 / p99 milliseconds`, both(manyDesk))
