import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#kernel/operations'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { expectValidHtml } from '#test/html'
import { siteOn, wordsOn } from '../portal/site.ts'
import type { Person } from './cast.ts'
import { openWorld, plan } from './cast.ts'
import {
  done,
  fillReport,
  handIn,
  openTheRound,
  publish,
  report,
  round,
  save,
  text,
} from './thread.ts'

// One report's whole way; then everyone looks back at every day of it.
const world = await openWorld()
const on = (day: string) => world.setClock(`${day}T12:00:00Z`)
await openTheRound(world)
on('2027-02-20')
await fillReport(world)
on('2027-02-24')
await handIn(world)
on('2027-03-05')
done(await roundOperations.notePapersSent(world.visit('coordinator'), round))
on('2027-03-20')
done(await roundOperations.noteMeetingHeld(world.visit('coordinator'), round))
on('2027-05-03')
done(await publish(world, ['c-1-02']))
on('2027-06-02')
done(await reportOperations.reviseReport(world.visit('editor'), report))
done(await save(world, 'editor', ['c-1-02', 'did', text('We began in May.', 'It had begun.'), 0]))
on('2027-06-04')
await handIn(world)
on('2027-08-01')

const first = 'Nothing yet.'
const second = 'We began in May.'

/** What a reader read on c-1-02, which was never published, at the end of a day; or how he was sent away. */
async function read(person: Person, day?: string): Promise<string | number | null> {
  const asOf = day === undefined ? {} : { asOf: new Date(`${day}T23:59:59Z`) }
  try {
    const { lines } = await reportOperations.showReport(world.visit(person), { ...report, ...asOf })
    const line = lines.find(({ line: { commitment } }) => commitment === 'c-1-02')?.line
    const said = line?.items.find(({ field }) => field === 'did')?.content
    return said?.noun === 'statement' ? said.text : null
  } catch (error) {
    if (error instanceof Problem) return error.status
    throw error
  }
}

test('its owner reads it from the day it was written', async () => {
  const days = ['2027-02-19', '2027-02-20', '2027-02-24', '2027-06-01', '2027-06-02', '2027-07-01']
  for (const person of ['editor', 'approver'] as const)
    assert.deepEqual(
      await Promise.all(days.map((day) => read(person, day))),
      [null, first, first, first, second, second],
      person,
    )
})

test('the coordinator reads it from hand-in, and the newer one from its own', async () => {
  const days = ['2027-02-20', '2027-02-23', '2027-02-24', '2027-06-03', '2027-06-04']
  assert.deepEqual(await Promise.all(days.map((day) => read('coordinator', day))), [
    null,
    null,
    first,
    first,
    second,
  ])
})

test('steering members, reviewers and partners read it from the moment that the round names', async () => {
  const days = ['2027-02-23', '2027-02-24', '2027-03-04', '2027-03-05', '2027-03-20', '2027-06-04']
  const readers = [
    ['reviewer', '2027-02-24'],
    ['steering', '2027-03-05'],
    ['partner', '2027-03-20'],
  ] as const
  for (const [person, from] of readers)
    assert.deepEqual(
      await Promise.all(days.map((day) => read(person, day))),
      days.map((day) => (day < from ? 403 : day === '2027-06-04' ? second : first)),
      person,
    )
})

test('another ministry’s editor reads it on no day', async () => {
  for (const day of ['2027-02-24', '2027-06-04', undefined])
    assert.equal(await read('magua-editor', day), 403)
})

test('before the round was opened there is no report for anyone', async () => {
  assert.equal(await read('editor', '2027-01-10'), 404)
  assert.equal(await read('coordinator', '2027-01-10'), 404)
  assert.equal(await read('reviewer', '2027-01-10'), 403)
})

test('as of today it is what it is', async () => {
  for (const person of ['editor', 'coordinator', 'reviewer', 'partner'] as const)
    assert.equal(await read(person, '2027-08-01'), await read(person))
})

test('events, states and publication are those of the day', async () => {
  const showOn = (day: string) =>
    reportOperations.showReport(world.visit('approver'), {
      ...report,
      asOf: new Date(`${day}T23:59:59Z`),
    })
  const then = await showOn('2027-02-24')
  assert.deepEqual(
    [then.report.editions.length, then.state?.state, then.lines[0]?.line.publishedAt],
    [1, 'handed-in', null],
  )
  const later = await showOn('2027-05-03')
  assert.equal(later.lines[0]?.line.publishedAt?.toISOString(), '2027-05-03T12:00:00.000Z')
})

const { read: page, ask } = siteOn(world.database, '2027-08-01')
const on102 = `/en/plans/${plan}/commitments/c-1-02`
const wordsFor = async (person: Person, day: string) =>
  wordsOn(await page(`${on102}?as-of=${day}`, { actor: world.actor(person) })).filter((words) =>
    [first, second, 'Shown to you: not published'].includes(words),
  )

test('the page of a commitment shows an insider what he could read, the public nothing of it', async () => {
  const heading = 'Shown to you: not published'
  assert.deepEqual(await wordsFor('public', '2027-06-04'), [])
  assert.deepEqual(await wordsFor('coordinator', '2027-02-23'), [])
  assert.deepEqual(await wordsFor('coordinator', '2027-02-24'), [heading, first])
  assert.deepEqual(await wordsFor('coordinator', '2027-06-04'), [heading, second])
  assert.deepEqual(await wordsFor('partner', '2027-03-19'), [])
  assert.deepEqual(await wordsFor('partner', '2027-03-20'), [heading, first])
  assert.deepEqual(await wordsFor('magua-editor', '2027-06-04'), [])
  assert.deepEqual(await wordsFor('editor', '2027-02-20'), [heading, first])
})

test('the page says whose it is, in which round, how far it has come, in both languages', async () => {
  const actor = world.actor('coordinator')
  const english = await page(`${on102}?as-of=2027-02-24`, { actor })
  assert.match(english, /round 2027 about 2026/)
  assert.match(english, /Edition 1: handed in, since 24 February 2027\./)
  await expectValidHtml(english)
  const danish = await page(`${on102.replace('/en/', '/da/')}?as-of=2027-06-04`, { actor })
  assert.match(danish, /Udgave 2: afleveret, siden 4\. juni 2027\./)
  await expectValidHtml(danish)
})

test('what is published stands in the page’s own part, not besides', async () => {
  const c101 = on102.replace('c-1-02', 'c-1-01')
  const shown = async (day: string) =>
    /id="not-published"/.test(
      await page(`${c101}?as-of=${day}`, { actor: world.actor('reviewer') }),
    )
  assert.deepEqual([await shown('2027-05-02'), await shown('2027-05-03')], [true, false])
})

test('programs ask for a day in the same way', async () => {
  const path = `/api/v1/plans/${plan}/rounds/2027/organisations/forestal/report`
  const { apiRoutes } = await import('#features/report-calls')
  const site = siteOn(world.database, '2027-08-01', apiRoutes)
  const actor = world.actor('coordinator')
  const told = await site.read(`${path}?as-of=2027-02-24`, { actor })
  assert.match(told, /Nothing yet\./)
  assert.doesNotMatch(told, /We began in May/)
  assert.match(told, /"possible":\[\]/)
  for (const day of ['2027-08-02', 'yesterday'])
    assert.equal((await site.ask(`${path}?as-of=${day}`, { actor })).status, 400, day)
  const stranger = world.actor('magua-editor')
  assert.equal((await site.ask(`${path}?as-of=2027-02-24`, { actor: stranger })).status, 403)
  assert.equal((await ask(`${on102}?as-of=2027-08-02`, { actor })).status, 400)
})

test('what is withdrawn is gone from every day, for insiders too', async () => {
  const { lines } = await reportOperations.showReport(world.visit('approver'), report)
  const items = lines.find(({ line }) => line.commitment === 'c-1-02')?.line.items ?? []
  const fact = items.find(({ field }) => field === 'did')?.fact ?? ''
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...report,
      target: { kind: 'fact', fact },
      ground: 'danger',
      code: await world.code('approver'),
    }),
  )
  for (const person of ['editor', 'coordinator', 'reviewer', 'partner'] as const)
    for (const day of ['2027-03-20', '2027-06-04', undefined])
      assert.equal(await read(person, day), null, `${person} ${day}`)
  assert.deepEqual(await wordsFor('coordinator', '2027-06-04'), ['Shown to you: not published'])
})
