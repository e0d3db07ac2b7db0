import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as coverageRoutes } from '#features/coverage'
import { routes as planRoutes } from '#features/implementation'
import type { CellValue } from '#kernel/sheets'
import { readWorkbook } from '#kernel/sheets'
import { openWorld, origin, people } from '../reporting/cast.ts'
import { activity, assign, handInPlan, savePlan } from '../reporting/planning.ts'
import { done } from '../reporting/thread.ts'
import { handlerOf, routes, visitorOf } from '../reporting/visitor.ts'

prepareAssets()
const home = '/en/plans/montes-agua/coverage'
const world = await openWorld()
const site = visitorOf(world, [...routes, ...coverageRoutes, ...planRoutes])

/** What a row of the matrix says, cell by cell, as somebody hears it. */
function rowIn(text: string, commitment: string): readonly string[] {
  const row = text.split(`id="row-${commitment}"`)[1]?.split('</tr>')[0] ?? ''
  return row
    .split(/<t[hd][^>]*>/)
    .slice(1)
    .map((cell) =>
      cell
        .replaceAll(/<span\s+aria-hidden="true"\s*>[\s\S]*?<\/span\s*>/g, '')
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
}

/** What a cell of a workbook says. */
const plain = (value: CellValue | null): string => {
  if (value?.kind === 'text') return value.text
  return value?.kind === 'number' ? value.number : ''
}

const heading = (text: string): string =>
  /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(text)?.[1]?.replaceAll(/\s+/g, ' ').trim() ?? ''

test('whoever has a part in the plan reads it, and finds it in the menu; nobody else, whatever there is', async () => {
  const admitted = people.filter(
    (one) => !['auditor', 'administrator', 'public', 'system'].includes(one),
  )
  for (const person of people.filter((one) => one !== 'system'))
    for (const path of [`${home}/2027`, `${home}/2027/csv`, `${home}/2027/xlsx`, home]) {
      const { status, text } = await site.get(person, path)
      const isOpen = admitted.includes(person)
      const expected = isOpen ? /^(200|303)$/ : person === 'public' ? /^(303|401|404)$/ : /^403$/
      assert.match(String(status), expected, `${person} ${path}`)
      if (path === `${home}/2027` && isOpen)
        assert.match(text, /<a href="\/en\/plans\/montes-agua\/coverage"[^>]*aria-current/)
    }
  for (const path of [`${home}/2099`, `${home}/soon`, `${home}/soon/csv`, `${home}/soon/xlsx`])
    assert.equal((await site.get('coordinator', path)).status, 404, path)
})

test('before anybody is assigned the news is that nobody is', async () => {
  const { text } = await site.get('coordinator', `${home}/2027`)
  assert.equal(heading(text), 'Nobody is assigned to a commitment yet')
  assert.match(rowIn(text, 'c-1-01').join(), /nobody assigned/)
})

test('of a draft the matrix says that there is one, and no more; silence is no zero', async () => {
  await assign(world)
  await savePlan(world, { 'activity.plant': activity({ title: '=quebracho blanco' }) })
  const { text } = await site.get('coordinator', `${home}/2027`)
  assert.equal(heading(text), 'Nobody has handed in yet')
  assert.match(text, /<small\s*>draft[\s\S]*<small\s*>not begun/)
  assert.doesNotMatch(text, /quebracho/)
  assert.deepEqual(rowIn(text, 'c-1-01').slice(2, 5), [
    'leads, not handed in',
    'contributes, not handed in',
    '–',
  ])
  assert.equal((await site.get('coordinator', home)).location, `${home}/2027`)
})

test('its own people see the draft in the matrix, with a link to each activity', async () => {
  const { text } = await site.get('editor', `${home}/2027`)
  assert.equal(rowIn(text, 'c-1-01')[2], 'leads, one activity')
  assert.match(text, /implementation-plans\/2027#activity-plant"[^>]*>=quebracho blanco/)
})

test('handed in, gaps are the news; each has a frame, words, and a link to the plan', async () => {
  await handInPlan(world)
  const { text } = await site.get('coordinator', `${home}/2027`)
  assert.equal(heading(text), 'One gap: an authority is responsible and plans nothing')
  assert.match(text, /One authority has not handed in\./)
  assert.match(
    text,
    /<a class="cell cell-gap" href="\/en\/plans\/montes-agua\/organisations\/forestal\/implementation-plans\/2027#line-c-1-02"/,
  )
  assert.deepEqual(rowIn(text, 'c-1-02').slice(2), [
    'leads, no activity',
    'not responsible',
    '0',
    'none',
  ])
  assert.match(rowIn(text, 'c-1-01')[2] ?? '', /leads, one activity/)
})

test('what is asked for stands in the address, with its count', async () => {
  const { text } = await site.get('coordinator', `${home}/2027`)
  assert.match(text, /href="[^"]*\/2027\?show=gaps"[^>]*>Only gaps <span class="filter-count">1</)
  const gaps = await site.get('coordinator', `${home}/2027?show=gaps`)
  assert.deepEqual(
    [...gaps.text.matchAll(/id="row-([^"]*)"/g)].map(([, id]) => id),
    ['c-1-02'],
  )
  assert.doesNotMatch(gaps.text, /<tfoot/)
  const empty = await site.get('magua-editor', `${home}/2027?show=gaps`)
  assert.match(empty.text, /No commitment is like that in this period/)
})

test('an owner that we only infer is told to those who may read it', async () => {
  const told = async (person: 'coordinator' | 'partner') =>
    (await site.get(person, `${home}/2027`)).text.includes('show=inferred')
  assert.deepEqual([await told('coordinator'), await told('partner')], [true, false])
})

test('nobody is told of a gap in a plan that is closed to him', async () => {
  const { text } = await site.get('magua-editor', `${home}/2027`)
  assert.doesNotMatch(text, /cell-gap" href/)
  assert.match(text, /<small\s*>closed to you/)
  assert.equal(rowIn(text, 'c-1-02')[2], 'leads, not open to you')
})

test('whoever can fill a gap is led there: its editors to a new edition, the coordinator to ask for one', async () => {
  const led = async (person: Parameters<typeof site.get>[0], language = 'en') => {
    const { text } = await site.get(person, `${home.replace('/en/', `/${language}/`)}/2027`)
    return [
      ...text.matchAll(
        /<a href="([^"]*)"\s*>(Propose one|Ask for one|Foreslå én|Spørg efter én)</g,
      ),
    ].map(([, href = '', words = '']) => `${words} ${href.split('/organisations/')[1]}`)
  }
  assert.deepEqual(await led('editor'), ['Propose one forestal/implementation-plans/2027#revise'])
  assert.deepEqual(await led('coordinator'), [
    'Ask for one forestal/rounds/implementation-plan-2027#c-1-02',
  ])
  assert.match((await led('coordinator', 'da')).join(), /^Spørg efter én/)
  assert.match((await led('editor', 'da')).join(), /^Foreslå én/)
  for (const person of ['approver', 'steering', 'reviewer', 'partner', 'magua-editor'] as const)
    assert.deepEqual(await led(person), [], person)
  const plan = (
    await site.get(
      'editor',
      '/en/plans/montes-agua/organisations/forestal/implementation-plans/2027',
    )
  ).text
  assert.match(plan, /id="revise"/)
  const asking = await site.get(
    'coordinator',
    '/en/plans/montes-agua/organisations/forestal/rounds/implementation-plan-2027',
  )
  assert.equal(asking.status, 200)
})

test('the language is changed without losing what was asked for', async () => {
  const { text } = await site.get('coordinator', `${home}/2027?show=gaps&said=x`)
  assert.match(text, /<a href="\/da\/plans\/montes-agua\/coverage\/2027\?show=gaps"/)
})

test('it is taken along as a workbook that can be sorted, in which silence is words', async () => {
  const bytes = async (language: string) => {
    const handler = handlerOf(world, [...routes, ...coverageRoutes], origin)
    const path = `${home.replace('/en/', `/${language}/`)}/2027/xlsx`
    const answer = await handler(
      new Request(`${origin}${path}`, { headers: { cookie: 'person=coordinator', origin } }),
    )
    assert.match(answer.headers.get('content-type') ?? '', /spreadsheetml/)
    return new Uint8Array(await answer.arrayBuffer())
  }
  const read = done(await readWorkbook(await bytes('en')))
  const [sheet] = read.sheets
  const rows = sheet?.rows.map(({ cells }) => [...cells.values()].map(({ value }) => value)) ?? []
  assert.equal(sheet?.name, 'Coverage')
  const told = rows.find((row) => row.map(plain).includes('contributes')) ?? []
  assert.deepEqual(told.slice(-6).map(plain), [
    'leads',
    '1',
    'contributes',
    'not handed in',
    '1',
    '1',
  ])
  assert.equal(done(await readWorkbook(await bytes('da'))).sheets[0]?.name, 'Dækning')
})

test('it is taken along as a table that no spreadsheet runs, in which silence is words', async () => {
  const { text, headers } = await site.get('coordinator', `${home}/2027/csv`)
  assert.equal(
    headers.get('content-disposition'),
    'attachment; filename="montes-agua-coverage-2027.csv"',
  )
  const [head = '', first = '', second = ''] = text.split('\r\n')
  assert.match(
    head,
    /^No\.,Commitment,Theme,(.*: part,.*: activities,){2}Activities,Indicators,Read on$/,
  )
  assert.match(first, /,leads,1,contributes,not handed in,1,\d+,\d{4}-\d{2}-\d{2}$/)
  assert.match(second, /,leads,0,,,0,0,\d{4}-\d{2}-\d{2}$/)
  assert.doesNotMatch(text, /(^|,)[=+@]/m)
})
