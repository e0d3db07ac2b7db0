import type { Actor } from '#kernel/access'
import { hasRole } from '#kernel/access'
import type { Say } from '#kernel/i18n'
import { organisationName } from '#features/organisations'
import type { SavedView } from '#features/saved-views'
import type { CoveragePages } from '../addresses.ts'
import type { View } from '../matrix/rules.ts'
import type { Column, Matrix } from '../matrix/schema.ts'

/** A matrix on its page. */
export interface CoverageShown {
  readonly matrix: Matrix
  readonly view: View
  readonly pages: CoveragePages
  /** What its reader has saved. */
  readonly views: readonly SavedView[]
  /** How this reader can see to it that a gap is filled; null where he cannot. */
  readonly fills: (column: Column) => 'propose' | 'ask' | null
}

/** Its own editors plan what is missing, the coordinator asks for it in what was handed in; nobody else does either. */
export function fillsAs(actor: Actor, plan: string): CoverageShown['fills'] {
  return ({ organisation, reads }) => {
    if (hasRole(actor, ['editor'], { plan, organisation })) return 'propose'
    return reads && hasRole(actor, ['coordinator'], { plan }) ? 'ask' : null
  }
}

/** What an authority is called, in full: cut short, some would look like another or like no authority at all. */
export const nameOf = (say: Say, { organisations }: Named, { organisation }: Column): string =>
  organisationName(say, organisations, organisation)

type Named = Pick<Matrix, 'organisations'>

/** How far an authority's plan is, in a word. */
export const columnState = (say: Say, { state }: Column): string => say(`coverage.state-${state}`)
