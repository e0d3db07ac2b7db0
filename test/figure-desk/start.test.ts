import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { reportOperations } from '#features/reporting'
import { listReport, show } from '../measuring/figures.ts'
import { asObjects, readCsv } from '../portal/csv.ts'
import { siteOn } from '../portal/site.ts'
import { plan } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'
import { fieldsOf } from '../reporting/visitor.ts'
import { deeds, expectWords, fill, list, openSite, publishList } from './site.ts'

const form = `${list}/baseline`
const start = {
  state: 'stated',
  numerator: '30',
  denominator: '75',
  period: '2024',
  decidingBody: 'The board',
  correction: 'Counted.',
}
const api = `/api/v1/plans/${plan}/indicators/arboles-plantados`
const answer = z.object({
  baselines: z.array(
    z.object({
      value: z.string().nullable(),
      numerator: z.string().nullable(),
      denominator: z.string().nullable(),
    }),
  ),
})

test('a baseline is entered with its counts, is what they come to, and everybody reads them wherever it stands', async (t) => {
  const open = await openSite(t)
  const { world, site } = open
  const wrong = await fill(site, 'editor', form, { ...start, value: '45' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /href="#value"/)
  const half = await fill(site, 'editor', form, { ...start, denominator: '' })
  assert.match(half.text, /href="#(numerator|denominator)"/)
  assert.equal((await fill(site, 'editor', form, start)).location, `${list}?said=saved`)
  expectWords((await site.get('editor', list)).text, '40.0 %, 30 of 75 (2024)')
  const { numerator, denominator, value } = fieldsOf((await site.get('editor', form)).text, form)
  assert.deepEqual([numerator, denominator, value], ['30', '75', ''])
  await publishList(open)

  done(await reportOperations.reviseReport(world.visit('editor'), listReport))
  const recounted = { ...start, numerator: '33', correction: 'Recounted.' }
  assert.equal((await fill(site, 'editor', form, recounted)).location, `${list}?said=saved`)
  await reportOperations.sendReport(world.visit('editor'), listReport)
  expectWords((await site.get('approver', `${deeds}/sign`)).text, '44.0 %, 33 of 75')
  await fill(site, 'approver', `${deeds}/sign`, {
    code: await world.code('approver'),
    go: 'hand-in',
  })
  await fill(site, 'approver', `${deeds}/publish`, {
    code: await world.code('approver'),
    go: 'publish',
  })

  const { read } = siteOn(world.database, '2027-08-01')
  const counts = { value: '44', numerator: '33', denominator: '75' }
  assert.deepEqual(answer.parse(JSON.parse(await read(api))).baselines, [counts])
  const rows = asObjects(readCsv(await read(`${api}/values.csv`)))
  assert.deepEqual(
    rows
      .filter(({ what = '' }) => what.endsWith('baseline'))
      .map((row) => [row['what'], row['value'], row['numerator'], row['denominator']]),
    [
      ['baseline', '44', '33', '75'],
      ['replaced-baseline', '40', '30', '75'],
    ],
  )
  const page = await read(`/en/plans/${plan}/indicators/arboles-plantados`)
  expectWords(page, '44 % in 2024 (33 of 75)', '40 % in 2024 (30 of 75)')
  const { series } = await show(world, 'editor')
  assert.deepEqual(
    series.baselines.map((one) => [one.numerator, one.denominator]),
    [['33', '75']],
  )
})
