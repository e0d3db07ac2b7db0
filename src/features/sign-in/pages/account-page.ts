import type { FieldError, Named, Person, Setting } from '#features/people'
import { peoplePages, roles } from '#features/people'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box, dataTable, deed, list, section } from '#kernel/ui'
import type { Session } from '../sessions/schema.ts'
import type { ApiToken } from '../tokens/schema.ts'
import { newPasswordField, presentPasswordField } from './password-field.ts'
import { tokenSection } from './token-section.ts'

const { form, languageField, nameField, peoplePage } = peoplePages

/** Everything a person sees of his own account. */
export interface OwnAccount {
  readonly person: Person
  readonly named: Named
  readonly hasPassword: boolean
  readonly hasFactor: boolean
  /** Whether the roles ask for a second factor. */
  readonly needsFactor: boolean
  readonly recoveryLeft: number
  readonly sessions: readonly Session[]
  /** The session of this very browser. */
  readonly here: string | null
  readonly tokens: readonly ApiToken[]
  /** A token that was just made, shown once. */
  readonly madeToken: string | null
  readonly timeZone: string
  readonly errors: readonly FieldError[]
  readonly said: string | null
}

/** My account, one page: who I am, how I get in, what is signed in. */
export function accountPage(setting: Setting, account: OwnAccount): Html {
  const { say } = setting
  const { person, named, errors, said, needsFactor, hasFactor } = account
  const part = (id: string, body: Content, note?: string) =>
    section({ id: `part-${id}`, label: say(`people.part-${id}`), body, ...(note && { note }) })
  return peoplePage(setting, {
    path: '/account',
    title: say('people.title-account'),
    heading: { state: say('people.account-state', { email: person.email }) },
    errors,
    said,
    body: html`${needsFactor && !hasFactor && factorNotice(say)}
    ${part('details', details(say, account))} ${part('roles', heldRoles(say, person, named))}
    ${account.hasPassword && part('password', password(say, errors))}
    ${part('second-factor', factor(say, account), say('people.factor-note'))}
    ${part('sessions', sessions(say, account), say('people.sessions-note'))}
    ${part('tokens', tokenSection(say, account), say('people.tokens-note'))}`,
  })
}

const factorNotice = (say: Say): Html =>
  box.notice({
    heading: say('people.factor-needed'),
    body: html`${say('people.factor-needed-why')}
      <a href="/${say.language}/account/second-factor">${say('people.factor-set-up')}</a>`,
  })

const details = (say: Say, { person, errors }: OwnAccount): Html =>
  form(
    say.language,
    '/account/details',
    html`${nameField(say, person.name, errors)} ${languageField(say, person.language)}
    ${deed.acts(deed.button({ text: say('people.save-details') }))}`,
  )

const heldRoles = (say: Say, { roles: held }: Person, named: Named): Html =>
  held.length === 0
    ? box.empty({ heading: say('people.no-roles'), body: say('people.no-roles-why') })
    : list.plain(held.map((role) => roles.spokenRole(say, role, named)))

const password = (say: Say, errors: readonly FieldError[]): Html =>
  form(
    say.language,
    '/account/password',
    html`${presentPasswordField(say, errors)} ${newPasswordField(say, errors)}
    ${deed.acts(deed.button({ text: say('people.change-password') }))}`,
  )

function factor(say: Say, { hasFactor: has, recoveryLeft }: OwnAccount): Html {
  return html`<p>
      ${has ? say('people.factor-there', { count: recoveryLeft }) : say('people.factor-absent')}
    </p>
    ${deed.acts(
      deed.button({
        href: `/${say.language}/account/second-factor`,
        text: say(has ? 'people.factor-change' : 'people.factor-set-up'),
      }),
    )}`
}

function sessions(say: Say, { sessions: open, here, timeZone }: OwnAccount): Html {
  const table = dataTable<Session>({
    caption: say('people.part-sessions'),
    captionHidden: true,
    rows: open,
    isCurrent: ({ id }) => id === here,
    columns: [
      {
        head: say('people.device'),
        names: true,
        cell: ({ id, device }) =>
          html`${device || say('people.device-unknown')}${id === here && html` (${say('people.this-one')})`}`,
      },
      { head: say('people.begun'), cell: ({ createdAt }) => say.moment(createdAt, timeZone) },
      { head: say('people.seen'), cell: ({ lastSeenAt }) => say.moment(lastSeenAt, timeZone) },
      {
        head: say('people.end'),
        headHidden: true,
        cell: ({ id, device }) => endSession(say, id, device),
      },
    ],
  })
  const others = form(
    say.language,
    '/account/sessions/end-others',
    deed.acts(deed.button({ text: say('people.end-others') })),
  )
  return html`${table} ${open.length > 1 && others}`
}

const endSession = (say: Say, id: string, device: string): Html =>
  form(
    say.language,
    `/account/sessions/${id}/end`,
    deed.button({
      kind: 'link',
      text: html`${say('people.end')}
        <span class="visually-hidden">${device || say('people.device-unknown')}</span>`,
    }),
  )
