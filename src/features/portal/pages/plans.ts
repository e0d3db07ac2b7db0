import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, list, page, text } from '#kernel/ui'
import { dayOf } from '#kernel/clock'
import { planAddresses } from '#features/plans'
import type { ListedPlan } from '#features/reading'
import { pieces } from '#features/reading'

const { langOf, plain } = pieces

/** The plans that are run here. */
export function plansPage(request: PageRequest, plans: readonly ListedPlan[]): Html {
  const { say, visit } = request
  const [first] = plans
  const day = dayOf(visit.now, first?.version.head.timeZone ?? 'UTC')
  return page({
    say,
    title: say('portal.plans'),
    alternates: { en: '/en', da: '/da' },
    account: { signIn: `/${say.language}/sign-in?next=/${say.language}` },
    ...(request.exercise
      ? { exercise: { shownAs: say.day(day), href: `/${say.language}/exercise` } }
      : {}),
    heading: { title: say('portal.plans'), lead: say('portal.plans-lead') },
    body:
      plans.length === 0
        ? box.empty({ heading: say('portal.no-plans'), body: say('portal.no-plans-why') })
        : html`<h2 class="visually-hidden">${say('portal.plans')}</h2>
            ${list.hits(plans.map((plan) => planHit(request, plan)))}`,
  })
}

function planHit({ say }: PageRequest, { version, listed, figures }: ListedPlan) {
  const { id, title, summary, kind } = version.head
  return {
    kind: say(kind === 'alliance' ? 'frame.alliance' : 'frame.action-plan'),
    title: plain(say, title),
    href: planAddresses(say.language, id).front,
    ...langOf(say, title),
    body: text.worded(say, summary),
    by: listed + figures > 0 ? say('portal.plan-holds', { listed, figures }) : null,
  }
}
