import type { Say } from '#kernel/i18n'
import { dayOf } from '#kernel/clock'
import { pieces } from '#features/desk'
import { valueWords } from '#features/indicators'
import type { figureDrafts, ObservationFact } from '#features/indicators'
import type { FiguresView } from '#features/measuring'

/** A figure to choose, in words that tell it from every other of its period. */
export interface UseChoice {
  readonly value: string
  readonly label: string
  readonly hint: string
}

/** A figure to choose, published or in this draft; then it has no day. */
export type Choosable = Pick<
  ObservationFact,
  'chain' | 'origin' | 'source' | 'value' | 'numerator' | 'denominator' | 'qualifier' | 'state'
> & { readonly published_at: Date | null }

/** The figures of a period that may be chosen: what is published, and in its place or beside it what the draft says. */
export function choosableIn(
  { series, entries }: Pick<FiguresView, 'series' | 'entries'>,
  period: string,
): readonly Choosable[] {
  const drafted = entries.flatMap(({ item: { content, chain, about, publishedAt } }) =>
    content.noun === 'observation' && about === period && publishedAt === null
      ? [
          {
            ...content,
            chain,
            origin: 'people' as const,
            published_at: null,
            ...saidIn(content),
          },
        ]
      : [],
  )
  const published = [...series.observations, ...series.rivals].filter(
    ({ about, chain }) => about === period && drafted.every((one) => one.chain !== chain),
  )
  return [...published, ...drafted]
}

const saidIn = ({ says }: { readonly says: figureDrafts.ObservationSays | null }) => ({
  qualifier: says?.qualifier ?? null,
  state: says?.state ?? 'value',
})

/** The figures of one period: value and counts, who states them, where they are from, and the day they were published. */
export function useChoices(
  say: Say,
  figures: readonly Choosable[],
  { unit, timeZone }: { readonly unit: string; readonly timeZone: string },
): readonly UseChoice[] {
  const choices = figures.map((figure): UseChoice => {
    const { chain, origin, source, qualifier, published_at: at } = figure
    const told = [
      say(`figure-desk.origin-${origin}`),
      sourceIn(source),
      qualifier,
      at
        ? say('desk.published-on', { day: say.day(dayOf(at, timeZone)) })
        : say('figure-desk.use-in-draft'),
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

function valueIn(say: Say, figure: Choosable, unit: string): string {
  const { value, numerator, denominator, state } = figure
  if (value === null) return pieces.noValue(say, state, [numerator, denominator])
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
