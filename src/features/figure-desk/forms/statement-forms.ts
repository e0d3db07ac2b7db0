import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, field, layout } from '#kernel/ui'
import { pieces } from '#features/desk'
import { figureDrafts, valueWords } from '#features/indicators'
import type { aims } from '#features/methods'
import { beforeWords } from '../entries/before.ts'
import { entryIn } from '../entries/standing.ts'
import { judgedPeriod } from '../verdict/box.ts'
import { area, formPage, line, number } from './form-page.ts'
import type { EntryForm } from './form-page.ts'
import { scaleField } from './scale.ts'
import { confirmation } from './statements.ts'
import { choosableIn, useChoices } from './use-choices.ts'

/** What is aimed at, by when, and who decided it. */
export function targetForm(request: PageRequest, shown: EntryForm): Html {
  const { say } = request
  const { view, controls, of } = shown
  return formPage(
    request,
    shown,
    html`${field.tiles(say, {
      name: 'kind',
      label: say('figure-desk.target-kind'),
      layout: 'rows',
      value: controls['kind'] ?? 'reach',
      choices: figureDrafts.targetKinds.map((value) => ({
        value,
        label: say(`figure-desk.kind-${value}`),
      })),
      ...beforeWords(request, shown, entryIn(view, of)),
    })}
    ${number(request, shown, 'value', { unit: unitOf(shown) })} ${scaleField(request, shown)}
    ${doubtsOfNumber.map((code) => meant(request, shown, code))}
    ${line(request, shown, 'due', { hint: say('figure-desk.hint-due'), width: 'short' })}
    ${meant(request, shown, 'target-twice')} ${decision(request, shown)} ${replaced(request, shown)}
    ${seldom(request, shown)}`,
  )
}

const doubtsOfNumber = [
  'target-on-wrong-side',
  'limit-against-direction',
  'milestone-beyond-target',
  'share-added-up',
] as const

/** Beside what is more often a slip: the box that says it is meant; ticked where it was said already. */
function meant({ say }: PageRequest, shown: EntryForm, code: aims.DoubtCode): Content {
  const { view, of, controls, doubt, errors } = shown
  const name = confirmation(code)
  const stands =
    errors.length === 0 && view.warnings.some((one) => one.field === of && one.code === code)
  const checked = stands || controls[name] === 'yes'
  if (doubt !== code && !checked) return null
  return field.checkbox(say, { name, label: say(`figure-desk.meant-${code}`), checked })
}

/** What only some aims have: folded away unless the aim has it. */
function seldom(request: PageRequest, shown: EntryForm): Html {
  const { say } = request
  const { controls, errors } = shown
  const names = ['upper', 'relativeTo', 'legalBasis', 'note']
  const isUsed =
    ['range', 'follow'].includes(controls['kind'] ?? '') ||
    names.some((name) => (controls[name] ?? '') !== '') ||
    errors.some(({ field: at }) => at !== null && names.includes(at))
  return layout.more(
    say('figure-desk.target-seldom'),
    html`${number(request, shown, 'upper', { optional: true, hint: say('figure-desk.hint-upper'), unit: unitOf(shown) })}
    ${followed(request, shown)} ${line(request, shown, 'legalBasis', { optional: true })}
    ${area(request, shown, 'note', { optional: true })}`,
    isUsed,
  )
}

/** The indicator that is followed, chosen among those that are counted in the same unit. */
const followed = ({ say }: PageRequest, { view, controls, errors }: EntryForm): Html =>
  field.select(say, {
    name: 'relativeTo',
    label: say('figure-desk.target-relative-to'),
    hint: say('figure-desk.hint-follow'),
    optional: true,
    value: controls['relativeTo'] ?? '',
    unchosen: say('figure-desk.follows-none'),
    choices: view.followable.map(({ id, name }) => ({ value: id, text: say.text(name).text })),
    ...pieces.errorAt(errors, 'relativeTo'),
  })

/** What stands elsewhere and is changed here. */
function replaced({ say }: PageRequest, { view, controls, errors }: EntryForm): Content {
  const stated = view.series.targets.filter(({ origin }) => origin === 'package')
  if (stated.length === 0) return null
  return field.select(say, {
    name: 'replaces',
    label: say('figure-desk.target-replaces'),
    hint: say('figure-desk.hint-replaces'),
    optional: true,
    value: controls['replaces'] ?? '',
    unchosen: say('figure-desk.replaces-nothing'),
    choices: stated.map(({ id, value, about }) => ({
      value: id,
      text: [value === null ? '' : valueWords(say, view.measure.unit, value), about ?? '']
        .filter(Boolean)
        .join(', '),
    })),
    ...pieces.errorAt(errors, 'replaces'),
  })
}

const unitOf = ({ view }: EntryForm): string =>
  view.measure.unit === 'percent' ? '%' : view.measure.unit

/** Why, who decided it, and where it stands. */
const decision = (request: PageRequest, shown: EntryForm): Html =>
  html`${area(request, shown, 'correction', { hint: request.say('figure-desk.hint-why') })}
  ${line(request, shown, 'decidingBody')} ${line(request, shown, 'document', { optional: true })}`

/** Where the series starts. */
export function baselineForm(request: PageRequest, shown: EntryForm): Html {
  const { say } = request
  const { controls, errors, view } = shown
  const isShare = view.measure.kind === 'share'
  const stated = view.series.baselines.filter(({ origin }) => origin === 'package')
  return formPage(
    request,
    shown,
    html`${field.tiles(say, {
      name: 'state',
      label: say('figure-desk.baseline-state'),
      value: controls['state'] ?? 'stated',
      choices: (['stated', 'to-be-set', 'none'] as const).map((value) => ({
        value,
        label: say(`figure-desk.baseline-${value}`),
      })),
      ...pieces.errorAt(errors, 'state'),
      ...beforeWords(request, shown, entryIn(view, 'baseline')),
    })}
    ${isShare && number(request, shown, 'numerator', { optional: true })}
    ${isShare && number(request, shown, 'denominator', { optional: true })}
    ${number(request, shown, 'value', {
      unit: unitOf(shown),
      ...(isShare ? { hint: say('figure-desk.hint-share') } : {}),
    })}
    ${scaleField(request, shown)} ${meant(request, shown, 'target-on-wrong-side')}
    ${line(request, shown, 'period', { hint: say('figure-desk.hint-period'), width: 'short' })}
    ${decision(request, shown)} ${area(request, shown, 'note', { optional: true })}
    ${stated.map(({ id }) => pieces.hidden('replaces', id)).slice(0, 1)}`,
  )
}

/** Which of several figures of one period counts, and why. */
export function useForm(request: PageRequest, shown: EntryForm): Html {
  const { say } = request
  const { controls, errors, view } = shown
  const { period = '' } = controls
  const figures = choosableIn(view, period)
  const { timeZone } = view.read.report.version
  const choices = useChoices(say, figures, { unit: view.measure.unit, timeZone })
  if (choices.length < 2)
    return formPage(request, shown, box.notice({ body: say('figure-desk.use-one') }))
  return formPage(
    request,
    shown,
    html`${pieces.hidden('period', period)}
    ${field.tiles(say, {
      name: 'uses',
      label: say('figure-desk.use-uses'),
      layout: 'rows',
      value: controls['uses'] ?? null,
      choices,
      ...pieces.errorAt(errors, 'uses'),
    })}
    ${area(request, shown, 'sentence', { hint: say('figure-desk.hint-use') })}`,
  )
}

/** What the authority says of its newest figure instead of the rule, and why. */
export function verdictForm(request: PageRequest, shown: EntryForm): Html {
  const { say } = request
  const { controls, errors, word = null } = shown
  const { period = '' } = controls
  const [told] = word?.words ?? []
  if (!told || judgedPeriod(word) !== period)
    return formPage(request, shown, box.notice({ body: say('figure-desk.verdict-nothing') }))
  return formPage(
    request,
    shown,
    html`${box.notice({ heading: say('figure-desk.verdict-rule'), body: told.sentence[say.language] })}
    ${pieces.hidden('period', period)} ${pieces.hidden('rule', told.verdict)}
    ${field.tiles(say, {
      name: 'verdict',
      label: say('figure-desk.verdict-verdict'),
      layout: 'rows',
      value: controls['verdict'] ?? null,
      choices: figureDrafts.saidVerdicts
        .filter((one) => one !== told.verdict)
        .map((value) => ({ value, label: say(`measuring.verdict-${value}`) })),
      ...pieces.errorAt(errors, 'verdict'),
    })}
    ${area(request, shown, 'sentence', { hint: say('figure-desk.hint-verdict') })}`,
  )
}
