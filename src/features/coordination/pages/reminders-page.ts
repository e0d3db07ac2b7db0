import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, list } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { PlanVersion, Round, roundMail } from '#features/rounds'
import type { Organisations } from '#features/organisations'
import { organisationName } from '#features/organisations'

/** The mails that would go out, before they do. */
export interface RemindersShown {
  readonly round: Round
  readonly plan: PlanVersion
  readonly organisations: Organisations
  readonly letters: readonly roundMail.Addressed[]
  readonly errors?: readonly pieces.FieldError[]
}

/** Who gets which mail, word for word, and who had it before; nothing goes out until it is confirmed. */
export function remindersPage(request: PageRequest, shown: RemindersShown): Html {
  const { say } = request
  const { round, plan, letters, errors = [] } = shown
  const home = pieces.deskAddresses(say.language, plan.plan)
  const title = say('coordination.remind-title')
  const mails = letters.reduce((sum, { recipients }) => sum + recipients, 0)
  const back = home.round(round.code)
  return pieces.deskPage(request, plan, {
    title,
    here: 'rounds',
    breadcrumbs: [
      { href: home.rounds, text: say('desk.rounds') },
      { href: back, text: say('desk.round-title', { round: round.code }) },
      { text: title },
    ],
    heading: { title, lead: say('coordination.remind-lead') },
    errors,
    body: letters.length === 0 ? nobody(request, back) : confirm(request, shown, { mails, back }),
  })
}

const nobody = ({ say }: PageRequest, back: string): Html =>
  box.empty({
    heading: say('coordination.nobody-to-remind'),
    body: say('coordination.nobody-to-remind-body'),
    act: deed.button({ text: say('coordination.back-to-round'), href: back }),
  })

function confirm(
  request: PageRequest,
  shown: RemindersShown,
  { mails, back }: { readonly mails: number; readonly back: string },
): Html {
  const { say } = request
  const { letters } = shown
  const names = letters.map(
    ({ letter }) =>
      html`<input
        type="hidden"
        name="to"
        value="${pieces.codeOf(letter.to.organisation ?? '')}"
      />`,
  )
  const acts = html`${mails > 0 && deed.button({ text: say('coordination.send-mails', { count: mails }), kind: 'go' })}
    <a href="${back}">${say('coordination.send-nothing')}</a>`
  const will =
    mails > 0
      ? [1, 2, 3].map((place) => say(`coordination.remind-will-${place}`))
      : [say('coordination.all-told')]
  return html`${list.plain(letters.map((one) => letterShown(request, shown, one)))}
  ${pieces.form(`${back}/reminders`, html`${names} ${box.confirm({ id: 'remind', heading: say('coordination.remind-heading'), will, acts })}`)}`
}

function letterShown(
  { say }: PageRequest,
  { organisations }: RemindersShown,
  { letter, recipients, told }: roundMail.Addressed,
): Html {
  const name = organisationName(say, organisations, letter.to.organisation ?? '')
  const roles = say.list(letter.to.roles.map((role) => say(`coordination.role-${role}`)))
  const none = recipients + told === 0
  return html`<p>
      <b>${name}, ${roles}.</b>
      ${none ? say('coordination.no-recipients') : say('coordination.recipients', { recipients, told })}
    </p>
    <p><i>${letter.subject(say)}</i></p>
    <p>
      ${letter
        .text(say)
        .split('\n')
        .map((line) => html`${line}<br />`)}
    </p>`
}
