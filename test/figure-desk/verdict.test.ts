import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../reporting/visitor.ts'
import { expectWords, fill, list, openSite } from './site.ts'
import { define, nine, paste } from './tables.ts'

const start = {
  state: 'stated',
  value: '40',
  period: '2024',
  decidingBody: 'The board',
  correction: 'Counted.',
}
const aim = {
  kind: 'reach',
  value: '50',
  due: '2030',
  decidingBody: 'The board',
  correction: 'Decided.',
}
const figure = { period: '2026', numerator: '31', denominator: '75', source: 'Payroll, 12 January' }

test('an authority says something else than the rule, with a reason; the rule’s word stays beside it', async (t) => {
  const { site } = await openSite(t)
  await fill(site, 'editor', `${list}/baseline`, start)
  await fill(site, 'editor', `${list}/target`, aim)
  await fill(site, 'editor', `${list}/observation`, figure)
  const page = (await site.get('editor', list)).text
  const [, form = ''] = /href="([^"]*\/verdict\?period=2026)"/.exec(page) ?? []
  expectWords(
    (await site.get('editor', form)).text,
    'The rule says',
    'Behind:',
    'The authority says',
  )
  const none = await site.post('editor', `${list}/verdict`, { period: '2026', rule: 'behind' })
  assert.equal(none.status, 422)
  const saved = await site.post('editor', `${list}/verdict`, {
    of: 'verdict.2026',
    seen: '0',
    period: '2026',
    rule: 'behind',
    verdict: 'on-track',
    sentence: 'Two teams join in May.',
  })
  assert.equal(saved.location, `${list}?said=saved`)
  expectWords(
    (await site.get('editor', list)).text,
    'Behind:',
    'Says instead of the rule: On its path. Two teams join in May.',
  )
})

test('where the rule says nothing there is nothing to answer', async (t) => {
  const { site } = await openSite(t)
  expectWords(
    (await site.get('editor', `${list}/verdict?period=2026`)).text,
    'The rule says nothing of this figure that could be answered.',
  )
})

test('a verdict on a figure that some units are missing from says so beside its sentence', async (t) => {
  const { world, site } = await openSite(t)
  await fill(site, 'editor', `${list}/baseline`, start)
  await fill(site, 'editor', `${list}/target`, aim)
  await define(world)
  const at = (await paste(site, nine)).location ?? ''
  await site.post('editor', at, fieldsOf((await site.get('editor', at)).text, at))
  expectWords(
    (await site.get('editor', list)).text,
    '36.7',
    'The figure rests on 9 of 12 units.',
    'Not yet signed',
  )
})
