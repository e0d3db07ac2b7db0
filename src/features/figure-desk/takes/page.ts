import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { round } from '#kernel/decimal'
import { box, dataTable, deed, field, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import { figureRules } from '#features/measuring'
import { takes as reckoning } from '#features/methods'
import { addresses } from '../addresses.ts'
import { errorsOf } from '../entries/saving.ts'
import type { Controls } from '../forms/controls.ts'
import { isMisread } from '../forms/entered.ts'
import { scaled, scaleField } from '../forms/scale.ts'
import type { Placed } from '../places.ts'
import type { Asked, TakesFault } from './rules.ts'
import { newestCounts, proposedOf, readAsked, takesNames } from './rules.ts'

/** A calculation: what was asked, by the address; `isAsked`: whether anybody has pressed the button. */
export interface TakesPage extends Placed {
  readonly asked: Asked
  readonly isAsked: boolean
  /** The share as the other forms hold it, with what was answered of one below one. */
  readonly controls: Controls
}

/** From a share aimed at to appointments: a form that the address keeps, and the answer in one sentence. */
export function takesPage(request: PageRequest, shown: TakesPage): Html {
  const { say } = request
  const { key, view, organisation, asked, isAsked } = shown
  const home = addresses(say.language, key)
  const meant = scaled(shown.controls, view, { value: proposedOf(view).share })
  const read = readAsked(isMisread(meant) ? asked : { ...asked, share: meant['value'] ?? '' })
  const faults = 'staff' in read || !isAsked ? [] : read
  const errors = [
    ...faults.map((fault) => ({ field: fault.name, text: say(`refusal.${fault.code}`) })),
    ...errorsOf(request, isMisread(meant) && isAsked ? meant : []),
  ]
  const title = say('figure-desk.takes-title')
  return pieces.deskPage(request, view.read.report.version, {
    title,
    here: 'figures',
    heading: {
      kicker: html`${organisation} · ${text.worded(say, view.measure.name)}`,
      title,
      lead: say('figure-desk.takes-lead'),
    },
    breadcrumbs: [
      { href: home.overview, text: say('figure-desk.crumb') },
      { href: home.list, text: say.text(view.measure.name).text },
      { text: title },
    ],
    errors,
    body: html`${isAsked && errors.length === 0 && 'staff' in read && answer(request, read)}
    ${covered(request, shown)} ${form(request, shown, errors)}`,
  })
}

/** That the counts come from some of those who were to report, as long as they stand in the form. */
function covered({ say }: PageRequest, { view, asked }: TakesPage): Content {
  const newest = newestCounts(view)
  if (!newest?.coverage || asked.headcount !== newest.denominator) return null
  const units = figureRules.coverageWords(say, newest.coverage)
  const period = say.period(newest.period)
  return box.notice({ body: say('figure-desk.takes-covered', { units, period }) })
}

function answer(
  { say }: PageRequest,
  { staff, aim }: Exclude<ReturnType<typeof readAsked>, readonly TakesFault[]>,
): Content {
  const takes = reckoning.whatItTakes(staff, aim)
  if (typeof takes === 'string')
    return box.notice({ kind: 'silence', body: reckoning.refusalSaid(takes)[say.language] })
  const said = reckoning.takesSaid(staff, takes)[say.language]
  return html`${box.notice({ heading: said.answer, body: `${said.ground} ${said.worth}` })}
  ${dataTable<reckoning.StaffYear>({
    caption: say('figure-desk.takes-table'),
    phone: 'scroll',
    columns: [
      { head: say('figure-desk.takes-year'), names: true, cell: ({ year }) => String(year) },
      {
        head: say('figure-desk.takes-women-appointed'),
        align: 'figure',
        cell: ({ womenAppointed }) => say.number(String(womenAppointed)),
      },
      {
        head: say('figure-desk.takes-staff'),
        align: 'figure',
        cell: ({ headcount }) => say.number(round(headcount, 0)),
      },
      {
        head: say('figure-desk.takes-share-reached'),
        align: 'figure',
        cell: ({ share }) => say.percent(round(share, 1)),
      },
      {
        head: say('figure-desk.takes-asked'),
        align: 'figure',
        cell: ({ asked }) => say.percent(round(asked, 1)),
      },
    ],
    rows: takes.years,
  })}`
}

const form = (
  request: PageRequest,
  { asked, key, view, controls }: TakesPage,
  errors: readonly pieces.FieldError[],
): Html =>
  html`<form method="get" action="${addresses(request.language, key).takes}">
    ${takesNames.map((name) =>
      field.number(request.say, {
        name,
        label: request.say(`figure-desk.takes-${name}`),
        hint: request.say(`figure-desk.takes-${name}-hint`),
        value: asked[name],
        ...pieces.errorAt(errors, name),
      }),
    )}
    ${scaleField(request, { controls, errors, view })}
    ${deed.acts(deed.button({ text: request.say('figure-desk.takes-reckon'), kind: 'go' }))}
  </form>`
