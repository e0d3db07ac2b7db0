import type { Actor, RoleName } from '#kernel/access'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Language, Say } from '#kernel/i18n'
import type { PageFrame } from '#kernel/ui'
import { box, page, text } from '#kernel/ui'
import type { Around } from '../installation.ts'
import { seePeople } from '../roles/policy.ts'

/** What every page of the slice is made with. */
export interface Setting {
  readonly say: Say
  readonly actor: Actor
  readonly around: Around
}

/** What differs from page to page. `path` goes on from the language: `/account`. */
export interface PeoplePage extends Pick<PageFrame, 'breadcrumbs'> {
  readonly path: string
  readonly title: string
  readonly heading?: Omit<NonNullable<PageFrame['heading']>, 'title'>
  readonly errors?: readonly FieldError[]
  /** What was just done: the end of a key `people.said-…`. */
  readonly said?: string | null
  readonly body: Content
}

/** What stands in the way, and at which field. */
export interface FieldError {
  readonly field: string | null
  readonly text: string
}

/** The words of an error at its field; undefined where there is none. */
export const errorAt = (
  errors: readonly FieldError[] | undefined,
  field: string,
): { readonly error?: string } => {
  const found = errors?.find((one) => one.field === field)
  return found ? { error: found.text } : {}
}

/** A whole page: what was done or stands in the way first, then the body. */
export function peoplePage(setting: Setting, made: PeoplePage): Html {
  const { say, actor, around } = setting
  const { path, title, heading, errors = [], said, body } = made
  const top = html`${errors.length > 0 && errorBox(say, errors)}
  ${said && box.notice({ kind: 'done', body: say(`people.said-${said}`) })}`
  return page({
    say,
    title,
    alternates: { en: `/en${path}`, da: `/da${path}` },
    heading: { title, ...heading },
    desk: true,
    account: accountInHead(say, actor),
    ...ownNavigation(setting, path),
    ...around,
    ...(made.breadcrumbs && { breadcrumbs: made.breadcrumbs }),
    body: html`${top} ${body}`,
  })
}

const errorBox = (say: Say, errors: readonly FieldError[]): Html =>
  box.errors({
    heading: say('people.errors', { count: errors.length }),
    errors: errors.map(({ field, text: words }) =>
      field === null ? { text: words } : { href: `#${field}`, text: words },
    ),
  })

function ownNavigation({ say, actor }: Setting, path: string): Pick<PageFrame, 'navigation'> {
  if (actor.kind !== 'account') return {}
  const link = (to: string, words: string) => ({
    href: `/${say.language}${to}`,
    text: words,
    current: path === to || path.startsWith(`${to}/`),
  })
  const people = seePeople(actor, null) ? [link('/people', say('people.title-people'))] : []
  return { navigation: { links: [link('/account', say('people.title-account')), ...people] } }
}

/** What the head of a page says of its reader: organisation and parts, with the way to his account; or the way in. */
export function accountInHead(say: Say, actor: Actor): NonNullable<PageFrame['account']> {
  const at = (path: string): string => `/${say.language}${path}`
  if (actor.kind !== 'account') return { signIn: at('/sign-in') }
  const { name, organisation } = actor.shownAs ?? { name: '', organisation: null }
  const parts = [...new Set(actor.roles.map((role): RoleName => role.name))]
  return {
    organisation: html`<a href="${at('/account')}"
      >${organisation ? text.worded(say, organisation) : name || say('people.title-account')}</a
    >`,
    role: say.list(parts.map((part) => say(`people.role-${part}`))),
    signOut: at('/sign-out'),
  }
}

/** A form that posts to an address of ours: `/account/details`. */
export const form = (language: Language, action: string, body: Content): Html =>
  html`<form method="post" action="/${language}${action}">${body}</form>`

/** A field that nobody sees. */
export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`
