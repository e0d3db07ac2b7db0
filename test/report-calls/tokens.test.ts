import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenDigest } from '#kernel/auth'
import { query, sql } from '#kernel/db'
import { findActor } from '#features/sign-in'
import type { Person, World } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { fillReport, openTheRound } from '../reporting/thread.ts'
import { callsOn, home } from './site.ts'

/** A token of somebody’s account; a program sends nothing else of him. */
async function tokenOf(world: World, person: Person): Promise<string> {
  const actor = world.actor(person)
  assert.ok(actor.kind === 'account')
  const token = `varde_${person}`
  await world.visit('system').transaction((tx) =>
    query(
      tx,
      sql`insert into varde.api_token (id, account, name, token_digest, created_at, expires_at)
          values (gen_random_uuid(), ${actor.account}, 'a program', ${tokenDigest(token)},
            '2027-01-01', '2027-12-31')`,
    ),
  )
  return token
}

test('a token reaches every act of its role, and signs only with a one-time code', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  const { send } = callsOn(world, (request, now) => findActor(world.database, request, now))
  const callers = {
    editor: `Bearer ${await tokenOf(world, 'editor')}`,
    approver: `Bearer ${await tokenOf(world, 'approver')}`,
  }
  const act = async (person: 'editor' | 'approver', name: string, body: object) => {
    const headers = { authorization: callers[person], 'content-type': 'application/json' }
    const given = { method: 'POST', headers, body: JSON.stringify(body) }
    return (await send('public', `${home}/acts/${name}`, given)).status
  }
  assert.equal(await act('editor', 'send', {}), 200)
  assert.equal(await act('approver', 'sign', {}), 400)
  assert.equal(await act('approver', 'sign', { code: '000000' }), 409)
  assert.equal(await act('approver', 'sign', { code: await world.code('approver') }), 200)
  assert.equal(await act('editor', 'hand-in', {}), 200)
  const unknown = { headers: { authorization: 'Bearer varde_nobody' } }
  assert.equal((await send('public', home, unknown)).status, 401)
})
