import type { Say } from '#kernel/i18n'
import { dayOf } from '#kernel/clock'
import { valueWords } from '#features/indicators'
import type { ObservationFact } from '#features/indicators'

/** A figure to choose, in words that tell it from every other of its period. */
export interface UseChoice {
  readonly value: string
  readonly label: string
  readonly hint: string
}

/** The figures of one period: value and counts, who states them, where they are from, and the day they were published. */
export function useChoices(
  say: Say,
  figures: readonly ObservationFact[],
  { unit, timeZone }: { readonly unit: string; readonly timeZone: string },
): readonly UseChoice[] {
  const choices = figures.map((figure): UseChoice => {
    const { chain, origin, source, qualifier, published_at: at } = figure
    const told = [
      say(`figure-desk.origin-${origin}`),
      sourceIn(source),
      qualifier,
      say('desk.published-on', { day: say.day(dayOf(at, timeZone)) }),
    ]
    return {
      value: chain,
      label: valueIn(say, figure, unit),
      hint: told.filter(Boolean).join(' · '),
    }
  })
  const said = (one: UseChoice): string => `${one.label}\n${one.hint}`
  return choices.map((one, at) => {
    const alike = choices.filter((other) => said(other) === said(one))
    // What everything said is the same of is told apart by its place.
    const which = choices.slice(0, at + 1).filter((other) => said(other) === said(one)).length
    return alike.length < 2 ? one : { ...one, hint: `${one.hint} · ${which}/${alike.length}` }
  })
}

function valueIn(
  say: Say,
  { value, numerator, denominator }: ObservationFact,
  unit: string,
): string {
  if (value === null) return say('desk.no-value')
  const counts =
    numerator !== null && denominator !== null
      ? say('desk.counts', {
          numerator: say.number(numerator),
          denominator: say.number(denominator),
        })
      : ''
  return [valueWords(say, unit, value), counts].filter(Boolean).join(' ')
}

const sourceIn = (source: Readonly<Record<string, unknown>> | null): string =>
  typeof source?.['text'] === 'string' ? source['text'] : ''
