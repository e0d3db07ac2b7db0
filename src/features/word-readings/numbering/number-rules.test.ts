import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBelow, numberAlone, numberedText } from './number-rules.ts'

test('a number and codes of units stand before an activity, in either order', () => {
  const cases: Readonly<Record<string, readonly unknown[]>> = {
    'MNS/FN-NY: 1.1.1.1 Udarbejde': ['MNS/FN-NY', '1.1.1.1', 'Udarbejde'],
    'MNS/AMB NAI: 2.1.1.2 Etablere': ['MNS/AMB NAI', '2.1.1.2', 'Etablere'],
    '5.1 Styrke': [null, '5.1', 'Styrke'],
    '3. Styrke': [null, '3', 'Styrke'],
    '1.2 HR: Styrke': ['HR', '1.2', 'Styrke'],
    '[HR] Styrke': ['HR', null, 'Styrke'],
    'A1 – Styrke': [null, 'A1', 'Styrke'],
    'Aktivitet 2.1: Styrke': [null, '2.1', 'Styrke'],
    Styrke: [null, null, 'Styrke'],
    '80 dommere uddannes': [null, null, '80 dommere uddannes'],
    '2026 bliver godt': [null, null, '2026 bliver godt'],
    'WPS-markøren udrulles': [null, null, 'WPS-markøren udrulles'],
  }
  for (const [text, expected] of Object.entries(cases)) {
    const { units, number, text: said } = numberedText(text)
    assert.deepEqual([units, number, said], expected, text)
  }
})

test('a cell may hold nothing but a number', () => {
  assert.deepEqual(['2.1', '4.', 'A1', '80 pct.', 'Nr.'].map(numberAlone), [
    '2.1',
    '4',
    'A1',
    null,
    null,
  ])
})

test('a number lies below another by its parts', () => {
  assert.ok(isBelow('1.1.2.4', '1.1.2'))
  assert.ok(!isBelow('1.10.1', '1.1'))
})
