import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { field, layout } from '#kernel/ui'
import { pieces } from '#features/desk'
import { figureDrafts } from '#features/indicators'
import { editionRules } from '#features/editions'
import { beforeWords } from '../entries/before.ts'
import { breakdownsOf, entryIn } from '../entries/standing.ts'
import { area, formPage, line, number } from './form-page.ts'
import type { EntryForm } from './form-page.ts'
import { grid } from './grid.ts'
import { scaleField } from './scale.ts'

/** A figure of a period: its counts, part by part where the definition names parts, and where it is from. */
export function observationForm(request: PageRequest, shown: EntryForm): Html {
  const { say } = request
  const { view, of } = shown
  const isShare = view.measure.kind === 'share'
  const old = beforeWords(request, shown, entryIn(view, of))
  const grids = breakdownsOf(view).filter(({ categories }) => categories.length > 0)
  return formPage(
    request,
    shown,
    html`${line(request, shown, 'period', {
      hint: say('figure-desk.hint-period'),
      width: 'short',
      required: true,
      ...old,
    })}
    ${grids.map((one) => grid(request, shown, one))}
    ${
      grids.length > 0 &&
      html`<h2>${say('figure-desk.whole')}</h2>
        <p>${say('figure-desk.whole-hint')}</p>`
    }
    ${isShare && number(request, shown, 'numerator', { optional: grids.length > 0 })}
    ${isShare && number(request, shown, 'denominator', { optional: grids.length > 0 })}
    ${number(request, shown, 'value', {
      optional: isShare,
      hint: say(isShare ? 'figure-desk.hint-share' : 'figure-desk.hint-value'),
      unit: view.measure.unit === 'percent' ? '%' : view.measure.unit,
    })}
    ${scaleField(request, shown)}
    ${line(request, shown, 'source', { hint: say('figure-desk.hint-source') })}
    ${states(request, shown)}
    ${area(request, shown, 'note', { optional: true, hint: say('figure-desk.hint-note') })}
    ${pieces.hidden('replaces', shown.controls['replaces'] ?? '')}
    ${layout.more(say('figure-desk.more'), rest(request, shown))} ${correction(request, shown)}`,
  )
}

const states = ({ say }: PageRequest, { controls, errors }: EntryForm): Html =>
  field.tiles(say, {
    name: 'state',
    label: say('figure-desk.observation-state'),
    value: controls['state'] ?? 'value',
    choices: figureDrafts.observationStates.map((value) => ({
      value,
      label: say(`measuring.state-${value}`),
    })),
    ...pieces.errorAt(errors, 'state'),
  })

/** What is seldom told. */
const rest = (request: PageRequest, shown: EntryForm): Html => {
  const { say } = request
  const { controls } = shown
  return html`${line(request, shown, 'qualifier', { optional: true, hint: say('figure-desk.hint-qualifier') })}
  ${line(request, shown, 'precision', { optional: true })}
  ${field.select(say, {
    name: 'status',
    label: say('figure-desk.observation-status'),
    value: controls['status'] ?? 'reported',
    choices: (['reported', 'derived', 'qualitative'] as const).map((value) => ({
      value,
      text: say(`figure-desk.status-${value}`),
    })),
  })}
  ${area(request, shown, 'words', { optional: true, hint: say('figure-desk.hint-words') })}
  ${line(request, shown, 'rival', { optional: true, hint: say('figure-desk.hint-rival'), width: 'short' })}`
}

/** Why it is changed, where it stands in another's place: what was handed in, published, or is named. */
const correction = (request: PageRequest, shown: EntryForm): Content => {
  const { view, of, controls } = shown
  if (!editionRules.asksWhy(entryIn(view, of)?.item, controls['replaces'] ?? '')) return null
  return area(request, shown, 'correction', { hint: request.say('desk.hint-correction') })
}
