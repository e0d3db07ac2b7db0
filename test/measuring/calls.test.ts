import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { temporaryFolder } from '../plan/montes.ts'
import { callsOn } from '../report-calls/site.ts'
import { terminalOn } from '../report-calls/terminal.ts'
import { openWorld } from '../reporting/cast.ts'

const root = '/api/v1/plans/montes-agua/organisations/forestal/figures/arboles-plantados'
const acts = '/api/v1/plans/montes-agua/rounds/figures-arboles-plantados/organisations/forestal'

const told = z.looseObject({
  revisions: z.record(z.string(), z.number()),
  may: z.array(z.string()),
  missing: z.array(z.looseObject({ field: z.string(), code: z.string() })),
  lines: z.array(z.looseObject({ fields: z.array(z.looseObject({ field: z.string() })) })),
  published: z.looseObject({
    observations: z.array(z.looseObject({ period: z.string(), value: z.string().nullable() })),
  }),
})

const observation = {
  numerator: '31',
  denominator: '75',
  coverageOf: 'stream',
  coverageReported: '2',
  coverageExpected: '3',
  cells: [
    { keys: { stream: 'north' }, numerator: '20', denominator: '50' },
    { keys: { stream: 'south' }, numerator: '11', denominator: '25' },
  ],
  source: 'Payroll',
}

test('a program saves figures with cells, sends them by the acts of a report, and reads them back', async (t) => {
  const world = await openWorld(t)
  const { call } = callsOn(world)
  const fields = {
    'observation.2026': { observation },
    'target.end': { target: { kind: 'reach' } },
  }
  const tried = await call('editor', `PUT ${root}`, { body: { fields, dryRun: true } })
  const outcomes = {
    fields: [
      { field: 'observation.2026', state: 'saved', revision: 1 },
      { field: 'target.end', state: 'saved', revision: 1 },
    ],
  }
  assert.deepEqual([tried.status, tried.body], [200, outcomes])
  const before = told.parse((await call('editor', `GET ${root}`)).body)
  assert.deepEqual([before.revisions, before.may], [{}, ['write']])
  const saved = await call('editor', `PUT ${root}`, { body: { fields } })
  assert.deepEqual([saved.status, saved.body], [200, outcomes])
  const read = told.parse((await call('editor', `GET ${root}`)).body)
  assert.deepEqual(read.revisions, { 'target.end': 1, 'observation.2026': 1 })
  assert.deepEqual(
    read.missing.map(({ field, code }) => [field, code]),
    [
      ['target.end', 'value'],
      ['target.end', 'due'],
      ['target.end', 'deciding-body'],
      ['target.end', 'reason'],
    ],
  )
  const out = { 'target.end': { target: null, revision: 1 } }
  await call('editor', `PUT ${root}`, { body: { fields: out } })
  const sent = await call('editor', `POST ${acts}/report/acts/send`, { body: {} })
  assert.equal(sent.status, 200)
  const signed = await call('approver', `POST ${acts}/report/acts/sign-and-hand-in`, {
    body: { code: await world.code('approver') },
  })
  assert.equal(signed.status, 200)
  const published = await call('approver', `POST ${acts}/report/acts/publish`, {
    body: { leftOut: [], code: await world.code('approver') },
  })
  assert.equal(published.status, 200)
  const now = told.parse((await call('coordinator', `GET ${root}`)).body)
  assert.deepEqual(
    now.published.observations.map(({ period, value }) => [period, value]),
    [
      ['2024', '40'],
      ['2026', '41.3333333333'],
    ],
  )
  assert.deepEqual(now.may, ['ask', 'take', 'publish'])
})

test('an entry that cannot be so is refused by its field with a sentence; a field of a round is none here', async (t) => {
  const world = await openWorld(t)
  const { call } = callsOn(world)
  const above = { observation: { numerator: '80', denominator: '75' } }
  const refused = await call('editor', `PUT ${root}`, {
    body: { fields: { 'observation.2026': above } },
    language: 'da',
  })
  assert.equal(refused.status, 409)
  assert.match(JSON.stringify(refused.body), /Tælleren 80 er større end nævneren 75/)
  const fields = { did: { text: 'We planted.' } }
  assert.equal((await call('editor', `PUT ${root}`, { body: { fields } })).status, 400)
})

test('whoever has no part gets 403 whether or not there is such an indicator; whoever is nobody 404', async (t) => {
  const world = await openWorld(t)
  const { call } = callsOn(world)
  const none = root.replace('arboles-plantados', 'no-such')
  for (const path of [root, none]) {
    assert.equal((await call('magua-editor', `GET ${path}`)).status, 403)
    assert.equal((await call('public', `GET ${path}`)).status, 404)
  }
  assert.equal((await call('editor', `GET ${none}`)).status, 404)
  const fields = { baseline: { baseline: null } }
  assert.equal((await call('approver', `PUT ${root}`, { body: { fields } })).status, 403)
})

test('a proposal is adopted once, and begins with a draft of its definition', async (t) => {
  const world = await openWorld(t)
  const { call } = callsOn(world)
  const proposal = '/api/v1/plans/montes-agua/organisations/magua/figures/imp-pozos'
  const adopted = await call('magua-editor', `POST ${proposal}/adoption`, { body: {} })
  assert.deepEqual(adopted.body, {
    fields: [{ field: 'definition.1', state: 'saved', revision: 1 }],
  })
  const again = await call('magua-editor', `POST ${proposal}/adoption`, { body: {} })
  assert.match(JSON.stringify(again.body), /already-adopted/)
  const read = JSON.stringify((await call('magua-editor', `GET ${proposal}`)).body)
  for (const said of [/"name":"Pozos revisados durante el año"/, /"kind":"share"/])
    assert.match(read, said)
  const elsewhere = proposal.replace('magua', 'forestal')
  assert.equal((await call('editor', `POST ${elsewhere}/adoption`, { body: {} })).status, 404)
})

test('commands do the same', async (t) => {
  const world = await openWorld(t)
  const { runWords } = terminalOn(world)
  const file = join(await temporaryFolder(t), 'figures.json')
  await writeFile(file, JSON.stringify({ fields: { 'observation.2026': { observation } } }))
  const place = ['--plan', 'montes-agua', '--organisation', 'forestal']
  const list = [...place, '--indicator', 'arboles-plantados', '--as', 'editor@montes.example']
  const tried = await runWords(['figures', 'save', ...list, '--from', file, '--dry-run'])
  assert.deepEqual([tried.exit, tried.out], [0, 'observation.2026: revision 1\n'])
  const empty = await runWords(['figures', 'show', ...list])
  assert.doesNotMatch(empty.out, /41/)
  assert.equal((await runWords(['figures', 'save', ...list, '--from', file])).exit, 0)
  const shown = await runWords(['figures', 'show', ...list])
  assert.match(
    shown.out.replaceAll('\u00a0', ' '),
    /Figure for 2026: 41\.3 % \(31 of 75\) 2 of 3 units have reported/,
  )
  const words = ['--indicator', 'imp-pozos', '--as', 'magua-editor@montes.example']
  const magua = ['--plan', 'montes-agua', '--organisation', 'magua', ...words]
  assert.equal((await runWords(['figures', 'adopt', ...magua])).exit, 0)
  assert.equal((await runWords(['figures', 'adopt', ...magua])).exit, 2)
})
