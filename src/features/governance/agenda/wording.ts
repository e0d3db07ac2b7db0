import { createHash } from 'node:crypto'
import type { AgendaItem } from './schema.ts'

/** What stands for the words of a point, wherever it stands on the agenda: whoever rewrites it says what he has read. */
export function wordingOf(
  item: Pick<AgendaItem, 'title' | 'proposal' | 'owner' | 'dueOn' | 'otherwise'>,
): string {
  const { title, proposal, owner, dueOn, otherwise } = item
  const words = JSON.stringify([title, proposal, owner, dueOn, otherwise])
  return createHash('sha256').update(words).digest('hex').slice(0, 16)
}
