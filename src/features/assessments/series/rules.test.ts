import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audiencesOf, readableSince, readBy } from './rules.ts'
import type { RecordedDefinition, RecordedSeries } from './schema.ts'

const day = (number: number) => new Date(Date.UTC(2027, 0, number))
const club = 'dk:club'
const fact = {
  chain: 'c',
  replaces: null,
  indicator: 'players',
  organisation: club,
  origin: 'people',
  published: null,
  handedIn: null,
  rank: 1,
} as const
const measure = {
  version: 1,
  unit: 'percent',
  direction: 'increase',
  countsPeople: 'no',
  method: '',
  parameters: {},
} as const
const definition = (more: Partial<RecordedDefinition>): RecordedDefinition => ({
  ...fact,
  ...measure,
  id: 'd',
  about: '2026',
  breaks: false,
  published: day(1),
  ...more,
})
const empty: RecordedSeries = {
  indicator: 'players',
  measure,
  observations: [],
  targets: [],
  baselines: [],
  followed: [],
  definitions: [],
  uses: [],
  breaks: [],
}
const everybody = { kind: 'public' } as const
const authority = { kind: 'authority', organisation: club } as const

test('everybody reads what is published and open, an authority also what it has handed in', () => {
  const handedIn = { ...fact, id: 'o', handedIn: day(3) }
  const published = { ...handedIn, published: day(5) }
  const internal = { ...published, rank: 3 }
  const restricted = { ...published, rank: 4 }
  const told = [handedIn, published, internal, restricted].map((one) => [
    readableSince(one, everybody),
    readableSince(one, authority),
    readableSince(one, { kind: 'authority', organisation: 'dk:other' }),
  ])
  assert.deepEqual(told, [
    [null, day(3), null],
    [day(5), day(3), day(5)],
    [null, day(3), null],
    [null, null, null],
  ])
})

test('an authority is judged for as soon as it has handed in something of a series', () => {
  assert.deepEqual(audiencesOf(empty), [everybody])
  const series = { ...empty, definitions: [definition({ handedIn: day(2) })] }
  assert.deepEqual(audiencesOf(series), [everybody, authority])
})

test('the newest definition counts, of the package or of people; nothing is judged without any', () => {
  const own = definition({ version: 2, unit: 'people', method: 'growth-ratio' })
  const read = (series: RecordedSeries) => readBy(series, everybody)
  assert.equal(read({ ...empty, measure: null }), null)
  assert.equal(read({ ...empty, definitions: [own] })?.measure.unit, 'people')
  assert.equal(read({ ...empty, definitions: [own] })?.defined?.id, 'd')
  const later = { ...measure, version: 3 }
  assert.equal(read({ ...empty, measure: later, definitions: [own] })?.measure.unit, 'percent')
  assert.equal(read({ ...empty, definitions: [own] })?.measure.method, 'growth-ratio')
})

test('what was once said to count harm is protected as such, whatever is said later', () => {
  const once = definition({ id: 'd1', countsPeople: 'harm' })
  const later = definition({ id: 'd2', chain: 'c2', version: 2, countsPeople: 'no' })
  const read = readBy({ ...empty, definitions: [once, later] }, everybody)
  assert.deepEqual([read?.measure.version, read?.measure.countsPeople], [2, 'harm'])
})

test('a definition that breaks the series says from which period on', () => {
  const breaking = definition({ version: 2, breaks: true, about: '2027' })
  assert.deepEqual(readBy({ ...empty, definitions: [breaking] }, everybody)?.breaks, [
    { id: 'd', chain: 'c', about: '2027' },
  ])
})
