import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { speaker } from '#kernel/i18n'
import { apiRoutes } from '#features/figure-imports'
import { expectWords, openSite, words } from '#test/figure-desk/site'
import { define, nine, paste, pasted } from '#test/figure-desk/tables'
import { fieldsOf, visitorOf } from '#test/reporting/visitor'
import { importLines } from './calls/shown.ts'
import { importShape } from './calls/shapes.ts'

const one = pasted('Stream|Women|All', 'Arroyo small|5|10', 'Arroyo new|4|10')

test('what a table names is told apart from the units that have a figure with it: those of the draft are not missing', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const first = (await paste(site, nine)).location ?? ''
  await site.post('editor', first, fieldsOf((await site.get('editor', first)).text, first))
  const at = (await paste(site, one)).location ?? ''
  const page = (await site.get('editor', at)).text
  expectWords(
    page,
    '10 of 12 units have reported.',
    '2026: the table names 2 of 12. Once it is written, 10 of 12 have a figure. Missing: Arroyo long and Arroyo short.',
  )
  assert.doesNotMatch(words(page), /2 of 12 have a figure|Missing: Arroyo north/)
  const form = new FormData()
  const given = { pasted: one, period: '2026', answers: '{}', dryRun: 'true' }
  for (const [name, value] of Object.entries(given)) form.set(name, value)
  const api = '/api/v1/plans/montes-agua/organisations/forestal/figures/arboles-plantados/table'
  const { text } = await visitorOf(world, apiRoutes).upload('editor', api, form)
  const shown = z.looseObject(importShape.shape).parse(JSON.parse(text))
  assert.deepEqual(shown.coverage, [
    {
      dimension: 'stream',
      period: '2026',
      named: 2,
      reported: 10,
      expected: 12,
      missing: ['long', 'short'],
    },
  ])
  const lines = importLines(speaker('en'), shown).join('\n').replaceAll('\u00a0', ' ')
  assert.match(lines, /2026: 38\.0 % \(38 of 100\), 10 of 12 units have reported\./)
  assert.match(lines, /2026: the table names 2 of 12; with it 10 of 12 units have a figure\./)
})
