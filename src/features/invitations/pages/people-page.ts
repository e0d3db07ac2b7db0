import type { FieldError, Named, Person, Setting } from '#features/people'
import { peoplePages, roles } from '#features/people'
import type { Role } from '#kernel/access'
import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box, dataTable, deed, list, section } from '#kernel/ui'
import type { Link } from '../links/schema.ts'

const { form, peoplePage } = peoplePages

/** An invitation that still waits. */
export interface Waiting extends Link {
  readonly email: string
  readonly hasExpired: boolean
}

/** Those whom the reader may see. */
export interface PeopleList {
  readonly people: readonly Person[]
  readonly waiting: readonly Waiting[]
  /** The accounts that have a second factor. */
  readonly withFactor: ReadonlySet<string>
  readonly named: Named
  readonly mailGoesOut: boolean
  readonly timeZone: string
  readonly errors: readonly FieldError[]
  readonly said: string | null
}

/** Who may enter and as what, and who was invited. */
export function peopleListPage(setting: Setting, page: PeopleList): Html {
  const { say } = setting
  const { people, waiting, errors, said } = page
  const open = people.filter(({ closedAt }) => closedAt === null)
  const closed = people.filter(({ closedAt }) => closedAt !== null)
  const invite = { href: `/${say.language}/people/invite`, text: say('people.invite') } as const
  const part = (id: string, body: Html, note?: string) =>
    section({ id: `part-${id}`, label: say(`people.part-${id}`), body, ...(note && { note }) })
  return peoplePage(setting, {
    path: '/people',
    title: say('people.title-people'),
    heading: {
      state: say('people.people-state', { people: open.length, waiting: waiting.length }),
      acts: deed.button({ kind: 'go', ...invite }),
    },
    errors,
    said,
    body: html`${part('people', peopleTable(say, open, page))}
    ${part('waiting', waitingPart(say, page), say('people.waiting-note'))}
    ${closed.length > 0 && part('closed', list.plain(closed.map((one) => personLink(say, one))))}`,
  })
}

const personLink = (say: Say, { id, name, email }: Person): Html =>
  html`<a href="/${say.language}/people/${id}">${name}</a> <small>${email}</small>`

function peopleTable(say: Say, people: readonly Person[], { named, withFactor }: PeopleList): Html {
  if (people.length === 0)
    return box.empty({ heading: say('people.nobody'), body: say('people.nobody-why') })
  return dataTable<Person>({
    caption: say('people.part-people'),
    captionHidden: true,
    rows: people,
    columns: [
      { head: say('people.person'), names: true, cell: (person) => personLink(say, person) },
      { head: say('people.roles'), cell: (one) => spokenRoles(say, one.roles, named) },
      {
        head: say('people.second-factor'),
        cell: (person) => say(factorState(person, withFactor.has(person.id))),
      },
    ],
  })
}

const spokenRoles = (say: Say, held: readonly Role[], named: Named): Html =>
  html`${held.map((role) => html`<div>${roles.spokenRole(say, role, named)}</div>`)}`

/** How a person stands with the second factor: there, missing, or not asked for. */
export function factorState(person: Person, hasFactor: boolean): string {
  if (hasFactor) return 'people.factor-state-there'
  return roles.needSecondFactor(person.roles)
    ? 'people.factor-state-missing'
    : 'people.factor-state-not-asked'
}

function waitingPart(say: Say, { waiting, named, mailGoesOut, timeZone }: PeopleList): Html {
  if (waiting.length === 0)
    return box.empty({ heading: say('people.nobody-waits'), body: say('people.nobody-waits-why') })
  return dataTable<Waiting>({
    caption: say('people.part-waiting'),
    captionHidden: true,
    rows: waiting,
    columns: [
      { head: say('people.email'), names: true, cell: ({ email }) => email },
      {
        head: say('people.roles'),
        cell: (one) => spokenRoles(say, one.roles, named),
      },
      {
        head: say('people.until'),
        cell: ({ hasExpired, expiresAt }) =>
          hasExpired ? say('people.has-expired') : say.moment(expiresAt, timeZone),
      },
      {
        head: say('people.deeds'),
        headHidden: true,
        cell: (one) => waitingDeeds(say, one, mailGoesOut),
      },
    ],
  })
}

function waitingDeeds(say: Say, { id, email }: Waiting, mailGoesOut: boolean): Html {
  const path = `/people/invitations/${id}`
  const named = (words: string): Html =>
    html`${words} <span class="visually-hidden">${email}</span>`
  const resend = (delivery: string, words: string): Html =>
    deed.button({ name: 'delivery', value: delivery, text: named(words) })
  return form(
    say.language,
    `${path}/resend`,
    deed.acts(
      mailGoesOut && resend('mail', say('people.send-again')),
      resend('link', say('people.show-link')),
      deed.button({
        formaction: `/${say.language}${path}/take-back`,
        text: named(say('people.take-back')),
      }),
    ),
  )
}
