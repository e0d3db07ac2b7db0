import type { Named, Person } from '#features/people'
import { roles } from '#features/people'
import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { dataTable, deed, field } from '#kernel/ui'

/** E-mail and password, and the way out for who has forgotten it. */
export function passwordForm(
  say: Say,
  { email, error }: { readonly email: string; readonly error: string | null },
): Html {
  return html`${field.text(say, {
    name: 'email',
    label: say('people.email'),
    kind: 'email',
    autocomplete: 'username',
    value: email,
    required: true,
    ...(error && { error }),
  })}
  ${field.text(say, {
    name: 'password',
    label: say('people.password'),
    kind: 'password',
    autocomplete: 'current-password',
    required: true,
  })}
  ${deed.acts(
    deed.button({ kind: 'go', text: say('people.sign-in') }),
    html`<a href="/${say.language}/reset">${say('people.forgotten')}</a>`,
  )}`
}

/** What the list of the exercise shows. */
export interface Cast {
  readonly people: readonly Person[]
  readonly named: Named
  readonly error: string | null
}

/** Everyone in the exercise, each with a button. */
export function chooseForm(say: Say, { people, named, error }: Cast): Html {
  if (people.length === 0) return html`<p>${say('people.nobody-to-choose')}</p>`
  const table = dataTable<Person>({
    caption: say('people.choose-caption'),
    captionHidden: true,
    rows: people,
    columns: [
      { head: say('people.person'), names: true, cell: ({ name }) => name },
      {
        head: say('people.roles'),
        cell: (person) =>
          html`${person.roles.map((role) => html`<div>${roles.spokenRole(say, role, named)}</div>`)}`,
      },
      {
        head: say('people.choose'),
        headHidden: true,
        cell: ({ id, name }) =>
          deed.button({
            kind: 'link',
            name: 'account',
            value: id,
            text: say('people.sign-in-as', { name }),
          }),
      },
    ],
  })
  return html`${error && html`<p class="error">${error}</p>`} ${table}`
}
