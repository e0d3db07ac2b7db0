import { figureDrafts } from '#features/indicators'
import type { Placed } from '#features/figure-tables'
import type { FiguresView } from '#features/measuring'
import { isSamePart, partOfCell, partOfPlaced, standingPart } from './part-rules.ts'
import type { Compared, Part } from './schema.ts'

type Cells = readonly figureDrafts.CellSays[]
type Keys = Readonly<Record<string, string>>

/** What stands for a period in one place: its cells, and the whole where it was entered. */
export interface Standing {
  readonly cells: Cells
  readonly whole: Part | null
}

const nameOf = (keys: Keys): string => figureDrafts.cellName({ keys })

const partIn = ({ cells, whole }: Standing, keys: Keys): Part | null => {
  if (Object.keys(keys).length === 0) return whole
  const name = nameOf(keys)
  const cell = cells.find((one) => figureDrafts.cellName(one) === name)
  return cell ? partOfCell(cell) : null
}

const nothing: Standing = { cells: [], whole: null }

/** What the draft of the list says of a period. */
export function standingInDraft(
  { entries }: Pick<FiguresView, 'entries'>,
  period: string,
): Standing {
  const content = entries.find(({ item }) => item.field === `observation.${period}`)?.item.content
  if (content?.noun !== 'observation' || !content.says) return nothing
  const { says } = content
  return { cells: says.cells, whole: partOfCell(says) }
}

/** What was handed in of a period in the edition before, else what everybody reads of it. */
export function standingBefore(
  { entries, series }: Pick<FiguresView, 'entries' | 'series'>,
  period: string,
): Standing {
  const entry = entries.find(({ item }) => item.field === `observation.${period}`)
  const before = entry?.before ?? (entry?.item.handedInAt ? entry.item : null)
  if (before?.content.noun === 'observation' && before.content.says) {
    const { says } = before.content
    return { cells: says.cells, whole: partOfCell(says) }
  }
  const fact = series.observations.find(({ about }) => about === period)
  if (!fact) return nothing
  const { numerator, denominator, value, state, total, cells } = fact
  const counts = { numerator: numerator ?? '', denominator: denominator ?? '', state }
  const isEntered = total === 'entered'
  const hasCounts = counts.numerator !== '' && counts.denominator !== ''
  const whole = partOfCell({ ...counts, value: hasCounts ? '' : (value ?? '') })
  return { cells, whole: isEntered ? whole : null }
}

/**
 * Lays what was placed beside the list. A figure that somebody changed since it was handed in, and that the table
 * says otherwise again, is a conflict: the table may be older than the change.
 */
export function compareAll(
  placed: readonly Placed[],
  view: Pick<FiguresView, 'entries' | 'series'>,
  kind: string,
): readonly Compared[] {
  return placed.map((one) => {
    const { period, cells: keys } = one
    const partOf = (standing: Standing): Part | null => {
      const part = partIn(standing, keys)
      return part && standingPart(part, kind)
    }
    const base = partOf(standingBefore(view, period))
    const draft = partOf(standingInDraft(view, period))
    const table = partOfPlaced(one, kind)
    return { period, keys, base, draft, table, kind: kindOf({ base, draft, table }) }
  })
}

function kindOf({
  base,
  draft,
  table,
}: Pick<Compared, 'base' | 'draft' | 'table'>): Compared['kind'] {
  const now = draft ?? base
  if (now === null) return 'added'
  if (isSamePart(now, table)) return 'unchanged'
  const isMoved = base !== null && draft !== null && !isSamePart(base, draft)
  return isMoved ? 'conflict' : 'changed'
}

/** The id of a compared figure, for a choice: the same wherever it stands in the table. */
export const idOf = ({ period, keys }: Pick<Compared, 'period' | 'keys'>): string =>
  `conflict:${period} ${nameOf(keys)}`
