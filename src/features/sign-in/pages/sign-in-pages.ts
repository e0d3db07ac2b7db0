import type { FieldError, Named, Setting } from '#features/people'
import { peoplePages, roles } from '#features/people'
import type { Role } from '#kernel/access'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { deed, field, layout, list } from '#kernel/ui'
import { exerciseNotice } from './exercise-notice.ts'

const { errorAt, form, hidden, peoplePage } = peoplePages

/** The way in as it stands. */
export interface SignInPage {
  readonly exercise: boolean
  readonly next: string
  readonly said: string | null
  readonly errors: readonly FieldError[]
  /** Each method's own part. */
  readonly methods: readonly { readonly kind: string; readonly part: Html }[]
}

/** Step 1: who it is. */
export function signInPage(
  setting: Setting,
  { exercise, next, said, errors, methods }: SignInPage,
): Html {
  const { say } = setting
  const forms = methods.map(({ kind, part }) =>
    form(say.language, '/sign-in', html`${hidden('method', kind)} ${hidden('next', next)} ${part}`),
  )
  const help = aside(say('people.missing'), [
    say('people.missing-account'),
    html`${say('people.missing-password')}
      <a href="/${say.language}/reset">${say('people.reset-link')}</a>`,
  ])
  return peoplePage(setting, {
    path: '/sign-in',
    title: say('people.title-sign-in'),
    heading: { state: say(exercise ? 'people.sign-in-exercise' : 'people.sign-in-state') },
    errors,
    said,
    body: exercise ? html`${forms}` : layout.columns({ kind: 'even', first: forms, second: help }),
  })
}

const aside = (heading: string, items: readonly Content[]): Html =>
  html`<aside>
    <h2>${heading}</h2>
    ${list.plain(items)}
  </aside>`

/** The second step as it stands. */
export interface CodePage {
  readonly roles: readonly Role[]
  readonly named: Named
  readonly next: string
  /** Whether a recovery code is asked for instead of the app's. */
  readonly recovery: boolean
  /** The exercise's code, shown because nobody there has an app; null elsewhere. */
  readonly shownCode: string | null
  readonly exercise: boolean
  readonly errors: readonly FieldError[]
}

/** Step 2: the code. */
export function codePage(setting: Setting, page: CodePage): Html {
  const { say } = setting
  const { next, recovery, errors } = page
  const other = recovery ? '' : '&recovery=yes'
  const body = html`${hidden('next', next)} ${recovery && hidden('recovery', 'yes')}
  ${page.exercise && exerciseNotice(say, { code: page.shownCode })}
  ${field.text(say, {
    name: 'code',
    label: say(recovery ? 'people.recovery-code' : 'people.six-digits'),
    hint: say(recovery ? 'people.recovery-hint' : 'people.code-hint'),
    autocomplete: recovery ? 'off' : 'one-time-code',
    width: recovery ? 'full' : 'code',
    maxlength: recovery ? 40 : 9,
    ...errorAt(errors, 'code'),
  })}
  ${deed.acts(
    deed.button({ kind: 'go', text: say('people.sign-in') }),
    html`<a href="/${say.language}/sign-in/code?next=${encodeURIComponent(next)}${other}"
      >${say(recovery ? 'people.have-app' : 'people.no-phone')}</a
    >`,
  )}`
  return peoplePage(setting, {
    path: '/sign-in/code',
    title: say(recovery ? 'people.title-recovery' : 'people.title-code'),
    heading: { kicker: say('people.code-kicker'), state: whyTwoSteps(say, page) },
    errors,
    body: layout.columns({
      kind: 'even',
      first: form(say.language, '/sign-in/code', body),
      second: aside(say('people.missing'), [
        say('people.missing-phone'),
        say('people.missing-codes'),
      ]),
    }),
  })
}

function whyTwoSteps(say: Say, { roles: held, named }: CodePage): string {
  const signs = held.find(({ name }) => name === 'approver')
  if (signs?.organisation) {
    const organisation = roles.spokenOrganisation(say, signs.organisation, named)
    return say('people.two-steps-sign', { organisation })
  }
  return say(roles.needSecondFactor(held) ? 'people.two-steps-publish' : 'people.two-steps-chosen')
}
