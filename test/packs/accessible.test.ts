import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { anyone } from '#kernel/access'
import { prepareAssets, respondWithAsset } from '#kernel/assets'
import { param, route, serve } from '#kernel/http'
import { routes } from '#features/pack-desk'
import { routes as snapshotRoutes } from '#features/snapshot-desk'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { handlerOf, routes as working } from '../reporting/visitor.ts'
import { freeze } from '../snapshots/world.ts'
import { download, openPacked, pack, sendPapers } from './world.ts'

prepareAssets()
const asset = route({
  method: 'GET',
  path: '/assets/:file',
  policy: anyone,
  handle: (request) =>
    respondWithAsset(param(request, 'file')) ?? new Response(null, { status: 404 }),
})

for (const width of [1280, 320])
  test(`the pages of packs, and the pack as a page, are accessible and fit a window of ${width}`, async (t) => {
    const world = await openPacked(t)
    await freeze(world, '2027-1182')
    await sendPapers(world)
    const handler = handlerOf(world, [...working, ...snapshotRoutes, ...routes, asset])
    const serving = await serve({ handler, port: 0, host: '127.0.0.1' })
    t.after(() => serving.stop())
    const language = width === 320 ? 'da' : 'en'
    for (const [person, path] of [
      ['coordinator', 'pack'],
      ['coordinator', 'snapshots/1/pack'],
      ['steering', 'pack'],
    ] as const) {
      const page = await browserPage(t, { width, scripts: false })
      await page.setExtraHTTPHeaders({ cookie: `person=${person}` })
      const address = `/${language}/plans/montes-agua/rounds/2027/${path}`
      await page.goto(`http://127.0.0.1:${serving.port}${address}`)
      if (process.env['SHOTS'])
        await page.screenshot({
          path: `${process.env['SHOTS']}/${person}-${path.replaceAll('/', '-')}-${width}.png`,
          fullPage: true,
        })
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
    const made = await download(world, { ...pack, language, form: 'html' })
    const page = await browserPage(t, { width, scripts: false })
    const folder = await mkdtemp(join(tmpdir(), 'varde-pack-'))
    t.after(() => rm(folder, { recursive: true }))
    await writeFile(join(folder, 'pack.html'), made.bytes)
    await page.goto(`file://${join(folder, 'pack.html')}`)
    if (process.env['SHOTS'])
      await page.screenshot({ path: `${process.env['SHOTS']}/html-${width}.png`, fullPage: true })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
