import { ownersOf as indicatorOwners } from '#features/indicators'
import { lists } from '#features/reading'
import type { IndicatorView } from '#features/figure-views'

const { given, nobody } = lists

/** What a list of figures is narrowed to. */
export interface FigureFilter {
  readonly owner: string | null
  readonly target: 'yes' | 'no' | null
  readonly level: string | null
}

/** Reads what a list of figures is narrowed to from the address. */
export function readFigureFilter(query: URLSearchParams): FigureFilter {
  const target = query.get('target')
  return {
    owner: given(query, 'owner'),
    target: target === 'yes' || target === 'no' ? target : null,
    level: given(query, 'level'),
  }
}

/** The figures that pass the filter. */
export function narrowFigures(
  views: readonly IndicatorView[],
  { owner, target, level }: FigureFilter,
): readonly IndicatorView[] {
  return views.filter(({ indicator, targets }) => {
    const owners = indicatorOwners(indicator)
    return (
      (owner === null || (owner === nobody ? owners.length === 0 : owners.includes(owner))) &&
      (target === null || targets.length > 0 === (target === 'yes')) &&
      (level === null || indicator.resultLevel === level)
    )
  })
}
