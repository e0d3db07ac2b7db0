import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counts, districts, leaders, shares } from '../samples.fixture.ts'
import type { Frame } from '../schema.ts'
import { sexDimension } from '../names/sex.ts'
import { readHeading, vocabularyOf } from './heading-rules.ts'
import { isCounted, roleName, roleOf, rolesToChoose, shareOf } from './role-rules.ts'

function role(heading: string, frame: Frame): string {
  const found = roleOf(readHeading(heading, vocabularyOf(frame)), frame)
  return found ? roleName(found) : 'unknown'
}

const roles = (frame: Frame, cases: Readonly<Record<string, string>>): void =>
  assert.deepEqual(
    Object.fromEntries(Object.keys(cases).map((heading) => [heading, role(heading, frame)])),
    cases,
  )

test('of a share by sex, women, men and all are counts; a percentage of men says nothing new', () => {
  roles(leaders, {
    Kvinder: 'figure:count sex=women',
    Mænd: 'figure:count sex=men',
    'I alt': 'figure:count sex=all',
    'Ledere i alt': 'figure:count sex=all',
    'Andel kvinder': 'figure:value',
    'Andel mænd': 'not-counted',
    Andel: 'figure:value',
    Tæller: 'figure:numerator',
    Nævner: 'figure:denominator',
    Antal: 'figure:count',
    'Kvinder 2025': 'figure:count sex=women 2025',
  })
})

test('of a share without sexes, a column of all is the denominator, and a count alone is unclear', () => {
  roles(shares, {
    'I alt': 'figure:denominator',
    Antal: 'unknown',
    Procent: 'figure:value',
    '2025': 'figure:value 2025',
    Tæller: 'figure:numerator',
  })
})

test('of a count, everything that counts is the figure', () => {
  roles(counts, {
    Antal: 'figure:value',
    'I alt': 'figure:value',
    '2025': 'figure:value 2025',
    Andel: 'figure:value',
    'Antal 2025': 'figure:value 2025',
  })
  roles(
    { ...counts, dimensions: [districts, sexDimension('place')] },
    {
      Kvinder: 'figure:value sex=women',
      'I alt': 'figure:value',
    },
  )
})

test('names, periods and notes are known before figures', () => {
  roles(leaders, {
    Politikreds: 'dimension:unit',
    Køn: 'dimension:sex',
    År: 'period',
    Bemærkning: 'note',
    'Bemærkning til distrikt': 'note',
  })
})

test('a heading that says two things at once is asked', () => {
  roles(leaders, {
    'Kvinder og mænd': 'unknown',
    'Tæller nævner': 'unknown',
    'Distrikt og niveau': 'unknown',
    'År og distrikt': 'unknown',
    'Antal i procent': 'figure:value',
    Hvad: 'unknown',
  })
})

test('a person may choose among what a column can be, figures for numbers and names for words', () => {
  const names = (frame: Frame, isNumeric: boolean) => rolesToChoose(frame, isNumeric).map(roleName)
  assert.deepEqual(names(leaders, true), [
    'figure:count',
    'figure:numerator',
    'figure:denominator',
    'figure:value',
    'figure:count sex=women',
    'figure:count sex=men',
    'figure:count sex=other-or-unknown',
    'left-out',
    'detail',
    'period',
  ])
  assert.deepEqual(names(leaders, false), [
    'dimension:unit',
    'dimension:sex',
    'dimension:level',
    'left-out',
    'detail',
    'period',
  ])
  assert.deepEqual(names(counts, true), ['figure:value', 'left-out', 'detail', 'period'])
})

test('a share is made by its own dimension, and only a share is', () => {
  assert.equal(shareOf(leaders)?.dimension, 'sex')
  assert.equal(shareOf(shares), undefined)
  assert.equal(shareOf({ ...counts, dimensions: leaders.dimensions }), undefined)
  const sex = sexDimension('share')
  assert.deepEqual(
    ['women', 'men', null].map((code) => isCounted(sex, code)),
    [true, false, false],
  )
})
