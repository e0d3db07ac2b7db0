import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { list } from '../measuring/figures.ts'
import { siteOn } from '../portal/site.ts'
import { course, measured, openJudged, stateOn } from './world.ts'

const at = `/plans/montes-agua/indicators/${list.indicator}`
const answer = z.object({
  assessments: z.array(
    z.looseObject({
      at: z.string(),
      method: z.string(),
      verdict: z.string(),
      inputs: z.looseObject({
        observations: z.array(
          z.object({ factId: z.string(), period: z.string(), value: z.string() }),
        ),
      }),
    }),
  ),
})

test('the page, and the call for programs, read on each day what was said on it', async (t) => {
  const world = await openJudged(t)
  await stateOn(world, '2027-01-11', { ...course, 'observation.2025': measured('42') })
  await stateOn(world, '2027-02-11', { 'observation.2026': measured('41') })
  const { read } = siteOn(world.database, '2027-03-01')
  const words = async (query: string) => (await read(`/en${at}${query}`)).replaceAll(/\s+/g, ' ')
  assert.match(await words(''), /Behind: 41\.0/)
  const then = await words('?as-of=2027-01-20')
  assert.match(then, /On track: 42/)
  assert.doesNotMatch(then, /Behind: 41\.0/)
  assert.doesNotMatch(await words('?as-of=2027-01-10'), /Judged by/)
  const call = async (query: string) =>
    answer.parse(JSON.parse(await read(`/api/v1${at}${query}`))).assessments
  assert.deepEqual(
    (await call('?as-of=2027-01-20')).map((one) => [
      one.at,
      one.method,
      one.verdict,
      one.inputs.observations.map(({ period, value }) => `${period} ${value}`),
    ]),
    [
      ['2027-01-11T12:00:00.000Z', 'linear', 'on-track', ['2025 42']],
      ['2027-01-11T12:00:00.000Z', 'growth-ratio', 'substantial', ['2025 42']],
    ],
  )
  assert.deepEqual(
    (await call('')).map(({ verdict }) => verdict),
    ['behind', 'limited'],
  )
})
