import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { badRequest, isRefused, refused } from '#kernel/operations'
import type { Outcome } from '#features/reporting'
import { reportSteps } from '#features/reporting'
import { askedGone } from './gone-steps.ts'
import { emptied, reportKeyOf } from './rules.ts'
import { quotedAsTyped } from './quoting.ts'
import type { FiguresKey, SavedFigures } from './schema.ts'

/**
 * Saves entries of a list of figures, each for itself: what can be kept is kept, and each says what became of it. An
 * entry written on an older version of its field crosses nobody: both versions are kept, and it says so. Entries
 * of a file are one deed in the journal.
 */
export async function saveFigures(
  tx: Tx,
  visit: Visit,
  { entries: all, language, exact, file, ...key }: SavedFigures,
): Promise<readonly Outcome[] | Refused> {
  const asked = await askedGone(tx, visit, key, all)
  const entries = all.filter(({ field }) => !asked.has(field))
  if (entries.length === 0 && asked.size > 0) return [...asked.values()]
  const given = {
    ...reportKeyOf(key),
    ...(language !== undefined && { language }),
    ...(exact !== undefined && { exact }),
  }
  const commitment = key.indicator
  const outcomes = file
    ? await reportSteps.saveFile(tx, visit, {
        ...given,
        lines: [{ commitment, edits: entries }],
        file,
      })
    : await reportSteps.saveLine(tx, visit, { ...given, commitment, edits: entries })
  if (isRefused(outcomes)) return outcomes
  return [...asked.values(), ...outcomes.map((one) => quotedAsTyped(one, entries))]
}

/** One entry that is to be taken out of a draft. */
export interface RemovedEntry extends FiguresKey {
  readonly field: string
  readonly seen: number
}

/** Takes an entry out of a draft; what was handed in before stays in its edition. */
export async function removeEntry(
  tx: Tx,
  visit: Visit,
  { field, seen, ...key }: RemovedEntry,
): Promise<readonly Outcome[] | Refused> {
  const value = emptied(field)
  if (!value) throw badRequest('field-unknown', { field })
  return saveFigures(tx, visit, { ...key, entries: [{ field, value, seen }] })
}

/** What saving would come to: nothing is written. Whoever may not write is refused as he would be. */
export async function tryFigures(
  visit: Visit,
  given: SavedFigures,
): Promise<readonly Outcome[] | Refused> {
  const tried: (readonly Outcome[])[] = []
  const undone = await visit.transaction(async (tx): Promise<Refused> => {
    const outcomes = await saveFigures(tx, visit, given)
    if (isRefused(outcomes)) return outcomes
    tried.push(outcomes)
    return refused('only-tried') // a refusal undoes what was done
  })
  return tried[0] ?? undone
}
