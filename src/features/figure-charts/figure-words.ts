import { parseDay, parsePeriod } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { mark, text } from '#kernel/ui'
import { figureRules } from '#features/measuring'
import type { Released } from '#features/disclosure'
import { valueWords } from '#features/indicators'
import { counts } from '#features/methods'
import { comparing } from '#features/figure-views'
import type {
  Coverage,
  IndicatorView,
  ShownBaseline,
  ShownObservation,
  ShownTarget,
} from '#features/figure-views'

const qualifiers = new Set([
  'approximately',
  'nearly',
  'more-than',
  'less-than',
  'at-least',
  'at-most',
])

/** What a released figure says; a mark where it is hidden. */
export function figureWords(
  say: Say,
  figure: Released,
  qualifier: string | null = null,
  shownAs: string | null = null,
): Content {
  if (!figure.shown) return mark.status(say, 'hidden')
  const shown = shownAs ?? counts.shortValue(figure)
  if (shown === null) return null
  const value = valueWords(say, figure.unit, shown)
  return qualifier === null ? value : qualified(say, qualifier, value)
}

/** A value that is not exact: `about 3,400`; a word of the source's own stands before it as it was written. */
export const qualified = (say: Say, qualifier: string, value: string): string =>
  qualifiers.has(qualifier) ? say(`portal.value-${qualifier}`, { value }) : `${qualifier} ${value}`

/** What an observation says: a value, words where there is none, or why there is nothing. */
export function observationWords(
  say: Say,
  {
    figure,
    qualifier,
    words,
    status,
    state = 'value',
    shownAs,
  }: Pick<ShownObservation, 'figure' | 'qualifier' | 'words' | 'status'> &
    Partial<Pick<ShownObservation, 'state' | 'shownAs'>>,
): Content {
  if (state !== 'value') return mark.status(say, state)
  // What we worked out from the source's words is never as exact as it looks.
  const value = figureWords(
    say,
    figure,
    status === 'derived' ? 'approximately' : qualifier,
    shownAs,
  )
  if (value !== null) return value
  return words ? text.worded(say, words) : say('portal.no-number')
}

/** A period in words: `2024`, `1 January 2024`; a ratio of two years as `2023 against 2022`. */
export function periodWords(say: Say, period: string): string {
  const known = parsePeriod(period)
  if (known) return say.period(known)
  const [year = '', against = ''] = period.split('/')
  return say('portal.period-against', { year, against })
}

/** A period inside a sentence, with its article: `from the first half of 2025 on`. */
export function periodInSentence(say: Say, period: string): string {
  const known = parsePeriod(period)
  return known ? say.the(known) : periodWords(say, period)
}

/** The time of a figure in a sentence: `in 2028`, `on 1 March 2028`; a ratio of two years as it is called. */
export function whenWords(say: Say, period: string): string {
  const known = parsePeriod(period)
  return known ? say.when(known) : periodWords(say, period)
}

/** A value with its period, as in a sentence: `9 % in 2024`, `20 % on 1 January 2024`. */
export function datedWords(
  say: Say,
  observation: Parameters<typeof observationWords>[1] & { readonly period: string },
): Content {
  const words = observationWords(say, observation)
  const period = parsePeriod(observation.period)
  if (period && !period.includes('/')) return html`${words} ${say.when(period)}`
  return html`${words}, ${periodWords(say, observation.period)}`
}

const asReported = { words: null, qualifier: null, status: 'reported' } as const

/** Where progress is counted from: `from 9 % in 2024`; null where no start is stated. */
export function startWords(
  { say }: { readonly say: Say },
  { baselines }: Pick<IndicatorView, 'baselines'>,
): Content {
  const [start] = baselines
  if (!start || start.period === null || !start.figure.shown || start.figure.value === null)
    return null
  const { figure, period } = start
  return html`${say('figures.from')} ${datedWords(say, { ...asReported, figure, period })}`
}

/** What a start says: its value with its period, that it is to be set, or that there is none. */
export function startContent(say: Say, { figure, period, state }: ShownBaseline): Content {
  if (state !== 'stated') return say(`figures.start-${state}`)
  const words =
    period === null ? figureWords(say, figure) : datedWords(say, { ...asReported, figure, period })
  if (!figure.shown || figure.numerator === null || figure.denominator === null) return words
  const { numerator, denominator } = figure
  const counts = { numerator: say.number(numerator), denominator: say.number(denominator) }
  return html`${words} ${say('desk.counts', counts)}`
}

/** What a comparator is called: in a file a sign would be a formula. */
export const comparators: Readonly<Record<string, string>> = {
  '=': 'equal',
  '>=': 'at-least',
  '<=': 'at-most',
  '>': 'more-than',
  '<': 'less-than',
}

/** The value of an aim: `at least 40 %`; null where it names no number. */
export function aimWords(
  say: Say,
  { figure, comparator, upper }: Pick<ShownTarget, 'figure' | 'comparator' | 'upper'>,
): string | null {
  if (!figure.shown || figure.value === null) return null
  const value = valueWords(say, figure.unit, figure.value)
  if (upper !== null)
    return say('figures.range', {
      low: say.number(figure.value),
      high: valueWords(say, figure.unit, upper),
    })
  const comparing = comparators[comparator] ?? 'equal'
  return comparing === 'equal' ? value : say(`portal.value-${comparing}`, { value })
}

/** An aim with its date: `at least 40 % by 31 December 2028`, `20 % in 2030`. */
export function targetWords(say: Say, target: ShownTarget): string | null {
  const aim = aimWords(say, target)
  const { due } = target
  if (aim === null) return null
  if (due === null) return say('portal.target-undated', { aim })
  const period = parsePeriod(due)
  if (!period || parseDay(due)) return say('portal.target-by', { aim, when: periodWords(say, due) })
  return `${aim} ${say.when(period)}`
}

/** An aim for a table or a sentence, one that is another figure's value with a link to it. */
export function targetContent(
  say: Say,
  target: ShownTarget,
  other: (id: string) => Content,
): Content {
  const words = targetWords(say, target)
  if (words !== null) return words
  if (target.relativeTo === null) return say('portal.target-without-number')
  const aim = html`${say('portal.target-relative')} ${other(target.relativeTo)}`
  return target.due === null ? aim : html`${aim}, ${periodWords(say, target.due)}`
}

/** All aims of an indicator, or that none is stated. */
export function targetsContent(
  say: Say,
  { targets }: IndicatorView,
  other: (id: string) => Content,
): Content {
  if (targets.length === 0) return html`<span class="muted">${say('portal.target-none')}</span>`
  return targets.map((target, index) => [
    index > 0 ? '; ' : null,
    targetContent(say, target, other),
  ])
}

/** How many have reported, where not all have: "9 of 12 districts"; null where all have, or nobody says. */
export const partialWords = (say: Say, coverage: Coverage | null): string | null =>
  comparing.isPartial(coverage) ? figureRules.coverageWords(say, coverage) : null
