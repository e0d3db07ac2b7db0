import type { Content, Html } from '#kernel/html'
import { round } from '#kernel/decimal'
import { html } from '#kernel/html'
import { dataTable, deed, field, section } from '#kernel/ui'
import { figureRules } from '#features/measuring'
import { takes } from '#features/methods'
import type { Seen } from '#features/reading'
import { askedIn, outcomeOf } from '../rules.ts'
import type { Asked, Field, FieldFault, Known, Outcome } from '../schema.ts'
import { fields } from '../schema.ts'

/** What a target takes: the answer in a sentence with its ground, and the form that the address keeps. */
export function appointmentsSection(seen: Seen, known: Known | null): Content {
  if (!known) return null
  const { say, request } = seen
  const asked = askedIn(request.query, known)
  const outcome = outcomeOf(
    asked,
    known,
    fields.some((name) => request.query.has(name)),
  )
  return section({
    id: 'takes',
    label: say('appointments.title'),
    note: say('appointments.note'),
    body: html`${said(seen, known, outcome)} ${form(seen, asked, outcome)}`,
  })
}

/** The answer, or what is asked for before there can be one. */
function said({ say }: Seen, known: Known, outcome: Outcome): Content {
  const way = say('appointments.way', {
    share: say.percent(known.share),
    due: say.when(known.due),
    since: say.the(known.since),
    years: known.years,
  })
  const partial =
    known.partial &&
    say('appointments.partial', { units: figureRules.coverageWords(say, known.partial) })
  if (outcome.kind !== 'answer') {
    const asks = outcome.kind === 'faults' ? 'appointments.faulty' : 'appointments.asks'
    return html`<p class="read">${say(asks)} ${partial} ${way}</p>`
  }
  const { answer, ground, worth } = takes.takesSaid(outcome.staff, outcome.takes)[say.language]
  return html`<p class="state">${answer}</p>
    <p class="read">${ground} ${worth} ${partial} ${way}</p>
    ${yearByYear(say, outcome.takes.years)}`
}

/** How many women each year, and where that leads: the staff, the share, and what the way asks for. */
const yearByYear = (say: Seen['say'], years: readonly takes.StaffYear[]): Html =>
  dataTable<takes.StaffYear>({
    caption: say('appointments.years'),
    phone: 'scroll',
    rows: years,
    columns: [
      { head: say('appointments.year'), names: true, cell: ({ year }) => String(year) },
      {
        head: say('appointments.women-appointed'),
        align: 'figure',
        cell: ({ womenAppointed }) => say.number(String(womenAppointed)),
      },
      {
        head: say('appointments.staff'),
        align: 'figure',
        cell: ({ headcount }) => say.number(round(headcount, 0)),
      },
      {
        head: say('appointments.share-reached'),
        align: 'figure',
        cell: ({ share }) => say.percent(round(share, 1)),
      },
      {
        head: say('appointments.share-asked'),
        align: 'figure',
        cell: ({ asked }) => say.percent(round(asked, 1)),
      },
    ],
  })

function form({ say, request }: Seen, asked: Asked, outcome: Outcome): Html {
  const faults = outcome.kind === 'faults' ? outcome.faults : {}
  const day = request.query.get('as-of')
  return html`<form action="${request.url.pathname}#takes">
    ${day && html`<input type="hidden" name="as-of" value="${day}" />`}
    ${fields.map((name) => entry(say, { name, value: asked[name], fault: faults[name] }))}
    ${deed.acts(deed.button({ text: say('appointments.reckon') }))}
  </form>`
}

const entry = (
  say: Seen['say'],
  { name, value, fault }: { name: Field; value: string; fault: FieldFault | undefined },
): Html =>
  field.number(say, {
    name,
    id: `takes-${name}`,
    label: say(`appointments.${name}`),
    hint: say(`appointments.${name}-hint`),
    value,
    ...(fault === undefined ? {} : { error: faultWords(say, fault) }),
  })

const faultWords = (say: Seen['say'], fault: FieldFault): string =>
  typeof fault === 'string'
    ? say(`appointments.fault-${fault}`)
    : takes.refusalSaid(fault.unreckonable)[say.language]
