import type { Content } from '#kernel/html'
import type { pieces } from '#features/desk'
import type { AgendaItem, Meeting } from '#features/governance'
import type { Organisations } from '#features/organisations'
import type { Chosen, Stands } from '#features/packs'
import type { PlanVersion } from '#features/rounds'
import type { freezing, SnapshotHead } from '#features/snapshots'
import type { View } from '../view-rules.ts'

/** The builder as its coordinator sees it. */
export interface BuilderShown {
  readonly plan: PlanVersion
  readonly round: string
  readonly organisations: Organisations
  readonly view: View
  readonly deviations: readonly Chosen[]
  /** The keys of what deviated last time; null where there was no last time. */
  readonly earlier: ReadonlySet<string> | null
  readonly standing: readonly Stands[]
  /** The names of commitments and of figures that deviate, by key: `commitment:c-1-03`. */
  readonly names: ReadonlyMap<string, Content>
  /** The number of the choice that is shown. */
  readonly seen: number
  /** The meeting of the round and its agenda; null where none is announced. */
  readonly meeting: Pick<Meeting, 'code' | 'title'> | null
  readonly agenda: readonly AgendaItem[]
  readonly ahead: freezing.Count & { readonly last: number }
  readonly heads: readonly SnapshotHead[]
  readonly said: string | null
  /** The key of the row that was moved last, which has the focus. */
  readonly row: string | null
  readonly caseNumber?: string
  readonly errors?: readonly pieces.FieldError[]
}

/** How many proposals stand on the agenda. */
export const proposalsOf = ({ agenda }: BuilderShown): number =>
  agenda.filter(({ proposal }) => proposal !== '').length
