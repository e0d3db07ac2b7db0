import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { figureDrafts } from '#features/indicators'
import type { DraftFact } from '#features/editions'
import { drafting } from '#features/editions'
import type { Place } from '../drafts/schema.ts'

/** Writes an entry of a list of figures, or says why it cannot be kept as it was entered. */
export async function saveFigureEntry(
  tx: Tx,
  { report, line, field, language, exact, inherited }: Place,
  fact: DraftFact,
  entry: figureDrafts.FigureEntry,
): Promise<Refused | null> {
  const saved = await figureDrafts.saveEntry(
    tx,
    {
      fact: { ...fact, level: line.level, indicator: line.commitment, language },
      field,
      today: dayOf(fact.recordedAt, report.version.timeZone),
      exact,
      isInherited: inherited !== undefined,
    },
    entry,
  )
  if (typeof saved !== 'string') return refused(saved.code, saved.values)
  await drafting.setItem(tx, line.id, { field, noun: saved, fact: fact.id })
  return null
}
