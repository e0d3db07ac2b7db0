import type { Organisation } from '#features/organisations'
import type { FieldError, PeoplePage, PlanChoice, Setting } from '#features/people'
import { peoplePages, roles } from '#features/people'
import { roleNames } from '#kernel/access'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box, deed, field } from '#kernel/ui'

const { errorAt, form, languageField, peoplePage } = peoplePages

/** What can be chosen, and what was. Plans are those in which the reader may give roles. */
export interface RoleChoices {
  readonly plans: readonly PlanChoice[]
  readonly organisations: readonly Organisation[]
  /** Whether the reader may give a role in all plans. */
  readonly allPlans: boolean
  readonly mayAdminister: boolean
  readonly entered: Readonly<Record<'role' | 'plan' | 'organisation', string>>
  readonly errors: readonly FieldError[]
}

/** The value that stands for all plans. */
export const allPlansValue = '*'

/** Role, plan and organisation to be chosen; what a role asks for stands beside it. */
export function roleFields(say: Say, choices: RoleChoices): Html {
  const { allPlans, mayAdminister, entered, errors } = choices
  const names = roleNames.filter((name) => name !== 'administrator' || mayAdminister)
  const plans = choices.plans.map(({ id, title }) => ({ value: id, text: say.text(title).text }))
  const organisations = choices.organisations
    .map(({ id, name }) => ({ value: id, text: say.text(name).text }))
    .toSorted((one, other) => one.text.localeCompare(other.text, say.language))
  return html`${field.tiles(say, {
    name: 'role',
    label: say('people.which-role'),
    layout: 'rows',
    choices: names.map((name) => ({
      value: name,
      label: say(`people.role-${name}`),
      hint: say(`people.role-${name}-may`),
    })),
    value: entered.role,
    ...errorAt(errors, 'role'),
  })}
  ${field.select(say, {
    name: 'plan',
    label: say('people.which-plan'),
    choices: allPlans ? [...plans, { value: allPlansValue, text: say('people.all-plans') }] : plans,
    value: entered.plan,
    unchosen: say('people.choose-plan'),
    ...errorAt(errors, 'plan'),
  })}
  ${field.select(say, {
    name: 'organisation',
    label: say('people.which-organisation'),
    hint: say('people.which-organisation-hint', { roles: withOrganisation(say) }),
    choices: organisations,
    value: entered.organisation,
    unchosen: say('people.no-organisation'),
    ...errorAt(errors, 'organisation'),
  })}`
}

const withOrganisation = (say: Say): string =>
  say.list(
    roleNames
      .filter((name) => roles.reachOf[name].organisation === 'one')
      .map((name) => say(`people.role-${name}`)),
  )

/** The invitation as it was filled in. */
export interface InvitePage extends RoleChoices {
  readonly email: string
  readonly language: 'en' | 'da'
  readonly delivery: 'mail' | 'link'
  readonly mailGoesOut: boolean
}

const crumbs = (say: Say, last: string): NonNullable<PeoplePage['breadcrumbs']> => [
  { href: `/${say.language}/people`, text: say('people.title-people') },
  { text: last },
]

/** Inviting someone to a role. */
export function invitePage(setting: Setting, page: InvitePage): Html {
  const { say } = setting
  const { email, language, errors } = page
  const title = say('people.title-invite')
  return peoplePage(setting, {
    path: '/people/invite',
    title,
    heading: { state: say('people.invite-state') },
    breadcrumbs: crumbs(say, title),
    errors,
    body: form(
      say.language,
      '/people/invite',
      html`${field.text(say, {
        name: 'email',
        label: say('people.email'),
        hint: say('people.invite-email-hint'),
        kind: 'email',
        value: email,
        ...errorAt(errors, 'email'),
      })}
      ${roleFields(say, page)} ${languageField(say, language, say('people.invite-language'))}
      ${deliveryField(say, page)}
      ${deed.acts(
        deed.button({ kind: 'go', text: say('people.invite') }),
        html`<a href="/${say.language}/people">${say('people.invite-nobody')}</a>`,
      )}`,
    ),
  })
}

function deliveryField(say: Say, { delivery, mailGoesOut }: InvitePage): Content {
  return field.tiles(say, {
    name: 'delivery',
    label: say('people.delivery'),
    layout: 'rows',
    choices: [
      {
        value: 'mail',
        label: say('people.delivery-mail'),
        ...(!mailGoesOut && { hint: say('people.delivery-mail-folder') }),
      },
      { value: 'link', label: say('people.delivery-link'), hint: say('people.delivery-link-hint') },
    ],
    value: delivery,
  })
}

/** The link of an invitation, this once. */
export function invitedPage(
  setting: Setting,
  { email, link }: { readonly email: string; readonly link: string },
): Html {
  const { say } = setting
  const title = say('people.title-link-made')
  return peoplePage(setting, {
    path: '/people',
    title,
    heading: { state: say('people.link-made-state', { email }) },
    breadcrumbs: crumbs(say, title),
    body: html`${box.notice({
      kind: 'done',
      heading: say('people.link-made'),
      body: html`<span class="code">${link}</span>`,
      by: say('people.link-once'),
    })}
    ${deed.acts(
      deed.button({ href: `/${say.language}/people`, text: say('people.back-to-people') }),
    )}`,
  })
}
