import { test } from 'node:test'
import { roundOperations } from '#features/rounds'
import { routes as workRoutes } from '#features/work'
import { browserPage, expectAccessible, expectNoSidewaysScroll } from '#test/browser'
import { servedOn } from '../reporting/served.ts'
import type { Person } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { done, handedIn, round } from '../reporting/thread.ts'
import { routes } from '../reporting/visitor.ts'

const rounds = '/plans/montes-agua/rounds'
const pages: readonly (readonly [Person, string])[] = [
  ['coordinator', '/work'],
  ['coordinator', `${rounds}/2027?show=late&of=magua`],
  ['coordinator', `${rounds}/2027/reminders?to=magua`],
  ['coordinator', `${rounds}/2027/reminders`],
  ['coordinator', `${rounds}/settings`],
  ['partner', `${rounds}/settings`],
  ['partner', `${rounds}/2027`],
  ['coordinator', `${rounds}/new?after=2027`],
  ['coordinator', rounds],
]

for (const width of [1280, 320])
  test(`the coordinator’s pages are accessible and fit a window of ${width}`, async (t) => {
    const world = await openWorld(t)
    await handedIn(world)
    const coordinator = world.visit('coordinator')
    const extension = { organisation: 'magua', dueOn: '2027-03-09', reason: 'A flood.' }
    done(await roundOperations.extendDueDay(coordinator, { ...round, ...extension }))
    done(await roundOperations.recurRound(coordinator, { ...round, recurs: true }))
    world.setClock('2028-01-12T12:00:00Z')
    const origin = await servedOn(t, world, [...routes, ...workRoutes])
    for (const [person, path] of pages) {
      const page = await browserPage(t, { width, scripts: false })
      await page.setExtraHTTPHeaders({ cookie: `person=${person}` })
      const language = width === 320 ? 'da' : 'en'
      await page.goto(`${origin}/${language}${path}`)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  })
