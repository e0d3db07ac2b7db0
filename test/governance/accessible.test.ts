import { test } from 'node:test'
import { anyone } from '#kernel/access'
import { prepareAssets, respondWithAsset } from '#kernel/assets'
import { param, route, serve } from '#kernel/http'
import { governanceOperations } from '#features/governance'
import { routes as meetingRoutes } from '#features/meetings'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { done } from '../permissions/scene.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import { handlerOf } from '../reporting/visitor.ts'

prepareAssets()
const shots = process.env['VARDE_TEST_SHOTS']
const asset = route({
  method: 'GET',
  path: '/assets/:file',
  policy: anyone,
  handle: (request) =>
    respondWithAsset(param(request, 'file')) ?? new Response(null, { status: 404 }),
})

test('the pages of meetings shut nobody out, wide and narrow', async (t) => {
  const world = await openWorld()
  const serving = await serve({
    handler: handlerOf(world, [...meetingRoutes, asset]),
    port: 0,
    host: '127.0.0.1',
  })
  t.after(() => serving.stop())
  const visit = world.visit('coordinator')
  const key = { plan, code: '2027-1' }
  const meeting = { plan, title: 'Mesa anual', heldOn: '2027-01-11', round: '', body: '' }
  done(await governanceOperations.announceMeeting(visit, meeting))
  const point = {
    ...key,
    subject: { kind: 'commitment', id: 'c-1-01' },
    title: 'Un hito para 2028',
    proposal: 'Fijar un hito.',
    owner: 'forestal',
    dueOn: '2027-06-01',
    otherwise: 'El número se ve recién en 2030.',
  } as const
  const { id } = done(await governanceOperations.putOnAgenda(visit, point))
  const other = done(await governanceOperations.putOnAgenda(visit, { ...point, title: 'Dos' }))
  const decided = {
    ...key,
    item: other.id,
    outcome: 'amended',
    decided: 'La mesa fija un hito.',
    owner: 'forestal',
    dueOn: '2027-06-01',
    replaces: '',
  }
  done(await governanceOperations.recordDecision(visit, decided))
  const home = `/plans/${plan}/meetings`
  const paths = ['', '/new', '/2027-1', '/2027-1/points/new', `/2027-1/points/${id}`]
  for (const width of [1280, 320]) {
    const page = await browserPage(t, { width, scripts: false })
    await page.setExtraHTTPHeaders({ cookie: 'person=coordinator' })
    for (const path of [...paths, `/2027-1/points/${other.id}`]) {
      await page.goto(`http://127.0.0.1:${serving.port}/da${home}${path}`)
      if (shots)
        await page.screenshot({
          path: `${shots}/${width}${path.replaceAll('/', '-')}.png`,
          fullPage: true,
        })
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  }
})
