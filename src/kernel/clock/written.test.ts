import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPeriod } from './written.ts'

test('a period is read as people write it, in Danish and English', () => {
  const written = {
    '2025': ['2025', 'år 2025', '\u00a02025 '],
    '2025-H1': [
      '2025-h1',
      '2025 H1',
      'H1 2025',
      '1. halvår 2025',
      'første halvår 2025',
      'first half of 2025',
    ],
    '2025-Q3': [
      '2025K3',
      '2025-Q3',
      'Q3 2025',
      '3. kvartal 2025',
      '3. kv. 2025',
      '3. quarter 2025',
    ],
    '2025-03': ['2025-03', '2025M03', '03-2025', '3/2025', 'marts 2025', 'Mar. 2025', 'march 2025'],
    '2022/2024': ['2022-2024', '2022–2024', '2022/2024'],
  }
  for (const [period, texts] of Object.entries(written))
    for (const text of texts) assert.deepEqual(readPeriod(text), [period], text)
})

test('a day may stand for itself, its month or its year', () => {
  const meant = ['2025-12-31', '2025-12', '2025']
  for (const text of ['2025-12-31', '31-12-2025', '31.12.2025', '31/12/2025'])
    assert.deepEqual(readPeriod(text).slice(0, 3), meant, text)
})

test('with slashes nobody knows which is the month', () => {
  assert.deepEqual(readPeriod('3/4/2025'), [
    '2025-04-03',
    '2025-04',
    '2025',
    '2025-03-04',
    '2025-03',
    '2025',
  ])
})

test('what is no period is none', () => {
  for (const text of ['', 'Fyn', '12', '2025-13', '31-02-2025', '1925 kr', '5. kvartal 2025'])
    assert.deepEqual(readPeriod(text), [], text)
})

test('a year that was kept as a number is that year', () => {
  assert.deepEqual(readPeriod('2025.0'), ['2025'])
  assert.deepEqual(readPeriod('2025,00'), ['2025'])
  for (const text of ['2025.5', '2025.', '2.025', '2025.01.0'])
    assert.deepEqual(readPeriod(text), [])
})
