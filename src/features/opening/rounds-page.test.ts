import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { roundOperations } from '#features/rounds'
import { wordsOf } from '#test/markup'
import type { Person } from '#test/reporting/cast'
import { forestal, openWorld } from '#test/reporting/cast'
import { done, openTheRound, round, roundToOpen } from '#test/reporting/thread'
import { routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const rounds = '/en/plans/montes-agua/rounds'
const danish = (path: string): string => path.replace('/en/', '/da/')

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  const look = async (person: Person, path = rounds) => (await site.get(person, path)).text
  const said = async (person: Person, path = rounds) => wordsOf(await look(person, path))
  const deeds = world.visit('coordinator')
  return { world, site, look, said, deeds }
}

test('before the first round the list says why it is empty, and offers the deed only to the coordinator', async (t) => {
  const { look, said } = await open(t)
  for (const path of [rounds, danish(rounds)]) {
    assert.match(await look('coordinator', path), /class="empty-state"/)
    assert.match(await look('coordinator', path), /href="[^"]*\/rounds\/new"/)
    for (const person of ['editor', 'approver', 'steering', 'reviewer', 'partner'] as const)
      assert.doesNotMatch(await look(person, path), /rounds\/new/, person)
  }
  assert.match(await said('partner'), /The plan has not recorded this in its own words/)
  assert.match(
    await said('partner', danish(rounds)),
    /Planen har ikke registreret det med sine egne ord/,
  )
})

test('a round in the list says what it is about, until when, and whether it recurs', async (t) => {
  const { world, said } = await open(t)
  await openTheRound(world)
  assert.match(await said('editor'), /2027 2026 28 February 2027, that day included –/)
  done(await roundOperations.recurRound(world.visit('coordinator'), { ...round, recurs: true }))
  assert.match(
    await said('editor'),
    /Every year: round 2028 is proposed on 11 January 2028, due 28 February 2028\./,
  )
  assert.match(
    await said('editor', danish(rounds)),
    /Hvert år: Runde 2028 foreslås 11\. januar 2028 med frist 28\. februar 2028\./,
  )
})

test('the letters on what plans lack are a click from the rounds, for the coordinator alone', async (t) => {
  const { look } = await open(t)
  const link = /href="\/en\/plans\/montes-agua\/received"\s*>Letters on what is missing/
  assert.match(await look('coordinator'), link)
  for (const person of ['editor', 'steering', 'partner'] as const)
    assert.doesNotMatch(await look(person), link, person)
})

test('the next round is proposed with what follows, to the coordinator alone', async (t) => {
  const { world, look, said } = await open(t)
  const question = {
    id: 'q-1',
    text: { es: '¿Qué faltó?' },
    hint: { es: 'Un motivo.' },
    required: true,
    contributors: false,
  }
  const given = { ...roundToOpen, questions: [question] }
  done(await roundOperations.openRound(world.visit('coordinator'), given))
  done(await roundOperations.recurRound(world.visit('coordinator'), { ...round, recurs: true }))
  world.setClock('2028-01-11T12:00:00Z')
  const page = await said('coordinator')
  assert.match(page, /Round 2028 can be opened/)
  assert.match(
    page,
    /It is about 2027 and due on 28 February 2028, that day included; your one question is asked again\./,
  )
  assert.match(page, /It cannot be deleted; the due day can be moved\./)
  assert.match(await look('coordinator'), /href="[^"]*\/rounds\/new\?after=2027"/)
  assert.match(
    await said('coordinator', danish(rounds)),
    /Den handler om 2027 og har frist 28\. februar 2028, dagen med; dit ene spørgsmål stilles igen\./,
  )
  for (const person of ['editor', 'steering', 'partner'] as const)
    assert.doesNotMatch(await said(person), /can be opened/, person)
})

test('nobody but the coordinator opens a proposed round, and the refusal opens nothing', async (t) => {
  const { world, site, look } = await open(t)
  await openTheRound(world)
  done(await roundOperations.recurRound(world.visit('coordinator'), { ...round, recurs: true }))
  world.setClock('2028-01-11T12:00:00Z')
  for (const person of ['editor', 'approver', 'steering', 'partner', 'reviewer'] as const)
    assert.equal((await site.post(person, `${rounds}/2027/next`, {})).status, 403, person)
  assert.doesNotMatch(await look('editor'), /rounds\/2028"/)
  assert.equal((await site.post('coordinator', `${rounds}/1999/next`, {})).status, 404)
})

test('a round that does not recur has no next one, and the list says so', async (t) => {
  const { world, site } = await open(t)
  await openTheRound(world)
  const refused = await site.post('coordinator', `${rounds}/2027/next`, {})
  assert.equal(refused.status, 422)
  assert.match(refused.text, /class="error-summary"/)
  assert.match(wordsOf(refused.text), /The round does not recur\./)
  const inDanish = await site.post('coordinator', danish(`${rounds}/2027/next`), {})
  assert.match(inDanish.text, /class="error-summary"/)
  assert.doesNotMatch(inDanish.text, /The round does not recur/)
})

test('what a round is about is read by all with a part: extensions and why, who reports, who reads when', async (t) => {
  const { world, said } = await open(t)
  await openTheRound(world)
  const until = { ...round, organisation: forestal, dueOn: '2027-03-10', reason: 'Floods.' }
  done(await roundOperations.extendDueDay(world.visit('coordinator'), until))
  for (const person of ['editor', 'approver', 'steering', 'reviewer', 'partner'] as const) {
    const page = await said(person, `${rounds}/2027`)
    assert.match(page, /What the reports are about: 2026\./, person)
    assert.match(page, /Extensions .*10 March 2027 Floods\./, person)
    assert.match(page, /Steering committee from when the papers are sent/, person)
    assert.match(page, /has until 10 March 2027: Floods\./, person)
    assert.doesNotMatch(page, /Waits for|Nobody has begun/, person)
  }
  const inDanish = await said('partner', danish(`${rounds}/2027`))
  assert.match(inDanish, /Indberetningerne handler om 2026\./)
  assert.match(inDanish, /har frist til 10\. marts 2027: Floods\./)
  assert.match(inDanish, /Styregruppen fra det tidspunkt, hvor papirerne er sendt/)
})

test('what happened to a round is told newest first', async (t) => {
  const { world, said } = await open(t)
  await openTheRound(world)
  const coordinator = () => world.visit('coordinator')
  world.setClock('2027-02-01T12:00:00Z')
  const later = { ...round, dueOn: '2027-03-05', reason: 'Snow.' }
  done(await roundOperations.moveDueDay(coordinator(), later))
  world.setClock('2027-03-06T12:00:00Z')
  done(await roundOperations.notePapersSent(coordinator(), round))
  world.setClock('2027-03-07T12:00:00Z')
  done(await roundOperations.noteMeetingHeld(coordinator(), round))
  world.setClock('2027-03-08T12:00:00Z')
  done(await roundOperations.closeRound(coordinator(), round))
  const page = await said('partner', `${rounds}/2027`)
  const told = ['Closed.', 'Meeting held.', 'Papers sent.', 'Due day moved to 5 March 2027: Snow.']
  const places = told.map((one) => page.lastIndexOf(one))
  assert.ok(
    places.every((place) => place > 0),
    page,
  )
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  const inDanish = await said('partner', danish(`${rounds}/2027`))
  for (const one of ['Lukket.', 'Mødet holdt.', 'Papirer sendt.', 'Fristen flyttet til 5. marts'])
    assert.ok(inDanish.includes(one), one)
})

test('whoever has no part in the plan finds no rounds', async (t) => {
  const { world, site } = await open(t)
  await openTheRound(world)
  for (const path of [rounds, `${rounds}/2027`, `${rounds}/settings`, `${rounds}/new`])
    for (const person of ['auditor', 'public'] as const) {
      const { status } = await site.get(person, path)
      assert.ok(status === 403 || status === 404, `${person} ${path} ${status}`)
    }
})
