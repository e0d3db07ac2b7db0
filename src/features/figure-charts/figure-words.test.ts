import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { speaker } from '#kernel/i18n'
import { aimed, measured, injuries, players } from '#test/portal/club'
import { valueWords } from '#features/indicators'
import { viewIndicators } from '#features/figure-views'
import {
  datedWords,
  observationWords,
  periodWords,
  targetContent,
  targetWords,
} from './figure-words.ts'

const [en, da] = [speaker('en'), speaker('da')]
const written = (content: Parameters<typeof html>[1]): string =>
  html`${content}`.toString().replaceAll('\u00a0', ' ')

const observed = (more: Parameters<typeof measured>[1], indicator = players) => {
  const fact = measured('f', { indicator: indicator.id, ...more })
  const [view] = viewIndicators([indicator], { observations: [fact], targets: [], baselines: [] })
  return view?.observations[0] ?? assert.fail()
}

const target = (more: Parameters<typeof aimed>[1]) => {
  const facts = { observations: [], targets: [aimed('t', more)], baselines: [] }
  return viewIndicators([players], facts)[0]?.targets[0] ?? assert.fail()
}

test('a value is said with its unit, every digit as it was stated', () => {
  const say = (unit: string, value: string) => valueWords(en, unit, value).replaceAll('\u00a0', ' ')
  assert.equal(say('percent', '12.50'), '12.50 %')
  assert.equal(say('DKK', '3300000000'), '3,300,000,000 DKK')
  assert.equal(say('organisations', '27'), '27 organisations')
  assert.equal(say('donors', '1'), '1 donor')
  assert.equal(say('ratio', '2'), '2 times as many')
  assert.equal(say('rackets', '7'), '7 rackets')
  assert.equal(valueWords(da, 'percent', '9.6'), '9,6\u00a0%')
})

test('a qualifier is said, one that we do not know as it stands', () => {
  assert.equal(
    written(observationWords(en, observed({ qualifier: 'approximately' }))),
    'about 30 %',
  )
  assert.equal(written(observationWords(da, observed({ qualifier: 'more-than' }))), 'over 30 %')
  assert.equal(written(observationWords(en, observed({ qualifier: 'hardly' }))), 'hardly 30 %')
})

test('where there is no number there are words, or that there is none', () => {
  assert.equal(
    written(observationWords(en, observed({ value: null, words: { en: 'Half' } }))),
    'Half',
  )
  assert.equal(written(observationWords(en, observed({ value: null }))), 'no number')
})

test('a hidden figure is a mark, never a number', () => {
  const shown = written(observationWords(en, observed({ value: '3' }, injuries)))
  assert.match(shown, /Hidden/)
  assert.doesNotMatch(shown, /3 cases/)
})

test('periods are years, days, stretches, or one year against another', () => {
  assert.deepEqual(
    ['2024', '2024-01-01', '2018/2023', '2023/2022', '2025-H1'].map((one) => periodWords(en, one)),
    ['2024', '1 January 2024', '2018 to 2023', '2023 against 2022', 'first half of 2025'],
  )
})

test('a value stands in its period as one says it', () => {
  const say = (about: string) => written(datedWords(en, observed({ about })))
  assert.deepEqual(
    [say('2024'), say('2024-01-01'), say('2025-Q3'), say('2025-03'), say('2018/2023')],
    [
      '30 % in 2024',
      '30 % on 1 January 2024',
      '30 % in the third quarter of 2025',
      '30 % in March 2025',
      '30 %, 2018 to 2023',
    ],
  )
})

test('an aim says how it compares and when it is due', () => {
  const say = (more: Parameters<typeof aimed>[1]) =>
    targetWords(en, target(more))?.replaceAll('\u00a0', ' ')
  assert.equal(say({}), 'at least 50 % in 2028')
  assert.equal(say({ comparator: '=', about: '2028-12-31' }), '50 % by 31 December 2028')
  assert.equal(say({ about: '2028-H1' }), 'at least 50 % in the first half of 2028')
  assert.equal(say({ comparator: '<=', about: null }), 'at most 50 %, no date stated')
  assert.equal(say({ value: null }), undefined)
})

test('an aim that is another figure’s value leads to that figure', () => {
  const link = (id: string) => html`<a href="/${id}">${id}</a>`
  const relative = target({ value: null, relative_to: 'members', about: null })
  assert.equal(
    written(targetContent(en, relative, link)),
    'the same as <a href="/members">members</a>',
  )
  assert.equal(written(targetContent(en, target({ value: null }), link)), 'no number stated')
})
