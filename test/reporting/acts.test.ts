import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { openWorld } from './cast.ts'
import { handInTheReport, openTheRound, report } from './thread.ts'

test('a report goes from draft to hand-in', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await handInTheReport(world)
  const rows = await read(world.database.app, (tx) =>
    query(tx, sql`select act, at, actor from varde.edition_event`),
  )
  console.log(
    rows,
    world.mails.map((m) => [m.to, m.subject, m.text]),
  )
})
