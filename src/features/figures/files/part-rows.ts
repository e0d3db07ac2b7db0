import type { Cell } from '#kernel/csv'
import type { Texts } from '#kernel/i18n'
import { languages, speaker } from '#kernel/i18n'
import type { PlanReading } from '#features/reading'
import { readingRules } from '#features/reading'
import type { IndicatorView, ShownPart } from '#features/figure-views'
import { figureRules } from '#features/measuring'
import type { FileColumn } from './table.ts'

const { codeOf } = readingRules

/** A row for each figure of each part of a breakdown, in the columns of every file; what is hidden stays so. */
export const partRows = (
  { names }: Pick<PlanReading, 'names'>,
  view: IndicatorView,
  columns: readonly FileColumn[],
): readonly (readonly Cell[])[] =>
  view.parts.flatMap((part) =>
    part.figures.map((one) => {
      const cells = partCells(view, part, one)
      const own = view.observations.find(({ figure }) =>
        one.figure.factId.startsWith(`${figure.factId}#`),
      )
      const stated: Readonly<Record<string, Cell>> = own
        ? {
            organisation: codeOf(names, own.organisation) ?? own.organisation,
            published_at: own.publishedAt.toISOString(),
            definition: String(own.definition),
          }
        : {}
      const all = { ...cells, ...stated }
      return columns.map(({ name }) => all[name] ?? null)
    }),
  )

function partCells(
  { indicator }: IndicatorView,
  { dimension, category, name: categoryName }: ShownPart,
  { figure, period, state }: ShownPart['figures'][number],
): Readonly<Record<string, Cell>> {
  const shown = figure.shown ? figure : { value: null, numerator: null, denominator: null }
  return {
    ...named('name', indicator.name),
    ...named('category_name', categoryName ?? {}),
    ...Object.fromEntries(
      languages.map((language) => [
        `dimension_name_${language}`,
        figureRules.dimensionName(speaker(language), dimension),
      ]),
    ),
    fact_id: figure.factId,
    indicator: indicator.id,
    what: 'part',
    period,
    value: shown.value,
    unit: figure.unit,
    numerator: shown.numerator,
    denominator: shown.denominator,
    hidden: figure.shown ? 'no' : 'yes',
    state: figure.shown ? state : 'hidden',
    dimension,
    category,
  }
}

/** A text in several languages as cells of its columns. */
const named = (name: string, texts: Texts): Readonly<Record<string, Cell>> =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [`${name}_${language}`, text]))
