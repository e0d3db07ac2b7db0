import { anyone } from '#kernel/access'
import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { Html } from '#kernel/html'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, notFound } from '#kernel/operations'
import { accountInHead } from '#features/people'
import { moveDay } from './days/operations.ts'
import * as policy from './days/policy.ts'
import { dayAfter } from './days/rules.ts'
import { findStanding } from './days/store.ts'
import { zone } from './history/calendar.ts'
import { dayPage } from './pages/day-page.ts'

/** Where an instance is real there is no such page. */
function refuseReal({ exercise }: PageRequest): void {
  if (!exercise) throw notFound()
}

/** Who has just moved the day reads it where it is kept: the clock hears of it a moment later. */
async function todayFor(visit: Visit): Promise<Day> {
  const isPerson = visit.actor.kind === 'account'
  const standing = isPerson ? await visit.read(findStanding) : undefined
  return standing?.today ?? dayOf(visit.now, zone)
}

async function shown(
  request: PageRequest,
  refusal?: { readonly typed: string; readonly why: Refused },
): Promise<Html> {
  const { say, visit, query } = request
  const today = await todayFor(visit)
  return dayPage(say, {
    today,
    tomorrow: dayAfter(today, zone),
    mayMove: policy.moveDay(visit.actor, null),
    account: accountInHead(say, visit.actor),
    moved: query.get('said') === 'moved',
    ...(refusal && {
      refused: {
        typed: refusal.typed,
        sentence: say(`refusal.${refusal.why.refused}`, refusal.why.values),
      },
    }),
  })
}

/** The addresses of the exercise. */
export const routes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/:lang{en|da}/exercise',
    policy: anyone,
    handle: async (request) => {
      refuseReal(request)
      return { html: await shown(request) }
    },
  }),
  route({
    method: 'POST',
    path: '/:lang{en|da}/exercise/today',
    policy: policy.moveDay,
    handle: async (request): Promise<Answer> => {
      refuseReal(request)
      const to = (await request.form()).text('to')
      const moved = await moveDay(request.visit, { to })
      if (isRefused(moved))
        return { html: await shown(request, { typed: to, why: moved }), status: 422 }
      return seeOther(`/${request.language}/exercise?said=moved`)
    },
  }),
]
