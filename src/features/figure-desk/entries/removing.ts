import type { PageRequest } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { figureDrafts } from '#features/indicators'
import type { FiguresKey, GivenEntry } from '#features/measuring'
import { figureOperations, figureRules } from '#features/measuring'
import { aims } from '#features/methods'
import { reportOperations, reportRules } from '#features/reporting'

/** What is to be taken out or brought back. */
export interface Field {
  readonly field: string
  readonly seen: number
}

/** Takes an entry out of the draft; refused where somebody changed it meanwhile. */
export async function removeEntry(
  { visit }: PageRequest,
  key: FiguresKey,
  { field, seen }: Field,
): Promise<Refused | null> {
  const outcomes = await figureOperations.removeEntry(visit, { ...key, field, seen })
  return refusalIn(outcomes)
}

/** Brings back what stood in a field before it was emptied. */
export async function restoreEntry(
  { visit }: PageRequest,
  key: FiguresKey,
  field: string,
): Promise<Refused | null> {
  const place = { ...figureRules.reportKeyOf(key), commitment: key.indicator, field }
  const { history } = await reportOperations.showVersions(visit, place)
  const seen = reportRules.currentRevision(history)
  const standing = [
    history.inherited,
    ...history.revisions.filter(({ inField }) => inField).map(({ value }) => value),
  ].findLast((value) => value !== null && isEntry(value))
  if (!standing || !isEntry(standing)) return refused('nothing-to-restore')
  const outcomes = await figureOperations.saveFigures(visit, {
    ...key,
    entries: [{ field, value: asMeant(standing), seen }],
  })
  return refusalIn(outcomes)
}

/** What stood was confirmed when it was written. */
const asMeant = (value: GivenEntry['value']): GivenEntry['value'] =>
  'target' in value || 'baseline' in value ? { ...value, confirmed: [...aims.doubtCodes] } : value

const isEntry = (value: object): value is GivenEntry['value'] =>
  figureDrafts.isFigureEntry(value) && !figureDrafts.isEmptyEntry(value)

function refusalIn(
  outcomes: Awaited<ReturnType<typeof figureOperations.saveFigures>>,
): Refused | null {
  if (isRefused(outcomes)) return outcomes
  const [outcome] = outcomes
  if (outcome?.state === 'conflict') return refused('entry-changed')
  if (outcome?.state === 'refused') return { refused: outcome.code, values: outcome.values }
  return null
}
