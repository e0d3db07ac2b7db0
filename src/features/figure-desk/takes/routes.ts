import { signedIn } from '#kernel/access'
import type { Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { addresses } from '../addresses.ts'
import { listRoot, placedIn } from '../places.ts'
import { takesPage } from './page.ts'
import type { Asked } from './rules.ts'
import { isOfPeople, proposedOf, takesNames } from './rules.ts'

const show = route({
  method: 'GET',
  path: `${listRoot}/takes`,
  policy: signedIn,
  handle: async (request) => {
    const placed = await placedIn(request)
    const { view, key } = placed
    const home = addresses(request.language, key)
    if (!view.read.owns) return seeOther(home.asking)
    if (!isOfPeople(view)) return seeOther(home.list)
    const { query } = request
    const isAsked = takesNames.some((name) => query.has(name))
    const asked = isAsked ? askedIn(query) : proposedOf(view)
    const controls = { ...Object.fromEntries(query), value: asked.share }
    return { html: takesPage(request, { ...placed, asked, isAsked, controls }) }
  },
})

const askedIn = (query: URLSearchParams): Asked => {
  const text = (name: string): string => (query.get(name) ?? '').trim()
  return {
    headcount: text('headcount'),
    women: text('women'),
    leavers: text('leavers'),
    appointments: text('appointments'),
    years: text('years'),
    share: text('share'),
  }
}

/** What a target takes, in appointments. */
export const takesRoutes: readonly Route[] = [show]
