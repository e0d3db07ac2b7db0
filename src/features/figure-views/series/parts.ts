import type { ObservationFact } from '#features/indicators'
import { counts } from '#features/methods'
import { shownToOthers } from '#features/indicators'
import { definitionRules } from '#features/definitions'
import type { Measuring } from './measuring.ts'
import { definitionOf } from './measuring.ts'
import type { ShownPart } from './schema.ts'

type Cell = ObservationFact['cells'][number]

/** Staff by these are protected, however many there are (METHODS section 3). */
const protectedBy = new Set(['age', 'disability', 'nationality'])

/**
 * The figures of each part of each breakdown. Of what people have suffered no part is shown: what one table
 * hides another could give away. Crossings of several dimensions are for the tables of those who work with them.
 */
export function partsOf(
  measure: Measuring,
  used: readonly ObservationFact[],
): readonly ShownPart[] {
  if (measure.indicator.definition.countsPeople === 'harm') return []
  const nameOf = namesIn(measure)
  const parts = new Map<
    string,
    { readonly of: Omit<ShownPart, 'figures'>; readonly figures: Figures }
  >()
  for (const fact of used) {
    const definition = definitionOf(measure, fact)
    for (const cell of fact.cells) {
      const [[dimension, category] = [], ...others] = Object.entries(cell.keys)
      if (dimension === undefined || category === undefined || others.length > 0) continue
      if (protectedBy.has(dimension)) continue
      const name = `${dimension}=${category}`
      const of = { dimension, category, name: nameOf(dimension, category) }
      const part = parts.get(name) ?? { of, figures: [] }
      part.figures.push({
        period: fact.about,
        state: cell.state,
        figure: shownToOthers(counted(`${fact.id}#${name}`, cell, definition.unit), definition),
      })
      parts.set(name, part)
    }
  }
  return [...parts.values()].map(({ of, figures }) => ({ ...of, figures }))
}

/** The names of categories by every version, or by the plan's own where nobody has stated another. */
const namesIn = ({ indicator, versions }: Measuring) =>
  definitionRules.categoryNames(
    versions.length > 0 ? versions : definitionRules.versionsOf(indicator, []),
  )

type Figures = ShownPart['figures'][number][]

const orNull = (entered: string): string | null => (entered === '' ? null : entered)

/** A cell's value, or the share that its counts make. */
function counted(id: string, cell: Cell, unit: string) {
  const [numerator, denominator] = [orNull(cell.numerator), orNull(cell.denominator)]
  const isShare = unit === 'percent' && numerator !== null && /[1-9]/.test(denominator ?? '')
  const value = isShare ? counts.shareOf(numerator, denominator ?? '1') : orNull(cell.value)
  return { id, value: orNull(cell.value) ?? value, numerator, denominator }
}
