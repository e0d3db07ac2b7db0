import type { Tx } from '#kernel/db'
import { holdsContradiction } from '#kernel/merge'
import type { Refused, Visit } from '#kernel/operations'
import { badRequest, isRefused, refused } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { nothingPending, writePending } from './pending.ts'
import { currentRevision, valueAt } from './rules.ts'
import type { Outcome } from './schema.ts'
import { findLine, historyOf, holdDraft, keep, placeOf, saveLine } from './steps.ts'

/** How two texts in one field become one. */
export interface Resolution extends ReportKey {
  readonly commitment: string
  readonly field: string
  readonly choice: 'together' | 'mine' | 'theirs'
  /** The version that stands aside. */
  readonly mine: number
  /** The version that the person saw in the field. */
  readonly theirs: number
  /** With `together`. */
  readonly text?: string
  readonly language?: string
}

/** Settles a conflict; what is not chosen stays among the field's versions. */
export async function resolve(
  tx: Tx,
  visit: Visit,
  { field, choice, mine, theirs, text = '', ...given }: Resolution,
): Promise<readonly Outcome[] | Refused> {
  const held = await holdDraft(tx, visit, given)
  if (isRefused(held)) return held
  const line = findLine(held, given.commitment)
  const pending = nothingPending()
  const written = { language: visit.language, exact: true, pending }
  const place = placeOf(held, line, field, written)
  const history = await historyOf(tx, place)
  if (choice === 'theirs') {
    // Kept as a version of its own, so that it is known to be settled.
    const value = valueAt(history, currentRevision(history))
    if (value) keep(visit, place, { history, value, seen: mine, inField: true })
    await writePending(tx, pending)
    return [{ field, state: 'same', revision: currentRevision(history) }]
  }
  const own = valueAt(history, mine)
  if (own === null) throw badRequest('field-unknown', { field })
  if (choice === 'together' && holdsContradiction(text)) return refused('contradiction-left')
  const value = choice === 'together' && 'text' in own ? { ...own, text, unchanged: false } : own
  return saveLine(tx, visit, { ...given, edits: [{ field, value, seen: theirs }] })
}
