import type { FieldError, Setting } from '#features/people'
import { peoplePages } from '#features/people'
import { newPasswordField } from '#features/sign-in'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Language, Say } from '#kernel/i18n'
import { deed, list } from '#kernel/ui'
import type { LinkRefusal } from '../links/rules.ts'

const { emailField, form, languageField, nameField, peoplePage } = peoplePages

/** What a link that opens asks of its person. */
export interface AcceptPage {
  readonly kind: 'first' | 'invitation'
  readonly path: string
  /** The roles, each in one phrase. */
  readonly roles: readonly string[]
  /** Whom the invitation was sent to; null for the first link, which asks for it. */
  readonly invited: string | null
  /** Whether that e-mail has an account by now: then nothing is asked. */
  readonly known: boolean
  readonly needsCode: boolean
  readonly entered: { readonly email: string; readonly name: string; readonly language: Language }
  readonly errors: readonly FieldError[]
}

/** Coming in by a link: what it gives, and what it asks. */
export function acceptPage(setting: Setting, page: AcceptPage): Html {
  const { say } = setting
  const { kind, path, invited, known, roles, needsCode, errors } = page
  const state = kind === 'first' ? 'people.first-state' : 'people.invited-state'
  const title = say(kind === 'first' ? 'people.title-first' : 'people.title-invited')
  const acts = deed.acts(
    deed.button({ kind: 'go', text: say(known ? 'people.take-roles' : 'people.make-account') }),
  )
  return peoplePage(setting, {
    path,
    title,
    heading: { state: say(state, { email: invited ?? '' }) },
    errors,
    body: html`${list.plain(roles)} ${known && html`<p>${say('people.invited-known')}</p>`}
    ${form(say.language, path, html`${!known && personFields(say, page)} ${acts}`)}
    ${needsCode && !known && html`<p class="muted">${say('people.needs-code-later')}</p>`}`,
  })
}

const personFields = (say: Say, { invited, entered, errors }: AcceptPage): Html =>
  html`${invited === null && emailField(say, entered.email, errors)}
  ${nameField(say, entered.name, errors)} ${languageField(say, entered.language)}
  ${newPasswordField(say, errors)}`

/** A new password, by the link that was mailed. */
export function newPasswordPage(
  setting: Setting,
  { path, errors }: { readonly path: string; readonly errors: readonly FieldError[] },
): Html {
  const { say } = setting
  const acts = deed.acts(deed.button({ kind: 'go', text: say('people.set-password') }))
  return peoplePage(setting, {
    path,
    title: say('people.title-new-password'),
    heading: { state: say('people.new-password-state') },
    errors,
    body: form(say.language, path, html`${newPasswordField(say, errors)} ${acts}`),
  })
}

/** A link that opens nothing: why, and what to do. */
export function closedLinkPage(
  setting: Setting,
  { path, refusal, reset }: { path: string; refusal: LinkRefusal; reset: boolean },
): Html {
  const { say } = setting
  const signIn = html`<a href="/${say.language}/sign-in">${say('people.to-sign-in')}</a>`
  const again: Content = reset
    ? html`<a href="/${say.language}/reset">${say('people.ask-for-another')}</a>`
    : say('people.ask-inviter')
  return peoplePage(setting, {
    path,
    title: say('people.title-closed-link'),
    heading: { state: say(`refusal.${refusal}`) },
    body: html`<p>${again}</p>
      <p>${signIn}</p>`,
  })
}
