import type { FieldError, Setting } from '#features/people'
import { peoplePages } from '#features/people'
import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import { deed } from '#kernel/ui'

const { emailField, form, peoplePage } = peoplePages

/** What a page for a new password shows. */
export interface ResetPage {
  readonly email: string
  readonly asked: boolean
  readonly errors: readonly FieldError[]
}

/** Asking for a new password: what it says afterwards is the same for every e-mail. */
export function resetPage(setting: Setting, { email, asked, errors }: ResetPage): Html {
  const { say } = setting
  const title = say('people.title-forgotten')
  const path = '/reset'
  const back = html`<a href="/${say.language}/sign-in">${say('people.back-to-sign-in')}</a>`
  if (asked) {
    const heading = { state: say('people.reset-asked', { email }) }
    const body = html`<p>${say('people.reset-asked-more')}</p>
      <p>${back}</p>`
    return peoplePage(setting, { path, title, heading, body })
  }
  const acts = deed.acts(deed.button({ kind: 'go', text: say('people.send-reset') }), back)
  return peoplePage(setting, {
    path,
    title,
    heading: { state: say('people.forgotten-state') },
    errors,
    body: form(say.language, '/reset', html`${emailField(say, email, errors)} ${acts}`),
  })
}
