import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { anyone } from '#kernel/access'
import { prepareAssets, respondWithAsset } from '#kernel/assets'
import { param, route, serve } from '#kernel/http'
import { planOperations } from '#features/plans'
import { routes } from '#features/received-desk'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { brokenDocuments } from '../broken-documents.ts'
import { done } from '../permissions/scene.ts'
import type { World } from '../reporting/cast.ts'
import { forestal, openWorld, plan } from '../reporting/cast.ts'
import { handlerOf } from '../reporting/visitor.ts'
import { planDocument, threeRows } from './plan-document.ts'

prepareAssets()
const asset = route({
  method: 'GET',
  path: '/assets/:file',
  policy: anyone,
  handle: (request) =>
    respondWithAsset(param(request, 'file')) ?? new Response(null, { status: 404 }),
})

/** The site over HTTP, at a port of its own. */
async function served(t: TestContext, world: World): Promise<string> {
  const at = { origin: '' }
  const handler = (request: Request) => handlerOf(world, [...routes, asset], at.origin)(request)
  const serving = await serve({ handler, port: 0, host: '127.0.0.1' })
  t.after(() => serving.stop())
  at.origin = `http://127.0.0.1:${serving.port}`
  return at.origin
}

const docx = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(bytes),
})

const strange = planDocument('Servicio Forestal inventado', threeRows, '2027', [
  'Activity',
  'Responsible',
  'Not beyond',
  'Success criterion',
])

for (const width of [1280, 320])
  test(`files are dropped and a column is told in a window of ${width}, and both pages are accessible`, async (t) => {
    const world = await openWorld()
    const given = { plan, commitment: 'c-1-01', organisation: forestal, part: 'lead' } as const
    done(await planOperations.assignReporting(world.visit('coordinator'), given))
    const origin = await served(t, world)
    const page = await browserPage(t, { width, scripts: false })
    await page.context().addCookies([{ name: 'person', value: 'coordinator', url: origin }])
    const shot = async (name: string) => {
      if (process.env['SHOTS'])
        await page.screenshot({
          path: `${process.env['SHOTS']}/${name}-${width}.png`,
          fullPage: true,
        })
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
    const language = width === 320 ? 'da' : 'en'
    await page.goto(`${origin}/${language}/plans/${plan}/received`)
    await page
      .locator('input[type=file]')
      .setInputFiles([
        docx('old.doc', brokenDocuments.oldWord()),
        docx('scan.docx', brokenDocuments.scan()),
        docx('plan.docx', strange),
      ])
    await page.locator('#drop button').click()
    assert.equal(await page.locator('#outcomes tbody tr').count(), 3)
    await shot('outcomes')
    await page.locator('#outcomes a').click()
    await shot('document')
    await page.locator('select[name="heading:Not beyond"]').selectOption('deadline')
    await page.locator('#columns button').click()
    await page.waitForURL(/said=headings/)
    await shot('told')
  })
