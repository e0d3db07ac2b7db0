import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { wordsOf } from '#test/markup'
import type { Person } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import { activity, assign, handInPlan, savePlan } from '#test/reporting/planning'
import { routes, visitorOf } from '#test/reporting/visitor'
import { routes as planRoutes } from './index.ts'

prepareAssets()
const home = '/en/plans/montes-agua/organisations/forestal/implementation-plans/2027'
const list = `${home}/list`
const danish = (path: string): string => path.replace('/en/', '/da/')

async function open(t: TestContext) {
  const world = await openWorld(t)
  await assign(world)
  await savePlan(world, {
    'activity.plant': activity({ title: 'Plant oaks', unit: 'VIV', end: '2027-06-30' }),
    'activity.weed': activity({ title: 'Weed banks', unit: '', end: '', indicators: [] }),
    'activity.count': activity({ title: 'Count trees', unit: 'ART', status: 'done' }),
  })
  const site = visitorOf(world, [...routes, ...planRoutes])
  const look = async (query = '', person: Person = 'editor') =>
    (await site.get(person, `${list}${query}`)).text
  /** The titles in the table, from above. */
  const titles = async (query: string, person: Person = 'editor') => {
    const rows = (await look(query, person)).split('<tbody')[1] ?? ''
    return [...rows.matchAll(/(Plant oaks|Weed banks|Count trees)<\/a>/g)].map(([, one]) => one)
  }
  return { world, site, look, titles }
}

test('the list says how many of all are shown, in both languages', async (t) => {
  const { site, look } = await open(t)
  assert.match(wordsOf(await look()), /3 of 3 activities\./)
  assert.match(wordsOf(await look('?unit=VIV')), /One of 3 activities\./)
  const inDanish = wordsOf((await site.get('editor', danish(`${list}?unit=VIV`))).text)
  assert.match(inDanish, /Én af 3 aktiviteter\./)
  assert.match(inDanish, /Sortér efter/)
})

test('each ready-made view is a link with how many stand there, and holds just those', async (t) => {
  const { look, titles } = await open(t)
  const page = await look()
  for (const [query, sum] of [
    ['due=undated', 1],
    ['without=owner', 1],
    ['without=indicator', 1],
  ] as const) {
    const link = new RegExp(`href="[^"]*/list\\?${query}"[^>]*>[^<]*<span[^>]*>${sum}`)
    assert.match(page, link, query)
    assert.deepEqual(await titles(`?${query}`), ['Weed banks'], query)
  }
  assert.doesNotMatch(page, /list\?without=target"/)
})

test('a view is marked while it is looked at, in whatever order', async (t) => {
  const { look } = await open(t)
  for (const query of ['?due=undated', '?due=undated&order=title'])
    assert.match(
      await look(query),
      /href="[^"]*\/list\?due=undated"[^>]*aria-current|aria-current[^>]*href="[^"]*\/list\?due=undated"/,
      query,
    )
})

test('the order stands in the address and on the head of its column', async (t) => {
  const { look, titles } = await open(t)
  assert.deepEqual(await titles('?order=title'), ['Count trees', 'Plant oaks', 'Weed banks'])
  assert.deepEqual(await titles('?order=unit'), ['Count trees', 'Plant oaks', 'Weed banks'])
  assert.equal((await titles('?order=due')).at(-1), 'Weed banks')
  assert.match(await look('?order=title'), /aria-sort="ascending"/)
})

test('the form keeps what is asked for, and what nobody knows is left out', async (t) => {
  const { look, titles } = await open(t)
  const page = await look('?unit=ART&status=done&order=due')
  for (const value of ['ART', 'done', 'due'])
    assert.match(page, new RegExp(`<option value="${value}" selected`), value)
  const odd = '?status=mischief&due=never&order=sideways'
  assert.equal((await titles(odd)).length, 3)
  const main = (await look(odd)).split('<main')[1] ?? ''
  assert.match(main, /Plant along|Weed banks/)
  assert.doesNotMatch(main, /mischief|sideways/)
})

test('where nothing is like that it is said, with the way back to all', async (t) => {
  const { look } = await open(t)
  const page = await look('?unit=%3Cb%3E')
  assert.match(wordsOf(page), /No activity is like that/)
  assert.match(page, /<a href="[^"]*\/list">/)
  assert.doesNotMatch(page, /<b>"|value="<b>/)
})

test('its own people come to the form from the list, others to the place in the tree', async (t) => {
  const { world, look, titles } = await open(t)
  assert.match(await look(), /href="[^"]*\/lines\/c-1-01\/activities\/plant"/)
  assert.deepEqual(await titles('', 'coordinator'), [])
  await handInPlan(world)
  const theirs = await look('', 'coordinator')
  assert.match(theirs, /href="[^"]*implementation-plans\/2027#activity-plant"/)
  assert.doesNotMatch(theirs, /activities\/plant"/)
})

test('what is overdue is said beside its date, on the day and after', async (t) => {
  const { world, look, titles } = await open(t)
  world.setClock('2027-06-30T12:00:00Z')
  assert.deepEqual(await titles('?due=overdue'), [])
  world.setClock('2027-07-01T12:00:00Z')
  assert.deepEqual(await titles('?due=overdue'), ['Plant oaks'])
  assert.match(wordsOf(await look('?due=overdue')), /Plant oaks .*overdue/)
})
