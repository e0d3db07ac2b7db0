import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { governanceOperations } from '#features/governance'
import { routes as workRoutes } from '#features/work'
import type { Person } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { done, handedIn } from '../reporting/thread.ts'
import { routes, visitorOf } from '../reporting/visitor.ts'

prepareAssets()
const world = await openWorld()
const site = visitorOf(world, [...routes, ...workRoutes])

test('everybody lands where his work is', async () => {
  const landings: readonly (readonly [Person, string | null])[] = [
    ['coordinator', null],
    ['editor', '/en/plans/montes-agua/organisations/forestal/desk'],
    ['partner', '/en/plans/montes-agua/rounds'],
    ['administrator', '/en/people'],
    ['auditor', '/en/journal'],
    ['public', '/en/sign-in?next=/en/work'],
  ]
  for (const [person, location] of landings) {
    const seen = await site.get(person, '/en/work')
    assert.equal(seen.location, location, person)
  }
})

test('it is about now: whoever asks for an earlier day is refused, as on every page of work', async () => {
  for (const person of ['coordinator', 'editor', 'partner'] as const) {
    const asked = await site.get(person, '/en/work?as-of=2027-01-01')
    assert.equal(asked.status, 400, person)
    assert.match(asked.text, /what lies here now, and not an earlier day/)
    const danish = await site.get(person, '/da/work?as-of=2027-01-01')
    assert.match(danish.text, /det, der ligger her nu, og ikke en tidligere dag/)
  }
})

test('the coordinator’s desk says what waits for him, what is missing and where else his roles lead', async () => {
  await handedIn(world)
  const desk = (await site.get('coordinator', '/en/work')).text
  assert.match(desk, /<h1>One report waits for you<\/h1>/)
  assert.match(desk, /One is not handed in yet and has time\./)
  assert.match(desk, /Read the report: Servicio Forestal inventado/)
  assert.match(desk, /href="\/en\/plans\/montes-agua\/rounds\/2027\/reminders\?to=magua"/)
  assert.match(desk, /href="\/en\/people"/)
  const danish = (await site.get('coordinator', '/da/work')).text
  assert.match(danish, /<h1>Én indberetning venter på dig<\/h1>/)
  assert.match(danish, /Én er ikke afleveret endnu og har tid\./)
})

test('nobody but a coordinator sees that desk', async () => {
  for (const person of ['editor', 'approver', 'steering', 'reviewer', 'partner'] as const) {
    const { location, text } = await site.get(person, '/en/work')
    assert.doesNotMatch(text, /waits for you|Unmeasurable/, person)
    assert.notEqual(location, null, person)
  }
})

test('what a meeting decided and nobody carried out in time stands on the desk, with the way to it', async () => {
  const coordinator = world.visit('coordinator')
  const plan = 'montes-agua'
  const heldOn = coordinator.now.toISOString().slice(0, 10)
  const about = { plan, code: `${heldOn.slice(0, 4)}-1` }
  const meeting = { plan, title: 'Mesa', heldOn, round: '', body: '' }
  done(await governanceOperations.announceMeeting(coordinator, meeting))
  const due = { owner: 'forestal', dueOn: heldOn }
  const words = { title: 'Un hito', proposal: 'Fijar un hito.', otherwise: 'Nada.' }
  const subject = { kind: 'commitment', id: 'c-1-01' } as const
  const point = { ...about, ...due, ...words, subject }
  const { id } = done(await governanceOperations.putOnAgenda(coordinator, point))
  const minuted = { outcome: 'as-proposed', decided: 'Un hito para 2028.', replaces: '' }
  done(
    await governanceOperations.recordDecision(coordinator, {
      ...about,
      ...due,
      ...minuted,
      item: id,
    }),
  )
  assert.doesNotMatch((await site.get('coordinator', '/en/work')).text, /id="overdue"/)
  world.setClock('2028-01-10T12:00:00Z')
  const { text } = await site.get('coordinator', '/en/work')
  assert.match(text, /<h2 id="overdue-label">One decision is overdue<\/h2>/)
  const href = `/en/plans/${plan}/meetings/${about.code}/points/${id}`
  assert.match(text, new RegExp(`href="${href}"\\s*>[^]*?Un hito para 2028\\.`))
  assert.match((await site.get('coordinator', '/da/work')).text, /Én beslutning er over fristen/)
})
