import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import { oneLine } from '#test/markup'
import type { Person } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import { openSecondRound, secondLine, secondRoot } from '#test/reporting/second-round'
import {
  counts,
  done,
  fillReport,
  handedIn,
  openTheRound,
  publish,
  report,
  save,
} from '#test/reporting/thread'
import { fieldsOf, routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const root = '/en/plans/montes-agua/organisations/forestal/rounds/2027'

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  const look = async (person: Person, path = root) => oneLine((await site.get(person, path)).text)
  return { world, site, look }
}

/** What stands under the heading. */
const under = (page: string): string => /<p class="by">(.*?)<\/p>/.exec(page)?.[1] ?? ''
const words = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('while the next edition is written the coordinator’s page is headed by the one that is read', async (t) => {
  const { world, look } = await open(t)
  await handedIn(world)
  assert.equal(words(under(await look('coordinator'))), 'Handed in since 24 February 2027')
  world.setClock('2027-03-03T12:00:00Z')
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const theirs = words(under(await look('coordinator')))
  assert.match(theirs, /^Edition 1 Handed in since 24 February 2027 · on its way: Edition 2 Draft/)
  assert.match(words(under(await look('editor'))), /^Edition 2 Draft .*Edition 1 Handed in/)
  assert.match(await look('coordinator'), /All planters were trained\./)
})

test('a report has been handed in since its hand-in, also after it is published', async (t) => {
  const { world, look } = await open(t)
  await handedIn(world)
  world.setClock('2027-03-05T12:00:00Z')
  done(await publish(world))
  for (const person of ['editor', 'coordinator'] as const)
    assert.equal(words(under(await look(person))), 'Handed in since 24 February 2027')
})

test('before hand-in others see a state and a number of lines, and not a word', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  const page = await look('coordinator')
  assert.match(page, /Not handed in/)
  assert.match(page, /2 lines; shown at hand-in/)
  assert.doesNotMatch(page, /four streams|At risk/)
})

test('its own people read on the report who else reads it, and from when, as the round has it', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  const danish = root.replace('/en/', '/da/')
  for (const person of ['editor', 'approver'] as const) {
    const page = words(await look(person))
    assert.match(
      page,
      /Who reads from when Steering committee from when the papers are sent Reviewers from hand-in Civil society partners after the meeting/,
    )
    assert.match(
      words(await look(person, danish)),
      /Hvem læser hvornår Styregruppen? .* Evaluatorer .* Civilsamfundets partnere/,
    )
  }
})

test('what stands unchanged is counted on the report', async (t) => {
  const { world, site, look } = await open(t)
  await openSecondRound(world)
  const form = fieldsOf((await site.get('editor', secondLine)).text, secondLine)
  await site.post('editor', secondLine, { ...form, unchanged: 'line', changed: 'Shade.' })
  assert.match(await look('editor', secondRoot), /2 of 3 answers are unchanged\./)
})

test('before it is sent the page says what is missing, field by field, and whose part', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  const full = await look('editor')
  assert.match(
    full,
    /1\.1: Ministerio inventado del Agua has not shown a part\. You can send without it/,
  )
  assert.doesNotMatch(full, /Missing:/)
})

test('an editor takes back what is sent; a remark of the approver stands with the draft', async (t) => {
  const { world, site, look } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const form = fieldsOf((await site.get('editor', root)).text, `${root}/take-back`)
  assert.equal(
    (await site.post('editor', `${root}/take-back`, form)).location,
    `${root}?said=taken-back`,
  )
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const remark = { ...report, remark: 'Which nursery?' }
  done(await reportOperations.returnReport(world.visit('approver'), remark))
  assert.match(await look('editor'), /The approver’s remark, 11 January 2027.*Which nursery\?/)
})

test('a deed on something newer than what was seen is refused on the page', async (t) => {
  const { world, site } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  const stale = fieldsOf((await site.get('editor', root)).text, `${root}/send`)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  done(await reportOperations.takeBackReport(world.visit('editor'), report))
  const refused = await site.post('editor', `${root}/send`, stale)
  assert.equal(refused.status, 409)
  assert.match(refused.text, /class="error-summary"/)
})

test('an answer that was refused stays in its field', async (t) => {
  const { world, site } = await open(t)
  await handedIn(world)
  const question = { ...report, commitment: 'c-1-01', field: 'did', passage: '', text: 'How many?' }
  const id = done(await reportOperations.askQuestion(world.visit('coordinator'), question))
  const form = fieldsOf((await site.get('editor', root)).text, `${root}/answer`)
  const answer = { ...report, question: id, text: 'Forty.' }
  done(await reportOperations.answerQuestion(world.visit('hr'), answer))
  const refused = await site.post('editor', `${root}/answer`, { ...form, text: '40 of 40.' })
  assert.equal(refused.status, 409)
})

test('before sending, each step in a series that nobody has explained is asked with a link, and hinders nothing', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  await fillReport(world)
  const place = ['c-1-01', 'figure.arboles-plantados'] as const
  done(await save(world, 'editor', [...place, counts(['70', '75']), 1]))
  const page = await look('editor')
  assert.match(page, /href="[^"]*\/lines\/c-1-01#jump-arboles-plantados-2026"/)
  assert.match(
    words(page),
    /40 % \(30 of 75\), 2024 → 93\.3 % \(70 of 75\), 2026\. Not explained yet/,
  )
  assert.match(words(page), /2 of 2 are finished\. One step in a series still needs/)
  const inDanish = words(await look('editor', root.replace('/en/', '/da/')))
  assert.match(inDanish, /er færdige\. Ét spring mangler en forklaring\./)
  assert.match(inDanish, /Ikke forklaret endnu: Er det en ændring eller en ny definition\?/)
  const why = { answer: 'change', sentence: 'We hired.', correction: '' } as const
  done(await save(world, 'editor', ['c-1-01', 'jump.arboles-plantados.2026', why]))
  assert.doesNotMatch(await look('editor'), /Not explained yet|still needs an explanation/)
})
