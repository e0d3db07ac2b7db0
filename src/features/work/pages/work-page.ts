import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Texts } from '#kernel/i18n'
import { list, page, section, text } from '#kernel/ui'
import type { Organisations } from '#features/organisations'
import { organisationName } from '#features/organisations'
import { around } from '#features/rounds'
import type { SavedView } from '#features/saved-views'
import { viewLinks } from '#features/saved-views'
import type { Place } from '../rules.ts'
import { addressOf } from '../rules.ts'

/** What the list calls things by. */
export interface Names {
  readonly plans: ReadonlyMap<string, Texts>
  readonly organisations: Organisations
}

/** The places where somebody's work waits, by plan. */
export function workPage(
  request: PageRequest,
  places: readonly Place[],
  names: Names & { readonly views: readonly SavedView[] },
): Html {
  const { say, visit } = request
  const title = say('work.title')
  const groups = [...new Set(places.map(({ plan }) => plan))]
  return page({
    say,
    title,
    heading: { title, lead: say('work.lead') },
    alternates: { en: '/en/work', da: '/da/work' },
    desk: true,
    ...around(say, visit),
    body: html`${groups.map((plan, index) =>
      section({
        id: `plan-${index + 1}`,
        label: plan === null ? say('work.installation') : planName(request, plan, names),
        body: list.plain(
          places.filter((one) => one.plan === plan).map((one) => placeLink(request, one, names)),
        ),
      }),
    )}
    ${viewLinks(say, names.views)}`,
  })
}

/** A link to a place, by its name. */
const placeLink = (request: PageRequest, place: Place, names: Names): Html =>
  html`<a href="${addressOf(request.say.language, place)}">${nameOf(request, place, names)}</a>`

/** The same with the plan that it belongs to, where places of several plans stand in one list. */
export const namedPlace = (request: PageRequest, place: Place, names: Names): Html =>
  place.plan === null
    ? placeLink(request, place, names)
    : html`${placeLink(request, place, names)}
        <span class="muted">${planName(request, place.plan, names)}</span>`

function planName({ say }: PageRequest, plan: string, { plans }: Names) {
  const title = plans.get(plan)
  return title ? text.worded(say, title) : plan
}

function nameOf({ say }: PageRequest, { kind, organisation }: Place, { organisations }: Names) {
  if (kind !== 'desk' || organisation === null) return say(`work.${kind}`)
  return say('work.desk', { organisation: organisationName(say, organisations, organisation) })
}
