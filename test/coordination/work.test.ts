import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as workRoutes } from '#features/work'
import type { Person } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { handedIn } from '../reporting/thread.ts'
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
