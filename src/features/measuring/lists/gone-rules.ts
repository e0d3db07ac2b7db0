import type { figureDrafts } from '#features/indicators'
import type { FiguresView } from '../reading/reading.ts'

/** Categories that a definition takes out though published figures are parted by them. */
export interface CategoriesGone {
  /** The first of their dimensions. */
  readonly dimension: string
  readonly values: { readonly categories: string; readonly periods: string }
}

/** The categories of the version before that go and have published figures; null where there are none. */
export function categoriesGone(
  { definitions, series }: Pick<FiguresView, 'definitions' | 'series'>,
  { breakdowns }: Pick<figureDrafts.DefinitionSays, 'breakdowns'>,
): CategoriesGone | null {
  const known = [
    ...new Set(definitions.flatMap((one) => one.breakdowns.map(({ dimension }) => dimension))),
  ]
  const left = (dimension: string): ReadonlySet<string> =>
    new Set(
      breakdowns.find((one) => one.dimension === dimension)?.categories.map(({ code }) => code),
    )
  const gone = series.observations.flatMap(({ about, cells }) =>
    cells.flatMap(({ keys, state }) =>
      Object.entries(keys)
        .filter(
          ([dimension, code]) =>
            state === 'value' && known.includes(dimension) && !left(dimension).has(code),
        )
        .map(([dimension, code]) => ({ dimension, code, about })),
    ),
  )
  const [first] = gone
  if (!first) return null
  const list = (all: readonly string[]): string => [...new Set(all)].join(', ')
  return {
    dimension: first.dimension,
    values: {
      categories: list(gone.map(({ code }) => code)),
      periods: list(gone.map(({ about }) => about)),
    },
  }
}
