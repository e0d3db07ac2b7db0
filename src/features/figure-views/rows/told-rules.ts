import { latestOf } from '../series/rules.ts'
import type {
  IndicatorView,
  ShownBaseline,
  ShownObservation,
  ShownTarget,
} from '../series/schema.ts'

/** So many values are told in the history on a page; all of them are in the files. */
export const mostTold = 40

const isTarget = (fact: ShownObservation | ShownTarget): fact is ShownTarget => 'due' in fact
const isObservation = (fact: ShownObservation | ShownTarget): fact is ShownObservation =>
  !('due' in fact)

const newestFirst = (
  a: { readonly publishedAt: Date },
  b: { readonly publishedAt: Date },
): number => b.publishedAt.getTime() - a.publishedAt.getTime()

/** Every aim and every step that is or was promised, the newest first. */
export const toldTargets = (view: IndicatorView): readonly ShownTarget[] =>
  [...view.targets, ...view.milestones, ...view.replaced.filter(isTarget)].toSorted(newestFirst)

/**
 * Every start that is or was stated, the newest first; none where there is but the plan's first word, which the target
 * tells already.
 */
export function toldStarts({
  baselines,
  replacedBaselines,
}: Pick<IndicatorView, 'baselines' | 'replacedBaselines'>): readonly ShownBaseline[] {
  const all = [...baselines, ...replacedBaselines].toSorted(newestFirst)
  return all.some(({ replaces, decidedBy }) => replaces !== null || decidedBy !== null) ? all : []
}

/** The values that were published last, with those that were replaced since, and how many there are in all. */
export function toldValues(view: IndicatorView): {
  readonly told: readonly ShownObservation[]
  readonly count: number
} {
  const { observations, rivals, replaced } = view
  const all = [...observations, ...rivals, ...replaced.filter(isObservation)].toReversed()
  return { told: all.toSorted(newestFirst).slice(0, mostTold), count: all.length }
}

/** What stood in a figure's place before it, by its id. */
export const replacedById = (
  view: IndicatorView,
): ReadonlyMap<string, ShownObservation | ShownTarget> =>
  new Map([...view.replaced, ...view.rivals].map((fact) => [fact.figure.factId, fact]))

/** The figures of which a page tells who signed them: those of its history, and the newest. */
export function signedOnPage(view: IndicatorView): readonly string[] {
  const { latest } = latestOf(view)
  const newest = latest ? [latest] : []
  const facts = [...toldValues(view).told, ...toldTargets(view), ...toldStarts(view), ...newest]
  return [...new Set(facts.map(({ figure }) => figure.factId))]
}
