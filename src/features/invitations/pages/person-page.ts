import type { HeldRole, Named, PeoplePage, Person, Setting } from '#features/people'
import { peoplePages, roles } from '#features/people'
import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box, dataTable, deed, section } from '#kernel/ui'
import type { RoleChoices } from './invite-page.ts'
import { roleFields } from './invite-page.ts'
import { factorState } from './people-page.ts'

const { form, peoplePage } = peoplePages

/** One person, as whoever gives roles sees him. */
export interface PersonPage extends RoleChoices {
  readonly person: Person
  readonly named: Named
  /** Those of his roles that the reader may end. */
  readonly mayEnd: readonly string[]
  /** Whether the reader may close the account and take the second factor. */
  readonly mayClose: boolean
  readonly isSelf: boolean
  readonly hasFactor: boolean
  readonly said: string | null
}

const frameOf = (say: Say, { id, name }: Person): Pick<PeoplePage, 'path' | 'breadcrumbs'> => ({
  path: `/people/${id}`,
  breadcrumbs: [
    { href: `/${say.language}/people`, text: say('people.title-people') },
    { text: name },
  ],
})

/** A person's roles and what may be done with them. */
export function personPage(setting: Setting, page: PersonPage): Html {
  const { say } = setting
  const { person, errors, said, mayClose, isSelf } = page
  const isOpen = person.closedAt === null
  const part = (id: string, body: Html, note?: string) =>
    section({ id: `part-${id}`, label: say(`people.part-${id}`), body, ...(note && { note }) })
  return peoplePage(setting, {
    ...frameOf(say, person),
    title: person.name,
    heading: {
      kicker: person.email,
      state: isOpen
        ? say('people.person-state', { count: person.roles.length })
        : say('people.person-closed'),
    },
    errors,
    said,
    body: html`${isOpen && part('roles', roleTable(say, page), say('people.roles-note'))}
    ${isOpen && !isSelf && part('give', giveForm(say, page))}
    ${isOpen && mayClose && !isSelf && part('second-factor', factor(say, page), say('people.take-factor-note'))}
    ${isOpen && mayClose && part('close', closeLink(say, person))}`,
  })
}

function roleTable(say: Say, { person, named, mayEnd }: PersonPage): Html {
  if (person.roles.length === 0)
    return box.empty({ heading: say('people.no-roles'), body: say('people.person-no-roles-why') })
  return dataTable<HeldRole>({
    caption: say('people.part-roles'),
    captionHidden: true,
    rows: person.roles,
    columns: [
      { head: say('people.role'), names: true, cell: (role) => roles.spokenRole(say, role, named) },
      {
        head: say('people.end-role'),
        headHidden: true,
        cell: (role) =>
          mayEnd.includes(role.id) &&
          form(
            say.language,
            `/people/${person.id}/roles/${role.id}/end`,
            deed.button({
              kind: 'link',
              text: html`${say('people.end-role')}
                <span class="visually-hidden">${roles.spokenRole(say, role, named)}</span>`,
            }),
          ),
      },
    ],
  })
}

const giveForm = (say: Say, page: PersonPage): Html =>
  form(
    say.language,
    `/people/${page.person.id}/roles`,
    html`${roleFields(say, page)} ${deed.acts(deed.button({ text: say('people.give-role') }))}`,
  )

const factor = (say: Say, { person, hasFactor }: PersonPage): Html =>
  html`<p>${say(factorState(person, hasFactor))}</p>
    ${
      hasFactor &&
      form(
        say.language,
        `/people/${person.id}/second-factor/take`,
        deed.acts(deed.button({ text: say('people.take-factor') })),
      )
    }`

const closeLink = (say: Say, { id }: Person): Html =>
  deed.acts(
    deed.button({ href: `/${say.language}/people/${id}/close`, text: say('people.close-account') }),
  )

/** What closing the account will do, before it is done. */
export function closePage(setting: Setting, person: Person, errors: PeoplePage['errors']): Html {
  const { say } = setting
  const frame = frameOf(say, person)
  const values = { name: person.name, count: person.roles.length }
  return peoplePage(setting, {
    ...frame,
    path: `${frame.path}/close`,
    title: say('people.title-close', values),
    errors: errors ?? [],
    body: form(
      say.language,
      `${frame.path}/close`,
      box.confirm({
        id: 'close',
        heading: say('people.when-closed'),
        will: ['roles', 'sessions', 'kept', 'again'].map((what) =>
          say(`people.when-closed-${what}`, values),
        ),
        acts: html`${deed.button({ kind: 'go', text: say('people.close-account-of', values) })}
          <a href="/${say.language}${frame.path}">${say('people.close-nothing')}</a>`,
      }),
    ),
  })
}
