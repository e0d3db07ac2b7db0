import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as deskRoutes } from '#features/desk'
import { routes as planRoutes } from '#features/implementation'
import { planOperations } from '#features/plans'
import { receivedOperations } from '#features/received'
import { routes } from '#features/received-desk'
import { done } from '../permissions/scene.ts'
import { forestal, openWorld, plan } from '../reporting/cast.ts'
import { visitorOf } from '../reporting/visitor.ts'
import type { PlanRow } from './plan-document.ts'
import { planDocument, threeRows } from './plan-document.ts'

prepareAssets()
const own = `/en/plans/${plan}/organisations/forestal`
const planPage = `${own}/implementation-plans/2027`

/** An authority whose first document became its draft, and whose second lies beside it. */
async function openHanded() {
  const world = await openWorld()
  const coordinator = world.visit('coordinator')
  const given = { plan, commitment: 'c-1-01', organisation: forestal, part: 'lead' } as const
  done(await planOperations.assignReporting(coordinator, given))
  const moved: readonly PlanRow[] = threeRows.map(([title, unit, , target]) => [
    title,
    unit,
    '30.09.2027',
    target,
  ])
  const ids: string[] = []
  for (const [name, rows] of [
    ['first.docx', threeRows],
    ['second.docx', moved],
  ] as const) {
    const bytes = planDocument('Servicio Forestal inventado', rows)
    const file = { plan, name, bytes, sender: '' }
    const { document } = done(await receivedOperations.receiveDocument(coordinator, file))
    done(await receivedOperations.handOverReceived(coordinator, { plan, document: document.id }))
    ids.push(document.id)
  }
  const [first = '', second = ''] = ids
  return { world, first, second, site: visitorOf(world, [...routes, ...deskRoutes, ...planRoutes]) }
}

test('an authority finds what was handed over to it on its desk and at its plan; nobody else does', async () => {
  const { site, first, second } = await openHanded()
  for (const address of [`${own}/desk`, planPage]) {
    const { text } = await site.get('editor', address)
    assert.match(text, /“first\.docx” became your draft for 2027: 3 activities\./, address)
    assert.match(text, /“second\.docx” lies beside your plan for 2027: nothing of it is taken over/)
    for (const id of [first, second])
      assert.ok(text.includes(`href="/en/plans/${plan}/received/${id}"`), address)
  }
  assert.doesNotMatch((await site.get('coordinator', planPage)).text, /second\.docx/)
  assert.doesNotMatch((await site.get('magua-editor', planPage)).text, /second\.docx/)
})

test('the file’s line is told to differ and taken beside the one that stands; nothing is written over', async () => {
  const { world, site, second } = await openHanded()
  const home = `/en/plans/${plan}/received/${second}`
  const { text } = await site.get('editor', home)
  assert.match(text, /Stays as it is\. The file says otherwise: due day/)
  const boxes = [
    ...text.matchAll(/<input type="checkbox" name="activity" value="([^"]+)"\s*(checked)?/g),
  ]
  assert.deepEqual(
    boxes.map(([, , ticked]) => ticked),
    [undefined, undefined, undefined],
  )
  const [, key = ''] = boxes[0] ?? []
  const sent = await site.post('editor', `${home}/take`, { activity: key })
  assert.equal(sent.location, `${home}?said=taken`)
  const { beside } = await receivedOperations.showReceived(world.visit('editor'), {
    plan,
    document: second,
  })
  assert.deepEqual(
    beside?.map(({ stands, drafted }) => stands?.key === drafted.key),
    [true, false, false],
  )
  const handed = await receivedOperations.listHanded(world.visit('editor'), {
    plan,
    organisation: forestal,
  })
  assert.deepEqual(
    handed
      .map(({ name, written, taken }) => ({ name, written, taken }))
      .toSorted((a, b) => b.written - a.written),
    [
      { name: 'first.docx', written: 3, taken: 0 },
      { name: 'second.docx', written: 0, taken: 1 },
    ],
  )
  assert.match((await site.get('editor', planPage)).text, /one line is taken over/)
})
