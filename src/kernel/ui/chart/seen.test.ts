import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { speaker } from '#kernel/i18n'
import { layOut, phone, wide } from './canvas.ts'
import { draw } from './drawing.ts'
import { stretches } from './geometry.ts'
import { axisWords, lineChart } from './line-chart.ts'
import { cutChart, gapChart, longChart } from './samples.ts'
import { labelled, withinColumns } from './seen.ts'

const say = speaker('en')

test('the line is not drawn across a time without a value', () => {
  assert.deepEqual(
    stretches(gapChart(say)).map((points) => points.map(({ period }) => period)),
    [
      ['2021', '2022'],
      ['2024', '2025'],
    ],
  )
})

test('a value between two gaps stands alone, as a dot without a line', () => {
  const { target: _, ...chart } = { ...gapChart(say), target: undefined }
  const alone = { ...chart, gaps: ['2022', '2024'] as const, observed: chart.observed.slice(0, 3) }
  const periods = stretches({ ...alone, gaps: ['2022', '2023'] }).map((part) => part.length)
  assert.deepEqual(periods, [1, 1, 1])
  const drawn = draw({ ...chart, gaps: ['2022', '2023', '2025'] }, wide).toString()
  assert.equal(drawn.match(/stroke-width="3"/g), null)
  assert.equal(drawn.match(/<circle/g)?.length, 4)
})

test('the axis begins at zero, and says so where it does not', () => {
  assert.equal(axisWords(cutChart(say)), 'The axis begins at 96.5, not at zero.')
  assert.match(lineChart(cutChart(say)).toString(), /The axis begins at 96\.5, not at zero/)
  assert.equal(axisWords(gapChart(say)), null)
  for (const values of [
    [0, 3],
    [9, 20],
    [-2, 5],
    [80, 100],
    [50, 50],
  ])
    assert.equal(layOut(wide, [2024, 2030], values).isCut, false, values.join(' '))
  assert.equal(layOut(wide, [2024, 2030], [97.1, 98]).isCut, true)
})

test('of a long series no more is drawn than can be seen, and its highest and lowest always are', () => {
  const spots = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 400 }) }),
    { minLength: 1, maxLength: 300 },
  )
  fc.assert(
    fc.property(spots, (all) => {
      const inOrder = all.toSorted((a, b) => a.x - b.x)
      const kept = withinColumns(inOrder)
      assert.ok(kept.length <= Math.max(40, 4 * 10))
      const heights = (of: typeof kept) => [
        Math.min(...of.map(({ y }) => y)),
        Math.max(...of.map(({ y }) => y)),
      ]
      assert.deepEqual(heights(kept), heights(inOrder))
      assert.deepEqual([kept[0], kept.at(-1)], [inOrder[0], inOrder.at(-1)])
    }),
  )
})

test('a short series has all its values written, a long one the last, the first and the outer ones', () => {
  const short = gapChart(say)
  assert.deepEqual(labelled(short, { size: wide }), [3, 0, 1, 2])
  const long = longChart(say)
  const numbers = labelled(long, { size: phone }).map((index) =>
    Number(long.observed[index]?.value),
  )
  const all = long.observed.map(({ value }) => Number(value))
  assert.deepEqual(numbers.slice(0, 2), [all.at(-1), all[0]])
  assert.ok(numbers.includes(Math.max(...all)) && numbers.includes(Math.min(...all)))
})

test('ten thousand values are drawn in less than a page’s worth of bytes', () => {
  const observed = Array.from({ length: 10_000 }, (_, index) => {
    const day = new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10)
    return { period: day as '2024-01-01', value: String((index * 7919) % 1000) }
  })
  const thinnedNote = (count: number) => `Thinned: ${count}`
  const drawn = lineChart({ ...longChart(say), observed, thinnedNote }).toString()
  assert.match(drawn, /Thinned: 10000/)
  assert.doesNotMatch(lineChart({ ...longChart(say), thinnedNote }).toString(), /Thinned/)
  assert.ok(drawn.length < 80_000, String(drawn.length))
})
