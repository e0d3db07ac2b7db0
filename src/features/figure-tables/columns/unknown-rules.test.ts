import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brief, districts, gridIn, leaders, open, pasted, read } from '../samples.fixture.ts'
import type { Frame } from '../schema.ts'
import { wordsOverFigures } from './unknown-rules.ts'

const over = (...rows: readonly string[]) => wordsOverFigures(gridIn(pasted(...rows)).rows, leaders)

/** A frame whose dimension is of no kind that is known. */
const byTeam: Frame = {
  ...leaders,
  dimensions: [{ ...districts, dimension: 'team' }, ...leaders.dimensions.slice(1, 2)],
}
const roles = (head: string, frame: Frame = byTeam) => {
  const found = read(pasted(head, 'Fyn|12|42', 'Bornholm|2|9'), frame)
  return [found.columns.map(({ role }) => role), open(found), brief(found.placed)]
}
const placed = ['born 2/9', 'fyn 12/42']

test('a row of words above the first figures is the row of headings, whatever its words are', () => {
  assert.equal(over('Foo|Bar|Baz', 'Fyn|12|42'), 0)
  assert.equal(over('Tal fra lønnen', 'Foo|Bar|Baz', 'Fyn|12|42'), 1)
})

test('what it does not say is asked column by column, and nothing is dropped', () => {
  assert.deepEqual(roles('Foo|Bar|Baz'), [
    ['dimension:team', 'asked', 'asked'],
    ['? column:bar', '? column:baz'],
    [],
  ])
  const counted = ['dimension:team', 'figure:count sex=women', 'figure:count sex=all']
  assert.deepEqual(roles('Hold|Kvinder|I alt'), [counted, [], placed])
})

test('a row without a number is one of figures where it names what the rows below name', () => {
  assert.equal(over('Fyn|ca. fire|mange', 'Bornholm|2|9'), -1)
  assert.equal(over('Fyn|-|-', 'Bornholm|2|9'), -1)
  assert.equal(over('Zanzibar|ikke oplyst|9 a', 'Bornholm|2|9'), -1)
})

test('one word above the figures is a title, and a table of words alone has no such row', () => {
  assert.equal(over('Ledere', 'Fyn|12|42'), -1)
  assert.equal(over('Fyn|12|42'), -1)
  assert.equal(over('Fyn|mange|flere', 'Bornholm|få|ingen'), -1)
})

test('figures below forty rows of words have no headings', () => {
  const words = Array.from({ length: 45 }, (_, at) => `note ${at} til|tabellen`)
  assert.equal(over(...words, 'Fyn|12'), -1)
})

const heads = [
  'Politikreds|Kvinder|I alt',
  'Forsvarsområde|Kvinder|I alt',
  'Område|Antal kvinder|Antal i alt',
  'Police district|Women|Total',
  'Department|Female|All employees',
  'Kreds|Tæller|Nævner',
  'Navn|Kvindelige ledere|Ledere i alt',
]

test('headings of ministries and forces are read in both languages, whatever the dimension is called', () => {
  for (const dimension of ['unit', 'district', 'team'])
    for (const head of heads) {
      const [first, ...others] = leaders.dimensions
      assert.ok(first)
      const frame = { ...leaders, dimensions: [{ ...first, dimension }, ...others] }
      assert.deepEqual(roles(head, frame).slice(1), [[], placed], `${dimension}: ${head}`)
    }
})

test('of two dimensions of one kind only their own names tell which is meant', () => {
  const regions = { ...districts, dimension: 'region', categories: [] }
  const frame = { ...leaders, dimensions: [districts, regions] }
  assert.deepEqual(roles('Region|Tæller|Nævner', frame)[0], [
    'dimension:region',
    'figure:numerator',
    'figure:denominator',
  ])
})

test('a note below the figures is never taken for the headings', () => {
  const found = read(pasted('Foo|Kvinder|I alt', 'Fyn|12|42', 'Kilde|POLPERS'), byTeam)
  assert.deepEqual(
    found.columns.map(({ heading }) => heading),
    ['Foo', 'Kvinder', 'I alt'],
  )
})
