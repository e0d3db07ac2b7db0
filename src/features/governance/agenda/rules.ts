import type { Day } from '#kernel/clock'
import type { AgendaItem } from './schema.ts'
import { wordingOf } from './wording.ts'

/** A point about to be written. */
export type ItemToWrite = Pick<AgendaItem, 'title' | 'proposal' | 'owner' | 'dueOn' | 'otherwise'>

const longest = { title: 200, proposal: 4_000, otherwise: 1_000 } as const

/** Why a point cannot be written as it is, or null. A point that proposes nothing needs neither owner nor day. */
export function refuseItem(item: ItemToWrite, heldOn: Day): string | null {
  if (item.title === '') return 'point-title-missing'
  if (item.title.length > longest.title) return 'point-title-long'
  if (item.proposal.length > longest.proposal) return 'point-proposal-long'
  if (item.otherwise.length > longest.otherwise) return 'point-otherwise-long'
  if (item.proposal === '' && (item.owner !== null || item.dueOn !== null))
    return 'point-proposal-missing'
  return item.dueOn !== null && item.dueOn < heldOn ? 'decision-day-before-meeting' : null
}

/** Why a point cannot be rewritten or taken off by whoever has read it so, or null. */
export function refuseRewriting(
  item: AgendaItem,
  { isWritable, seen }: { readonly isWritable: boolean; readonly seen: string },
): string | null {
  if (item.isOff) return 'point-off'
  if (!isWritable) return 'point-settled'
  return seen === wordingOf(item) ? null : 'point-otherwise-meanwhile'
}

/** The points that stand on an agenda, in its order. */
export const standing = (items: readonly AgendaItem[]): readonly AgendaItem[] =>
  items.filter(({ isOff }) => !isOff).toSorted((one, other) => one.position - other.position)

/** The points whose place changes where one is moved up or down by one, with their new places; none at an end. */
export function moved(items: readonly AgendaItem[], id: string, by: -1 | 1): readonly AgendaItem[] {
  const list = standing(items)
  const from = list.findIndex((item) => item.id === id)
  const [one, other] = [list[from], list[from + by]]
  if (!one || !other) return []
  return [
    { ...one, position: other.position },
    { ...other, position: one.position },
  ]
}
