import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { z } from 'zod'
import { apiRoutes } from '#features/figure-imports'
import { reportOperations } from '#features/reporting'
import { expectWords, list, openSite, publishList, words } from '#test/figure-desk/site'
import { define, paste, pasted, streams } from '#test/figure-desk/tables'
import { listReport } from '#test/measuring/figures'
import { done } from '#test/reporting/thread'
import type { Visitor } from '#test/reporting/visitor'
import { fieldsOf, visitorOf } from '#test/reporting/visitor'

const rows = (women: string): string =>
  pasted('Stream|Women|All', ...streams.map((code) => `Arroyo ${code}|${women}|10`))

/** Nine of the streams have a number now, three say that they have not reported. */
const nineNow = pasted(
  'Stream|Women|All',
  ...streams.slice(0, 9).map((code) => `Arroyo ${code}|5|10`),
  ...streams.slice(9).map((code) => `Arroyo ${code}|not reported|`),
)

const shown = z.looseObject({ written: z.number() })

async function confirm(site: Visitor, at: string, given: Readonly<Record<string, string>> = {}) {
  const page = await site.get('editor', at)
  return site.post('editor', at, { ...fieldsOf(page.text, at), ...given })
}

/** All twelve streams are published: 48 of 120. */
async function twelve(t: TestContext) {
  const open = await openSite(t)
  await define(open.world)
  await confirm(open.site, (await paste(open.site, rows('4'))).location ?? '')
  await publishList(open)
  done(await reportOperations.reviseReport(open.world.visit('editor'), listReport))
  return open
}

test('a figure that would rest on fewer units than what stands is shown beside it, and kept only once that is ticked', async (t) => {
  const { site } = await twelve(t)
  const at = (await paste(site, nineNow)).location ?? ''
  expectWords(
    (await site.get('editor', at)).text,
    'What each period comes to',
    '40.0 % (48 of 120), 12 of 12 units have reported 50.0 % (45 of 90), 9 of 12 units have reported',
    '2026: 9 of 12 units have reported; what stands rests on 12 of 12 units.',
    'It is meant so.',
  )
  const why = { reason: 'Three were late.' }
  const unticked = await confirm(site, at, why)
  assert.equal(unticked.status, 409)
  expectWords(
    unticked.text,
    'would rest on 9 of 12 units, fewer than what stands',
    'Three were late.',
  )
  assert.match(unticked.text, /href="#fewer:2026"/)
  const ticked = await confirm(site, at, { ...why, 'fewer:2026': 'yes' })
  assert.equal(ticked.location, `${list}?written=12`)
})

test('a figure of as many units is shown beside what stands, and nothing is asked', async (t) => {
  const { site } = await twelve(t)
  const at = (await paste(site, rows('5'))).location ?? ''
  const page = (await site.get('editor', at)).text
  expectWords(page, '40.0 % (48 of 120)', '50.0 % (60 of 120)')
  assert.doesNotMatch(words(page), /It is meant so/)
  assert.equal((await confirm(site, at, { reason: 'x' })).location, `${list}?written=12`)
})

test('a program is asked whether fewer units are meant, and answers it like every other question', async (t) => {
  const { world } = await twelve(t)
  const site = visitorOf(world, apiRoutes)
  const path = '/api/v1/plans/montes-agua/organisations/forestal/figures/arboles-plantados/table'
  const sent = async (answers: string): Promise<object> => {
    const form = new FormData()
    const given = { pasted: nineNow, period: '2026', reason: 'Late.', answers }
    for (const [name, value] of Object.entries(given)) form.set(name, value)
    return shown.parse(JSON.parse((await site.upload('editor', path, form)).text))
  }
  const asked = await sent('{}')
  assert.partialDeepStrictEqual(asked, {
    written: 0,
    questions: [{ id: 'fewer:2026', options: [{ value: 'yes', text: 'it is meant so' }] }],
  })
  const answered = await sent('{"fewer:2026": "yes"}')
  assert.partialDeepStrictEqual(answered, { written: 12, questions: [] })
})

test('a row that is there twice is counted and named, once it is said that it counts once', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const table = pasted('Stream|Women|All', 'Arroyo north|4|10', 'Arroyo north|4|10')
  const at = (await paste(site, table)).location ?? ''
  const asked = (await site.get('editor', at)).text
  const name = /name="(answer:duplicate:[^"]*)"/.exec(asked)?.[1] ?? ''
  await site.post('editor', `${at}/answers`, {
    ...fieldsOf(asked, `${at}/answers`),
    [name]: 'once',
  })
  expectWords(
    (await site.get('editor', at)).text,
    'repeated row 1',
    'Rows that are there again',
    'Row 3: Arroyo north, 4, 10',
    'One figure is written',
  )
})

test('while a period cannot be kept its page says why, and no percentage of it', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const at = (await paste(site, rows('4'), { period: '2027' })).location ?? ''
  const page = (await site.get('editor', at)).text
  expectWords(page, '2027 is not over yet')
  assert.doesNotMatch(words(page), /40\.0 %/)
})
