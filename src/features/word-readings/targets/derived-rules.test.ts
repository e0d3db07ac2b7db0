import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCriteria, readIndicator, readTargetCell, withTarget } from './indicator-rules.ts'
import { languageOf } from './language-rules.ts'

const frameOf = (text: string) => ({
  period: { start: '2026-01-01', end: '2028-12-31' },
  language: languageOf(text),
  due: '2027-10-01',
})

/** What an indicator with its target beside it comes to. */
function beside(indicator: string, cell: string): readonly unknown[] {
  const frame = frameOf(`${indicator} ${cell}`)
  const { target } = readTargetCell(cell, indicator, frame)
  const read = withTarget(readIndicator(indicator, frame, target), target, frame.language)
  return [read.baseline?.value, read.target?.value, read.target?.unit, read.target?.state]
}

test('what is doubled, trebled or halved is so many times what it starts from, as a guess', () => {
  assert.deepEqual(beside('Antal net (baseline 2 ud af 11)', 'Fordobles'), [
    '2',
    '4',
    'count',
    'guessed',
  ])
  assert.deepEqual(beside('Andel klubber med net (12,5 pct. i 2025)', 'fordoblet'), [
    '12.5',
    '25',
    'percent',
    'guessed',
  ])
  assert.deepEqual(beside('Number of nets (3 in 2025)', 'tripled'), ['3', '9', 'count', 'guessed'])
  assert.deepEqual(beside('Antal klager (9 i 2025)', 'Halveret'), ['9', '4.5', 'count', 'guessed'])
  assert.deepEqual(beside('Antal net', 'Fordobles'), [undefined, null, null, 'refused'])
  const [read] = readCriteria('Antallet af net fordobles (2025: 3)', frameOf('antallet af net'))
  assert.deepEqual([read?.baseline?.value, read?.target?.value], ['3', '6'])
})

test('parts of different wholes are shares, and all of so many is that many', () => {
  assert.deepEqual(beside('Antal valgt (3 ud af 9 i 2025)', 'fire ud af ti'), [
    '33.3',
    '40',
    'percent',
    'guessed',
  ])
  assert.deepEqual(beside('Antal valgt (baseline: 3 ud af 9)', '5 ud af 9').slice(1, 3), [
    '5',
    'count',
  ])
  assert.deepEqual(beside('Antal kurser (baseline: 2 ud af 7 kurser)', 'Alle kurser'), [
    '2',
    '7',
    'count',
    'guessed',
  ])
  assert.deepEqual(beside('Andel kurser (baseline: 2 ud af 7 kurser)', 'Alle kurser').slice(1), [
    '100',
    'percent',
    'guessed',
  ])
})

test('a third is written with one decimal, as a guess', () => {
  assert.deepEqual(beside('Andel deltagere under 30 år', 'en tredjedel').slice(1), [
    '33.3',
    'percent',
    'guessed',
  ])
  assert.deepEqual(beside('Share of members', 'two thirds of them').slice(1), [
    '66.7',
    'percent',
    'guessed',
  ])
})

test('numbers and parts are read in words, and a rate is a share', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    femten: ['15', 'count'],
    'mindst halvtreds': ['50', 'count'],
    'mindst hver femte': ['20', 'percent'],
    'en femtedel': ['20', 'percent'],
    'ni ud af ti': ['90', 'percent'],
    'three fifths': ['60', 'percent'],
  }
  for (const [cell, expected] of Object.entries(cases))
    assert.deepEqual(beside('Antal net', cell).slice(1, 3), expected, cell)
  assert.deepEqual(beside('Svarprocent', 'mindst 65').slice(1), ['65', 'percent', 'guessed'])
  assert.deepEqual(beside('Andel klubber (baseline: en ud af fire)', 'Alle fire'), [
    '25',
    '100',
    'percent',
    'guessed',
  ])
  assert.deepEqual(
    beside('Andel kvindelige dommere (mændene udgør 70 pct. i 2024)', '40 pct.')[0],
    '30',
  )
})

test('what is reached in the plan’s period is due when the plan ends', () => {
  const frame = frameOf('3 redegørelser')
  const { target } = readTargetCell('3 redegørelser i planperioden', 'Antal', frame)
  assert.deepEqual([target.value, target.due], ['3', '2028-12-31'])
})
