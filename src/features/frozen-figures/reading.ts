import type { ReadFact } from '#features/snapshots'
import type { CellsSays, OverruledSays } from './schema.ts'
import { cellsSays, overruledSays, partName } from './schema.ts'

/** The cells of a figure as they were frozen. */
export interface CellsFrozen {
  readonly fact: ReadFact
  readonly says: CellsSays
}

/** What was frozen of an authority's word on a figure; `says` is null where it was withdrawn since. */
export interface Overruled {
  readonly fact: ReadFact
  readonly says: OverruledSays | null
}

const ofKind = (facts: readonly ReadFact[], kind: string): readonly ReadFact[] =>
  facts.filter((fact) => fact.kind === `${partName}/${kind}`)

/** The cells of every figure among facts; of what is withdrawn or hidden none. */
export const cellsOf = (facts: readonly ReadFact[]): readonly CellsFrozen[] =>
  ofKind(facts, 'cells').flatMap((fact) =>
    fact.content && 'says' in fact.content
      ? [{ fact, says: cellsSays.parse(fact.content.says) }]
      : [],
  )

/** What authorities say instead of the rule among facts; of what is hidden nothing. */
export const overruledOf = (facts: readonly ReadFact[]): readonly Overruled[] =>
  ofKind(facts, 'overruled').flatMap((fact): Overruled[] => {
    if (fact.stub) return [{ fact, says: null }]
    return fact.content && 'says' in fact.content
      ? [{ fact, says: overruledSays.parse(fact.content.says) }]
      : []
  })
