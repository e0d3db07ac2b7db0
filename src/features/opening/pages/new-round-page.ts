import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { ProposedForm } from '../form.ts'
import { questionFields } from './question-fields.ts'
import { errorsAt } from './round-errors.ts'
import type { RowsShown } from './round-rows.ts'
import { ownRows, statedRows } from './round-rows.ts'

/** A round about to be opened: the proposal, and what was typed where it was refused. */
export interface NewRoundPage extends RowsShown {
  /** What it begins with where it follows another. */
  readonly next?: ProposedForm
}

const moments = ['hand-in', 'with-papers', 'after-meeting'] as const
const readers = [
  ['steering', 'with-papers'],
  ['reviewers', 'hand-in'],
  ['partners', 'after-meeting'],
] as const

/** A line's value in the form: `dk:mfa/c-1-01/lead`. */
export const lineValue = (line: {
  organisation: string
  commitment: string
  part: string
}): string => `${line.organisation}/${line.commitment}/${line.part}`

/** The form that opens a round. */
export function newRoundPage(request: PageRequest, shown: NewRoundPage): Html {
  const { say } = request
  const { proposal, errors = [] } = shown
  const { plan } = proposal.version
  const home = pieces.deskAddresses(say.language, plan)
  const body = pieces.form(
    home.rounds,
    html`${firstFields(request, shown)} ${assigned(request, shown)} ${statedRows(request, shown)}
    ${ownRows(request, shown)} ${questionFields(request, shown)}
    ${box.confirm({
      id: 'open-round',
      heading: say('desk.open-heading'),
      will: [1, 2, 3].map((place) => say(`desk.open-will-${place}`)),
      acts: deed.button({ text: say('desk.open-round'), kind: 'go' }),
    })}`,
  )
  return pieces.deskPage(request, proposal.version, {
    title: say('desk.new-round'),
    here: 'rounds',
    heading: { title: say('desk.new-round'), lead: say('desk.new-round-lead') },
    breadcrumbs: [{ href: home.rounds, text: say('desk.rounds') }, { text: say('desk.new-round') }],
    errors,
    body,
  })
}

/** Code, period, due day and who reads from when. */
function firstFields({ say }: PageRequest, { typed, next, errors = [] }: NewRoundPage): Html {
  const value = (name: string, fallback = ''): string => typed?.text(name) ?? fallback
  const at = (field: string) => {
    const error = errorsAt(errors, field)
    return error === null ? {} : { error }
  }
  return html`<input type="hidden" name="follows" value="${value('follows', next?.follows)}" />
    ${field.text(say, { name: 'code', label: say('desk.round-code'), hint: say('desk.hint-round-code'), width: 'short', value: value('code', next?.code), ...at('code') })}
    ${field.text(say, { name: 'period', label: say('desk.round-period'), hint: say('desk.hint-round-period'), width: 'short', value: value('period', next?.period), ...at('period') })}
    ${field.text(say, { name: 'dueOn', label: say('desk.round-due'), hint: say('desk.hint-round-due'), kind: 'date', width: 'short', value: value('dueOn', next?.dueOn), ...at('dueOn') })}
    ${readers.map(([name, usual]) =>
      field.select(say, {
        name,
        label: say(`desk.reads-${name}`),
        choices: moments.map((moment) => ({ value: moment, text: say(`desk.moment-${moment}`) })),
        value: value(name, next?.readers[name] ?? usual),
      }),
    )}`
}

/** Those who are assigned now; whoever is not to report this time is unticked. */
function assigned({ say }: PageRequest, { proposal, typed, errors = [] }: NewRoundPage): Html {
  const { lines, commitments, organisations } = proposal
  const wrong = errorsAt(errors, 'line')
  const titles = new Map(commitments.map((one) => [one.id, one]))
  const choices = lines.map((line) => {
    const organisation = organisations.get(line.organisation)
    const name = organisation
      ? say.text(organisation.shortName).text
      : pieces.codeOf(line.organisation)
    const commitment = titles.get(line.commitment)
    const title = commitment ? say.text(commitment.title).text : line.commitment
    const label = say('desk.reports-on', { name, title, part: line.part })
    return { value: lineValue(line), label, hint: commitment?.number ?? line.commitment }
  })
  if (choices.length === 0)
    return html`<div id="line">
      ${wrong && html`<p class="error">${wrong}</p>`}
      ${box.notice({ heading: say('desk.nobody-assigned'), body: say('desk.nobody-assigned-body') })}
    </div>`
  return field.checkboxes(say, {
    name: 'line',
    label: say('desk.who-reports'),
    hint: say('desk.hint-who-reports'),
    choices,
    values: typed ? typed.texts('line') : choices.map(({ value }) => value),
    ...(wrong && { error: wrong }),
  })
}
