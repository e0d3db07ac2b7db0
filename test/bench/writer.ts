// A server that writes without end, to be killed: prints `listening PORT`, then `begun ID` and `ended ID`
// for each deed once it is acknowledged.
import { randomUUID } from 'node:crypto'
import type { Actor } from '#kernel/access'
import { readSettings } from '#kernel/config'
import { query, read, sql } from '#kernel/db'
import { isRefused, visitOf } from '#kernel/operations'
import { planOperations } from '#features/plans'
import { startServer } from '../../src/app.ts'

const plan = process.env['BENCH_PLAN'] ?? ''
const { assignReporting, endAssignment } = planOperations
const coordinator: Actor = {
  kind: 'account',
  account: randomUUID(),
  roles: [{ name: 'coordinator', plan, organisation: null }],
}

const running = await startServer(readSettings())
const { database } = running.installation
const organisations = await read(database.app, (tx) =>
  query<{ id: string }>(tx, sql`select id from varde.organisation order by id limit 4`),
)
console.log(`listening ${running.port}`)
await Promise.all(organisations.map(({ id }) => writeOn(id)))

/** Gives one organisation a commitment to report on and takes it away again, as often as it can. */
async function writeOn(organisation: string): Promise<void> {
  const visit = () => {
    const [now, request] = [new Date(), randomUUID()]
    return visitOf({
      database,
      clock: { now: () => now },
      actor: coordinator,
      language: 'en',
      request,
    })
  }
  for (const { id } of await standing(organisation))
    await endAssignment(visit(), { plan, assignment: id })
  for (;;) {
    const wish = { plan, commitment: 'c-2-03', organisation, part: 'contributor' } as const
    const begun = await assignReporting(visit(), wish)
    if (isRefused(begun)) throw new Error(`the deed was refused: ${begun.refused}`)
    console.log(`begun ${begun.id}`)
    const ended = await endAssignment(visit(), { plan, assignment: begun.id })
    if (isRefused(ended)) throw new Error(`the deed was refused: ${ended.refused}`)
    console.log(`ended ${begun.id}`)
  }
}

/** What a killed server left begun. */
function standing(organisation: string): Promise<readonly { readonly id: string }[]> {
  return read(database.app, (tx) =>
    query(
      tx,
      sql`select id from varde.reporting_assignment
          where plan = ${plan} and organisation = ${organisation} and valid_to is null`,
    ),
  )
}
