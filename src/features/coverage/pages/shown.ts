import type { Say } from '#kernel/i18n'
import { pieces } from '#features/desk'
import type { CoveragePages } from '../addresses.ts'
import type { View } from '../matrix/rules.ts'
import type { Column, Matrix } from '../matrix/schema.ts'

/** A matrix on its page. */
export interface CoverageShown {
  readonly matrix: Matrix
  readonly view: View
  readonly pages: CoveragePages
}

/** What an organisation is called for short; its code where the register has no name for it. */
export const nameOf = (say: Say, { name, organisation }: Column): string =>
  say.text(name).text || pieces.codeOf(organisation).toUpperCase()

/** How far an authority's plan is, in a word. */
export const columnState = (say: Say, { state }: Column): string => say(`coverage.state-${state}`)
