import { test } from 'node:test'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { servedOn } from '../reporting/served.ts'
import { openWorld } from '../reporting/cast.ts'
import { done, openTheRound, report, save, text } from '../reporting/thread.ts'
import { workbookImports } from '#features/workbook-imports'
import { changed, download, received } from './books.ts'
import { home, routes } from './visitor.ts'

test('the pages of workbooks shut nobody out, wide and narrow, in both languages', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const bytes = await download(world)
  done(await save(world, 'hr', ['c-1-01', 'did', text('HR planted.')]))
  const filled = await changed(
    bytes,
    ['Text', 'c-1-01/did', 'D', 'We planted.'],
    ['Text', 'c-1-02/did', 'D', 'We watered.'],
    ['Figures', 'c-1-01/figure.arboles-plantados', 'E', 60],
    ['Figures', 'c-1-01/figure.arboles-plantados', 'F', 75],
    ['Figures', 'c-1-01/figure.arboles-plantados', 'G', 'many'],
  )
  const upload = done(
    await workbookImports.uploadWorkbook(world.visit('editor'), {
      key: report,
      ...(await received(filled)),
    }),
  )
  const origin = await servedOn(t, world, routes)
  for (const language of ['da', 'en'] as const)
    for (const width of [1280, 320]) {
      const page = await browserPage(t, { language, scripts: false })
      await page.context().addCookies([{ name: 'person', value: 'editor', url: origin }])
      await page.setViewportSize({ width, height: 800 })
      for (const path of ['', `/uploads/${upload}`]) {
        await page.goto(`${origin}/${language}${home}${path}`)
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
      }
    }
})
