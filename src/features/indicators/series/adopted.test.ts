import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definitionSays } from '../entries/schema.ts'
import { adoptedIndicators } from './adopted.ts'
import type { AdoptedFact } from './published.ts'

const says = definitionSays.parse({
  name: 'Rope checks',
  kind: 'share',
  unit: 'percent',
  population: 'All ropes',
  direction: 'increase',
  resultsLevel: 'output',
  countsPeople: 'no',
})
const fact: AdoptedFact = {
  id: 'd-1',
  chain: 'd-1',
  organisation: 'club:board',
  origin: 'people',
  replaces: null,
  reason: null,
  published_at: new Date('2026-02-01T12:00:00Z'),
  indicator: 'imp-ropes',
  version: 1,
  about: null,
  language: 'en',
  content: says,
  breaks: false,
  commitments: [],
  position: 3,
}
const around = {
  day: '2026-06-01',
  codeOf: (key: string | null) => key?.split(':')[1],
  stated: new Set<string>(),
  proposals: new Map([['imp-ropes', { commitments: ['c-1'], yardsticks: ['y-1'] }]]),
} as const

test('what an authority made its own is an indicator in its words, with the promises and yardsticks that are open to all', () => {
  assert.deepEqual(adoptedIndicators([fact], around), [
    {
      id: 'imp-ropes',
      adopted: true,
      name: { en: 'Rope checks' },
      resultLevel: 'output',
      owner: 'board',
      role: 'adopted',
      definition: {
        version: 1,
        kind: 'share',
        unit: 'percent',
        population: { en: 'All ropes' },
        countsPeople: 'no',
        direction: 'increase',
      },
      scope: {},
      frequency: null,
      commitments: ['c-1'],
      yardsticks: ['y-1'],
      wording: 'ours',
      observations: [],
      targets: [],
    },
  ])
})

test('what the plan states itself is not told twice', () => {
  assert.deepEqual(adoptedIndicators([fact], { ...around, stated: new Set(['imp-ropes']) }), [])
})

test('the version of the day counts, several owners stand together, and a name is kept until there is another', () => {
  const second = {
    ...fact,
    id: 'd-2',
    chain: 'd-2',
    version: 2,
    organisation: 'club:coach',
    content: { ...says, name: '', excluded: 'Loaned ropes' },
  }
  const third = { ...second, id: 'd-3', chain: 'd-3', version: 3, about: '2027', content: says }
  const [one] = adoptedIndicators([fact, second, third], around)
  assert.deepEqual(
    [one?.owners, one?.name, one?.definition.version, one?.definition.excluded],
    [['board', 'coach'], { en: 'Rope checks' }, 2, { en: 'Loaned ropes' }],
  )
})
