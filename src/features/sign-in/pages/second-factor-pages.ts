import type { FieldError, PeoplePage, Setting } from '#features/people'
import { peoplePages } from '#features/people'
import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box, deed, field, section } from '#kernel/ui'
import { presentPasswordField } from './password-field.ts'

const { errorAt, form, hidden, peoplePage } = peoplePages

const path = '/account/second-factor'

/** A second factor that was offered: as a picture to scan and as a key to type. */
export interface Offer {
  readonly picture: Html
  readonly key: string
}

/** How a person stands with the second factor. */
export interface FactorPage {
  readonly has: boolean
  readonly hasPassword: boolean
  readonly recoveryLeft: number
  readonly offer: Offer | null
  /** The exercise's code, for a factor that is there; null elsewhere. */
  readonly shownCode: string | null
  readonly errors: readonly FieldError[]
  readonly said: string | null
}

const frameOf = (say: Say, page: Pick<FactorPage, 'errors' | 'said'>) => ({
  path,
  title: say('people.title-second-factor'),
  breadcrumbs: [
    { href: `/${say.language}/account`, text: say('people.title-account') },
    { text: say('people.title-second-factor') },
  ],
  ...page,
})

/** Setting up the second factor, or changing it. */
export function factorPage(setting: Setting, page: FactorPage): Html {
  const { say } = setting
  const { has, offer, errors, said } = page
  const state = offer ? 'people.factor-scan-state' : 'people.factor-state'
  const made: PeoplePage = {
    ...frameOf(say, { errors, said }),
    heading: { state: say(has && !offer ? 'people.factor-there-state' : state) },
    body: offer ? scan(say, offer, errors) : html`${begin(say, page)} ${has && renew(say, page)}`,
  }
  return peoplePage(setting, made)
}

const codeField = (say: Say, name: string, page: Pick<FactorPage, 'errors' | 'shownCode'>): Html =>
  field.text(say, {
    name,
    label: say('people.six-digits'),
    hint:
      page.shownCode === null
        ? say('people.code-hint')
        : say('people.exercise-code', { code: page.shownCode }),
    autocomplete: 'one-time-code',
    width: 'code',
    maxlength: 9,
    ...errorAt(page.errors, name),
  })

function begin(say: Say, page: FactorPage): Html {
  const { has, hasPassword, errors } = page
  const fields = html`${hasPassword && presentPasswordField(say, errors)}
  ${
    has &&
    field.text(say, {
      name: 'code',
      label: say('people.code-or-recovery'),
      hint:
        page.shownCode === null
          ? say('people.code-or-recovery-hint')
          : say('people.exercise-code', { code: page.shownCode }),
      autocomplete: 'one-time-code',
      ...errorAt(errors, 'code'),
    })
  }`
  return section({
    id: 'offer',
    label: say(has ? 'people.factor-another' : 'people.factor-begin'),
    note: say('people.factor-begin-note'),
    body: form(
      say.language,
      `${path}/offer`,
      html`${fields} ${deed.acts(deed.button({ kind: 'go', text: say('people.factor-show') }))}`,
    ),
  })
}

const renew = (say: Say, page: FactorPage): Html =>
  section({
    id: 'recovery',
    label: say('people.recovery-codes'),
    note: say('people.recovery-left', { count: page.recoveryLeft }),
    body: form(
      say.language,
      `${path}/recovery-codes`,
      html`${codeField(say, 'renew-code', page)}
      ${deed.acts(deed.button({ text: say('people.recovery-renew') }))}`,
    ),
  })

function scan(say: Say, { picture, key }: Offer, errors: readonly FieldError[]): Html {
  const spaced = key.replaceAll(/(.{4})(?!$)/g, '$1 ')
  return html`${section({
    id: 'scan',
    label: say('people.factor-scan'),
    note: say('people.factor-scan-note'),
    body: html`<div role="img" aria-label="${say('people.factor-picture')}">${picture}</div>
      <p>${say('people.factor-by-hand')}</p>
      <p><span class="code">${spaced}</span></p>`,
  })}
  ${section({
    id: 'confirm',
    label: say('people.factor-try'),
    note: say('people.factor-try-note'),
    body: form(
      say.language,
      `${path}/confirm`,
      html`${codeField(say, 'code', { errors, shownCode: null })}
      ${deed.acts(deed.button({ kind: 'go', text: say('people.factor-use') }))}`,
    ),
  })}`
}

/** The recovery codes, this once: to be printed, saved, put away. */
export function recoveryPage(setting: Setting, codes: readonly string[]): Html {
  const { say } = setting
  const file = form(
    say.language,
    `${path}/recovery-codes/file`,
    html`${hidden('codes', codes.join(' '))}
    ${deed.acts(
      deed.button({ text: say('people.recovery-download') }),
      deed.button({
        kind: 'go',
        href: `/${say.language}/account`,
        text: say('people.recovery-kept'),
      }),
    )}`,
  )
  return peoplePage(setting, {
    ...frameOf(say, { errors: [], said: null }),
    title: say('people.title-recovery-codes'),
    heading: { state: say('people.recovery-state') },
    body: html`${box.notice({ body: say('people.recovery-once') })}
      <ol class="read">
        ${codes.map((code) => html`<li><span class="code">${code}</span></li>`)}
      </ol>
      ${file}`,
  })
}
