import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { servedOn } from './served.ts'
import type { Person, World } from './cast.ts'
import { openWorld } from './cast.ts'
import { done, fillReport, handIn, openTheRound, report, save, text } from './thread.ts'
import { routes } from './visitor.ts'

const openSite = (t: TestContext, world: World): Promise<string> => servedOn(t, world, routes)

const own = '/plans/montes-agua/organisations/forestal'
const root = `${own}/rounds/2027`
const line = `${root}/lines/c-1-01`

/** Pages to look at, each as somebody; `before` brings the report to where the page is of use. */
const stations: readonly {
  readonly before: (world: World) => Promise<unknown>
  readonly pages: readonly (readonly [Person, string])[]
}[] = [
  {
    before: async () => undefined,
    pages: [
      ['editor', `${own}/desk`],
      ['coordinator', '/plans/montes-agua/rounds'],
      ['coordinator', '/plans/montes-agua/rounds/new'],
    ],
  },
  {
    before: async (world) => {
      await openTheRound(world)
      done(await save(world, 'editor', ['c-1-01', 'did', text('We planted in May.')]))
      done(await save(world, 'hr', ['c-1-01', 'did', text('We planted in June.'), 1]))
      done(await save(world, 'editor', ['c-1-01', 'did', text('We planted oaks.'), 1]))
    },
    pages: [
      ['editor', `${own}/desk`],
      ['editor', root],
      ['editor', line],
      ['editor', `${line}/conflict?field=did&mine=3`],
      ['editor', `${line}/versions?field=did`],
      ['editor', `${own}/hand-over`],
      ['editor', `${root}/print`],
      ['editor', '/plans/montes-agua/keyboard'],
      ['coordinator', '/plans/montes-agua/rounds/2027'],
      ['coordinator', root],
    ],
  },
  {
    before: async (world) => {
      await fillReport(world)
      done(await reportOperations.sendReport(world.visit('editor'), report))
    },
    pages: [
      ['approver', `${root}/sign`],
      ['editor', line],
    ],
  },
  {
    before: async (world) => {
      done(await reportOperations.takeBackReport(world.visit('editor'), report))
      await handIn(world)
    },
    pages: [
      ['approver', root],
      ['approver', `${root}/publish`],
      ['approver', `${root}/withdraw`],
      ['coordinator', root],
      ['reviewer', root],
    ],
  },
]

const shots = process.env['VARDE_TEST_SHOTS']

for (const width of [1280, 320])
  test(`every working page is accessible and fits a window of ${width}`, async (t) => {
    const world = await openWorld(t)
    const origin = await openSite(t, world)
    for (const [place, { before, pages }] of stations.entries()) {
      await before(world)
      for (const [index, [person, path]] of pages.entries()) {
        const page = await browserPage(t, { width, scripts: false })
        await page.setExtraHTTPHeaders({ cookie: `person=${person}` })
        await page.goto(`${origin}/${width === 320 ? 'da' : 'en'}${path}`)
        const name = `${width}-${place}-${index}.png`
        if (shots) await page.screenshot({ path: `${shots}/${name}`, fullPage: true })
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
      }
    }
  })
