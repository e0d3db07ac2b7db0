import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import { z } from 'zod'
import { compare } from '#kernel/decimal'
import { speaker } from '#kernel/i18n'
import { isRefused } from '#kernel/operations'
import { readWorkbook } from '#kernel/sheets'
import { valueWords } from '#features/indicators'
import { testDatabase } from '#test/database'
import { asObjects, readCsv } from './csv.ts'
import { linksIn, publishPackage, siteOn, wordsOn } from './site.ts'

// What can be taken along of an indicator: the same figures in every file, on the page and in the call.
const database = await testDatabase()
await publishPackage(database, 'plans/denmark-wps', '2026-03-01')
const { ask, read } = siteOn(database, '2026-06-01')
const api = '/api/v1/plans/denmark-wps/indicators'
const page = '/en/plans/denmark-wps/indicators'
const say = speaker('en')

const rowsShape = z.array(z.record(z.string(), z.string()))
type Rows = readonly Readonly<Record<string, string>>[]

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')

const figureShape = z.object({ factId: z.string(), unit: z.string(), value: z.string().nullable() })
const indicatorShape = z.object({
  observations: z.array(figureShape),
  targets: z.array(figureShape),
  baselines: z.array(figureShape),
  benchmarks: z.array(figureShape),
  yardsticks: z.array(z.object({ id: z.string() })),
})

const listShape = z.object({ items: z.array(z.object({ id: z.string() })) })

const ids = listShape.parse(JSON.parse(await read(`${api}?limit=200`))).items.map(({ id }) => id)

async function workbookRows(id: string): Promise<readonly (readonly string[])[]> {
  const bytes = new Uint8Array(await (await ask(`${api}/${id}/values.xlsx`)).arrayBuffer())
  const book = await readWorkbook(bytes)
  assert.ok(!isRefused(book))
  const [values] = book.sheets
  assert.ok(values)
  const width = Math.max(...values.rows.flatMap(({ cells }) => [...cells.keys()]))
  return values.rows.map(({ cells }) =>
    Array.from({ length: width }, (_, at) => {
      const cell = cells.get(at + 1)
      assert.equal(cell?.formula ?? null, null)
      const value = cell?.value
      return value?.kind === 'text' ? value.text : value?.kind === 'number' ? value.number : ''
    }),
  )
}

test('page, drawing, CSV, JSON, workbook and call hold the same figures, to the digit', async () => {
  assert.ok(ids.length > 50)
  for (const id of ids) {
    const csv = asObjects(readCsv(await read(`${api}/${id}/values.csv`)))
    const json = rowsShape.parse(JSON.parse(await read(`${api}/${id}/values.json`)))
    const figures = json.filter(({ what }) => what !== 'assessment')
    assert.deepEqual(figures, csv, id)

    const book = asObjects(await workbookRows(id))
    const numbers = (rows: Rows) => rows.map(({ fact_id, value }) => [fact_id, value])
    assert.deepEqual(
      book.map(({ fact_id }) => fact_id),
      csv.map(({ fact_id }) => fact_id),
      id,
    )
    for (const [at, { value }] of csv.entries())
      assert.equal(value === undefined ? 0 : compare(value, book[at]?.value ?? ''), 0, id)

    const call = indicatorShape.parse(JSON.parse(await read(`${api}/${id}`)))
    const { observations, baselines, targets, benchmarks, yardsticks } = call
    assert.deepEqual(
      numbers(csv.filter(({ what }) => what !== 'yardstick')),
      [...observations, ...baselines, ...targets, ...benchmarks].map(({ factId, value }) => [
        factId,
        value ?? undefined,
      ]),
      id,
    )

    assert.deepEqual(
      csv.flatMap(({ what, fact_id }) => (what === 'yardstick' ? [fact_id] : [])),
      yardsticks.map((one) => one.id),
    )

    const words = spaced(wordsOn(await read(`${page}/${id}`)).join('\n'))
    for (const { value, unit = '', what } of csv)
      if (value !== undefined && what !== 'baseline')
        assert.ok(words.includes(spaced(valueWords(say, unit, value))), `${id}: ${value}`)
  }
})

test('a drawing leaves as a file with its title, source, address and terms, in the language asked for', async () => {
  for (const [language, title, source] of [
    ['en', 'Women among police leaders, per cent', 'Source:'],
    ['da', 'Kvinder blandt politiledere, procent', 'Kilde:'],
  ] as const) {
    const answer = await ask(`${api}/ind-dp-pollead-w/chart.svg?lang=${language}`)
    assert.equal(answer.headers.get('content-type'), 'image/svg+xml')
    const drawn = await answer.text()
    const parser = new SaxesParser()
    parser.on('error', (error) => assert.fail(error))
    parser.write(drawn).close()
    const said = spaced(drawn)
    assert.match(drawn, new RegExp(`<svg[^>]*\\slang="${language}"\\s+xml:lang="${language}"`))
    assert.match(said, new RegExp(`<title id="title"\\s*>${title}</title>`))
    assert.ok(said.includes(source))
    assert.ok(
      said.includes(`/${language}/plans/denmark-wps/indicators/ind-dp-pollead-w?as-of=2026-06-01`),
    )
    assert.ok(said.includes(language === 'en' ? '20 % in 2030' : '20 % i 2030'))
  }
})

test('an indicator of others stands in the files with its number, its document, and that nobody has compared them', async () => {
  const rows = asObjects(readCsv(await read(`${api}/ind-daf-mil-w/values.csv`)))
  const {
    fact_id,
    number,
    name_da,
    document,
    page: first,
    source_en,
    checked,
    value,
  } = rows.find(({ what }) => what === 'yardstick') ?? assert.fail()
  assert.deepEqual(
    { fact_id, number, document, first, source_en, checked, value },
    {
      fact_id: 'sg-16',
      number: 'SG-16',
      document: 'S/2010/498',
      first: '15',
      source_en: 'S/2010/498, annex, about pages 15–21, unverified',
      checked: 'none',
      value: undefined,
    },
  )
  assert.ok(name_da)
  const benchmark = rows.find(({ what }) => what === 'benchmark') ?? assert.fail()
  assert.ok(benchmark['population_da'] && benchmark['publisher'])
})

test('a version of a definition that nobody has stated is not there, and the page says so', async () => {
  const answer = await ask(`${page}/ind-dp-pollead-w?definition=99`)
  assert.equal(answer.status, 404)
  assert.match(
    spaced(wordsOn(await answer.text()).join(' ')),
    /There is no version 99 of this definition\. There is one: version 1\./,
  )
  assert.equal((await ask(`${page}/ind-dp-pollead-w?definition=1`)).status, 200)
})

test('what has nothing to draw has no drawing, and every other file', async () => {
  const bare = ids.find((id) => id === 'ind-dp-alllead-w') ?? assert.fail()
  assert.equal((await ask(`${api}/${bare}/chart.svg`)).status, 404)
  assert.equal((await ask(`${api}/${bare}/values.csv`)).status, 200)
  assert.ok(!linksIn(await read(`${page}/${bare}`)).some((href) => href.includes('chart.svg')))
  for (const file of ['values.csv', 'values.xlsx', 'chart.svg'])
    assert.equal((await ask(`${api}/no-such-figure/${file}`)).status, 404)
})

test('the description of a table names every column of it, in its order, with its kind', async () => {
  const answer = await ask(`${api}/ind-dp-pollead-w/values.csv`)
  assert.match(answer.headers.get('link') ?? '', /values\.csv-metadata\.json>; rel="describedby"/)
  const [head] = readCsv(await answer.text())
  const shape = z.object({
    '@context': z.tuple([
      z.literal('http://www.w3.org/ns/csvw'),
      z.object({ '@language': z.string() }),
    ]),
    url: z.literal('values.csv'),
    tableSchema: z.object({
      primaryKey: z.literal('fact_id'),
      columns: z.array(z.object({ name: z.string(), titles: z.string(), datatype: z.string() })),
    }),
  })
  const told = shape.parse(
    JSON.parse(await read(`${api}/ind-dp-pollead-w/values.csv-metadata.json`)),
  )
  const { columns } = told.tableSchema
  assert.deepEqual(
    columns.map(({ titles }) => titles),
    head,
  )
  assert.equal(columns.find(({ name }) => name === 'value')?.datatype, 'decimal')
})

test('the description of an earlier day’s table names that day’s table, and the table its description', async () => {
  for (const table of ['values.csv', 'assessments.csv']) {
    const file = `${api}/ind-dp-pollead-w/${table}`
    const { headers } = await ask(`${file}?as-of=2026-05-20`)
    assert.equal(
      headers.get('link'),
      `<${table}-metadata.json?as-of=2026-05-20>; rel="describedby"; type="application/csvm+json"`,
    )
    const told: unknown = JSON.parse(await read(`${file}-metadata.json?as-of=2026-05-20`))
    assert.equal(z.object({ url: z.string() }).parse(told).url, `${table}?as-of=2026-05-20`)
  }
})

test('what an address does not hold here is refused with a sentence, on the page, in the call and for files', async () => {
  const one = 'ind-dp-pollead-w'
  for (const [address, sentence] of [
    [`${page}/${one}?asOf=2026-05-20`, /“asOf” in the address is not known here/],
    [`${page}/${one}?as-of=`, /“as-of” in the address cannot be read/],
    [
      `${page}/${one}?definition=1&definition=1`,
      /“definition” stands in the address more than once/,
    ],
    [`${api}/${one}?definition=1`, /“definition” in the address is not known here/],
    [`${api}/${one}?as-of=`, /“as-of” in the address cannot be read/],
    [`${api}/${one}/values.csv?asOf=2026-05-20`, /It may hold: as-of, lang/],
    [`${api}/${one}/chart.svg?lang=xx`, /It is one of: en, da/],
    [`${api}/${one}/values.xlsx?lang=xx`, /It is one of: en, da/],
  ] as const) {
    const answer = await ask(address)
    assert.equal(answer.status, 400, address)
    assert.match(spaced(await answer.text()), sentence, address)
  }
})

test('a breakdown that there is not has no drawing, and the answer says so', async () => {
  const answer = await ask(`${api}/ind-dp-pollead-w/chart.svg?dimension=rank`)
  assert.equal(answer.status, 404)
  assert.match(await answer.text(), /This figure is not broken down by “rank”\./)
})

test('the workbook explains each column by the name that stands in its head', async () => {
  const bytes = await (await ask(`${api}/ind-dp-pollead-w/values.xlsx`)).arrayBuffer()
  const book = await readWorkbook(new Uint8Array(bytes))
  assert.ok(!isRefused(book))
  const told = book.sheets.at(-1)?.rows.flatMap(({ cells }) => {
    const value = cells.get(1)?.value
    return value?.kind === 'text' ? value.text.split(', ') : []
  })
  const [head] = readCsv(await read(`${api}/ind-dp-pollead-w/values.csv`))
  for (const name of head ?? assert.fail()) assert.ok(told?.includes(name), name)
})

test('the page names every file with its size, and each is there and so large', async () => {
  const markup = await read(`${page}/ind-dp-pollead-w`)
  const links = linksIn(markup).filter((href) => href.startsWith(`${api}/ind-dp-pollead-w/`))
  assert.deepEqual(
    links.map((href) => href.replace(`${api}/ind-dp-pollead-w/`, '')),
    [
      'values.csv',
      'values.csv-metadata.json',
      'values.json',
      'values.xlsx?lang=en',
      'assessments.csv',
      'assessments.csv-metadata.json',
      'chart.svg?lang=en',
    ],
  )
  for (const href of links) assert.equal((await ask(href)).status, 200, href)
  assert.match(spaced(markup), /Values, CSV \([\d.,]+ [a-zA-Z]+\)/)
})

test('as of an earlier day every file shows that day’s figures, and none before the plan', async () => {
  for (const file of ['values.csv', 'values.json', 'values.xlsx', 'chart.svg'])
    assert.equal((await ask(`${api}/ind-dp-pollead-w/${file}?as-of=2026-02-01`)).status, 404, file)
  const answer = await ask(`${api}/ind-dp-pollead-w/values.csv?as-of=2026-04-01`)
  assert.match(
    answer.headers.get('content-disposition') ?? '',
    /ind-dp-pollead-w-2026-04-01-values\.csv/,
  )
})
