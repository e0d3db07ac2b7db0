import assert from 'node:assert/strict'
import { test } from 'node:test'
import { players } from '#test/portal/club'
import { statedDefinition as stated } from '#test/portal/stated'
import { categoryNames, inForce, nextDue, versionsOf } from './rules.ts'

test('the plan’s own version stands where nobody stated another', () => {
  assert.deepEqual(versionsOf(players, []), [
    {
      version: 1,
      from: null,
      stated: null,
      breaks: false,
      reason: null,
      population: { en: 'All players', da: 'Alle spillere' },
      excluded: null,
      counted: null,
      outOf: null,
      unit: 'percent',
      direction: 'increase',
      range: null,
      resultLevel: 'outcome',
      countsPeople: 'composition',
      breakdowns: [],
      source: null,
      frequency: null,
      delayDays: null,
      method: null,
      parameters: {},
    },
  ])
})

test('what people stated is read whole, in the language they wrote it in, and nothing is taken from before', () => {
  const [, second] = versionsOf(players, [
    stated(
      {
        frequency: 'year',
        delayDays: '60',
        numerator: 'Piger',
        excluded: 'Gæster',
        method: 'linear',
        reason: 'Ny optælling',
      },
      { breaks: true },
    ),
  ])
  assert.deepEqual(second, {
    version: 2,
    from: '2026',
    stated: { organisation: 'club:board', at: new Date('2026-02-01T12:00:00Z') },
    breaks: true,
    reason: { da: 'Ny optælling' },
    population: { da: 'Alle medlemmer, der spiller' },
    excluded: { da: 'Gæster' },
    counted: { da: 'Piger' },
    outOf: null,
    unit: 'percent',
    direction: 'increase',
    range: null,
    resultLevel: 'outcome',
    countsPeople: 'composition',
    breakdowns: [],
    source: null,
    frequency: 'year',
    delayDays: 60,
    method: 'linear',
    parameters: {},
  })
})

test('a version that was corrected counts once, as it stands now', () => {
  const first = stated({ population: 'Forkert' })
  const second = stated(
    { population: 'Rigtigt' },
    { id: 'd-2b', replaces: 'd-2', published_at: new Date('2026-03-01T12:00:00Z') },
  )
  assert.deepEqual(
    versionsOf(players, [first, second]).map(({ version, population }) => [
      version,
      population['da'],
    ]),
    [
      [1, 'Alle spillere'],
      [2, 'Rigtigt'],
    ],
  )
})

test('in force is the newest version that holds on the day; what holds later is named', () => {
  const versions = versionsOf(players, [
    stated({}, { about: '2026' }),
    stated({}, { id: 'd-3', chain: 'd-3', version: 3, about: '2027-07-01' }),
  ])
  const on = (day: Parameters<typeof inForce>[1]) => {
    const { now, later } = inForce(versions, day)
    return [now.version, later.map(({ version }) => version)]
  }
  assert.deepEqual(on('2025-12-31'), [1, [2, 3]])
  assert.deepEqual(on('2026-01-01'), [2, [3]])
  assert.deepEqual(on('2027-07-01'), [3, []])
})

test('a version that does not say from when holds at once', () => {
  const versions = versionsOf(players, [stated({}, { about: null })])
  assert.equal(inForce(versions, '2026-02-01').now.version, 2)
})

test('categories are called by the newest name that any version gives them', () => {
  const named = (name: string) => ({
    breakdowns: [
      {
        dimension: 'court',
        exclusive: true,
        exhaustive: true,
        categories: [{ code: 'c1', name: { en: name }, aliases: [] }],
      },
    ],
  })
  const nameOf = categoryNames(
    versionsOf(players, [
      stated(named('Court One')),
      stated(named('Centre Court'), { id: 'd-3', chain: 'd-3', version: 3 }),
    ]),
  )
  assert.deepEqual(nameOf('court', 'c1'), { en: 'Centre Court' })
  assert.equal(nameOf('court', 'c2'), null)
})

test('the next figure is due as the definition says', () => {
  const about = { frequency: 'year', delayDays: 120 }
  assert.equal(nextDue('2028', about, '2029-04-12')?.day, '2030-04-30')
  assert.equal(nextDue('2028', { ...about, frequency: null }, '2029-04-12'), null)
})
