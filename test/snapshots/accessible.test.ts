import { test } from 'node:test'
import { anyone } from '#kernel/access'
import { prepareAssets, respondWithAsset } from '#kernel/assets'
import { param, route, serve } from '#kernel/http'
import { routes } from '#features/snapshot-desk'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { handlerOf, routes as working } from '../reporting/visitor.ts'
import { correct, freeze, openTaken, refOf, show, withdraw } from './world.ts'

prepareAssets()
const asset = route({
  method: 'GET',
  path: '/assets/:file',
  policy: anyone,
  handle: (request) =>
    respondWithAsset(param(request, 'file')) ?? new Response(null, { status: 404 }),
})

for (const width of [1280, 320])
  test(`the pages of snapshots are accessible and fit a window of ${width}`, async (t) => {
    const world = await openTaken(t)
    await freeze(world, '2027-1182')
    await correct(world)
    await withdraw(world, refOf(await show(world), 'c-1-01', 'challenges'))
    const handler = handlerOf(world, [...working, ...routes, asset])
    const serving = await serve({ handler, port: 0, host: '127.0.0.1' })
    t.after(() => serving.stop())
    for (const person of ['coordinator', 'steering'])
      for (const path of ['snapshots', 'snapshots/1']) {
        const page = await browserPage(t, { width, scripts: false })
        await page.setExtraHTTPHeaders({ cookie: `person=${person}` })
        const language = width === 320 ? 'da' : 'en'
        const address = `/${language}/plans/montes-agua/rounds/2027/${path}`
        await page.goto(`http://127.0.0.1:${serving.port}${address}`)
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
      }
  })
