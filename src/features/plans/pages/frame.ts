import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say, Texts } from '#kernel/i18n'
import type { PageFrame } from '#kernel/ui'
import { page, text } from '#kernel/ui'
import { accountInHead } from '#features/people'
import { inLanguage, planAddresses, withQuery } from './addresses.ts'

/** What a page says of the plan around it. */
export interface FramedPlan {
  readonly id: string
  readonly kind: 'action-plan' | 'alliance'
  readonly shortTitle: Texts
  readonly timeZone: string
  readonly period: { readonly start: string | null; readonly end: string | null }
  /** The name of whoever coordinates it. */
  readonly publisher?: Texts
  /** On which terms its text may be used. */
  readonly licence?: Texts
  /** Which tables there is anything in to take along. */
  readonly tables: readonly ('commitments' | 'figures')[]
}

/** The places in the head's row. */
export type PlanPlace =
  | 'front'
  | 'commitments'
  | 'figures'
  | 'organisations'
  | 'bodies'
  | 'method'

/** A page of a plan: its own words. The rest, `planFrame` says. */
export interface PlanPage extends Pick<
  PageFrame,
  'title' | 'heading' | 'body' | 'description' | 'scripts' | 'desk'
> {
  readonly here?: PlanPlace
  /** The day that is shown, where the address names one. */
  readonly asOf?: Day | null
  /** The way from the plan's front page to this one. */
  readonly crumbs?: PageFrame['breadcrumbs']
  /** What stands in the search field. */
  readonly searched?: string
}

/** A whole page of a plan: head, places, search, languages, account, the bands, the foot. */
export function planFrame(request: PageRequest, plan: FramedPlan, parts: PlanPage): Html {
  const { say, url, visit } = request
  const { here, asOf = null, crumbs, searched, ...words } = parts
  const to = planAddresses(say.language, plan.id, asOf)
  return page({
    ...words,
    say,
    place: { name: say.text(plan.shortTitle).text, note: kindOf(say, plan), href: to.front },
    alternates: { en: inLanguage(url, 'en'), da: inLanguage(url, 'da') },
    ...(plan.kind === 'action-plan'
      ? { navigation: { label: say('frame.places'), links: [...places(say, to, here), ...workOf(request)] } }
      : {}),
    breadcrumbs: crumbs
      ? [{ href: to.front, text: say('frame.front') }, ...crumbs]
      : [{ href: `/${say.language}`, text: say('frame.plans') }, { text: kindOf(say, plan) }],
    search: { action: to.search.split('?')[0] ?? to.search, ...(searched ? { value: searched } : {}) },
    account: accountOf(request),
    ...(request.exercise ? { exercise: { shownAs: say.day(dayOf(visit.now, plan.timeZone)), href: `/${say.language}/exercise` } } : {}),
    ...(asOf ? { asOf: { shownAs: say.day(asOf), now: withQuery(url, { 'as-of': null }), toYou: visit.actor.kind === 'account' } } : {}),
    foot: footOf(say, plan),
  })
}

function kindOf(say: Say, { kind, period }: FramedPlan): string {
  const [from, to] = [period.start, period.end].map((day) => day?.slice(0, 4))
  if (kind === 'alliance') return say('frame.alliance')
  return from && to ? say('frame.action-plan-years', { from, to }) : say('frame.action-plan')
}

function places(say: Say, to: ReturnType<typeof planAddresses>, here: PlanPlace | undefined) {
  const rows: readonly (readonly [PlanPlace, string])[] = [
    ['front', to.front],
    ['commitments', to.commitments],
    ['figures', to.figures],
    ['organisations', to.organisations],
    ['bodies', to.bodies],
    ['method', to.method],
  ]
  return rows.map(([place, href]) => ({
    href,
    text: say(`frame.${place}`),
    ...(place === here ? { current: true } : {}),
  }))
}

/** The way back to one's own work, for those who are signed in. */
const workOf = ({ say, visit }: PageRequest) =>
  visit.actor.kind === 'account'
    ? [{ href: `/${say.language}/work`, text: say('frame.work'), far: true }]
    : []

/** Who reads; the public is brought back here after signing in. */
function accountOf({ say, visit, url }: PageRequest): NonNullable<PageFrame['account']> {
  const account = accountInHead(say, visit.actor)
  if (!('signIn' in account)) return account
  const next = encodeURIComponent(`${url.pathname}${url.search}`)
  return { signIn: `${account.signIn}?next=${next}` }
}

function footOf(say: Say, plan: FramedPlan): NonNullable<PageFrame["foot"]> {
  const publisher: Content = plan.publisher
    ? html`<p>${say('frame.coordinated', { publisher: say.text(plan.publisher).text })}</p>`
    : null
  const data = `/api/v1/plans/${plan.id}`
  return [
    {
      heading: say('ui.about-pages'),
      body: html`${publisher}
        <p>${say('ui.about-pages-text')}</p>`,
    },
    {
      heading: say('frame.take'),
      links: [
        ...plan.tables.map(
          (table) => html`<a href="${data}/${table}.csv">${say(`frame.take-${table}`)}</a>`,
        ),
        html`<a href="/api/v1/openapi.json">${say('frame.take-api')}</a>`,
      ],
    },
    {
      heading: say('frame.terms'),
      links: [...(plan.licence ? [text.worded(say, plan.licence)] : []), say('frame.privacy')],
    },
  ]
}
