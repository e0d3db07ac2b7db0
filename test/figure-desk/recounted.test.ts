import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { z } from 'zod'
import { reportOperations } from '#features/reporting'
import { definition, listReport, saveEntries } from '../measuring/figures.ts'
import { plan } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'
import { fieldsOf } from '../reporting/visitor.ts'
import { siteOn } from '../portal/site.ts'
import { expectWords, fill, list, openSite, publishList } from './site.ts'
import { byStreams, define, nine, paste, pasted } from './tables.ts'

const api = `/api/v1/plans/${plan}/indicators/arboles-plantados`
const answer = z.object({
  breaks: z.array(z.object({ later: z.string() })),
  breaksToCome: z.array(z.object({ later: z.string() })),
  observations: z.array(
    z.object({ period: z.string(), definition: z.number(), coverage: z.unknown() }),
  ),
})

/** Nine of twelve streams are published; then eleven streams, and that the series breaks in 2026. */
async function broken(t: TestContext) {
  const open = await openSite(t)
  const { world, site } = open
  await define(world)
  await write(open, nine)
  await publishList(open)
  const parts = 'definition' in byStreams ? (byStreams.definition?.breakdowns ?? []) : []
  const third = definition({
    from: '2026',
    breaks: true,
    reason: 'The short stream is counted elsewhere.',
    breakdowns: parts.map((one) => ({ ...one, categories: one.categories.slice(0, -1) })),
  })
  world.setClock('2027-03-01T12:00:00Z')
  done(await reportOperations.reviseReport(world.visit('editor'), listReport))
  await saveEntries(world, { 'definition.3': third })
  await publishList(open)
  world.setClock('2027-04-01T12:00:00Z')
  done(await reportOperations.reviseReport(world.visit('editor'), listReport))
  return { world, site }
}

type Open = Awaited<ReturnType<typeof openSite>>

async function write({ site }: Pick<Open, 'site'>, table: string, reason = ''): Promise<void> {
  const at = (await paste(site, table)).location ?? ''
  const sent = { ...fieldsOf((await site.get('editor', at)).text, at), reason }
  assert.match((await site.post('editor', at, sent)).location ?? '', /written/)
}

/** What everybody reads: breaks, and by which version each figure is counted. */
async function readBy({ world }: Pick<Open, 'world'>) {
  const { read } = siteOn(world.database, '2027-08-01')
  const page = await read(`/en/plans/${plan}/indicators/arboles-plantados`)
  const { breaks, breaksToCome, observations } = answer.parse(JSON.parse(await read(api)))
  const newest = observations.find(({ period }) => period === '2026')
  const laterOf = (all: typeof breaksToCome) => all.map(({ later }) => later)
  return { page, breaks: laterOf(breaks), toCome: laterOf(breaksToCome), newest }
}

const anew = {
  breaks: ['2026'],
  toCome: [],
  newest: { period: '2026', definition: 3, coverage: { of: 'stream', reported: 10, expected: 11 } },
}

test('a break that is published over a figure waits; a table that corrects it is counted by the new version, and the series breaks there', async (t) => {
  const open = await broken(t)
  const { page: waits, ...before } = await readBy(open)
  expectWords(waits, 'The short stream is counted elsewhere.')
  assert.deepEqual(before, {
    breaks: [],
    toCome: ['2026'],
    newest: {
      period: '2026',
      definition: 2,
      coverage: { of: 'stream', reported: 9, expected: 12 },
    },
  })
  await write(open, pasted('Stream|Women|All', 'Arroyo new|6|10'), 'Counted again.')
  await publishList(open)
  const { page, ...after } = await readBy(open)
  expectWords(
    page,
    '(10 of 11 units). The series is broken in 2026',
    'break: counted by a new definition from 2026',
    'Figures up to 2024 cannot be compared with it. “The short stream is counted elsewhere.”',
  )
  assert.doesNotMatch(page, /Counted by version 2/)
  assert.deepEqual(after, anew)
})

test('the form that corrects a figure counts it by the version of its period, too', async (t) => {
  const open = await broken(t)
  const form = `${list}/observation?field=observation.2026`
  const cell = {
    'cell:stream:great:numerator': '6',
    'cell:stream:great:denominator': '10',
    'cell:stream:new:numerator': '6',
    'cell:stream:new:denominator': '10',
  }
  const saved = await fill(open.site, 'editor', form, { ...cell, correction: 'Counted again.' })
  assert.equal(saved.location, `${list}?said=saved`)
  await publishList(open)
  const { page: _, ...after } = await readBy(open)
  assert.deepEqual(after, anew)
})
