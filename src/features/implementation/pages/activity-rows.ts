import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { field } from '#kernel/ui'
import type { ActivityIndicator, ActivitySays } from '#features/activities'
import { activityRules } from '#features/activities'
import { pieces } from '#features/desk'
import type { MilestoneRow } from '../form/read.ts'

export const indicatorGroups = ['named', 'own', 'others'] as const

/** An indicator to choose: of the commitment, of another that the authority reports on, or of somebody else's. */
export interface IndicatorOffered {
  readonly value: string
  readonly text: string
  readonly group: (typeof indicatorGroups)[number]
}

/** What the rows of an activity's form are made of. */
export interface RowsOf {
  readonly says: ActivitySays
  readonly milestones: readonly MilestoneRow[]
  readonly blank: { readonly milestones: number; readonly indicators: number }
  readonly indicators: readonly IndicatorOffered[]
  readonly errors?: readonly pieces.FieldError[]
}

const padded = <Row>(rows: readonly Row[], blank: number): readonly (Row | null)[] => [
  ...rows,
  ...Array.from({ length: blank }, () => null),
]

interface RowField {
  readonly prefix: string
  readonly errors: readonly pieces.FieldError[]
}

const short = (say: Say, { prefix, errors }: RowField, [name, value]: readonly [string, string]) =>
  field.text(say, {
    name: `${prefix}-${name}`,
    label: say(`implementation.${name}`),
    value: activityRules.writtenMoment(value),
    width: name === 'text' || name === 'title' || name === 'verification' ? 'full' : 'short',
    ...pieces.errorAt(errors, `${prefix}-${name}`),
  })

/** What shows whether something came of the activity: a row for each, and blank ones. */
export function indicatorRows({ say }: PageRequest, shown: RowsOf): Html {
  const rows = padded(shown.says.indicators, shown.blank.indicators)
  return html`${pieces.hidden('indicators', String(rows.length))}
  ${rows.map((row, place) => indicatorRow(say, shown, { row, place }))}`
}

interface Placed<Row> {
  readonly row: Row | null
  readonly place: number
}

function indicatorRow(
  say: Say,
  { indicators, errors = [] }: RowsOf,
  { row, place }: Placed<ActivityIndicator>,
): Html {
  const at: RowField = { prefix: `indicator-${place}`, errors }
  const legend = say('implementation.indicator-row', { number: place + 1 })
  return group(
    legend,
    html`${
      indicators.length > 0 &&
      field.select(say, {
        name: `${at.prefix}-id`,
        label: say('implementation.id'),
        choices: [],
        groups: indicatorGroups.map((group) => ({
          label: say(`implementation.indicators-${group}`),
          choices: indicators.filter((one) => one.group === group),
        })),
        value: row?.id ?? '',
        unchosen: say('implementation.own-words'),
      })
    }
    ${short(say, at, ['text', row?.text ?? ''])}
    ${short(say, at, ['baseline', row?.baseline ?? ''])}
    ${short(say, at, ['target', row?.target ?? ''])} ${short(say, at, ['due', row?.due ?? ''])}
    ${short(say, at, ['verification', row?.verification ?? ''])}
    ${field.checkbox(say, { name: `${at.prefix}-repeats`, label: say('implementation.repeats'), hint: say('implementation.repeats-hint'), checked: row?.repeats ?? false })}`,
  )
}

/** The steps on the way: a row for each, and blank ones. An emptied row is taken out. */
export function milestoneRows({ say }: PageRequest, shown: RowsOf): Html {
  const rows = padded(shown.milestones, shown.blank.milestones)
  return html`${pieces.hidden('milestones', String(rows.length))}
  ${rows.map((row, place) => milestoneRow(say, shown, { row, place }))}`
}

function milestoneRow(
  say: Say,
  { errors = [] }: RowsOf,
  { row, place }: Placed<MilestoneRow>,
): Html {
  const at: RowField = { prefix: `milestone-${place}`, errors }
  const says = row?.typed
  const seen =
    row &&
    html`${pieces.hidden(`${at.prefix}-key`, row.key)}
    ${pieces.hidden(`${at.prefix}-seen`, String(row.seen))}`
  return group(
    say('implementation.milestone-row', { number: place + 1 }),
    html`${seen} ${short(say, at, ['title', says?.title ?? ''])}
    ${short(say, at, ['due', says?.due ?? ''])} ${short(say, at, ['done', says?.done ?? ''])}`,
  )
}

const group = (legend: Content, body: Content): Html =>
  html`<fieldset class="rows">
    <legend>${legend}</legend>
    <div class="row-fields">${body}</div>
  </fieldset>`
