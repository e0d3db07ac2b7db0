import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectWords, fill, list, openSite, publishList } from './site.ts'
import { definition, observation, saveEntries, target } from '../measuring/figures.ts'

const takes = `${list}/takes`
const asked = 'headcount=580&women=58&leavers=40&appointments=40&years=3&share=20'

test('a share aimed at is told as appointments, with the worth of one, and the address keeps the question', async (t) => {
  const { site } = await openSite(t)
  const page = await site.get('editor', `${takes}?${asked}`)
  expectWords(page.text, 'of the next 120 appointments', '0.17 percentage points', 'Year by year')
  for (const value of ['580', '58', '40', '20'])
    assert.match(page.text, new RegExp(`value="${value}"`))
  const danish = await site.get('editor', `${takes}?${asked}`.replace('/en/', '/da/'))
  expectWords(danish.text, 'af de næste 120', 'procentpoint')
})

test('the calculation begins with the newest counts and with the target', async (t) => {
  const { site, world } = await openSite(t)
  const figure = { period: '2026', numerator: '31', denominator: '75', source: 'Payroll' }
  await fill(site, 'editor', `${list}/observation`, figure)
  await saveEntries(world, {
    'target.end': target({ kind: 'reach', due: '2030', value: '50' }, 'Why.'),
  })
  const page = await site.get('editor', takes)
  assert.match(page.text, /name="headcount"[^>]*value="75"/)
  assert.match(page.text, /name="women"[^>]*value="31"/)
  assert.doesNotMatch(page.text, /error-summary/)
})

test('what cannot be reckoned is said at its field', async (t) => {
  const { site } = await openSite(t)
  const odd = await site.get(
    'editor',
    `${takes}?headcount=many&women=58&leavers=&appointments=1.5&years=3&share=20`,
  )
  for (const name of ['headcount', 'leavers', 'appointments'])
    assert.match(odd.text, new RegExp(`href="#${name}"`))
  const more = await site.get('editor', `${takes}?${asked.replace('women=58', 'women=600')}`)
  expectWords(more.text, 'more women')
  assert.equal((await site.get('coordinator', takes)).status, 303)
})

test('counts of some of those who were to report are said to be that, as long as they are reckoned with', async (t) => {
  const { site, world } = await openSite(t)
  const some = { coverageOf: 'district', coverageReported: '9', coverageExpected: '12' }
  await saveEntries(world, {
    'observation.2026': observation({ numerator: '31', denominator: '75', ...some }),
  })
  expectWords(
    (await site.get('editor', takes)).text,
    'The counts of 2026 come from 9 of 12 districts only',
  )
  const all = await site.get('editor', `${takes}?${asked}`)
  assert.doesNotMatch(all.text, /come from/)
})

test('a share as a fraction, one above 100 and no appointments at all are asked about at their fields', async (t) => {
  const { site } = await openSite(t)
  const told = async (from: string, to: string) =>
    (await site.get('editor', `${takes}?${asked.replace(from, to)}`)).text
  const fraction = await told('share=20', 'share=0.2')
  expectWords(fraction, 'How much is 0.2?', '20 percent', '0.2 percent')
  assert.doesNotMatch(fraction, /must go to women|must be women/)
  const percent = await told('share=20', 'share=0.2&scale=share&scaleOf=0.2')
  expectWords(percent, 'of the next 120 appointments', '0.17 percentage points')
  expectWords(await told('share=20', 'share=120'), 'A share lies between 0 and 100 per cent.')
  expectWords(
    await told('appointments=40', 'appointments=0'),
    'Without appointments nothing can be reckoned.',
  )
})

test('a count that can be read in two ways is asked about, and people are counted whole', async (t) => {
  const { site } = await openSite(t)
  const told = async (counts: string) =>
    (await site.get('editor', `${takes}?${counts}&leavers=4&appointments=40&years=3&share=20`)).text
  for (const page of [
    await told('headcount=2.500&women=1.100'),
    await told('headcount=2,500&women=1,100'),
  ]) {
    expectWords(page, 'This can be read in two ways. Write a thousand as 1000.')
    assert.doesNotMatch(page, /of the next/)
  }
  expectWords(await told('headcount=2.5&women=1.1'), 'Write a whole number')
  expectWords(await told('headcount=2500&women=110'), 'of the next 120 appointments')
})

test('a target of less than one per cent that stands so is reckoned with as it stands', async (t) => {
  const { site, world } = await openSite(t)
  await saveEntries(world, {
    'observation.2026': observation({ numerator: '1', denominator: '1750' }),
    'target.end': target({ kind: 'reach', due: '2030', value: '0.2' }, 'Why.'),
  })
  await publishList({ site, world })
  const page = await site.get('editor', takes)
  assert.match(page.text, /name="share"[^>]*value="0.2"/)
  const filled = 'headcount=1750&women=1&leavers=40&appointments=40&years=3&share=0.2'
  expectWords((await site.get('editor', `${takes}?${filled}`)).text, 'of the next 120 appointments')
})

test('of what is no share of people it is not asked what it takes', async (t) => {
  const { site, world } = await openSite(t)
  assert.match((await site.get('editor', list)).text, /\/takes"/)
  await saveEntries(world, {
    'definition.2': definition({ from: '2026', countsPeople: 'no', reason: 'Trees.' }),
  })
  assert.doesNotMatch((await site.get('editor', list)).text, /\/takes"/)
  assert.equal((await site.get('editor', takes)).location, list)
})
