import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import { definition, listReport, saveEntries, show, target } from '../measuring/figures.ts'
import { callsOn } from '../report-calls/site.ts'
import { done, handedIn, publish } from '../reporting/thread.ts'
import { fieldsOf } from '../reporting/visitor.ts'
import { deeds, expectWords, fill, list, openSite } from './site.ts'

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
const better = {
  'definition.2': definition({
    from: '2026',
    reason: 'More is better.',
    direction: 'increase',
  }),
}

test('a target on the wrong side is asked about beside its number, and kept once it is confirmed', async (t) => {
  const { world, site } = await openSite(t)
  await saveEntries(world, better)
  await fill(site, 'editor', `${list}/baseline`, start)
  const asked = await fill(site, 'editor', `${list}/target`, { ...aim, value: '30' })
  assert.equal(asked.status, 422)
  expectWords(
    asked.text,
    'The target 30 lies on the wrong side of the baseline 40',
    'Yes, the target is meant to lie on that side of the baseline',
  )
  assert.match(asked.text, /href="#value"/)
  assert.deepEqual(
    (({ value, due, decidingBody, correction }) => [value, due, decidingBody, correction])(
      fieldsOf(asked.text, `${list}/target`),
    ),
    ['30', '2030', 'The board', 'Decided.'],
  )
  const meant = {
    ...fieldsOf(asked.text, `${list}/target`),
    'confirmed:target-on-wrong-side': 'yes',
  }
  const kept = await site.post('editor', `${list}/target`, meant)
  assert.equal(kept.location, `${list}?said=saved`)
  expectWords((await site.get('editor', list)).text, 'Reach 30 %', 'Is that meant?')
  const [field = ''] = [...(await show(world, 'editor')).versions.keys()].filter((one) =>
    one.startsWith('target.'),
  )
  const form = await site.get('editor', `${list}/target?field=${field}`)
  assert.match(form.text, /name="confirmed:target-on-wrong-side"[^>]*checked/)
  const moved = await fill(site, 'editor', `${list}/target?field=${field}`, { value: '45' })
  assert.equal(moved.location, `${list}?said=saved`)
  const second = await fill(site, 'editor', `${list}/target`, { ...aim, value: '60' })
  expectWords(second.text, 'Another target is due 2030 already', 'Yes, both targets are meant')
})

test('what cannot be aimed at is refused beside its date, on the page and by a program alike', async (t) => {
  const { world, site } = await openSite(t)
  await fill(site, 'editor', `${list}/baseline`, start)
  const early = await fill(site, 'editor', `${list}/target`, { ...aim, due: '2023' })
  assert.match(early.text, /href="#due"/)
  expectWords(early.text, 'The target is due 2023, before the series starts')
  await fill(site, 'editor', `${list}/target`, aim)
  const step = { ...aim, kind: 'milestone', value: '45', due: '2031' }
  const late = await fill(site, 'editor', `${list}/target?kind=milestone`, step)
  expectWords(late.text, 'A milestone is due 2031, after the target of 2030')
  const backward = await fill(site, 'editor', `${list}/baseline`, { period: '2031' })
  assert.match(backward.text, /href="#period"/)
  const { call } = callsOn(world)
  const says = { kind: 'milestone', value: '45', due: '2031' }
  const root = '/api/v1/plans/montes-agua/organisations/forestal/figures/arboles-plantados'
  const refused = await call('editor', `PUT ${root}`, {
    body: { fields: { 'target.step': { target: says, confirmed: ['target-twice'] } } },
  })
  assert.equal(refused.status, 409)
  assert.match(JSON.stringify(refused.body), /milestone-after-target/)
})

test('a step past its target, a ceiling against the direction and a share added up are asked about', async (t) => {
  const { world, site } = await openSite(t)
  await saveEntries(world, better)
  await fill(site, 'editor', `${list}/baseline`, start)
  const told = async (more: Readonly<Record<string, string>>) => {
    const asked = await fill(site, 'editor', `${list}/target`, { ...aim, ...more })
    assert.equal(asked.status, 422)
    assert.match(asked.text, /href="#value"/)
    return asked.text
  }
  expectWords(
    await told({ kind: 'at-most', value: '45' }),
    'A limit on 45 says the opposite of the direction that the definition names',
    'Yes, the limit is meant to say the opposite of the direction',
  )
  expectWords(await told({ kind: 'by-the-end' }), 'Yes, a running total is meant')
  expectWords(await told({ value: '120' }), '“120” is no share between 0 and 100 per cent')
  await fill(site, 'editor', `${list}/target`, aim)
  expectWords(
    await told({ kind: 'milestone', value: '55', due: '2029' }),
    'The milestone 55 lies past the target 50 that it leads to',
    'Yes, the milestone is meant to lie past the target',
  )
})

test('by a program a doubt is confirmed by its code, and the same again changes nothing', async (t) => {
  const { world } = await openSite(t)
  const first = await saveEntries(world, { 'target.end': target({ kind: 'reach', ...aimed }) })
  const again = { 'target.other': target({ kind: 'at-least', ...aimed }) }
  const [asked] = await saveEntries(world, again)
  const meant = { ...again['target.other'], confirmed: ['target-twice' as const] }
  const kept = await saveEntries(world, { 'target.other': meant })
  const same = await saveEntries(world, again, { seen: 1 })
  assert.deepEqual(
    [first, asked, kept, same],
    [
      [{ field: 'target.end', state: 'saved', revision: 1 }],
      { field: 'target.other', state: 'refused', code: 'target-twice', values: { due: '2030' } },
      [{ field: 'target.other', state: 'saved', revision: 1 }],
      [{ field: 'target.other', state: 'same', revision: 1 }],
    ],
  )
})
const aimed = { due: '2030', value: '50' }

test('what a target follows is chosen among the plan’s indicators, and never itself', async (t) => {
  const { world, site } = await openSite(t)
  const form = await site.get('editor', `${list}/target`)
  assert.match(form.text, /<select[^>]*name="relativeTo"/)
  const follow = { ...aim, kind: 'follow', value: '', due: '' }
  const none = await fill(site, 'editor', `${list}/target`, { ...follow, relativeTo: '' })
  assert.match(none.text, /href="#relativeTo"/)
  const typed = await fill(site, 'editor', `${list}/target`, { ...follow, relativeTo: 'No where' })
  expectWords(typed.text, 'No where')
  assert.equal(typed.status, 422)
  const own = { kind: 'follow', relativeTo: 'arboles-plantados' }
  const [itself] = await saveEntries(world, { 'target.own': target(own) })
  assert.deepEqual(itself, {
    field: 'target.own',
    state: 'refused',
    code: 'follows-itself',
    values: {},
  })
})

test('whoever says otherwise than the rule says why, or nothing is kept: page and program', async (t) => {
  const { world, site } = await openSite(t)
  await saveEntries(world, better)
  await fill(site, 'editor', `${list}/baseline`, start)
  await fill(site, 'editor', `${list}/target`, aim)
  const figure = { period: '2026', numerator: '31', denominator: '75', source: 'Payroll' }
  await fill(site, 'editor', `${list}/observation`, figure)
  const form = `${list}/verdict?period=2026`
  const bare = await fill(site, 'editor', form, { verdict: 'on-track', sentence: ' ' })
  assert.equal(bare.status, 422)
  assert.match(bare.text, /href="#sentence"/)
  assert.equal(fieldsOf(bare.text, `${list}/verdict`)['verdict'], 'on-track')
  const long = await fill(site, 'editor', form, { verdict: 'on-track', sentence: 'x'.repeat(1001) })
  assert.equal(fieldsOf(long.text, `${list}/verdict`)['sentence']?.length, 1001)
  const verdict = { verdict: 'on-track' as const, rule: 'behind', sentence: '' }
  const [refused] = await saveEntries(world, { 'verdict.2026': { verdict, correction: '' } })
  assert.deepEqual(refused, {
    field: 'verdict.2026',
    state: 'refused',
    code: 'verdict-reason-missing',
    values: {},
  })
})

test('whoever signs figures sees what a report published beside what will stand there', async (t) => {
  const { world, site } = await openSite(t)
  await handedIn(world)
  done(await publish(world))
  const figure = { numerator: '30', denominator: '75', source: 'Payroll', correction: 'Recounted.' }
  await fill(site, 'editor', `${list}/observation?field=observation.2026`, figure)
  done(await reportOperations.sendReport(world.visit('editor'), listReport))
  const page = (await site.get('approver', `${deeds}/sign`)).text
  expectWords(
    page,
    'One published figure or aim will be replaced',
    '(31 of 75), 2026 published',
    '(30 of 75)',
    'Recounted.',
  )
})

test('what is followed is called by its name on the page of the list, in the plan’s words', async (t) => {
  const { world, site } = await openSite(t)
  const follow = target({ kind: 'follow', relativeTo: 'agua-cobertura' }, 'Decided.')
  await saveEntries(world, { 'target.follows': follow })
  const { text } = await site.get('editor', list)
  expectWords(text, 'Follow the indicator “Escuelas rurales con agua potable”')
})

test('two who wrote of a target read what each follows by its name, also in the text that stands aside', async (t) => {
  const { world, site } = await openSite(t)
  const follow = target({ kind: 'follow', relativeTo: 'agua-cobertura' }, 'Decided.')
  await saveEntries(world, { 'target.end': target({ kind: 'reach', ...aimed }, 'Decided.') })
  const [crossed] = await saveEntries(world, { 'target.end': follow }, { by: 'hr' })
  assert.equal(crossed?.state, 'conflict')
  const at = `${deeds}/lines/arboles-plantados/conflict?field=target.end&mine=2`
  const { text } = await site.get('hr', at)
  expectWords(text, 'Follow the indicator “Escuelas rurales con agua potable”')
  expectWords(text, 'Reach 50 %, by 2030')
  assert.doesNotMatch(text, /agua-cobertura/)
})
