import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { field, layout } from '#kernel/ui'
import { pieces } from '#features/desk'
import { methods } from '#features/methods'
import { definitionBefore } from '../entries/standing.ts'
import { frequencies, goneConfirmed, mostBreakdowns } from './definition.ts'
import { area, formPage, line, number, worded } from './form-page.ts'
import type { EntryForm } from './form-page.ts'

const kinds = ['share', 'count', 'ratio', 'ordinal', 'amount', 'threshold'] as const
const directions = ['increase', 'decrease', 'parity', 'neutral'] as const
const levels = ['input', 'output', 'outcome', 'impact', 'context', 'parameter'] as const
const people = ['no', 'composition', 'harm'] as const

/** How it is measured from now on, whole: a next version says everything anew. */
export function definitionForm(request: PageRequest, shown: EntryForm): Html {
  const { say } = request
  const { controls } = shown
  const { version } = definitionBefore(shown.view, say.language)
  const choose = (name: string, values: readonly string[], prefix: string): Html =>
    field.select(say, {
      name,
      label: say(`figure-desk.definition-${worded(name)}`),
      value: controls[name] ?? values[0] ?? '',
      choices: values.map((value) => ({ value, text: say(`${prefix}-${value}`) })),
    })
  return formPage(
    request,
    shown,
    html`<p>${say('figure-desk.definition-version', { version })}</p>
      ${line(request, shown, 'from', { hint: say('figure-desk.hint-from'), width: 'short', optional: version === 1 })}
      ${area(request, shown, 'reason', { optional: version === 1, hint: say('figure-desk.hint-reason') })}
      ${breaks(request, shown)}
      ${line(request, shown, 'name', { optional: true, hint: say('figure-desk.hint-name') })}
      ${area(request, shown, 'population')}
      ${area(request, shown, 'excluded', { optional: true, hint: say('figure-desk.hint-excluded') })}
      ${choose('kind', kinds, 'figure-desk.measured')}
      ${line(request, shown, 'unit', { width: 'short', hint: say('figure-desk.hint-unit') })}
      ${area(request, shown, 'numerator', { optional: true })}
      ${area(request, shown, 'denominator', { optional: true })}
      ${choose('direction', directions, 'measuring.direction')}
      ${number(request, shown, 'rangeLow', { optional: true })}
      ${number(request, shown, 'rangeHigh', { optional: true })}
      ${choose('resultsLevel', levels, 'measuring.level')}
      ${choose('countsPeople', people, 'measuring.people')}
      ${line(request, shown, 'source', { optional: true })} ${frequency(request, shown)}
      ${number(request, shown, 'delayDays', { optional: true, hint: say('figure-desk.hint-delay') })}
      ${method(request, shown)}
      ${number(request, shown, 'tolerance', { optional: true, hint: say('figure-desk.hint-tolerance') })}
      ${gone(request, shown)}
      ${Array.from({ length: mostBreakdowns }, (_, at) => breakdown(request, shown, at))}`,
  )
}

/** That categories go which have figures: ticked where it is meant; asked only once it is refused. */
const gone = ({ say }: PageRequest, { controls, errors }: EntryForm): Content =>
  (controls[goneConfirmed] === 'yes' ||
    errors.some(
      ({ field: at }) => at?.startsWith('categories-') || at?.startsWith('dimension-'),
    )) &&
  field.checkbox(say, {
    name: goneConfirmed,
    label: say('figure-desk.meant-categories-gone'),
    checked: controls[goneConfirmed] === 'yes',
  })

const breaks = ({ say }: PageRequest, { controls }: EntryForm): Html =>
  field.tiles(say, {
    name: 'breaks',
    label: say('figure-desk.definition-breaks'),
    value: controls['breaks'] ?? '',
    layout: 'rows',
    choices: [
      { value: '', label: say('figure-desk.breaks-no') },
      {
        value: 'yes',
        label: say('figure-desk.breaks-yes'),
        hint: say('figure-desk.breaks-yes-hint'),
      },
    ],
  })

const frequency = ({ say }: PageRequest, { controls }: EntryForm): Html => {
  const now = controls['frequency'] ?? ''
  const known: readonly string[] = frequencies
  const others = now === '' || known.includes(now) ? [] : [{ value: now, text: now }]
  return field.select(say, {
    name: 'frequency',
    label: say('figure-desk.definition-frequency'),
    value: now,
    unchosen: say('figure-desk.not-stated'),
    choices: [
      ...frequencies.map((value) => ({ value, text: say(`figure-desk.frequency-${value}`) })),
      ...others,
    ],
  })
}

const method = ({ say }: PageRequest, { controls }: EntryForm): Html =>
  field.select(say, {
    name: 'method',
    label: say('figure-desk.definition-method'),
    value: controls['method'] ?? '',
    unchosen: say('figure-desk.method-usual'),
    choices: methods.map((value) => ({ value, text: say(`figure-desk.method-${value}`) })),
  })

/** One dimension by which figures are parted, with its categories line by line. */
function breakdown(request: PageRequest, { controls, errors }: EntryForm, at: number): Html {
  const { say } = request
  const yes = (name: string): Html =>
    field.select(say, {
      name: `${name}-${at}`,
      label: say(`figure-desk.breakdown-${name}`),
      value: controls[`${name}-${at}`] ?? 'yes',
      choices: ['yes', 'no'].map((value) => ({ value, text: say(`figure-desk.${value}`) })),
    })
  const fields = html`${field.text(say, {
    name: `dimension-${at}`,
    label: say('figure-desk.breakdown-dimension'),
    hint: say('figure-desk.hint-dimension'),
    optional: true,
    value: controls[`dimension-${at}`] ?? '',
    ...pieces.errorAt(errors, `dimension-${at}`),
  })}
  ${field.area(say, {
    name: `categories-${at}`,
    label: say('figure-desk.breakdown-categories'),
    hint: say('figure-desk.hint-categories'),
    optional: true,
    rows: 6,
    value: controls[`categories-${at}`] ?? '',
    ...pieces.errorAt(errors, `categories-${at}`),
  })}
  ${yes('exclusive')} ${yes('exhaustive')}`
  return layout.more(
    say('figure-desk.breakdown', { at: at + 1, name: controls[`dimension-${at}`] ?? '' }),
    fields,
  )
}
