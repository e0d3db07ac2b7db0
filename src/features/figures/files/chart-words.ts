import { parsePeriod } from '#kernel/clock'
import type { Say, TextIn, Texts } from '#kernel/i18n'
import { pieces } from '#features/reading'
import { drawing, periodWords } from '#features/figure-charts'
import type { FileSource } from './schema.ts'

const { plain } = pieces

/** Under the title of a drawing that travels alone: what is counted, from when to when. */
export function aboutWords({ say, view }: FileSource): readonly (string | TextIn)[] {
  const { population } = view.indicator.definition
  const { text, lang } = say.text(population)
  const counted = lang === say.language ? text : { text, lang }
  const periods = view.observations.flatMap(({ period }) => (parsePeriod(period) ? [period] : []))
  const [first, last] = [periods[0], periods.at(-1)]
  const covered = drawing.coveredWords(say, view)
  if (first === undefined || last === undefined) return [counted]
  const span =
    first === last
      ? periodWords(say, first)
      : say('figures.chart-span', { first: periodWords(say, first), last: periodWords(say, last) })
  return [counted, span, ...covered]
}

/** The terms under which the drawing may be used, as the plan's document states them. */
export const licenceWords = (say: Say, licence: Texts): string =>
  say('figures.chart-licence', { licence: plain(say, licence) })
