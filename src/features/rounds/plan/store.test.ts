import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, sql, transaction } from '#kernel/db'
import { openWorld } from '#test/reporting/cast'
import { statementsOf } from '#test/coordination/many'
import { findOrganisation, findOrganisations } from './store.ts'

test('a code names the organisation of the plan’s own country, else the international one; many cost one query', async (t) => {
  const { database } = await openWorld(t)
  await transaction(database.app, async (tx) => {
    for (const id of ['int:magua', 'int:fao', 'dk:fao'])
      await query(
        tx,
        sql`insert into varde.organisation (id, jurisdiction, code, kind, owner_plan)
            select ${id}, ${id.split(':')[0]}, ${id.split(':')[1]}, kind, owner_plan
            from varde.organisation where id = 'uy:magua'`,
      )
    const own = { jurisdiction: 'uy' }
    const codes = ['magua', 'fao', 'nobody', 'forestal']
    let found: ReadonlyMap<string, string> = new Map()
    const asked = await statementsOf(async () => {
      found = await findOrganisations(tx, own, codes)
    })
    assert.deepEqual(
      [...found],
      [
        ['magua', 'uy:magua'],
        ['fao', 'int:fao'],
        ['forestal', 'uy:forestal'],
      ],
    )
    assert.equal(asked, 1)
    assert.equal(await findOrganisation(tx, own, 'nobody'), undefined)
  })
})
