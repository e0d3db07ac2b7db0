import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { figureRules } from '#features/measuring'
import { comparing } from '#features/figure-views'
import type { IndicatorView, ShownObservation } from '#features/figure-views'
import { datedWords, partialWords, periodInSentence, whenWords } from '#features/figure-charts'

/**
 * The newest value and the one before, as a sentence: with how many have reported where not all have, and with why
 * the two may not be compared. Across a break the one before is left out.
 */
export function newestWords(say: Say, view: IndicatorView): Content {
  const { latest, before, hindrance } = comparing.newestCompared(view)
  if (!latest) return html`${say('portal.no-figure-yet')}.`
  const told = (one: ShownObservation) => datedAndCovered(say, one, hindrance === 'coverage')
  if (!before) return html`${told(latest)}.`
  if (hindrance === 'break') {
    const periods = {
      later: whenWords(say, latest.period),
      earlier: periodInSentence(say, before.period),
    }
    return html`${told(latest)}. ${say('figures.not-compared-break', periods)}`
  }
  return html`${told(latest)}, ${say('portal.before-that')} ${told(before)}.
  ${hindrance && say('figures.not-compared-coverage')}`
}

/** A value with its period, and how many have reported: where not all have, or where the other is partial. */
function datedAndCovered(say: Say, one: ShownObservation, always: boolean): Content {
  const { coverage } = one
  const words =
    always && coverage ? figureRules.coverageWords(say, coverage) : partialWords(say, coverage)
  return html`${datedWords(say, one)}${words && ` (${words})`}`
}
