import type { Day } from '#kernel/clock'
import type { Content } from '#kernel/html'
import type { pieces } from '#features/desk'
import type { AgendaItem, Decided, Meeting } from '#features/governance'
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
  readonly today: Day
  /** The meeting of the round that is not yet held, and what of its agenda is not decided; null where there is none. */
  readonly meeting: Pick<Meeting, 'code' | 'title' | 'heldOn' | 'events'> | null
  readonly agenda: readonly AgendaItem[]
  /** Whether a meeting of the round was held. */
  readonly isHeld: boolean
  /** What meetings before it put off and it has not taken up. */
  readonly putOff: readonly AgendaItem[]
  /** What is decided on commitments and figures already, by key, the newest first. */
  readonly decided: ReadonlyMap<string, readonly Decided[]>
  readonly ahead: freezing.Count & { readonly last: number }
  readonly heads: readonly SnapshotHead[]
  readonly said: string | null
  /** The key of the row that was moved last, which has the focus. */
  readonly row: string | null
  readonly caseNumber?: string
  /** What is to be fetched afterwards, where somebody has said so. */
  readonly wanted?: { readonly forms: readonly string[]; readonly languages: readonly string[] }
  readonly errors?: readonly pieces.FieldError[]
  /** What is saved although something stands in the way. */
  readonly saved?: Content
}

/** How many proposals the meeting is asked: those of its agenda, and what earlier meetings put off. */
export const proposalsOf = ({ agenda, putOff }: BuilderShown): number =>
  agenda.filter(({ proposal }) => proposal !== '').length + putOff.length
