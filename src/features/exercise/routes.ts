import { anyone } from '#kernel/access'
import { dayOf } from '#kernel/clock'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused, notFound } from '#kernel/operations'
import { accountInHead } from '#features/people'
import { moveDay } from './days/operations.ts'
import * as policy from './days/policy.ts'
import { dayAfter } from './days/rules.ts'
import { zone } from './history/calendar.ts'
import { dayPage } from './pages/day-page.ts'

/** Where an instance is real there is no such page. */
function refuseReal({ exercise }: PageRequest): void {
  if (!exercise) throw notFound()
}

function shown(request: PageRequest, refusal?: { readonly typed: string; readonly why: Refused }) {
  const { say, visit, query } = request
  const today = dayOf(visit.now, zone)
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
    handle: (request) => {
      refuseReal(request)
      return { html: shown(request) }
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
      if (isRefused(moved)) return { html: shown(request, { typed: to, why: moved }), status: 422 }
      return seeOther(`/${request.language}/exercise?said=moved`)
    },
  }),
]
