import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { planOperations } from '#features/plans'
import { receivedOperations } from '#features/received'
import { routes } from '#features/received-desk'
import { done } from '../permissions/scene.ts'
import type { World } from '../reporting/cast.ts'
import { forestal, openWorld, plan } from '../reporting/cast.ts'
import { fieldsOf, visitorOf } from '../reporting/visitor.ts'
import { planDocument, threeRows } from './plan-document.ts'

prepareAssets()
const list = `/en/plans/${plan}/received`

/** A document that waits, with two questions that were refused. */
async function openSent() {
  const world = await openWorld()
  const coordinator = world.visit('coordinator')
  for (const commitment of ['c-1-01', 'c-1-02']) {
    const given = { plan, commitment, organisation: forestal, part: 'lead' } as const
    done(await planOperations.assignReporting(coordinator, given))
  }
  const bytes = planDocument('Servicio Forestal inventado', threeRows, '2027', [
    'Activity',
    'Responsible',
    'Deadline',
    'Not known',
  ])
  const given = { plan, name: 'plan.docx', bytes, sender: '' }
  const { document } = done(await receivedOperations.receiveDocument(coordinator, given))
  const home = `${list}/${document.id}`
  return { world, site: visitorOf(world, routes), home, key: { plan, document: document.id } }
}

const openOf = async (world: World) => {
  const { open } = await receivedOperations.listReceived(world.visit('coordinator'), plan)
  return [...open.values()]
}

test('questions without an answer are counted the same in the list, on the page and for programs, and go down when one is answered', async () => {
  const { world, site, home, key } = await openSent()
  const before = await openOf(world)
  const [first] = before
  assert.ok(first && first.refused > 1)
  const { refused, guessed } = first
  const counted = async () => ({
    list: /without an answer: (\d+) refused, (\d+) guessed/.exec(
      (await site.get('coordinator', list)).text,
    ),
    page: /Without an answer: (\d+) refused, (\d+) guessed/.exec(
      (await site.get('coordinator', home)).text,
    ),
  })
  const numbersOf = (found: RegExpExecArray | null) => found?.slice(1).map(Number)
  const was = await counted()
  assert.deepEqual(numbersOf(was.list), [refused, guessed])
  assert.deepEqual(numbersOf(was.page), [refused, guessed])
  const given = { ...key, answers: { '1.owner': 'VIV' } }
  done(await receivedOperations.answerReceived(world.visit('coordinator'), given))
  assert.deepEqual(await openOf(world), [{ refused: refused - 1, guessed }])
  const now = await counted()
  assert.deepEqual(numbersOf(now.list), [refused - 1, guessed])
  assert.deepEqual(numbersOf(now.page), [refused - 1, guessed])
})

test('answers of a page that was open meanwhile overwrite nothing that nobody touched in it', async () => {
  const { world, site, home, key } = await openSent()
  const fields = fieldsOf((await site.get('coordinator', home)).text, `${home}/answers`)
  const coordinator = world.visit('coordinator')
  const given = { ...key, answers: { '1.owner': 'VIV' } }
  done(await receivedOperations.answerReceived(coordinator, given))
  const sent = { ...fields, do: 'changed', 'answer:2.deadline': '2027-05-31' }
  assert.equal((await site.post('coordinator', `${home}/answers`, sent)).status, 303)
  const { answers } = await receivedOperations.showReceived(coordinator, key)
  assert.deepEqual(
    answers.map(({ question, becomes }) => [question, becomes]),
    [
      ['1.owner', 'VIV'],
      ['2.deadline', '2027-05-31'],
    ],
  )
})

test('who answers what somebody answered meanwhile is told so, and keeps what was typed', async () => {
  const { world, site, home, key } = await openSent()
  const fields = fieldsOf((await site.get('coordinator', home)).text, `${home}/answers`)
  const coordinator = world.visit('coordinator')
  const given = { ...key, answers: { '1.owner': 'VIV' } }
  done(await receivedOperations.answerReceived(coordinator, given))
  const typed = {
    ...fields,
    do: 'changed',
    'answer:1.owner': 'INV',
    'answer:2.deadline': '2027-05-31',
  }
  const stale = await site.post('coordinator', `${home}/answers`, typed)
  assert.equal(stale.status, 422)
  assert.match(
    stale.text,
    /Somebody has answered T1\.R3\S* while this page was open; it stands as “VIV” now/,
  )
  const again = fieldsOf(stale.text, `${home}/answers`)
  assert.deepEqual([again['answer:1.owner'], again['answer:2.deadline']], ['INV', '2027-05-31'])
  const saved = await site.post('coordinator', `${home}/answers`, { ...again, do: 'changed' })
  assert.equal(saved.status, 303)
  const { answers } = await receivedOperations.showReceived(coordinator, key)
  assert.equal(answers.find(({ question }) => question === '1.owner')?.becomes, 'INV')
})

test('who answers a document that was read again meanwhile is told so, and keeps what is still asked', async () => {
  const { world, site, home, key } = await openSent()
  const fields = fieldsOf((await site.get('coordinator', home)).text, `${home}/answers`)
  const coordinator = world.visit('coordinator')
  const told = { ...key, headings: { 'Not known': 'criterion' } }
  done(await receivedOperations.tellHeadings(coordinator, told))
  const typed = { ...fields, do: 'changed', 'answer:1.owner': 'INV' }
  const stale = await site.post('coordinator', `${home}/answers`, typed)
  assert.equal(stale.status, 422)
  assert.match(stale.text, /The document was read again while this page was open/)
  assert.equal(fieldsOf(stale.text, `${home}/answers`)['answer:1.owner'], 'INV')
  const { answers } = await receivedOperations.showReceived(coordinator, key)
  assert.deepEqual(answers, [])
})

test('who answers a document that was handed over meanwhile is told so, and keeps what was typed', async () => {
  const { world, site, home, key } = await openSent()
  const fields = fieldsOf((await site.get('coordinator', home)).text, `${home}/answers`)
  done(await receivedOperations.handOverReceived(world.visit('coordinator'), key))
  const typed = { ...fields, do: 'changed', 'answer:1.owner': 'INV' }
  const stale = await site.post('coordinator', `${home}/answers`, typed)
  assert.equal(stale.status, 422)
  assert.match(stale.text, /The document is handed over already/)
  assert.equal(fieldsOf(stale.text, `${home}/answers`)['answer:1.owner'], 'INV')
})
