import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as deskRoutes } from '#features/desk'
import { governanceOperations as operations } from '#features/governance'
import { routes as meetingRoutes } from '#features/meetings'
import { done } from '../permissions/scene.ts'
import type { World } from '../reporting/cast.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import { openTheRound } from '../reporting/thread.ts'
import { visitorOf } from '../reporting/visitor.ts'

prepareAssets()
const home = `/en/plans/${plan}/meetings`
const key = { plan, code: '2027-1' } as const
const words = (page: string): string =>
  page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')
const siteOf = (world: World) => visitorOf(world, [...deskRoutes, ...meetingRoutes])

const announce = async (world: World, heldOn: string, round = '') =>
  done(
    await operations.announceMeeting(world.visit('coordinator'), {
      plan,
      title: 'Mesa',
      heldOn,
      round,
      body: '',
    }),
  )
const about = { kind: 'commitment', id: 'c-1-01' } as const
const nothing = { proposal: '', owner: '', dueOn: '', otherwise: '' }
const put = async (world: World, title: string) =>
  done(
    await operations.putOnAgenda(world.visit('coordinator'), {
      ...key,
      ...nothing,
      subject: about,
      title,
    }),
  )
const decide = async (world: World, item: string, given = {}) =>
  done(
    await operations.recordDecision(world.visit('coordinator'), {
      ...key,
      item,
      outcome: 'amended',
      decided: 'We plant.',
      owner: 'forestal',
      dueOn: '2027-06-01',
      replaces: '',
      ...given,
    }),
  )

test('a meeting says what can be done about it before its day, from its day on, and once it was held', async () => {
  const world = await openWorld()
  await openTheRound(world)
  const site = siteOf(world)
  await announce(world, '2027-04-12', '2027')
  const item = (await put(world, 'Trees')).id
  const page = async (who: 'coordinator' | 'editor' = 'coordinator') =>
    words((await site.get(who, `${home}/2027-1`)).text)
  const before = await page()
  assert.match(before, /What you can do now The meeting is ahead\./)
  assert.match(before, /Work on the agenda: one point, one without a proposal/)
  assert.match(before, /Build the pack for the meeting from round 2027/)
  assert.match(before, /Move the meeting to another day/)
  assert.doesNotMatch(await page('editor'), /What you can do now/)

  world.setClock('2027-04-13T12:00:00Z')
  const after = await page()
  assert.match(after, /Its day was 12 April 2027\. One point is not minuted yet\./)
  assert.match(after, /Minute the last point, first “Trees”/)
  assert.match(words((await site.get('coordinator', home)).text), /day over, no minutes/)
  await decide(world, item)
  assert.match(await page(), /Every point is minuted: note that the meeting was held/)

  await site.post('coordinator', `${home}/2027-1/notes`, { kind: 'held' })
  const held = await page()
  assert.match(held, /The meeting was held\. Follow up: one decision of this meeting is open/)
  assert.match(held, /Announce the next meeting/)
})

test('before its day a point says when it is minuted', async () => {
  const world = await openWorld()
  await announce(world, '2027-04-12')
  const { id } = await put(world, 'Trees')
  const { text } = await siteOf(world).get('coordinator', `${home}/2027-1/points/${id}`)
  assert.match(words(text), /What the meeting says to it is minuted from 12 April 2027 on/)
})

test('who answers for what a point is about is proposed as its owner, and can be changed', async () => {
  const world = await openWorld()
  await openTheRound(world)
  const site = siteOf(world)
  await announce(world, '2027-01-11')
  const blank = await site.get('coordinator', `${home}/2027-1/points/new?commitment=c-1-01`)
  const lead = /name="lead" value="([^"]+)"/.exec(blank.text)?.[1] ?? ''
  assert.notEqual(lead, '')
  assert.match(blank.text, new RegExp(`<option value="${lead}" selected`))
  const told = { ...nothing, commitment: 'c-1-01', title: 'Trees', lead, owner: lead }
  const added = await site.post('coordinator', `${home}/2027-1/points`, told)
  assert.equal(added.location, `${home}/2027-1?said=added#agenda`)
  const { items } = await operations.showMeeting(world.visit('coordinator'), key)
  assert.equal(items?.[0]?.owner, null)
  const at = `${home}/2027-1/points/${items?.[0]?.id}`
  const { text } = await site.get('coordinator', at)
  assert.match(text, new RegExp(`id="owner"[^]*?<option value="${lead}" selected`))
  assert.match(words(text), /Proposed because it answers for what the point is about/)
  assert.match(words(text), /Needed where something is to be done: today or later/)
})

test('what is overdue says since when: in the list, on its point and on the next agenda', async () => {
  const world = await openWorld()
  const site = siteOf(world)
  await announce(world, '2027-01-11')
  const { id } = await put(world, 'Trees')
  await decide(world, id, { dueOn: '2027-02-01' })
  await announce(world, '2027-06-16')
  world.setClock('2027-03-01T12:00:00Z')
  for (const path of ['', '/2027-1', '/2027-2', `/2027-1/points/${id}`]) {
    const { text } = await site.get('coordinator', `${home}${path}`)
    assert.match(words(text), /Overdue since 1 February 2027/, path)
  }
})

test('a long list of decisions is narrowed to one owner and ordered by any of its columns', async () => {
  const world = await openWorld()
  const site = siteOf(world)
  await announce(world, '2027-01-11')
  for (const [title, owner, dueOn] of [
    ['Uno', 'magua', '2027-05-01'],
    ['Dos', 'forestal', '2027-06-01'],
    ['Tres', 'forestal', '2027-07-01'],
  ] as const)
    await decide(world, (await put(world, title)).id, { decided: title, owner, dueOn })
  const listed = async (query: string) => {
    const { text } = await site.get('coordinator', `${home}?${query}`)
    const rows = [...text.matchAll(/<th scope="row"[^>]*>\s*<a[^>]*>\s*(Uno|Dos|Tres)/g)]
    return rows.map(([, title]) => title)
  }
  assert.deepEqual(await listed(''), ['Uno', 'Dos', 'Tres'])
  assert.deepEqual(await listed('owner=forestal'), ['Dos', 'Tres'])
  assert.deepEqual(await listed('sort=-due'), ['Tres', 'Dos', 'Uno'])
  assert.deepEqual(await listed('owner=forestal&sort=-due'), ['Tres', 'Dos'])
  assert.deepEqual(await listed('owner=nobody&sort=colour'), ['Uno', 'Dos', 'Tres'])
  const { text } = await site.get('coordinator', `${home}?sort=due`)
  assert.match(text, /aria-sort="ascending"/)
  assert.match(text, /href="[^"]*sort=-due#decisions"/)
})
