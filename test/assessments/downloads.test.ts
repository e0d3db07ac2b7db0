import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { figureDrafts } from '#features/indicators'
import { list } from '../measuring/figures.ts'
import type { World } from '../reporting/cast.ts'
import { asObjects, readCsv } from '../portal/csv.ts'
import { siteOn } from '../portal/site.ts'
import { course, measured, openJudged, publicOn, stateOn, withdrawOn } from './world.ts'

const page = `/en/plans/montes-agua/indicators/${list.indicator}`
const api = `/api/v1/plans/montes-agua/indicators/${list.indicator}`

const rowsIn = (text: string) => asObjects(readCsv(text))

const otherwise = {
  verdict: figureDrafts.verdictSays.parse({
    verdict: 'on-track',
    rule: 'behind',
    sentence: 'Two posts are filled in May.',
  }),
  correction: '',
}

/** Two figures, a month apart; of the second the authority says something else. */
async function openStated(t: Parameters<typeof openJudged>[0]): Promise<World> {
  const world = await openJudged(t)
  await stateOn(world, '2027-01-11', { ...course, 'observation.2025': measured('42') })
  await stateOn(world, '2027-02-11', {
    'observation.2026': measured('42'),
    'verdict.2026': otherwise,
  })
  return world
}

const spaced = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, ' ')

test('everything that was said can be taken along, in the words of the page, with what it rests on', async (t) => {
  const world = await openStated(t)
  const { read } = siteOn(world.database, '2027-03-01')
  const rows = rowsIn(await read(`${api}/assessments.csv`))
  assert.deepEqual(
    rows.map(({ method, verdict, period, until }) => [
      method,
      verdict,
      period,
      until?.slice(0, 10),
    ]),
    [
      ['linear', 'on-track', '2025', '2027-02-11'],
      ['growth-ratio', 'substantial', '2025', '2027-02-11'],
      ['linear', 'behind', '2026', undefined],
      ['growth-ratio', 'moderate', '2026', undefined],
    ],
  )
  const [stored] = await publicOn(world, '2027-03-01')
  const own = rows[2]
  assert.deepEqual(
    [own?.['sentence_en'], own?.['sentence_da'], own?.['disagreement_en'], own?.['attainment']],
    [stored?.sentence.en, stored?.sentence.da, stored?.disagreement?.en, stored?.attainment],
  )
  assert.deepEqual(
    [
      own?.['verdict_words_en'],
      own?.['instead'],
      own?.['instead_words_en'],
      own?.['instead_reason'],
    ],
    ['Behind its path', 'on-track', 'On its path', 'Two posts are filled in May.'],
  )
  assert.deepEqual(
    [own?.['baseline_fact'], own?.['target_fact'], own?.['observations'], own?.['target_value']],
    [
      stored?.inputs.baseline?.fact,
      stored?.inputs.target?.fact,
      stored?.inputs.observations[0]?.fact,
      '50',
    ],
  )
  const shown = spaced(await read(page))
  assert.ok(own && shown.includes(spaced(own['sentence_en'] ?? '-')))
  assert.ok(shown.includes('assessments.csv'))
})

test('the values as JSON say it too, after the figures; the workbook has a sheet of it', async (t) => {
  const world = await openStated(t)
  const { read, ask } = siteOn(world.database, '2027-03-01')
  const objects: unknown = JSON.parse(await read(`${api}/values.json`))
  assert.ok(Array.isArray(objects))
  const said = rowsIn(await read(`${api}/assessments.csv`))
  assert.deepEqual(
    objects.slice(-said.length),
    said.map((row) => ({ what: 'assessment', ...row })),
  )
  const book = Buffer.from(await (await ask(`${api}/values.xlsx?lang=da`)).arrayBuffer())
  assert.ok(book.includes('xl/worksheets/sheet3.xml'))
})

const described = z.object({
  url: z.literal('assessments.csv'),
  tableSchema: z.object({
    columns: z.array(
      z.object({
        name: z.string(),
        titles: z.string(),
        'dc:description': z.array(z.object({ '@value': z.string() })),
      }),
    ),
  }),
})

test('its description names every column in its order and explains it in both languages', async (t) => {
  const world = await openStated(t)
  const { read, ask } = siteOn(world.database, '2027-03-01')
  const answer = await ask(`${api}/assessments.csv`)
  assert.match(answer.headers.get('link') ?? '', /<assessments\.csv-metadata\.json>/)
  const [head] = readCsv(await answer.text())
  const { tableSchema } = described.parse(
    JSON.parse(await read(`${api}/assessments.csv-metadata.json`)),
  )
  const { columns } = tableSchema
  assert.deepEqual(
    columns.map(({ titles }) => titles),
    head,
  )
  for (const { name, 'dc:description': about } of columns) {
    assert.equal(about.length, 2, name)
    for (const { '@value': words } of about) assert.doesNotMatch(words, /^figures\./)
  }
})

test('a file of an earlier day knows only what was said by then, and not that it ended', async (t) => {
  const world = await openStated(t)
  const { read } = siteOn(world.database, '2027-03-01')
  const rows = rowsIn(await read(`${api}/assessments.csv?as-of=2027-01-20`))
  assert.deepEqual(
    rows.map(({ method, period, until, instead }) => [method, period, until, instead]),
    [
      ['linear', '2025', undefined, undefined],
      ['growth-ratio', '2025', undefined, undefined],
    ],
  )
})

test('of what rested on a withdrawn figure a stub is left in every file, and no word', async (t) => {
  const world = await openStated(t)
  await withdrawOn(world, '2027-03-11', 'observation.2026')
  const { read } = siteOn(world.database, '2027-04-01')
  const rows = rowsIn(await read(`${api}/assessments.csv`))
  assert.deepEqual(
    rows.map(({ state, said_at, method, verdict }) => [
      state,
      said_at?.slice(0, 10),
      method,
      verdict,
    ]),
    [
      ['said', '2027-01-11', 'linear', 'on-track'],
      ['said', '2027-01-11', 'growth-ratio', 'substantial'],
      ['withdrawn', '2027-02-11', undefined, undefined],
      ['said', '2027-03-11', 'linear', 'on-track'],
      ['said', '2027-03-11', 'growth-ratio', 'substantial'],
    ],
  )
  assert.deepEqual(rows[2], {
    state: 'withdrawn',
    indicator: list.indicator,
    said_at: '2027-02-11T12:00:00.000Z',
    until: '2027-03-11T12:00:00.000Z',
    gone_at: '2027-03-11T12:00:00.000Z',
    gone_ground: 'law',
  })
})
