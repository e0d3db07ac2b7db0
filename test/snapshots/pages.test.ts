import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import { groupsOf } from '#kernel/merkle'
import { routes } from '#features/snapshot-desk'
import type { World } from '../reporting/cast.ts'
import { done, report } from '../reporting/thread.ts'
import type { Visitor } from '../reporting/visitor.ts'
import { fieldsOf, routes as working, visitorOf } from '../reporting/visitor.ts'
import { correct, freeze, openTaken, publishAll, refOf, show, withdraw } from './world.ts'

const home = '/en/plans/montes-agua/rounds/2027'
const visitor = (world: World): Visitor => visitorOf(world, [...working, ...routes])

/** The words of a page, without its markup. */
const words = (page: string): string =>
  page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

test('the round’s page leads its coordinator to freezing, and everybody else to what was frozen', async (t) => {
  const world = await openTaken(t)
  const browser = visitor(world)
  for (const person of ['coordinator', 'steering', 'editor'] as const) {
    const { text } = await browser.get(person, home)
    assert.match(text, new RegExp(`href="${home}/snapshots"`), person)
  }
})

test('before freezing the page says what happens, to whom it shows, what does not happen, and that it stays', async (t) => {
  const world = await openTaken(t)
  const asked = { ...report, commitment: 'c-1-01', field: 'did', passage: 'four streams' }
  done(await reportOperations.askQuestion(world.visit('coordinator'), { ...asked, text: 'Which?' }))
  const browser = visitor(world)
  const page = words((await browser.get('coordinator', `${home}/snapshots`)).text)
  for (const sentence of [
    'Nothing has been frozen yet',
    'Servicio Forestal inventado has not answered one question. It stands as open.',
    'Ministerio inventado del Agua has not handed in. It stands as silent.',
    '5 answers and 4 figures of one authority are frozen',
    'does not change it. A new pack needs a new freezing.',
    'Those who report are told by mail',
    'Nothing is published',
    'It cannot be undone.',
    'Cancel, nothing is frozen',
  ])
    assert.ok(page.includes(sentence), `${sentence} in ${page}`)
  const danish = await browser.get('coordinator', `${home}/snapshots`.replace('/en/', '/da/'))
  assert.match(words(danish.text), /Når du fryser og bygger .* Det kan ikke fortrydes\./)
  const steering = words((await browser.get('steering', `${home}/snapshots`)).text)
  assert.doesNotMatch(steering, /When you freeze/)
})

test('the coordinator freezes on the page and lands on the snapshot', async (t) => {
  const world = await openTaken(t)
  const browser = visitor(world)
  const list = await browser.get('coordinator', `${home}/snapshots`)
  const fields = fieldsOf(list.text, `${home}/snapshots`)
  const long = { ...fields, caseNumber: 'x'.repeat(61) }
  const refused = await browser.post('coordinator', `${home}/snapshots`, long)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /x{61}/)
  assert.match(words(refused.text), /at most 60 signs/)
  const given = { ...fields, caseNumber: '2027-1182' }
  const frozen = await browser.post('coordinator', `${home}/snapshots`, given)
  assert.deepEqual([frozen.status, frozen.location], [303, `${home}/snapshots/1?said=frozen`])
  const twice = await browser.post('coordinator', `${home}/snapshots`, given)
  assert.equal(twice.status, 422)
  assert.match(words(twice.text), /snapshot 1 is there now/)
  const page = words((await browser.get('coordinator', frozen.location ?? '')).text)
  const { root } = (await show(world)).head
  for (const sentence of [
    'Frozen. Those who report have been told by mail.',
    'One report, 5 answers, 4 figures.',
    groupsOf(root).join(' '),
    '2027-1182',
    'The second nursery opens in April.',
    'We planted along four streams.',
    '41.3 % (31 of 75)',
    'Not reported',
    'Nothing in it has been corrected or withdrawn.',
  ])
    assert.ok(page.includes(sentence), `${sentence} in ${page}`)
})

test('what came later stands on the snapshot’s page, and what was withdrawn as its stub', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  await correct(world)
  world.setClock('2027-06-02T09:00:00Z')
  await withdraw(world, refOf(await show(world), 'c-1-01', 'challenges'))
  const browser = visitor(world)
  const page = words((await browser.get('coordinator', `${home}/snapshots/1`)).text)
  for (const sentence of [
    '41.3 % (31 of 75)',
    'Corrected, and handed in 20 May 2027',
    'Withdrawn 2 June 2027',
    'Withdrawn by Servicio Forestal inventado: required by law.',
  ])
    assert.ok(page.includes(sentence), `${sentence} in ${page}`)
  assert.doesNotMatch(page, /Drought/)
})

test('the value that was corrected in public stands beside the frozen one; one that is only handed in does not', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  await correct(world)
  const browser = visitor(world)
  const sinceThen = async () => {
    const { text } = await browser.get('coordinator', `${home}/snapshots/1`)
    return words(text.slice(text.indexOf('id="since"')))
  }
  const handedIn = await sinceThen()
  assert.match(handedIn, /Published now/)
  assert.match(handedIn, /41\.3 % .*– Corrected, and handed in/)
  assert.doesNotMatch(handedIn, /40(\.0)? %/)
  world.setClock('2027-06-01T12:00:00Z')
  await publishAll(world)
  assert.match(await sinceThen(), /41\.3 % 40(\.0)? % Corrected in public/)
})

test('of a plan’s first round the page says nothing of a year before', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const browser = visitor(world)
  const page = words((await browser.get('coordinator', `${home}/snapshots/1`)).text)
  assert.doesNotMatch(page, /Changed since last time/)
})

test('everybody reads on the page what he may, and strangers learn nothing', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const browser = visitor(world)
  const closed = words((await browser.get('magua-editor', `${home}/snapshots/1`)).text)
  assert.match(closed, /of them closed to you/)
  assert.doesNotMatch(closed, /nursery|41\.3/)
  for (const person of ['auditor', 'administrator'] as const)
    for (const path of ['snapshots', 'snapshots/1', 'snapshots/2'])
      assert.equal((await browser.get(person, `${home}/${path}`)).status, 404, `${person} ${path}`)
  assert.equal((await browser.get('coordinator', `${home}/snapshots/2`)).status, 404)
})
