import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aimed, injuries, players } from '#test/portal/club'
import { viewIndicators } from '#features/figure-views'
import { narrowFigures, readFigureFilter } from './rules.ts'

const { owner: _, ...ownerless } = injuries
const views = viewIndicators(
  [players, injuries, { ...ownerless, id: 'weather', resultLevel: 'context' }],
  {
    observations: [],
    targets: [aimed('t')],
    baselines: [],
  },
)

const ids = (query: string) =>
  narrowFigures(views, readFigureFilter(new URLSearchParams(query))).map(
    ({ indicator }) => indicator.id,
  )

test('figures are narrowed by owner, target and what they measure', () => {
  assert.deepEqual(ids(''), ['players', 'injuries', 'weather'])
  assert.deepEqual(ids('owner=board'), ['players'])
  assert.deepEqual(ids('owner=none'), ['weather'])
  assert.deepEqual(ids('target=yes'), ['players'])
  assert.deepEqual(ids('target=no'), ['injuries', 'weather'])
  assert.deepEqual(ids('level=context'), ['weather'])
  assert.deepEqual(ids('level=context&target=yes'), [])
})

test('what the address says otherwise narrows nothing', () => {
  assert.deepEqual(ids('target=perhaps&owner='), ['players', 'injuries', 'weather'])
})
