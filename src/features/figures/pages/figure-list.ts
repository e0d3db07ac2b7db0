import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { list, text } from '#kernel/ui'
import type { IndicatorView } from '#features/figure-views'
import { targetsContent } from '#features/figure-charts'
import { newestWords } from './headline.ts'
import type { Seen } from '#features/reading'

/** An indicator that can be named: all that a link to it needs. */
export type Named = Pick<IndicatorView, 'indicator'>

/** An indicator by its id, as a link; only those that the reader can open. */
export function indicatorLink(
  { say, to }: Pick<Seen, 'say' | 'to'>,
  all: readonly Named[],
  id: string,
): Content {
  const found = all.find(({ indicator }) => indicator.id === id)
  if (!found) return say('portal.another-figure')
  return html`<a href="${to.indicator(id)}">${text.worded(say, found.indicator.name)}</a>`
}

/** What an indicator says in one line: its newest figure, the one before, its aim. */
export function figureSentence(
  seen: Seen,
  view: IndicatorView,
  all: readonly IndicatorView[],
): Content {
  const { say } = seen
  const measured = newestWords(say, view)
  if (view.targets.length === 0) return measured
  const aim = targetsContent(say, view, (id) => indicatorLink(seen, all, id))
  return html`${measured} ${say('portal.target')}: ${aim}.`
}

/** Indicators one under the other, each with its sentence. */
export const figureHits = (
  seen: Seen,
  views: readonly IndicatorView[],
  all: readonly IndicatorView[],
): Html =>
  list.hits(
    views.map((view) => ({
      title: text.worded(seen.say, view.indicator.name),
      href: seen.to.indicator(view.indicator.id),
      body: figureSentence(seen, view, all),
    })),
  )
