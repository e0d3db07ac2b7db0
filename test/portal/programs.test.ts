import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { openDataApi, setUpOpenData } from '#features/open-data'
import { answered } from '#test/answers'
import { testDatabase } from '#test/database'
import { publishPackage, siteOn } from './site.ts'

const database = await testDatabase()
await publishPackage(database, 'plans/denmark-wps', '2026-03-01')
await publishPackage(database, 'plans/alliance-against-sexual-harassment', '2026-03-01')
await publishPackage(database, 'test/plans/montes-agua', '2026-03-01')
const { ask, read } = siteOn(database, '2026-06-01')

const list = z.object({
  items: z.array(z.looseObject({ id: z.string().optional(), code: z.string().optional() })),
  next: z.string().nullable(),
})
const danish = '/api/v1/plans/denmark-wps'
const readList = async (path: string) => list.parse(JSON.parse(await read(path)))

/** A list part by part, as a program reads it. */
async function readAll(path: string, limit: number) {
  const items: z.output<typeof list>['items'] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const part: z.output<typeof list> = await readList(
      `${path}?limit=${limit}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    assert.ok(part.items.length <= limit)
    items.push(...part.items)
    cursor = part.next
  }
  return items
}

test('a list read part by part holds everything once, in the order of the whole', async () => {
  const whole = await readAll(`${danish}/indicators`, 200)
  assert.equal(whole.length, 54)
  assert.deepEqual(await readAll(`${danish}/indicators`, 7), whole)
  assert.equal((await readAll(`${danish}/commitments`, 10)).length, 36)
  assert.equal((await readAll(`${danish}/organisations`, 50)).length, 45)
})

test('a list is cut at 50 where nothing is asked, and at most 200', async () => {
  const first = await readList(`${danish}/indicators`)
  assert.equal(first.items.length, 50)
  assert.equal((await ask(`${danish}/indicators?limit=201`)).status, 400)
  assert.equal((await ask(`${danish}/indicators?limit=0`)).status, 400)
})

test('a cursor that we never gave out is refused', async () => {
  for (const cursor of ['x', 'eyJhZnRlciI6Im4tMDkifQ', '%F0']) {
    const answer = await ask(`${danish}/commitments?cursor=${cursor}`)
    assert.equal(answer.status, 400)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8')
  }
})

test('every answer is what its schema says, on every plan', async () => {
  const some: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    'denmark-wps': [
      ['c-2-03', 'ind-dp-pollead-w'],
      ['c-0-06', 'ind-g-conflict'],
    ],
    'montes-agua': [['c-2-01', 'agua-inversion']],
  }
  for (const { path, api } of openDataApi) {
    for (const [plan, records] of Object.entries(some)) {
      for (const [commitment, indicator] of records) {
        const id = path.includes('commitments') ? commitment : indicator
        const code = plan === 'denmark-wps' ? 'dema' : 'magua'
        const address = path.replace(':plan', plan).replace(':id', id).replace(':code', code)
        const body: unknown = JSON.parse(
          await read(api.id === 'search' ? `${address}?q=agua` : address),
        )
        const parsed = api.answer.safeParse(body)
        assert.deepEqual(parsed.error?.issues ?? [], [], address)
        assert.deepEqual(parsed.data, body, `${address} holds more than its schema says`)
      }
    }
  }
})

const series = z.object({
  observations: z.array(z.object({ factId: z.string(), value: z.string(), unit: z.string() })),
})
const titled = z.object({ title: z.record(z.string(), z.string()) })

test('figures are decimal strings with unit and fact id, exactly as they were stated', async () => {
  const ida = answered(series, await read(`${danish}/indicators/ind-ida`))
  const values = ida.observations.map(({ factId, value, unit }) => [factId, value, unit])
  assert.deepEqual(values, [
    ['denmark-wps:ind-ida.2021', '2357142857', 'DKK'],
    ['denmark-wps:ind-ida.2024', '3300000000', 'DKK'],
  ])
  const water = answered(series, await read('/api/v1/plans/montes-agua/indicators/agua-cobertura'))
  assert.equal(water.observations[0]?.value, '12.50')
})

test('a text stands in all the plan’s languages and names the official one', async () => {
  const { title } = answered(titled, await read(`${danish}/commitments/c-2-03`))
  assert.deepEqual(title, {
    en: 'Training and mentoring of police abroad',
    da: title['da'],
    official: 'en',
  })
  const spanish = answered(titled, await read('/api/v1/plans/montes-agua'))
  assert.deepEqual(Object.keys(spanish.title).sort(), ['es', 'official'])
})

const organisation = z.object({ name: z.record(z.string(), z.string()) })

test('an organisation’s name is official in its country’s language, else in the plan’s', async () => {
  const officialOf = async (plan: string, code: string) =>
    answered(organisation, await read(`/api/v1/plans/${plan}/organisations/${code}`)).name[
      'official'
    ]
  assert.equal(await officialOf('denmark-wps', 'dema'), 'da')
  assert.equal(await officialOf('denmark-wps', 'un'), 'en')
  assert.equal(await officialOf('montes-agua', 'magua'), 'es')
})

const refusal = z.object({ code: z.string(), title: z.string() })

test('what cannot be read in an address is refused with what it may be, in both languages', async () => {
  const told = async (path: string, language = 'en') => {
    const answer = await ask(path, { language })
    assert.equal(answer.status, 400, path)
    const { code, title } = answered(refusal, await answer.text())
    assert.equal(code, 'query-unreadable')
    return title
  }
  assert.equal(
    await told(`${danish}/commitments?limit=0`),
    '“limit” in the address cannot be read. It is a whole number from 1 to 200.',
  )
  assert.equal(
    await told(`${danish}/commitments?limit=ti`, 'da'),
    '»limit« i adressen kan ikke læses. Det er et helt tal fra 1 til 200.',
  )
  assert.equal(
    await told(`${danish}/commitments?kind=secret`),
    '“kind” in the address cannot be read. It is one of: listed, running-text.',
  )
  assert.match(
    await told('/api/v1/search?q=x&kind=people'),
    /one of: plan, indicators, .*statements/,
  )
  assert.equal(
    await told('/api/v1/search?q=x&cursor=1'),
    '“cursor” in the address cannot be read. It is a whole number from 2 on.',
  )
  assert.equal(
    await told(`${danish}/indicators?cursor=hello`),
    '“cursor” in the address cannot be read.',
  )
  assert.match(
    await told('/api/v1/search?q=x&plan=denmark'),
    /^“plan” in the address cannot be read\. It is one of: alliance-.*, montes-agua\.$/,
  )
  assert.equal(await told('/api/v1/search?kind=plan'), '“q” is missing from the address.')
  assert.match(
    await told(`${danish}/commitments?status=bogus`),
    /^“status” in the address cannot be read\. It is one of: done, on-track, .*hidden\.$/,
  )
  assert.equal(
    await told(`${danish}/indicators?level=x`),
    '“level” in the address cannot be read. It is one of: impact, outcome, output, input, parameter, context.',
  )
  assert.match(await told(`${danish}/commitments?area=zzz`), /^“area” .* It is one of: \S+, /)
  for (const list of ['commitments', 'indicators'])
    assert.equal(
      await told(`${danish}/${list}?owner=zzz`),
      '“owner” in the address cannot be read.',
    )
  assert.equal(
    await told(`${danish}/organisations?colour=red`, 'da'),
    '»colour« i adressen kendes ikke her. Den kan indeholde: limit, cursor, as-of.',
  )
  assert.equal((await ask(`${danish}/commitments?owner=none`)).status, 200)
})

test('programs are told of addresses, not of pages', async () => {
  for (const [path, language, said] of [
    [
      `${danish}/commitments/c-9-99`,
      'en',
      'There is nothing at this address, or it is not open to you.',
    ],
    ['/api/v1/nothing', 'da', 'Der er intet på denne adresse, eller du har ikke adgang til det.'],
  ] as const) {
    const answer = await ask(path, { language })
    assert.equal(answer.status, 404)
    assert.equal(answered(refusal, await answer.text()).title, said)
  }
})

test('commitments are narrowed as on the page', async () => {
  const ids = async (query: string) =>
    (await readList(`${danish}/commitments?limit=200&${query}`)).items.map(({ id }) => id)
  assert.equal((await ids('kind=listed')).length, 36)
  assert.deepEqual(await ids('kind=running-text'), [])
  assert.equal((await ids('owner=none')).length, 14)
  assert.deepEqual(await ids('area=1'), ['c-1-01', 'c-1-02', 'c-1-03', 'c-1-04'])
  assert.equal((await ids('status=not-yet-due')).length, 36)
  assert.equal((await ask(`${danish}/commitments?kind=secret`)).status, 400)
})

test('our readings of a public record leave by no call', async () => {
  const text = await read(`${danish}/commitments?limit=200`)
  for (const word of ['measurability', 'strength', 'pillars', 'repeats', 'internal'])
    assert.doesNotMatch(text, new RegExp(`"${word}"`))
})

test('an answer is not sent twice', async () => {
  const first = await ask(`${danish}/commitments/c-2-03`)
  assert.match(first.headers.get('etag') ?? '', /^"[\w-]+"$/)
})

test('a table to take along is whole, and opens in a spreadsheet', async () => {
  const answer = await ask(`${danish}/figures.csv`)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/)
  assert.match(answer.headers.get('content-disposition') ?? '', /denmark-wps-figures\.csv/)
  const [head, ...rows] = (await answer.text()).trimEnd().split('\r\n')
  assert.match(head ?? '', /^fact_id,indicator,name_en,name_da,what,period,value,unit,/)
  const count = (kind: string) => rows.filter((row) => row.includes(`,${kind},`)).length
  assert.deepEqual(['observation', 'target', 'benchmark', 'yardstick'].map(count), [56, 8, 23, 30])
  const commitments = (await read(`${danish}/commitments.csv?as-of=2026-05-01`)).trimEnd()
  assert.equal(commitments.split('\r\n').length, 1 + 36)
})

test('what is searched is found for programs too, over all plans or in one', async () => {
  const found = await readList('/api/v1/search?q=agua')
  assert.ok(found.items.some((one) => one['plan'] === 'montes-agua'))
  const one = await readList('/api/v1/search?q=police&plan=denmark-wps&kind=commitments&limit=2')
  assert.equal(one.items.length, 2)
  assert.equal(one.next, '2')
  assert.equal((await ask('/api/v1/search')).status, 400)
})

test('what stands at agreed places says what it must', async () => {
  assert.match(await read('/robots.txt'), /User-agent: \*/)
  setUpOpenData({ securityContact: 'mailto:it@ministry.example' })
  const security = await read('/.well-known/security.txt')
  assert.match(security, /^Contact: \S+\nExpires: 20\d\d-\d\d-\d\dT/)
})

const described = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(
      z.enum(['get', 'post', 'put', 'delete']),
      z.object({
        operationId: z.string(),
        summary: z.string(),
        parameters: z.array(
          z.object({
            name: z.string(),
            in: z.enum(['path', 'query']),
            required: z.boolean(),
            schema: z.looseObject({}),
          }),
        ),
        responses: z.record(
          z.string().regex(/^\d{3}$/),
          z.object({ description: z.string(), content: z.record(z.string(), z.looseObject({})) }),
        ),
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.looseObject({}) }),
})

const isThere = <Item>(item: Item | undefined): item is Item => item !== undefined

test('the description names every call once, each with its answer', async () => {
  const document = described.parse(JSON.parse(await read('/api/v1/openapi.json')))
  const calls = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).filter(isThere),
  )
  const ids = calls.map(({ operationId }) => operationId)
  assert.deepEqual(ids.toSorted(), openDataApi.map(({ api }) => api.id).toSorted())
  for (const [path, methods] of Object.entries(document.paths))
    for (const { parameters, responses } of Object.values(methods).filter(isThere)) {
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
      assert.deepEqual(
        inPath,
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      )
      assert.ok(responses['200'])
    }
})
