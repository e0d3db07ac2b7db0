import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PackageRecord } from '#kernel/package'
import { packageView } from '#kernel/package'
import { headExample } from '#test/example-head'
import { bodiesPart, organisationKeys, organisationsPart } from './parts.ts'
import type { BodyRecord, OrganisationRecord } from './schema.ts'

const ministry: OrganisationRecord = {
  id: 'magua',
  jurisdiction: 'uy',
  kind: 'authority',
  name: { es: 'Ministerio' },
  shortName: { es: 'Agua' },
}
const un: OrganisationRecord = {
  id: 'un',
  jurisdiction: 'int',
  kind: 'international',
  name: { es: 'Naciones Unidas' },
  shortName: { es: 'ONU' },
}
const table: BodyRecord = {
  id: 'b-01',
  kind: 'steering',
  name: { es: 'Mesa' },
  role: [{ es: 'Sigue el plan' }],
  lead: 'magua',
  members: [{ asWritten: 'Vecinos' }, { asWritten: 'ONU', organisation: 'un' }],
  reportsTo: 'b-02',
}

const viewOf = (sections: Readonly<Record<string, readonly PackageRecord[]>>) =>
  packageView(headExample, new Map(Object.entries(sections)))

test('organisations of the plan’s country and of none may be stated, others not', () => {
  const foreign = { ...ministry, id: 'other', jurisdiction: 'ar' }
  const view = viewOf({ organisations: [ministry, un, foreign] })
  assert.deepEqual(organisationsPart.lint?.(view), [
    {
      code: 'foreign-jurisdiction',
      severity: 'error',
      section: 'organisations',
      index: 2,
      pointer: '/jurisdiction',
      values: { jurisdiction: 'ar', plan: 'uy' },
    },
  ])
})

test('nobody stands above himself', () => {
  const organisations = [
    { ...ministry, parent: 'un' },
    { ...un, parent: 'magua' },
  ]
  const bodies = [table, { ...table, id: 'b-02', reportsTo: 'b-02' }]
  const view = viewOf({ organisations, bodies })
  const found = [...(organisationsPart.lint?.(view) ?? []), ...(bodiesPart.lint?.(view) ?? [])]
  assert.deepEqual(
    found.map(({ code, section, index, pointer }) => `${code} ${section} ${index} ${pointer}`),
    [
      'circle organisations 0 /parent',
      'circle organisations 1 /parent',
      'circle bodies 1 /reportsTo',
    ],
  )
})

test('a body’s lead, members and the body above it are looked for', () => {
  assert.deepEqual(
    bodiesPart.references?.(table).map(({ id, pointer }) => `${pointer} ${id}`),
    ['/lead magua', '/reportsTo b-02', '/members/1/organisation un'],
  )
})

test('a code of the package is a key of the register', () => {
  assert.deepEqual(
    [...organisationKeys(viewOf({ organisations: [ministry, un] }))],
    [
      ['magua', 'uy:magua'],
      ['un', 'int:un'],
    ],
  )
})
