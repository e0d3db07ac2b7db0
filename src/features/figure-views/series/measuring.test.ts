import assert from 'node:assert/strict'
import { test } from 'node:test'
import { injuries, measured, players } from '#test/portal/club'
import { statedDefinition } from '#test/portal/stated'
import { comparableSince, countedAnew, definitionOf, measuring, unitAt } from './measuring.ts'

const second = statedDefinition({ unit: 'players', kind: 'count', excluded: 'Gæster' })

test('the version in force on the day says what is counted; before it the plan’s own does', () => {
  const now = measuring(players, [second], '2026-06-01').indicator.definition
  assert.deepEqual(now, {
    ...players.definition,
    version: 2,
    unit: 'players',
    population: { da: 'Alle medlemmer, der spiller' },
    excluded: { da: 'Gæster' },
  })
  assert.deepEqual(measuring(players, [second], '2025-12-31').indicator, players)
  assert.deepEqual(measuring(players, [], undefined), { indicator: players, versions: [] })
})

test('a value has the unit of its own version; of one that nobody knows that of today', () => {
  const measure = measuring(players, [second], '2026-06-01')
  assert.deepEqual(
    [1, 2, 7].map((definition) => definitionOf(measure, { definition }).unit),
    ['percent', 'players', 'players'],
  )
})

test('an aim has the unit of the version that stood when it was published', () => {
  const measure = measuring(players, [second], '2026-06-01')
  assert.deepEqual(
    ['2025-02-01', '2026-02-01'].map((day) => unitAt(measure, new Date(`${day}T12:00:00Z`))),
    ['percent', 'players'],
  )
})

test('what was said to count harm stays so, whatever a later version says', () => {
  const { indicator } = measuring(injuries, [second], '2026-06-01')
  assert.equal(indicator.definition.countsPeople, 'harm')
})

test('of what an authority has made its own there is no version of the plan', () => {
  const first = statedDefinition({}, { version: 1, about: null })
  const { versions } = measuring({ ...players, adopted: true }, [first], '2026-06-01')
  assert.deepEqual(
    versions.map(({ version, stated }) => [version, stated?.organisation]),
    [[1, 'club:board']],
  )
})

test('values compare since the last version with another unit or a break', () => {
  const same = statedDefinition()
  const since = (...versions: (typeof same)[]) =>
    comparableSince(measuring(players, versions, '2026-06-01'))
  assert.equal(since(), 0)
  assert.equal(since(same), 1)
  assert.equal(since({ ...same, breaks: true }), 2)
  assert.equal(since(second), 2)
  const third = statedDefinition({}, { id: 'd-3', chain: 'd-3', version: 3 })
  assert.equal(since({ ...same, breaks: true }, third), 2)
})

test('a value that was published with a new definition is counted by it, where that holds from its period on', () => {
  const at = new Date('2026-02-01T12:00:00Z')
  const versionOf = (more: Parameters<typeof measured>[1], unit = 'percent') =>
    countedAnew(
      measuring(players, [statedDefinition({ unit })], '2026-06-01'),
      measured('a', { origin: 'people', about: '2026', published_at: at, ...more }),
    ).definition
  assert.equal(versionOf({}), 2)
  assert.equal(versionOf({ about: '2026-Q2' }), 2)
  assert.equal(versionOf({ about: '2025' }), 1)
  assert.equal(versionOf({ published_at: new Date('2026-01-31T12:00:00Z') }), 1)
  assert.equal(versionOf({ organisation: 'club:federation' }), 1)
  assert.equal(versionOf({ origin: 'package' }), 1)
  assert.equal(versionOf({}, 'players'), 1)
})
