import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aimed, injuries, measured, players, started } from '#test/portal/club'
import type { Published } from '#test/portal/said'
import { saidOf } from '#test/portal/said'

type More = NonNullable<Parameters<typeof saidOf>[2]>

const said = (facts: Published, more?: More) => saidOf(facts, '2029-04-15', more)
const verdicts = (facts: Published, more?: More) =>
  said(facts, more).map(({ method, verdict }) => `${method} ${verdict}`)

const figures = (values: Readonly<Record<string, string>>, of = 'o') =>
  Object.entries(values).map(([about, value]) => measured(`${of}-${about}`, { about, value }))

const baselines = [started('s', { about: '2024', value: '9' })]
const step = (about: string, value: string) =>
  aimed(`step-${about}`, { about, value, kind: 'milestone' })
const steps = [step('2026', '12'), step('2028', '16')]
const aim = aimed('t', { about: '2030', value: '20', comparator: '=' })

test('steps alone are judged by how many of those due are done, each named as a fact', () => {
  const at = (values: Readonly<Record<string, string>>) =>
    verdicts({ baselines, targets: steps, observations: figures(values) })
  assert.deepEqual(at({ '2025': '10' }), ['milestones not-due'])
  assert.deepEqual(at({ '2025': '12' }), ['milestones ahead'])
  assert.deepEqual(at({ '2026': '12.5' }), ['milestones on-track'])
  assert.deepEqual(at({ '2026': '11' }), ['milestones behind'])
  assert.deepEqual(at({ '2026': '12.5', '2028': '17' }), ['milestones reached'])
  const [word] = said({ baselines, targets: steps, observations: figures({ '2026': '12.5' }) })
  assert.deepEqual(
    [word?.inputs.target, word?.inputs.steps, word?.attainment],
    [
      null,
      [
        { fact: 'step-2026', chain: 'step-2026', period: '2026', value: '12' },
        { fact: 'step-2028', chain: 'step-2028', period: '2028', value: '16' },
      ],
      '1',
    ],
  )
})

test('an aim with steps on the way is judged by both, and where they disagree they say so', () => {
  const targets = [aim, ...steps]
  const words = said({ baselines, targets, observations: figures({ '2026': '12' }) })
  assert.deepEqual(
    words.map(({ method, verdict, own }) => [method, verdict, own]),
    [
      ['linear', 'behind', true],
      ['growth-ratio', 'substantial', false],
      ['milestones', 'on-track', false],
    ],
  )
  assert.match(words[0]?.disagreement?.en ?? '', /Milestones ask which steps are done/)
  assert.match(words[0]?.disagreement?.da ?? '', /Delmål spørger/)
  assert.deepEqual(verdicts({ baselines, targets }), ['linear no-data'])
  const named = { method: 'milestones' }
  assert.equal(
    verdicts({ baselines, targets, observations: figures({ '2026': '12' }) }, named)[0],
    'milestones on-track',
  )
})

test('a step without a number or a date is none', () => {
  const targets = [
    aimed('a', { about: null, kind: 'milestone' }),
    aimed('b', { value: null, kind: 'milestone' }),
  ]
  assert.deepEqual(said({ baselines, targets, observations: figures({ '2026': '12' }) }), [])
})

const everyone = { ...players, id: 'everyone' }
const followsThem = aimed('f', {
  about: null,
  value: null,
  relative_to: 'everyone',
  comparator: '=',
})
const following = (values: Readonly<Record<string, string>>, indicator = everyone): More => ({
  followed: { indicator, facts: { observations: figures(values, 'e') } },
})

test('an aim that is another figure’s value is judged against that figure as it was then, without a date or a start', () => {
  const facts = { targets: [followsThem], observations: figures({ '2024': '12' }) }
  const [word, ...others] = said(facts, following({ '2014': '13.9', '2024': '21.1', '2026': '30' }))
  assert.deepEqual(others, [])
  assert.deepEqual(
    [word?.method, word?.verdict, word?.expected, word?.attainment, word?.tolerance],
    ['follow', 'behind', '21.1', null, '1.055'],
  )
  assert.deepEqual(
    [word?.inputs.baseline, word?.inputs.target, word?.inputs.followed],
    [
      null,
      null,
      {
        fact: 'f',
        chain: 'f',
        indicator: 'everyone',
        reference: { fact: 'e-2024', chain: 'e-2024', period: '2024', value: '21.1' },
      },
    ],
  )
  assert.match(
    word?.sentence.en ?? '',
    /Behind: 12\.0\s% in 2024, when what it follows asked for 21\.1\s%/,
  )
})

test('where the followed figure is missing, hidden or counted otherwise, nothing is held against it', () => {
  const facts = { targets: [followsThem], observations: figures({ '2024': '12' }) }
  const harm = { ...everyone, definition: { ...injuries.definition, unit: 'percent' } }
  assert.deepEqual(verdicts(facts, following({})), ['follow no-data'])
  assert.deepEqual(verdicts(facts, following({ '2024': '3' }, harm)), ['follow no-data'])
  assert.deepEqual(verdicts(facts, following({ '2025': '3' })), ['follow no-data'])
  const people = { ...everyone, definition: { ...players.definition, unit: 'people' } }
  assert.deepEqual(verdicts(facts, following({ '2024': '3' }, people)), [])
  assert.deepEqual(verdicts(facts), [])
})

test('an aim with a date and one that follows are judged side by side', () => {
  const facts = { baselines, targets: [aim, followsThem], observations: figures({ '2026': '13' }) }
  assert.deepEqual(verdicts(facts, following({ '2026': '21' })), [
    'linear on-track',
    'growth-ratio substantial',
    'follow behind',
  ])
  assert.equal(
    verdicts(facts, { ...following({ '2026': '21' }), method: 'follow' })[0],
    'follow behind',
  )
})

test('figures filled in for earlier years move neither the start of a follower nor its verdict', () => {
  const targets = [followsThem, ...steps]
  const own = { '2025': '15', '2026': '12.5' }
  const others = { '2025': '20', '2026': '21' }
  const now = said({ baselines, targets, observations: figures(own) }, following(others))
  const years = fc.dictionary(
    fc.constantFrom('2019', '2020', '2022', '2023'),
    fc.integer({ min: 0, max: 99 }).map(String),
  )
  fc.assert(
    fc.property(years, years, (mine, theirs) => {
      const observations = figures({ ...mine, ...own })
      const later = said({ baselines, targets, observations }, following({ ...theirs, ...others }))
      const bare = (words: typeof now) =>
        words.map(({ verdict, expected, attainment, inputs, sentence }) => [
          [verdict, expected, attainment, sentence],
          [inputs.baseline, inputs.current, inputs.followed, inputs.steps],
        ])
      assert.deepEqual(bare(later), bare(now))
    }),
  )
})
