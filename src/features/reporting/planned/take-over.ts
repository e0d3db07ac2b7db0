import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import type { Item, Line } from '#features/editions'
import type { PlannedDraft } from '#features/planning'
import { saveAllPlanned } from '#features/planning'
import { nothingPending, writePending } from '../drafts/pending.ts'
import type { HeldDraft } from '../drafts/steps.ts'
import { keep, placeOf } from '../drafts/steps.ts'
import { listRevisionsOf } from '../drafts/store.ts'
import { writeFact } from '../drafts/write-fact.ts'
import type { FieldValue } from '../lines/schema.ts'

/** An empty field of a plan's line, and what an older plan says there. */
export interface CarriedField {
  readonly line: Line
  readonly field: string
  readonly value: FieldValue
  readonly from: Item
}

/**
 * Writes into empty fields what an older plan says there, each in the language in which it says it, in as many
 * queries however many they are.
 */
export async function takeOver(
  tx: Tx,
  visit: Visit,
  held: HeldDraft,
  fields: readonly CarriedField[],
): Promise<void> {
  const ids = held.edition.lines.map(({ id }) => id)
  const saved = Map.groupBy(await listRevisionsOf(tx, ids), ({ line, field }) => `${line} ${field}`)
  const pending = nothingPending()
  const gathered: PlannedDraft[] = []
  for (const { line, field, value, from } of fields) {
    const language = 'language' in from.content ? from.content.language : visit.language
    const written = placeOf(held, line, field, { language, exact: true, pending })
    const place = { ...written, carriedFrom: from, gathered }
    await writeFact(tx, visit, place, value)
    const history = { revisions: saved.get(`${line.id} ${field}`) ?? [], inherited: null }
    keep(visit, place, { history, value, seen: 0, inField: true })
  }
  const refusal = await saveAllPlanned(tx, held.report, gathered)
  if (refusal) throw new Error(`what was signed cannot be kept: ${refusal.refused}`)
  await writePending(tx, pending)
}
