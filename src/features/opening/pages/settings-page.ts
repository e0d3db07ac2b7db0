import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Form, PageRequest } from '#kernel/http'
import { deed, field, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { PlanVersion, RoundSettings } from '#features/rounds'
import { errorsAt } from './round-errors.ts'
import { languageName } from './question-fields.ts'
import { policyFacts } from './round-facts.ts'
import { saidNotice } from './said.ts'

/** What holds for all rounds of a plan, and what was typed where it was refused. */
export interface SettingsShown {
  readonly plan: PlanVersion
  readonly settings: RoundSettings
  readonly mayChange: boolean
  readonly typed?: Form
  readonly errors?: readonly pieces.FieldError[]
  readonly said?: string | null
}

/** Which reminders go out by themselves, and what the public reads: seen by all, set by the coordinator. */
export function settingsPage(request: PageRequest, shown: SettingsShown): Html {
  const { say } = request
  const { plan, settings, mayChange, errors = [], said = null } = shown
  const home = pieces.deskAddresses(say.language, plan.plan)
  const title = say('opening.settings')
  return pieces.deskPage(request, plan, {
    title,
    here: 'rounds',
    breadcrumbs: [{ href: home.rounds, text: say('desk.rounds') }, { text: title }],
    heading: { title },
    errors,
    body: html`${saidNotice(say, said)}
    ${section({
      id: 'reminders',
      label: say('opening.reminders'),
      note: say('opening.reminders-note'),
      body: mayChange
        ? reminderForm(request, shown)
        : html`<p>${reminderWords(request, shown)}</p>`,
    })}
    ${section({
      id: 'policy',
      label: say('opening.policy'),
      body: html`${policyFacts(say, settings)} ${mayChange && policyForm(request, shown)}`,
    })}`,
  })
}

const address = ({ say }: PageRequest, { plan }: SettingsShown): string =>
  `${pieces.deskAddresses(say.language, plan.plan).rounds}/settings`

const reminderWords = ({ say }: PageRequest, { settings: { reminders } }: SettingsShown): string =>
  say('opening.reminders-told', {
    halfway: reminders.halfway ? 'on' : 'off',
    days: reminders.daysBefore,
    overdue: reminders.overdue ? 'on' : 'off',
  })

const errorAt = (errors: SettingsShown['errors'], name: string) => {
  const error = errorsAt(errors ?? [], name)
  return error === null ? {} : { error }
}

function reminderForm(request: PageRequest, shown: SettingsShown): Html {
  const { say } = request
  const { settings, typed, errors } = shown
  const { reminders } = settings
  const isOn = (name: 'halfway' | 'overdue') => (typed ? typed.has(name) : reminders[name])
  const tick = (name: 'halfway' | 'overdue') =>
    field.checkbox(say, { name, label: say(`opening.remind-${name}`), checked: isOn(name) })
  return pieces.form(
    `${address(request, shown)}/reminders`,
    html`${tick('halfway')}
    ${field.text(say, {
      name: 'daysBefore',
      label: say('opening.remind-days-before'),
      hint: say('opening.hint-days-before'),
      width: 'short',
      value: typed ? typed.text('daysBefore') : String(reminders.daysBefore),
      ...errorAt(errors, 'daysBefore'),
    })}
    ${tick('overdue')} ${deed.acts(deed.button({ text: say('opening.set-reminders') }))}`,
  )
}

function policyForm(request: PageRequest, shown: SettingsShown): Html {
  const { say } = request
  const { plan, settings, typed, errors } = shown
  const fields = plan.languages.map((language) => {
    const name = `policy-${language}`
    return field.area(say, {
      name,
      label: say('opening.policy-text', { language: languageName(say.language, language) }),
      hint: say('opening.hint-policy'),
      rows: 3,
      lang: language,
      value: typed?.has(name) ? typed.text(name) : (settings.policy?.text[language] ?? ''),
      ...errorAt(errors, name),
    })
  })
  return pieces.form(
    `${address(request, shown)}/policy`,
    html`${fields} ${deed.acts(deed.button({ text: say('opening.record-policy') }))}`,
  )
}
