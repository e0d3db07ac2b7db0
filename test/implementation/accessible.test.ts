import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { routes as coverageRoutes } from '#features/coverage'
import { routes as planRoutes } from '#features/implementation'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { servedOn } from '../reporting/served.ts'
import type { Person, World } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import {
  activity,
  assign,
  handInPlan,
  plan2027,
  savePlan,
  writePlan,
} from '../reporting/planning.ts'
import { done } from '../reporting/thread.ts'
import { routes } from '../reporting/visitor.ts'
import { reportOperations } from '#features/reporting'

const openSite = (t: TestContext, world: World): Promise<string> =>
  servedOn(t, world, [...routes, ...coverageRoutes, ...planRoutes])

const plans = '/plans/montes-agua/organisations/forestal/implementation-plans'
const home = `${plans}/2027`
const deeds = '/plans/montes-agua/organisations/forestal/rounds/implementation-plan-2027'
const coverage = '/plans/montes-agua/coverage/2027'

/** Pages to look at, each as somebody; `before` brings the plan to where the page is of use. */
const stations: readonly {
  readonly before: (world: World) => Promise<unknown>
  readonly pages: readonly (readonly [Person, string])[]
}[] = [
  {
    before: assign,
    pages: [
      ['editor', plans],
      ['editor', home],
      ['editor', `${home}/lines/c-1-01/activities/new`],
      ['coordinator', coverage],
    ],
  },
  {
    before: async (world) => {
      await writePlan(world)
      const bare = activity({ title: 'Clean the springs', unit: '', end: '', indicators: [] })
      await savePlan(world, { 'activity.bare': bare })
    },
    pages: [
      ['editor', home],
      ['editor', `${home}/list`],
      ['editor', `${home}/lines/c-1-01/activities/plant`],
      ['editor', `${home}/lines/c-1-02/none-planned`],
      ['coordinator', home],
    ],
  },
  {
    before: async (world) =>
      done(await reportOperations.sendReport(world.visit('editor'), plan2027)),
    pages: [
      ['approver', `${deeds}/sign`],
      ['approver', '/plans/montes-agua/organisations/forestal/desk'],
      ['editor', home],
    ],
  },
  {
    before: async (world) => {
      done(await reportOperations.takeBackReport(world.visit('editor'), plan2027))
      await handInPlan(world)
      done(await reportOperations.reviseReport(world.visit('editor'), plan2027))
    },
    pages: [
      ['editor', home],
      ['coordinator', home],
      ['coordinator', deeds],
      ['approver', `${deeds}/publish`],
      ['coordinator', coverage],
      ['editor', `${plans}/2028`],
    ],
  },
]

const shots = process.env['VARDE_TEST_SHOTS']

for (const width of [1280, 320])
  test(`every page of a plan is accessible and fits a window of ${width}`, async (t) => {
    const world = await openWorld(t)
    const origin = await openSite(t, world)
    for (const [place, { before, pages }] of stations.entries()) {
      await before(world)
      for (const [index, [person, path]] of pages.entries()) {
        const page = await browserPage(t, { width, scripts: false })
        await page.setExtraHTTPHeaders({ cookie: `person=${person}` })
        await page.goto(`${origin}/${width === 320 ? 'da' : 'en'}${path}`)
        const name = `plan-${width}-${place}-${index}.png`
        if (shots) await page.screenshot({ path: `${shots}/${name}`, fullPage: true })
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
      }
    }
  })
