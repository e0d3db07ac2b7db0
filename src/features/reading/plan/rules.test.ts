import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clubReading, promise } from '#test/portal/club'
import {
  alsoFollowed,
  codeOf,
  countStandings,
  groupByArea,
  listedOf,
  openOnes,
  ownersOf,
  silentOnes,
  squareNumber,
  standingOf,
} from './rules.ts'
import type { Standing } from './schema.ts'

const said = (status: Standing['status'], organisation: string | null = null): Standing => ({
  status,
  organisation,
  publishedAt: null,
  reason: null,
  round: '2026',
})

test('listed promises are counted, opened ones stand beside them', () => {
  assert.deepEqual(
    listedOf(clubReading).map(({ id }) => id),
    ['c-1-1', 'c-1-2', 'c-2-1'],
  )
  assert.deepEqual(
    alsoFollowed(clubReading).map(({ id }) => id),
    ['n-1'],
  )
})

test('what nobody was asked for is not yet due', () => {
  assert.equal(standingOf(new Map(), 'c-1-1').status, 'not-yet-due')
  assert.deepEqual(
    [...countStandings(listedOf(clubReading), new Map([['c-1-1', said('done')]]))],
    [
      ['done', 1],
      ['not-yet-due', 2],
    ],
  )
})

test('every promise is counted once, whatever they say', () => {
  const statuses = fc.constantFrom<Standing['status']>(
    'done',
    'delayed',
    'withheld',
    'not-reported',
  )
  fc.assert(
    fc.property(fc.array(statuses), (given) => {
      const promises = given.map((_, index) => promise(`c-${index}`))
      const standings = new Map(given.map((status, index) => [`c-${index}`, said(status)]))
      const counts = countStandings(promises, standings)
      const sum = [...counts.values()].reduce((all, one) => all + one, 0)
      assert.equal(sum, promises.length)
    }),
  )
})

test('areas stand in the plan’s order, their promises by whom they are listed under', () => {
  assert.deepEqual(
    groupByArea(clubReading).map(({ area, groups }) => [
      area.id,
      groups.map(({ organisation, commitments }) => [organisation, commitments.length]),
    ]),
    [
      [
        '1',
        [
          ['board', 1],
          ['coach', 1],
        ],
      ],
      ['2', [[null, 1]]],
    ],
  )
})

test('a square bears the last number of its promise', () => {
  assert.deepEqual(['2.3', '4 DNP 1', '0.7', 'X'].map(squareNumber), ['3', '1', '7', 'X'])
})

test('both bases of responsibility are the plan’s own word', () => {
  const [, , shared] = clubReading.commitments
  assert.deepEqual(shared && ownersOf(shared), ['board', 'coach'])
})

test('a link leads only to what the reader can open', () => {
  const open = openOnes(['c-2-1', 'n-closed', 'c-1-1'], clubReading.commitments)
  assert.deepEqual(
    open.map(({ id }) => id),
    ['c-2-1', 'c-1-1'],
  )
})

test('an organisation of the register has the plan’s code', () => {
  assert.equal(codeOf(clubReading.names, 'int:federation'), 'federation')
  assert.equal(codeOf(clubReading.names, 'int:nobody'), undefined)
  assert.equal(codeOf(clubReading.names, null), undefined)
})

test('who was silent is told with how much, and what nobody was asked about apart', () => {
  const standings = new Map([
    ['c-1-1', { ...said('not-reported', 'club:board'), dueOn: '2026-03-10' as const }],
    ['c-1-2', said('not-reported')],
    ['c-2-1', said('withheld', 'club:board')],
  ])
  assert.deepEqual(silentOnes(listedOf(clubReading), standings), [
    { organisation: 'club:board', count: 1, dueOn: '2026-03-10' },
    { organisation: null, count: 1, dueOn: null },
  ])
})
