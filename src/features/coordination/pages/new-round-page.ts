import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Form, PageRequest } from '#kernel/http'
import { box, dataTable, deed, field } from '#kernel/ui'
import type { RoundProposal } from '#features/rounds'
import { pieces } from '#features/desk'

/** A round about to be opened: the proposal, and what was typed where it was refused. */
export interface NewRoundPage {
  readonly proposal: RoundProposal
  readonly typed?: Form
  readonly errors?: readonly pieces.FieldError[]
}

const moments = ['hand-in', 'with-papers', 'after-meeting'] as const
const readers = [
  ['steering', 'with-papers'],
  ['reviewers', 'hand-in'],
  ['partners', 'after-meeting'],
] as const

/** A line's value in the form: `dk:mfa c-1-01 lead`. */
export const lineValue = (line: {
  organisation: string
  commitment: string
  part: string
}): string => `${line.organisation} ${line.commitment} ${line.part}`

/** The form that opens a round. */
export function newRoundPage(request: PageRequest, shown: NewRoundPage): Html {
  const { say } = request
  const { proposal, typed, errors = [] } = shown
  const { plan } = proposal.version
  const home = pieces.deskAddresses(say.language, plan)
  const value = (name: string, fallback = ''): string => typed?.text(name) ?? fallback
  const body = pieces.form(
    home.rounds,
    html`${field.text(say, { name: 'code', label: say('desk.round-code'), hint: say('desk.hint-round-code'), width: 'short', value: value('code'), ...pieces.errorAt(errors, 'code') })}
    ${field.text(say, { name: 'period', label: say('desk.round-period'), hint: say('desk.hint-round-period'), width: 'short', value: value('period'), ...pieces.errorAt(errors, 'period') })}
    ${field.text(say, { name: 'dueOn', label: say('desk.round-due'), hint: say('desk.hint-round-due'), kind: 'date', width: 'short', value: value('dueOn'), ...pieces.errorAt(errors, 'dueOn') })}
    ${readers.map(([name, usual]) =>
      field.select(say, {
        name,
        label: say(`desk.reads-${name}`),
        choices: moments.map((moment) => ({ value: moment, text: say(`desk.moment-${moment}`) })),
        value: value(name, usual),
      }),
    )}
    ${assigned(request, shown)} ${added(request, shown)}
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

/** Those who are assigned now; whoever is not to report this time is unticked. */
function assigned({ say }: PageRequest, { proposal, typed, errors = [] }: NewRoundPage): Html {
  const { lines, commitments, organisations } = proposal
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
      ${box.notice({ heading: say('desk.nobody-assigned'), body: say('desk.nobody-assigned-body') })}
    </div>`
  return field.checkboxes(say, {
    name: 'line',
    label: say('desk.who-reports'),
    hint: say('desk.hint-who-reports'),
    choices,
    values: typed ? typed.texts('line') : choices.map(({ value }) => value),
    ...pieces.errorAt(errors, 'line'),
  })
}

interface Choice {
  readonly value: string
  readonly text: string
}

/** Three lines more, for whoever is not assigned. */
function added({ say }: PageRequest, { proposal, typed }: NewRoundPage): Html {
  const columns = addedColumns(say, proposal)
  const cell =
    (name: string, { head, choices }: (typeof columns)[number]) =>
    (row: number) =>
      choice(typed?.text(`${name}-${row}`), { name: `${name}-${row}`, label: `${head} ${row}` }, [
        { value: '', text: say('desk.unchosen') },
        ...choices,
      ])
  return dataTable({
    caption: say('desk.add-lines'),
    columns: columns.map((column, index) => ({
      head: column.head,
      cell: cell(column.name, column),
      ...(index === 0 && { names: true }),
    })),
    rows: [1, 2, 3],
  })
}

function addedColumns(
  say: PageRequest['say'],
  { commitments, organisations, version }: RoundProposal,
) {
  const own = [...organisations.values()].filter(
    ({ jurisdiction, kind }) =>
      jurisdiction === version.jurisdiction && (kind === 'authority' || kind === 'agency'),
  )
  const named = own.map(({ id, shortName }) => ({ value: id, text: say.text(shortName).text }))
  const titled = commitments.map(({ id, number, title }) => ({
    value: id,
    text: `${number ?? id} ${say.text(title).text}`,
  }))
  const parts = (['lead', 'contributor'] as const).map((value) => ({
    value,
    text: say(`desk.part-${value}`),
  }))
  return [
    { name: 'organisation', head: say('desk.authority'), choices: named },
    { name: 'commitment', head: say('desk.commitment'), choices: titled },
    { name: 'part', head: say('desk.part'), choices: parts },
  ] as const
}

const choice = (
  chosen: string | undefined,
  { name, label }: { readonly name: string; readonly label: string },
  choices: readonly Choice[],
): Html =>
  html`<select class="input" name="${name}" aria-label="${label}">
    ${choices.map(({ value, text }) =>
      chosen === value
        ? html`<option value="${value}" selected>${text}</option>`
        : html`<option value="${value}">${text}</option>`,
    )}
  </select>`
