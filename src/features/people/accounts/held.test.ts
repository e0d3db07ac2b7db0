import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { query, read, sql, transaction } from '#kernel/db'
import { enter, openClub, parts } from '#test/club'
import { addRole, endRoles } from '../roles/store.ts'
import { actorOfAccount } from './actor.ts'
import { findContact, listContacts } from './contacts.ts'
import { findPerson, listPeople, listRoles, saveClosing } from './store.ts'

const database = await openClub()
const start = Date.UTC(2027, 0, 1)
const at = (hour: number) => new Date(start + hour * 3_600_000)

const clear = () =>
  transaction(database.app, (tx) => query(tx, sql`delete from varde.role where name = 'partner'`))

test('at every moment exactly the roles count that were given by then and not ended', async () => {
  const ada = await enter(database, 'Ada', [])
  const span = fc.record({
    given: fc.integer({ min: 0, max: 20 }),
    lasts: fc.option(fc.integer({ min: 0, max: 20 })),
  })
  const history = fc.array(span, { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(history, fc.integer({ min: 0, max: 45 }), async (spans, hour) => {
      await clear()
      await transaction(database.app, async (tx) => {
        for (const { given, lasts } of spans) {
          const { id } = await addRole(tx, ada.id, parts.partner, at(given))
          if (lasts !== null) await endRoles(tx, [id], at(given + lasts))
        }
      })
      const expected = spans.filter(
        ({ given, lasts }) => given <= hour && (lasts === null || given + lasts > hour),
      ).length
      const [held, person, actor, contacts] = await read(database.app, async (tx) => [
        await listRoles(tx, ada.id, at(hour)),
        await findPerson(tx, ada.id, at(hour)),
        await actorOfAccount(tx, ada.id, at(hour)),
        await listContacts(tx, ['partner'], { plan: 'youth' }, at(hour)),
      ])
      assert.deepEqual(
        [held?.length, person?.roles.length, actor?.roles.length, contacts?.length],
        [expected, expected, expected, expected > 0 ? 1 : 0],
      )
    }),
    { numRuns: 25 },
  )
})

test('a role ended before it began is ended as it began', async () => {
  const bob = await enter(database, 'Bob', [])
  await transaction(database.app, async (tx) => {
    const { id } = await addRole(tx, bob.id, parts.editor, at(10))
    await endRoles(tx, [id], at(5))
  })
  for (const hour of [5, 10, 11])
    assert.deepEqual(await read(database.app, (tx) => listRoles(tx, bob.id, at(hour))), [])
})

test('people stand by name, whatever their capitals; those who left stand last', async () => {
  const [carl, ann] = [await enter(database, 'carl', []), await enter(database, 'Zoe', [])]
  await transaction(database.app, (tx) => saveClosing(tx, carl.id, at(1)))
  const people = await read(database.app, (tx) => listPeople(tx, at(50)))
  assert.deepEqual(
    people.map(({ name }) => name),
    ['Ada', 'Bob', 'Zoe', 'carl'],
  )
  assert.equal(people.find(({ id }) => id === ann.id)?.closedAt, null)
})

test('nobody writes to, or acts as, someone whose account is closed', async () => {
  const [closed] = await read(database.app, (tx) =>
    query<{ id: string }>(tx, sql`select id from varde.account where name = 'carl'`),
  )
  const id = closed?.id ?? ''
  assert.equal(await read(database.app, (tx) => findContact(tx, id)), undefined)
  assert.equal(await read(database.app, (tx) => actorOfAccount(tx, id, at(50))), undefined)
})

test('a head says the organisation of the role held longest, as it is called by then', async () => {
  const eve = await enter(database, 'Eve', [])
  await transaction(database.app, async (tx) => {
    await addRole(tx, eve.id, parts.auditor, at(0))
    await addRole(tx, eve.id, parts.partner, at(1))
    await addRole(tx, eve.id, parts.editor, at(2))
    await query(
      tx,
      sql`insert into varde.organisation_name (organisation, valid_from, name, short_name)
          values ('dk:yard', ${at(10)}, '{"en": "The new yard"}', '{}')`,
    )
  })
  const shown = async (hour: number) => {
    const actor = await read(database.app, (tx) => actorOfAccount(tx, eve.id, at(hour)))
    return actor?.shownAs?.organisation
  }
  assert.equal(await shown(0), null)
  assert.deepEqual(await shown(5), { en: 'The yard', da: 'Den yard' })
  assert.deepEqual(await shown(11), { en: 'The new yard' })
})
