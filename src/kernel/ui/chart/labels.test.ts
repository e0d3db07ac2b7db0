import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { phone, wide } from './canvas.ts'
import { placeLabels, wrap, type LabelRequest } from './labels.ts'

const label = (text: string, x: number, y: number, more: Partial<LabelRequest> = {}) => ({
  ways: [[text]],
  spots: [{ x, y }],
  sides: ['below', 'above'] as const,
  tone: 'ink' as const,
  size: 14,
  ...more,
})

test('a label takes its first side where nothing is in the way', () => {
  const [placed] = placeLabels([label('8 %', 400, 200)], [], wide)
  assert.equal(placed?.anchor, 'middle')
  assert.ok((placed?.at.y ?? 0) > 200)
})

test('a label goes to the other side of something', () => {
  const line = { left: 300, right: 500, top: 205, bottom: 215 }
  const [placed] = placeLabels([label('8 %', 400, 200)], [line], wide)
  assert.ok((placed?.at.y ?? 999) < 200)
})

test('two labels at one place do not cover each other', () => {
  const both = placeLabels([label('8 %', 400, 200), label('9 %', 400, 200)], [], wide)
  assert.notEqual(both[0]?.at.y, both[1]?.at.y)
})

test('a label that may be left out is, rather than written over another', () => {
  const all = { left: 0, right: 854, top: 0, bottom: 420 }
  assert.deepEqual(placeLabels([label('8 %', 400, 200, { optional: true })], [all], wide), [])
  assert.equal(placeLabels([label('8 %', 400, 200)], [all], wide).length, 1)
})

test('a long label is broken where one line would leave the drawing', () => {
  const request = label('', 200, 200, {
    ways: [['acting leaders counted from 2027'], ['acting leaders', 'counted from', '2027']],
    sides: ['right', 'left'],
    size: 12,
  })
  const [placed] = placeLabels([request], [], phone)
  assert.equal(placed?.lines.length, 3)
})

test('labels stay on the drawing wherever there is room', () => {
  const spot = fc.record({
    x: fc.integer({ min: 60, max: 700 }),
    y: fc.integer({ min: 60, max: 340 }),
  })
  fc.assert(
    fc.property(spot, ({ x, y }) => {
      const [placed] = placeLabels([label('14.5 %', x, y)], [], wide)
      assert.ok(placed && placed.at.y > 0 && placed.at.y < wide.height - wide.bottom)
    }),
  )
})

test('a text is broken between words only', () => {
  assert.deepEqual(wrap('acting leaders counted', 14), ['acting leaders', 'counted'])
  assert.deepEqual(wrap('konfliktforebyggelse', 5), ['konfliktforebyggelse'])
})
