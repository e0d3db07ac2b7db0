import type { z } from 'zod'
import type { Actor } from '#kernel/access'
import { shownToOthers } from '#features/indicators'
import type { BaselineFact, ObservationFact, TargetFact } from '#features/indicators'
import type { FiguresView } from '#features/measuring'
import { shownReport } from '../reports/shown.ts'
import type { figuresShape } from './shapes.ts'

export type ShownFigures = z.output<typeof figuresShape>

/** Shows a list of figures to a program, as far as this reader may read it. */
export function shownFigures(actor: Actor, view: FiguresView): ShownFigures {
  const { read, measure, series } = view
  const { id, name, kind, unit, countsPeople } = measure
  const observed = (fact: ObservationFact) => observedOf(fact, measure)
  return {
    ...shownReport(actor, read),
    indicator: { id, name: { ...name }, kind, unit, countsPeople },
    definitions: view.definitions.map((one) => ({
      version: one.version,
      kind: one.kind,
      unit: one.unit,
      breakdowns: [...one.breakdowns],
    })),
    revisions: Object.fromEntries(view.versions),
    may: [...view.possible],
    published: {
      observations: series.observations.map(observed),
      rivals: series.rivals.map(observed),
      targets: series.targets.map((one) => ({ ...factOf(one), due: one.about, value: one.value })),
      baselines: series.baselines.map((one) => ({
        ...factOf(one),
        period: one.about,
        ...numbersOf(one, measure),
      })),
    },
  }
}

const factOf = ({
  id: factId,
  chain,
  replaces,
  origin,
  published_at: publishedAt,
}: ObservationFact | TargetFact | BaselineFact) => ({
  factId,
  chain,
  replaces,
  origin,
  publishedAt: publishedAt.toISOString(),
})

const observedOf = (fact: ObservationFact, measure: FiguresView['measure']) => ({
  ...factOf(fact),
  period: fact.about,
  definition: fact.definition,
  state: fact.state,
  ...numbersOf(fact, measure),
})

/** A figure or a baseline through the gate. */
function numbersOf(fact: ObservationFact | BaselineFact, measure: FiguresView['measure']) {
  const shown = shownToOthers(fact, measure)
  if (!shown.shown) return { hidden: true, value: null, numerator: null, denominator: null }
  const { value, numerator, denominator } = shown
  return { hidden: false, value, numerator, denominator }
}
