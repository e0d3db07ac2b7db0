import assert from 'node:assert/strict'
import { test } from 'node:test'
import { show } from '../measuring/figures.ts'
import type { World } from '../reporting/cast.ts'
import { expectWords, fill, list, openSite } from './site.ts'

const path = `${list}/observation`
const figure = { period: '2026', source: 'Payroll, 12 January' }

/** What the figure of 2026 says in the list; undefined where there is none. */
async function valueIn(world: World) {
  const { entries } = await show(world, 'editor')
  const content = entries.find(({ item }) => item.field === 'observation.2026')?.item.content
  return content?.noun === 'observation' ? content.says?.value : undefined
}

test('0,45 in a field of percent is asked right there, and nothing that was typed is lost', async (t) => {
  const { world, site } = await openSite(t)
  const asked = await fill(site, 'editor', path, { ...figure, value: '0,45' })
  assert.equal(asked.status, 422)
  assert.match(asked.text, /href="#scale"[\s\S]*value="0,45"[\s\S]*name="scale"/)
  expectWords(asked.text, 'How much is 0,45?', '45 percent', '0.45 percent')
  assert.match(asked.text, /value="Payroll, 12 January"/)
  assert.equal(await valueIn(world), undefined)
  const answered = { ...figure, value: '0,45', scaleOf: '0,45' }
  const unsaid = await fill(site, 'editor', path, answered)
  assert.equal(unsaid.status, 422)
  const saved = await fill(site, 'editor', path, { ...answered, scale: 'share' })
  assert.equal(saved.location, `${list}?said=saved`)
  assert.equal(await valueIn(world), '45')
})

test('less than one percent is kept where somebody says so, and is not asked again', async (t) => {
  const { world, site } = await openSite(t)
  const given = { ...figure, value: '0.45', scale: 'percent', scaleOf: '0.45' }
  await fill(site, 'editor', path, given)
  assert.equal(await valueIn(world), '0.45')
  const opened = `${path}?field=observation.2026`
  const again = await fill(site, 'editor', opened, { source: 'Payroll, 13 January' })
  assert.equal(again.location, `${list}?said=saved`)
})

test('an answer holds for the number that it was given for', async (t) => {
  const { world, site } = await openSite(t)
  const given = { ...figure, value: '0.3', scale: 'share', scaleOf: '0.45' }
  const asked = await fill(site, 'editor', path, given)
  expectWords(asked.text, 'How much is 0.3?', '30 percent')
  assert.equal(await valueIn(world), undefined)
})

test('zero, more than one and counts are not asked about', async (t) => {
  const { site } = await openSite(t)
  const plain = [
    { period: '2026-Q1', value: '0' },
    { period: '2026-Q2', value: '1.5' },
    { period: '2026-Q3', numerator: '1', denominator: '200' },
    { period: '2026-Q4', value: '0.5', numerator: '1', denominator: '200' },
  ]
  for (const given of plain) {
    const saved = await fill(site, 'editor', path, { ...figure, ...given })
    assert.equal(saved.location, `${list}?said=saved`, given.period)
  }
})

test('a share beside counts that come to another is refused at the share, with what they come to', async (t) => {
  const { world, site } = await openSite(t)
  const given = { ...figure, value: '50', numerator: '100', denominator: '600' }
  const refused = await fill(site, 'editor', path, given)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#value"[\s\S]*value="100"[\s\S]*value="600"[\s\S]*value="50"/)
  expectWords(refused.text, 'It says 50 %, and 100 of 600 are 16.7 %')
  assert.equal(await valueIn(world), undefined)
  const saved = await fill(site, 'editor', path, { ...given, value: '16.7' })
  assert.equal(saved.location, `${list}?said=saved`)
})
