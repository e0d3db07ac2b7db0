import assert from 'node:assert/strict'
import { test } from 'node:test'
import { injuries, measured, players } from '#test/portal/club'
import { partsOf } from './parts.ts'

const cell = (keys: Readonly<Record<string, string>>, more = {}) => ({
  keys,
  numerator: '',
  denominator: '',
  value: '',
  state: 'value' as const,
  ...more,
})

const told = (parts: ReturnType<typeof partsOf>) =>
  parts.map(({ dimension, category, figures }) => [
    `${dimension} ${category}`,
    ...figures.map(({ period, figure, state }) =>
      state === 'value'
        ? `${period} ${figure.shown ? figure.value : 'hidden'}`
        : `${period} ${state}`,
    ),
  ])

test('each part of a breakdown has its figures in the order of time, shares from their counts', () => {
  const used = [
    measured('a', {
      cells: [
        cell({ court: 'north' }, { numerator: '30', denominator: '40' }),
        cell({ court: 'south' }, { value: '12.50' }),
      ],
    }),
    measured('b', {
      about: '2025',
      cells: [
        cell({ court: 'north' }, { numerator: '1', denominator: '3' }),
        cell({ court: 'south' }, { state: 'not-reported' }),
      ],
    }),
  ]
  assert.deepEqual(told(partsOf({ indicator: players, versions: [] }, used)), [
    ['court north', '2024 75', '2025 33.3333333333'],
    ['court south', '2024 12.50', '2025 not-reported'],
  ])
})

test('crossings, and parts by age, disability or nationality, are shown nowhere', () => {
  const cells = ['age', 'disability', 'nationality'].map((name) =>
    cell({ [name]: 'x' }, { value: '9' }),
  )
  const crossed = cell({ court: 'north', level: 'junior' }, { value: '9' })
  assert.deepEqual(
    partsOf({ indicator: players, versions: [] }, [measured('a', { cells: [...cells, crossed] })]),
    [],
  )
})

test('of what people have suffered no part is shown, however large', () => {
  const cells = [cell({ court: 'north' }, { value: '900' })]
  assert.deepEqual(partsOf({ indicator: injuries, versions: [] }, [measured('a', { cells })]), [])
})

test('a share of none is no share', () => {
  const cells = [cell({ court: 'north' }, { numerator: '0', denominator: '0' })]
  assert.deepEqual(
    told(partsOf({ indicator: players, versions: [] }, [measured('a', { cells })])),
    [['court north', '2024 null']],
  )
})
