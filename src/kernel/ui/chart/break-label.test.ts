import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePeriod } from '#kernel/clock'
import { speaker } from '#kernel/i18n'
import { phone, sheet, wide } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { canvasOf } from './drawing.ts'
import { labelRequests } from './label-requests.ts'
import { placeLabels } from './labels.ts'
import { besideAxis, obstacles } from './obstacles.ts'

const years = (first: number, values: readonly number[]) =>
  values.flatMap((value, at) => {
    const period = parsePeriod(String(first + at))
    return period ? [{ period, value: String(value) }] : []
  })

const broken = (values: readonly number[], after: number, text: string): LineChart => {
  const observed = years(2020, values)
  const from = observed[after]?.period ?? assert.fail()
  return {
    say: speaker('da'),
    id: 'broken',
    title: '',
    description: '',
    observed,
    breaks: [{ from, text }],
    target: { period: '2030', value: '4000' },
  }
}

const text = 'brud: opgjort efter en ny definition fra 31. december 2026'

test('what is said of a break never lies over the words of the axis, however small the drawing', () => {
  const values = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 2, maxLength: 9 })
  fc.assert(
    fc.property(values, fc.nat(), fc.constantFrom(phone, wide, sheet), (all, place, size) => {
      const chart = broken(all, 1 + (place % (all.length - 1)), text)
      const canvas = canvasOf(chart, size)
      const placed = placeLabels(labelRequests(chart, canvas), obstacles(chart, canvas), size)
      const label = placed.find(({ lines }) => lines.join(' ') === text) ?? assert.fail()
      const width = Math.max(...label.lines.map((line) => line.length)) * size.text * 0.53
      const left = label.anchor === 'end' ? label.at.x - width : label.at.x
      const rows = label.lines.map((_, at) => label.at.y + at * size.text * 1.3)
      for (const { right, top, bottom } of besideAxis(canvas))
        assert.ok(left >= right || rows.every((y) => y < top || y - size.text * 0.7 > bottom))
    }),
  )
})
