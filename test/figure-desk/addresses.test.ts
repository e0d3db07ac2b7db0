import assert from 'node:assert/strict'
import { test } from 'node:test'
import { people } from '../reporting/cast.ts'
import { expectWords, fill, fillDeed, list, openSite, overview } from './site.ts'
import { define, nine, paste } from './tables.ts'

const own = ['editor', 'hr', 'both']
const inForms = ['observation', 'target', 'baseline', 'definition', 'use', 'verdict']
const written = [...inForms.map((kind) => `${list}/${kind}`), `${list}/import`]

test('the forms and the import of a list open for its editors alone', async (t) => {
  const { site } = await openSite(t)
  for (const person of people.filter((one) => one !== 'system'))
    for (const path of written) {
      const { status } = await site.get(person, path)
      const expected = own.includes(person) ? [200] : person === 'public' ? [404] : [303, 403, 404]
      assert.ok(expected.includes(status), `${person} at ${path}: ${status}`)
    }
})

test('whoever may not write sends every form in vain, and nothing is kept of it', async (t) => {
  const { site } = await openSite(t)
  const before = (await site.get('editor', list)).text
  const fields = {
    period: '2026',
    numerator: '31',
    denominator: '75',
    value: '3',
    kind: 'reach',
    due: '2030',
    field: 'observation.2026',
    seen: '0',
  }
  const posts = [...inForms, 'remove', 'restore'].map((one) => `${list}/${one}`)
  for (const person of ['public', 'approver', 'magua-editor', 'coordinator', 'auditor'] as const)
    for (const path of posts) {
      const { status } = await site.post(person, path, fields)
      assert.ok([403, 404].includes(status), `${person} at ${path}: ${status}`)
    }
  assert.equal((await site.get('editor', list)).text, before)
})

test('the overview opens for the people of the authority alone', async (t) => {
  const { site } = await openSite(t)
  for (const person of people.filter((one) => one !== 'system')) {
    const { status } = await site.get(person, overview)
    const expected = [...own, 'approver'].includes(person) ? 200 : person === 'public' ? 404 : 403
    assert.equal(status, expected, person)
  }
})

test('a list of an indicator, an authority or a table that is not there is nowhere', async (t) => {
  const { site } = await openSite(t)
  for (const path of [
    `${overview}/nowhere`,
    `${overview}/nowhere/observation`,
    `${overview}/nowhere/import`,
    overview.replace('forestal', 'nobody'),
    `${list}/uploads/00000000-0000-4000-8000-000000000000`,
    `${list}/uploads/nonsense`,
  ]) {
    const { status } = await site.get('editor', path)
    assert.ok([403, 404].includes(status), `${path}: ${status}`)
  }
})

test('another’s table is not there: it can be neither read, answered nor confirmed', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const { location } = await paste(site, nine)
  const at = location ?? ''
  assert.equal((await site.get('hr', at)).status, 404)
  const answered = await site.post('hr', `${at}/answers`, { 'answer:name:stream:x': 'is:north' })
  assert.notEqual(answered.status, 303)
  const confirmed = await site.post('hr', at, { seen: 'x' })
  assert.notEqual(confirmed.status, 303)
  const elsewhere = at.replace('arboles-plantados', 'agua-cobertura')
  assert.ok([403, 404].includes((await site.get('editor', elsewhere)).status))
  for (const person of ['magua-editor', 'approver', 'coordinator'] as const)
    assert.equal((await site.post(person, at, { seen: 'x' })).status, 403, person)
  assert.equal((await site.get('editor', at)).status, 200)
})

test('a list that waits for its signature is not written: its forms lead back to it', async (t) => {
  const { site } = await openSite(t)
  const figure = { period: '2026', numerator: '31', denominator: '75', source: 'Payroll' }
  await fill(site, 'editor', `${list}/observation`, figure)
  await fillDeed(site, 'editor', 'send', {})
  for (const path of written) {
    const { status, location } = await site.get('editor', path)
    assert.deepEqual([status, location], [303, list], path)
  }
  const late = await site.post('editor', `${list}/observation`, { ...figure, numerator: '30' })
  assert.equal(late.status, 422)
  expectWords((await site.get('editor', list)).text, '41.3 % (31 of 75)')
})
