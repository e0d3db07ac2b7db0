import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queryOne, read, sql } from '#kernel/db'
import { allOperations } from '../src/app.ts'
import type { ActorName, World } from './actors.ts'
import { actorNames, openWorld } from './actors.ts'
import type { Act } from './permissions/acts.ts'
import { acts } from './permissions/acts.ts'
import { dry, fingerprint } from './permissions/dry.ts'
import { furnish } from './permissions/given.ts'
import { call } from './permissions/named.ts'
import type { Row } from './permissions/rows.ts'
import { others } from './permissions/others.ts'
import { endingOf, states, stepInto } from './permissions/scene.ts'

const aFact = (world: World): Promise<string> =>
  read(world.database.app, async (tx) => {
    const row = await queryOne<{ id: string }>(
      tx,
      sql`select id from varde.statement where commitment = 'c-1-01' order by recorded_at limit 1`,
    )
    return row.id
  })

async function tryAsEveryone(world: World, act: Act, given: { question: string; fact: string }) {
  const endings: Record<string, string> = {}
  for (const name of actorNames) {
    const mayDo = act.may.includes(name)
    const visit = mayDo ? dry(world.visit(name)) : world.visit(name)
    const code = mayDo ? await world.code(name) : '000000'
    endings[name] = await endingOf(act.call(visit, { ...given, code }))
  }
  return endings
}

test('in every state everyone may do with a report what the table says, and nothing else', async (t) => {
  const world = await openWorld()
  let question = '00000000-0000-4000-8000-000000000000'
  for (const state of states) {
    const answer = await stepInto(world, state)
    if (state === 'question-asked') question = String(answer)
    const given = { question, fact: await aFact(world) }
    const before = await fingerprint(world.database)
    for (const [operation, act] of Object.entries(acts))
      await t.test(`${operation}, ${state}`, async () => {
        const endings = await tryAsEveryone(world, act, given)
        for (const name of actorNames) {
          const ending = endings[name]
          if (!act.may.includes(name)) assert.equal(ending, '403', name)
          else if (act.from.includes(state))
            assert.equal(ending, act.refused?.[name] ?? 'done', name)
          else assert.match(ending ?? '', /^(?!done$|403$)[a-z0-9-]+$/, name)
        }
      })
    await t.test(`nothing was changed by whoever may not, ${state}`, async () => {
      assert.deepEqual(await fingerprint(world.database), before)
    })
  }
})

test('every operation of the program stands in the tables, and nothing else does', () => {
  const known = allOperations.map(({ operation }) => operation)
  assert.deepEqual([...Object.keys(acts), ...Object.keys(others)].toSorted(), known.toSorted())
})

function endingFor({ may, ending, others: closed, besides }: Row, name: ActorName): string {
  return (
    besides?.[name] ??
    (may.includes(name) ? ending : closed) ??
    (may.includes(name) ? 'done' : '403')
  )
}

test('whatever else people do, whose part it is not gets the same answer and changes nothing', async (t) => {
  const world = await openWorld()
  const given = await furnish(world, t)
  const before = await fingerprint(world.database)
  for (const [operation, row] of Object.entries(others))
    await t.test(operation, async () => {
      for (const name of actorNames) {
        const visit = row.may.includes(name) ? dry(world.visit(name)) : world.visit(name)
        const found = await endingOf(call(operation, visit, row.input?.(given)))
        assert.equal(found, endingFor(row, name), name)
      }
    })
  await t.test('nothing was changed', async () => {
    assert.deepEqual(await fingerprint(world.database), before)
  })
})
