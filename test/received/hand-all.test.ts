import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { planOperations } from '#features/plans'
import { receivedOperations, receivedRules } from '#features/received'
import { routes } from '#features/received-desk'
import { done } from '../permissions/scene.ts'
import type { World } from '../reporting/cast.ts'
import { forestal, openWorld, plan } from '../reporting/cast.ts'
import { visitorOf } from '../reporting/visitor.ts'
import { planDocument, savedAgain, threeRows } from './plan-document.ts'

prepareAssets()
const list = `/en/plans/${plan}/received`
const authority = 'Servicio Forestal inventado'

/** An authority that plans, and its documents for two years, with one of nobody. */
async function openSent() {
  const world = await openWorld()
  const coordinator = world.visit('coordinator')
  const given = { plan, commitment: 'c-1-01', organisation: forestal, part: 'lead' } as const
  done(await planOperations.assignReporting(coordinator, given))
  for (const [name, of, year] of [
    ['plan-2027.docx', authority, '2027'],
    ['plan-2028.docx', authority, '2028'],
    ['plan-of-nobody.docx', 'Nobody known', '2027'],
  ] as const)
    done(
      await receivedOperations.receiveDocument(coordinator, {
        plan,
        name,
        bytes: planDocument(of, undefined, year),
        sender: '',
      }),
    )
  return { world, site: visitorOf(world, routes) }
}

const states = async (world: World) => {
  const { documents } = await receivedOperations.listReceived(world.visit('coordinator'), plan)
  return Object.fromEntries(documents.map((one) => [one.name, receivedRules.stateOf(one)]))
}

test('all that is ticked is handed over at once; what is of nobody has no tick and stays', async () => {
  const { world, site } = await openSent()
  const { text } = await site.get('coordinator', list)
  const ticked = [...text.matchAll(/name="document"\s+value="([^"]+)"/g)].map(([, id = '']) => id)
  assert.equal(ticked.length, 2)
  assert.match(text, /A draft: 3 activities/)
  const none = await site.post('coordinator', `${list}/hand-over`, {})
  assert.equal(none.status, 422)
  assert.match(none.text, /Tick at least one plan/)
  const handed = await site.post('coordinator', `${list}/hand-over`, { document: ticked })
  assert.deepEqual([handed.status, handed.location], [303, `${list}?said=handed-over`])
  assert.deepEqual(await states(world), {
    'plan-2027.docx': 'handed-over',
    'plan-2028.docx': 'handed-over',
    'plan-of-nobody.docx': 'read',
  })

  const again = await site.post('coordinator', `${list}/hand-over`, { document: ticked })
  assert.equal(again.status, 422)
  assert.match(again.text, /plan-2027\.docx: /)
})

test('only whoever runs the plan is offered to hand over, or does', async () => {
  const { world, site } = await openSent()
  const { text } = await site.get('editor', list)
  assert.match(text, /plan-2027\.docx/)
  assert.doesNotMatch(text, /name="document"/)
  const { documents } = await receivedOperations.listReceived(world.visit('editor'), plan)
  const document = documents.map(({ id }) => id)
  assert.equal((await site.post('editor', `${list}/hand-over`, { document })).status, 403)
  assert.deepEqual(Object.values(await states(world)), ['read', 'read', 'read'])
})

test('a plan that was saved again is told by the day of the one that it reads as, and is not ticked', async () => {
  const { world, site } = await openSent()
  world.setClock('2027-03-05T12:00:00Z')
  const coordinator = world.visit('coordinator')
  const drop = (name: string, bytes: Uint8Array) =>
    receivedOperations.receiveDocument(coordinator, { plan, name, bytes, sender: '' })
  const again = done(await drop('again.docx', savedAgain(planDocument(authority))))
  assert.equal(again.isKnown, false)
  const [, ...rest] = threeRows
  const other = done(await drop('other.docx', planDocument(authority, rest)))
  const { text } = await site.get('coordinator', list)
  assert.match(text, /Reads word for word as “plan-2027\.docx”, which came on \d/)
  const ticked = (id: string) =>
    new RegExp(`name="document"\\s+value="${id}"[^>]*checked`).test(text)
  assert.deepEqual(
    [again, other].map(({ document }) => ticked(document.id)),
    [false, true],
  )
  assert.equal(text.match(/Reads word for word/g)?.length, 1)
  const page = await site.get('coordinator', `${list}/${again.document.id}`)
  assert.match(page.text, /Reads word for word as “plan-2027\.docx”/)
  const first = await site.get('coordinator', `${list}/${other.document.id}`)
  assert.doesNotMatch(first.text, /Reads word for word/)
  assert.match(first.text, /In all \w+ questions? in (one|\d+) fields?; a field can raise several/)
})
