import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '#kernel/db'
import { read, transaction } from '#kernel/db'
import type { PlanHead } from '#kernel/package'
import { packageView } from '#kernel/package'
import { testDatabase } from '#test/database'
import type { OrganisationRecord } from './schema.ts'
import { enterOrganisations, nameOrganisations } from './steps.ts'
import { organisationNames } from './store.ts'

const un: OrganisationRecord = {
  id: 'un',
  jurisdiction: 'int',
  kind: 'international',
  name: { en: 'United Nations', da: 'De Forenede Nationer' },
  shortName: { en: 'UN', da: 'FN' },
}
const ministry: OrganisationRecord = {
  id: 'mfa',
  jurisdiction: 'dk',
  kind: 'authority',
  name: { en: 'Ministry of Foreign Affairs' },
  shortName: { en: 'Foreign Affairs' },
}
const agency: OrganisationRecord = {
  id: 'aid',
  jurisdiction: 'dk',
  kind: 'agency',
  parent: 'mfa',
  name: { en: 'Aid Agency' },
  shortName: { en: 'Aid' },
}

const head = (id: string): PlanHead => ({
  id,
  kind: 'action-plan',
  version: 1,
  jurisdiction: 'dk',
  timeZone: 'Europe/Copenhagen',
  languages: ['en'],
  currency: 'DKK',
  period: { start: null, end: null },
})

type Step = typeof enterOrganisations | typeof nameOrganisations

function run<Result>(
  database: Database,
  step: (...given: Parameters<Step>) => Promise<Result>,
  [plan, on, records]: readonly [string, string, readonly OrganisationRecord[]],
): Promise<Result> {
  return transaction(database.app, (tx) =>
    step(
      {
        tx,
        plan: head(plan),
        view: packageView(head(plan), new Map([['organisations', records]])),
        version: 1,
        now: new Date(on),
        actor: { kind: 'system' },
      },
      records,
    ),
  )
}

const namesOn = (database: Database, on: string) =>
  read(database.public, (tx) => organisationNames(tx, new Date(on)))

test('the register of organisations', async (t) => {
  const database = await testDatabase(t)

  await t.test('an organisation that was only loaded is not shown', async () => {
    const findings = await run(database, enterOrganisations, ['one', '2025-01-01', [un, ministry]])
    assert.deepEqual(findings, [])
    assert.equal((await namesOn(database, '2026-01-01')).size, 0)
  })

  await t.test('published, it is read from that moment, its parent too', async () => {
    await run(database, nameOrganisations, ['one', '2025-02-01', [un, agency, ministry]])
    assert.deepEqual([...(await namesOn(database, '2025-01-31')).keys()], [])
    const now = await namesOn(database, '2025-02-01')
    assert.deepEqual([...now.keys()].sort(), ['dk:aid', 'dk:mfa', 'int:un'])
    assert.equal(now.get('dk:aid')?.parent, 'dk:mfa')
    assert.deepEqual(now.get('int:un')?.shortName, { en: 'UN', da: 'FN' })
  })

  await t.test('the same statement again adds no name', async () => {
    await run(database, nameOrganisations, ['one', '2025-03-01', [un, agency, ministry]])
    const names = await read(database.public, (tx) => organisationNames(tx, new Date('2025-04-01')))
    assert.equal(names.size, 3)
  })

  await t.test('another package cannot change the entry, and is told', async () => {
    const other = { ...un, name: { en: 'The UN', fr: 'Nations unies' } }
    const findings = await run(database, enterOrganisations, ['two', '2025-03-01', [other]])
    assert.deepEqual(findings, [
      {
        code: 'organisation-differs',
        severity: 'warning',
        section: 'organisations',
        index: 0,
        pointer: '/name',
        values: { field: 'name', owner: 'one' },
      },
    ])
    await run(database, nameOrganisations, ['two', '2025-03-01', [other]])
    assert.deepEqual((await namesOn(database, '2025-04-01')).get('int:un')?.name, un.name)
  })

  await t.test(
    'a new name holds from its publication; an earlier day shows the old one',
    async () => {
      const renamed = { ...ministry, name: { en: 'Ministry for Foreign Policy' } }
      await run(database, nameOrganisations, ['one', '2026-01-01', [un, agency, renamed]])
      const before = (await namesOn(database, '2025-12-31')).get('dk:mfa')
      const after = (await namesOn(database, '2026-01-01')).get('dk:mfa')
      assert.deepEqual([before?.name, after?.name], [ministry.name, renamed.name])
    },
  )

  await t.test(
    'an entry that was loaded and never published goes to who publishes it first',
    async () => {
      const orphan = { ...agency, id: 'orphan' }
      await run(database, enterOrganisations, ['one', '2026-01-01', [ministry, orphan]])
      const taken = { ...orphan, name: { en: 'Found' } }
      await run(database, nameOrganisations, ['two', '2026-02-01', [ministry, taken]])
      await run(database, nameOrganisations, ['one', '2026-03-01', [ministry, orphan]])
      const found = (await namesOn(database, '2026-04-01')).get('dk:orphan')
      assert.deepEqual(found?.name, { en: 'Found' })
    },
  )
})
