import { parsePeriod } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { dataTable, field } from '#kernel/ui'
import type { LineWork } from '#features/reporting'
import type { LineForm } from './form-fields.ts'
import { controlsOf, correctionField, seen, valueIn } from './form-fields.ts'

type Milestone = LineWork['milestones'][number]

/** The milestones of the implementation plan under this commitment: done when, or due when now. */
export function milestoneTable(form: LineForm): Content {
  const { say, work, errors } = form
  const open = work.milestones.filter(({ done, report }) => done === '' || report !== null)
  if (open.length === 0) return null
  const wrong = errors.filter((one) => one.field?.startsWith('milestone-'))
  return field.fixed(say, {
    name: 'milestones',
    label: say('line-form.milestones'),
    hint: say('line-form.hint-milestones'),
    wide: true,
    body: html`${table(form, open)} ${open.map((one) => correctionField(form, one.field))}
    ${wrong.map((one) => html`<p class="error">${one.text}</p>`)}`,
  })
}

const table = (form: LineForm, rows: readonly Milestone[]): Html => {
  const { say } = form
  return dataTable({
    caption: say('line-form.milestones'),
    captionHidden: true,
    columns: [
      { head: say('line-form.milestone'), names: true, cell: (one) => named(one) },
      { head: say('desk.column-due'), width: 'day', cell: ({ due }) => dueIn(say, due) },
      {
        head: say('line-form.milestone-done'),
        width: 'name',
        cell: (one) => cell(form, one, 'done'),
      },
      {
        head: say('line-form.milestone-moved'),
        width: 'name',
        cell: (one) => html`${cell(form, one, 'moved')} ${seen(form, one.field)}`,
      },
    ],
    rows,
  })
}

/** A day, a month, a quarter or a year in words. */
function dueIn(say: Say, due: string): string {
  const period = parsePeriod(due)
  return period ? say.period(period) : due
}

const named = ({ title, activity, field: name }: Milestone): Html =>
  html`${title}<small>${activity}</small>
    <small class="cell-said"><span data-said="${name}"></span></small>`

function cell(form: LineForm, { field: name, title }: Milestone, part: 'done' | 'moved'): Html {
  const { say, errors } = form
  const [done = '', moved = ''] = controlsOf(name)
  const control = part === 'done' ? done : moved
  const value = valueIn(form, name)
  return field.cell({
    name: control,
    label: `${title}, ${say(`line-form.milestone-${part}`)}`,
    value: value && 'moved' in value ? value[part] : '',
    error: errors.some((one) => one.field === control),
  })
}
