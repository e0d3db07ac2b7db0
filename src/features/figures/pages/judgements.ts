import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { layout, mark, text } from '#kernel/ui'
import type { AssessmentStub } from '#features/assessments'
import { valueWords } from '#features/indicators'
import { figureRules } from '#features/measuring'
import type { Method, Verdict } from '#features/methods'
import type { IndicatorView } from '#features/figure-views'
import type { Seen } from '#features/reading'
import { pieces } from '#features/reading'
import { markOf } from '../judgement/marks.ts'
import type { Judged, Overruled, ShownJudgement } from '../judgement/schema.ts'

const { dayWords } = pieces

interface Viewed extends Pick<IndicatorView, 'indicator' | 'observations' | 'baselines'> {
  /** The definition names the method that counts. */
  readonly isNamed?: boolean
}

/** What each method says, side by side: mark, word, sentence, tolerance; and that they disagree where they do. */
export function judgementBlocks(seen: Seen, judged: Judged | null, view: Viewed): Content {
  if (!judged) return null
  const { say, to } = seen
  const { judgements, disagreement } = judged
  return html`${layout.verdicts(judgements.map((one, at) => block(seen, one, { at, view })))}
    <p class="read">
      ${disagreement && text.worded(say, disagreement)}
      ${judgements.length > 1 && say(view.isNamed ? 'figures.judged-named' : 'figures.judged-own')}
      ${judgements.map(
        ({ judgedBy }) =>
          html`<a href="${to.method}#${explainedAt(judgedBy)}"
            >${say('figures.measured-by', { method: say(`portal.method-${explainedAt(judgedBy)}`) })}</a
          > `,
      )}
    </p>`
}

/** Where the page on how this is measured explains a method: under its name. */
const explainedAt = (method: Method) => (method === 'linear' ? 'straight-path' : method)

/** What was said here rested on a figure that was withdrawn since. */
export const judgementGone = (seen: Seen, { at, ground }: AssessmentStub): Content =>
  html`<p class="read">
    ${seen.say('assessments.withdrawn', { day: dayWords(seen, at), ground })}
  </p>`

function block(
  seen: Seen,
  {
    method,
    verdict,
    sentence,
    tolerance,
    definition,
    acrossBreak,
    current,
    overruled,
    attainment,
  }: ShownJudgement,
  { at, view }: { readonly at: number; readonly view: Viewed },
) {
  const { say } = seen
  const { unit } = view.indicator.definition
  const judgedValue = view.observations.findLast(({ period }) => period === current)
  const coverage = judgedValue?.coverage ?? null
  const beside = figureRules.besideWords(say, { attainment, coverage, acrossBreak }).join(' ')
  const word = say(`figures.verdict-${isUnmatched(method, verdict, view) ? 'none' : verdict}`)
  // On its path the sentence has said it: there the tolerance decides.
  const within =
    tolerance !== null &&
    verdict !== 'on-track' &&
    say('figures.judged-tolerance', { tolerance: distanceWords(say, unit, tolerance) })
  return {
    id: `verdict-${at + 1}`,
    question: say(`figures.judged-by-${method}`),
    mark: mark.progress(say, markOf(verdict), { word, large: true }),
    body: html`${text.worded(say, sentence)} ${beside} ${within}
    ${say('figures.judged-definition', { version: definition })}`,
    ...(overruled ? { by: authoritySays(seen, overruled, verdict) } : {}),
  }
}

/** A figure is there, and what it follows has none of its period: no verdict is missing a figure of its own. */
const isUnmatched = (
  method: Method,
  verdict: Verdict,
  { observations, baselines }: Viewed,
): boolean =>
  method === 'follow' &&
  verdict === 'no-data' &&
  observations.some(
    ({ state, period }) => state === 'value' && baselines.every((one) => one.period !== period),
  )

/** What the authority says beside the rule, with its day; and what the rule said then, where it says something else now. */
function authoritySays(
  seen: Seen,
  { verdict, rule, at, reason }: Overruled,
  now: Verdict,
): Content {
  const { say } = seen
  const values = {
    rule: verdictWord(seen, now),
    verdict: verdictWord(seen, verdict),
    before: say(`figures.verdict-${rule}`),
    day: dayWords(seen, at),
  }
  const said = rule === now ? 'otherwise' : verdict === now ? 'alike' : 'otherwise-then'
  return html`${say(`figures.judged-${said}`, values)} ${text.worded(say, reason)}`
}

/** A verdict in a word or two: "Behind its path", "Substantial progress". */
export const verdictWord = ({ say }: Pick<Seen, 'say'>, verdict: Verdict): string =>
  say(`figures.verdict-${verdict}`)

/** How far two figures lie apart: two shares in percentage points, everything else in its unit. */
const distanceWords = (say: Seen['say'], unit: string, distance: string): string =>
  unit === 'percent'
    ? say('figures.percentage-points', { number: say.number(distance) })
    : valueWords(say, unit, distance)
