import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import { done } from '../reporting/thread.ts'
import { fieldsOf } from '../reporting/visitor.ts'
import { definition, listReport, observation, saveEntries } from '../measuring/figures.ts'
import { deeds, expectWords, fill, list, openSite, publishList, words } from './site.ts'
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

test('a verdict on a figure that some units are missing from says so beside its sentence, with the share of the way, to who writes and to who signs', async (t) => {
  const { world, site } = await openSite(t)
  await fill(site, 'editor', `${list}/baseline`, start)
  await fill(site, 'editor', `${list}/target`, aim)
  const beside = [
    'From the start it has gone 33.3 % of the way in the wrong direction.',
    'The value rests on 9 of 12 units.',
  ]
  await define(world)
  const at = (await paste(site, nine)).location ?? ''
  await site.post('editor', at, fieldsOf((await site.get('editor', at)).text, at))
  expectWords((await site.get('editor', list)).text, '36.7', ...beside, 'Not yet signed')
  await reportOperations.sendReport(world.visit('editor'), listReport)
  expectWords(
    (await site.get('approver', `${deeds}/sign`)).text,
    'This is what everybody will read, once it is published',
    ...beside,
  )
})

test('whoever signs reads the sentence that will be told, which figure stands beside another, and that a word instead of the rule is older', async (t) => {
  const { world, site } = await openSite(t)
  await fill(site, 'editor', `${list}/baseline`, start)
  await fill(site, 'editor', `${list}/target`, aim)
  await fill(site, 'editor', `${list}/observation`, figure)
  await site.post('editor', `${list}/verdict`, {
    of: 'verdict.2026',
    seen: '0',
    period: '2026',
    rule: 'behind',
    verdict: 'on-track',
    sentence: 'Two teams join in May.',
  })
  await saveEntries(world, {
    'observation.2026.survey': observation({ numerator: '20', denominator: '75' }),
  })
  const older = 'What is said instead of the rule for 2026 was said before'
  assert.ok(!words((await site.get('editor', list)).text).includes(older))
  const more = { 'observation.2026': observation({ numerator: '45', denominator: '75' }) }
  await saveEntries(world, more, { seen: 1 })
  expectWords((await site.get('editor', list)).text, 'Reached: 60.0 %', older)
  await reportOperations.sendReport(world.visit('editor'), listReport)
  expectWords(
    (await site.get('approver', `${deeds}/sign`)).text,
    'This is what everybody will read, once it is published',
    'Reached: 60.0 %',
    older,
    'Another figure for 2026: “survey”',
  )
})

test('a figure entered under a definition that ends comparability is told as counted another way than its start, before anybody signs', async (t) => {
  const { world, site } = await openSite(t)
  await fill(site, 'editor', `${list}/baseline`, start)
  await fill(site, 'editor', `${list}/target`, aim)
  await fill(site, 'editor', `${list}/observation`, figure)
  const broken = 'The series is broken in 2026; the start was counted the old way.'
  assert.ok(!words((await site.get('editor', list)).text).includes(broken))
  const anew = definition({ from: '2026', breaks: true, reason: 'Guests are counted, too.' })
  await saveEntries(world, { 'definition.2': anew })
  expectWords((await site.get('editor', list)).text, 'Behind: 41.3 %', broken, 'Not yet signed')
  await reportOperations.sendReport(world.visit('editor'), listReport)
  expectWords(
    (await site.get('approver', `${deeds}/sign`)).text,
    'This is what everybody will read, once it is published',
    'Behind: 41.3 %',
    broken,
  )
  const told = async (person: 'editor' | 'approver', path: string) =>
    words((await site.get(person, path)).text).split(broken).length - 1
  assert.deepEqual(
    [await told('editor', list), await told('approver', `${deeds}/sign`)],
    [2, 2],
    'the path and the rate of growth say it, each',
  )
  const code = await world.code('approver')
  const signs = reportOperations.signAndHandInReport
  done(await signs(world.visit('approver'), { ...listReport, code }))
  // Beside what is told now as well, where verdicts of drafts are kept.
  assert.notEqual(await told('editor', list), 0, 'after the hand-in too')
})

test('of a published period that has no value the list says why, and not that its counts are known', async (t) => {
  const open = await openSite(t)
  const silent = { period: '2026', state: 'withheld', note: 'The court asked for it.' }
  await fill(open.site, 'editor', `${list}/observation`, { ...silent, source: 'Payroll' })
  await publishList(open)
  const page = words((await open.site.get('editor', list)).text)
  assert.match(page, /Withheld, 2026/)
  assert.doesNotMatch(page, /Counts only/)
})
