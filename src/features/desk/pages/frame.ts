import { hasRole } from '#kernel/access'
import type { Day } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { badRequest } from '#kernel/operations'
import type { PageFrame } from '#kernel/ui'
import { box, page } from '#kernel/ui'
import { withQuery } from '#features/plans'
import { editionRules } from '#features/editions'
import { readMeetings } from '#features/governance'
import type { PlanVersion } from '#features/rounds'
import { around } from '#features/rounds'
import { deskAddresses } from './addresses.ts'

/** What stands in the way, and at which field. */
export interface FieldError {
  readonly field: string | null
  readonly text: string
}

/** A working page: its own words. The rest, `deskPage` says. */
export interface DeskPage extends Pick<PageFrame, 'heading' | 'breadcrumbs'> {
  readonly title: string
  readonly here:
    | 'desk'
    | 'plans'
    | 'received'
    | 'figures'
    | 'rounds'
    | 'meetings'
    | 'pack'
    | 'coverage'
    | 'keyboard'
    | null
  readonly errors?: readonly FieldError[]
  /** What is saved although something stands in the way. */
  readonly saved?: Content
  /** What was just done: the end of a key `desk.said-…`. */
  readonly said?: string | null
  readonly body: Content
  /** The day that is shown; whoever names one in the address of another page is refused. */
  readonly asOf?: Day | null
}

/** A whole working page of a plan: what was done or stands in the way first, then the body. */
export function deskPage(request: PageRequest, plan: PlanVersion, made: DeskPage): Html {
  const { say, url, visit } = request
  const { title, here, heading, breadcrumbs, errors = [], saved, said, body, asOf = null } = made
  if (!asOf) refuseEarlierDay(request)
  const home = deskAddresses(say.language, plan.plan)
  // What was done is said once; what is asked for and the day shown hold in the other language too.
  const same = withQuery(url, { said: null }).replace(/^\/(en|da)(?=\/)/, '')
  const top = html`${errors.length > 0 && errorBox(request, errors, saved)}
  ${said && box.notice({ kind: 'done', body: say(`desk.said-${said}`) })}`
  return page({
    say,
    title,
    place: { name: say.text(plan.shortTitle).text, href: home.front },
    alternates: { en: `/en${same}`, da: `/da${same}` },
    navigation: { label: say('desk.places'), links: places(request, plan, here) },
    ...(heading && { heading }),
    ...(breadcrumbs && { breadcrumbs }),
    search: { action: home.search, label: say('desk.go-to'), key: '/' },
    desk: true,
    deskLinks: [html`<a href="${home.keyboard}">${say('desk.keyboard')}</a>`],
    scripts: ['autosave', 'line-list', 'quote', ...(keysAreOn(request) ? ['keys'] : [])],
    ...around(say, visit),
    ...(asOf && {
      asOf: { shownAs: say.day(asOf), now: withQuery(url, { 'as-of': null }), toYou: true },
    }),
    body: html`${top} ${body}`,
  })
}

/** A page that shows what lies here now is refused to whoever asks for an earlier day. */
export function refuseEarlierDay({ query }: Pick<PageRequest, 'query'>): void {
  if (query.get('as-of')) throw badRequest('as-of-not-here')
}

/** Whether this browser's keys beside lists are switched on; they are, until somebody switches them off. */
export const keysAreOn = ({ headers }: Pick<PageRequest, 'headers'>): boolean =>
  !/(^|;\s*)keys=off(;|$)/.test(headers.get('cookie') ?? '')

const errorBox = ({ say }: PageRequest, errors: readonly FieldError[], saved: Content): Html =>
  box.errors({
    heading: say('desk.errors', { count: errors.length }),
    saved,
    errors: errors.map(({ field, text }) =>
      field === null ? { text } : { href: `#${field}`, text },
    ),
  })

function places({ say, visit }: PageRequest, { plan }: PlanVersion, here: DeskPage['here']) {
  const home = deskAddresses(say.language, plan)
  const { actor } = visit
  const own = actor.kind === 'account' ? actor.roles : []
  const organisations = own.flatMap(({ name, organisation, plan: where }) =>
    (name === 'editor' || name === 'approver') && where === plan && organisation
      ? [organisation]
      : [],
  )
  return [
    ...[...new Set(organisations)].flatMap((organisation) => [
      { href: home.desk(organisation), text: say('desk.my-work'), current: here === 'desk' },
      { href: home.plans(organisation), text: say('desk.plans'), current: here === 'plans' },
      {
        href: home.figures(organisation),
        text: say('figure-desk.crumb'),
        current: here === 'figures',
      },
    ]),
    ...(hasRole(actor, ['coordinator', 'steering-member', 'reviewer', 'partner'], { plan })
      ? [{ href: home.rounds, text: say('desk.rounds'), current: here === 'rounds' }]
      : []),
    ...(hasRole(actor, ['coordinator'], { plan })
      ? [
          { href: home.received, text: say('received.place'), current: here === 'received' },
          { href: home.pack, text: say('desk.pack'), current: here === 'pack' },
        ]
      : []),
    ...(readMeetings(actor, { plan })
      ? [{ href: home.meetings, text: say('desk.meetings'), current: here === 'meetings' }]
      : []),
    ...(editionRules.enterPlan(actor, { plan })
      ? [{ href: home.allCoverage, text: say('desk.coverage'), current: here === 'coverage' }]
      : []),
    { href: home.front, text: say('desk.public-sees'), far: true },
  ]
}

/** The words of an error at its field; nothing where there is none. */
export const errorAt = (
  errors: readonly FieldError[],
  field: string,
): { readonly error?: string } => {
  const found = errors.find((one) => one.field === field)
  return found ? { error: found.text } : {}
}

/** A form that posts to an address of ours. */
export const form = (action: string, body: Content): Html =>
  html`<form method="post" action="${action}">${body}</form>`

/** A field that nobody sees. */
export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`
