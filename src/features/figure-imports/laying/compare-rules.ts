import { figureDrafts } from '#features/indicators'
import type { Placed } from '#features/figure-tables'
import type { PlacedNumbers } from './part-rules.ts'
import { isSamePart, partOfCell, partOfPlaced, standingPart } from './part-rules.ts'
import type { Compared, Part, SourceChange, Standings } from './schema.ts'

type Cells = readonly figureDrafts.CellSays[]
type Keys = Readonly<Record<string, string>>
/** What is placed, as far as it is compared. */
export type PlacedPart = Pick<Placed, 'period' | 'cells'> & PlacedNumbers
type Stood = Pick<Standings, 'entries' | 'series'>

/** What stands for a period in one place: its cells, and the whole where it was entered. */
export interface Standing {
  readonly cells: Cells
  readonly whole: Part | null
}

const nameOf = (keys: Keys): string => figureDrafts.cellName({ keys })

/** Looks up what stands of a category, or of the whole; a long list of cells is gone through once. */
function partsIn({ cells, whole }: Standing, kind: string): (keys: Keys) => Part | null {
  const parts = new Map(cells.map((cell) => [figureDrafts.cellName(cell), partOfCell(cell)]))
  return (keys) => {
    const part = Object.keys(keys).length === 0 ? whole : (parts.get(nameOf(keys)) ?? null)
    return part && standingPart(part, kind)
  }
}

const nothing: Standing = { cells: [], whole: null }

/** What the draft of the list says of a period; null where it says nothing of it. */
export function standingInDraft(
  { entries }: Pick<Stood, 'entries'>,
  period: string,
): Standing | null {
  const content = entries.find(({ item }) => item.field === `observation.${period}`)?.item.content
  if (content?.noun !== 'observation' || !content.says) return null
  const { says } = content
  return { cells: says.cells, whole: partOfCell(says) }
}

/** What was handed in of a period in the edition before, else what everybody reads of it. */
export function standingBefore({ entries, series }: Stood, period: string): Standing {
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
 * says otherwise again, is a conflict: the table may be older than the change. Where a figure is from is part of it.
 */
export function compareAll(
  placed: readonly PlacedPart[],
  view: Stood,
  { kind, sources }: { readonly kind: string; readonly sources: readonly SourceChange[] },
): readonly Compared[] {
  const moved = new Set(sources.map(({ period }) => period))
  const periods = Map.groupBy(placed, ({ period }) => period)
  const standing = new Map(
    [...periods.keys()].map((period) => {
      const inDraft = standingInDraft(view, period)
      const before = partsIn(standingBefore(view, period), kind)
      return [period, { before, inDraft: inDraft && partsIn(inDraft, kind) }]
    }),
  )
  return placed.map((one) => {
    const { period, cells: keys } = one
    const { before, inDraft } = standing.get(period) ?? { before: () => null, inDraft: null }
    const base = before(keys)
    const draft = inDraft && inDraft(keys)
    const table = partOfPlaced(one, kind)
    const now = inDraft ? draft : base
    const how = kindOf({ base, draft, table }, { now, isFromElsewhere: moved.has(period) })
    return { period, keys, base, draft, table, kind: how }
  })
}

function kindOf(
  { base, draft, table }: Pick<Compared, 'base' | 'draft' | 'table'>,
  { now, isFromElsewhere }: { readonly now: Part | null; readonly isFromElsewhere: boolean },
): Compared['kind'] {
  if (now === null) return 'added'
  if (isSamePart(now, table)) return isFromElsewhere ? 'changed' : 'unchanged'
  const isMoved = base !== null && draft !== null && !isSamePart(base, draft)
  return isMoved ? 'conflict' : 'changed'
}

/** The periods of a table that are said to be from somewhere else in the list; none where the table says nothing. */
export function sourcesOf(
  placed: readonly Pick<Placed, 'period'>[],
  view: Stood,
  source: string,
): readonly SourceChange[] {
  if (source === '') return []
  const periods = new Set<string>(placed.map(({ period }) => period))
  return [...periods].toSorted().flatMap((period) => {
    const before = sourceIn(view, period)
    return before === null || before === source ? [] : [{ period, before, after: source }]
  })
}

/** Where a figure is from, in the words of people; null where there is none, or a document of the plan says it. */
function sourceIn({ entries, series }: Stood, period: string): string | null {
  const content = entries.find(({ item }) => item.field === `observation.${period}`)?.item.content
  if (content?.noun === 'observation' && content.says) return content.says.source
  const fact = series.observations.find(({ about }) => about === period)
  if (!fact || fact.origin === 'package') return null
  const text = fact.source?.['text']
  return typeof text === 'string' ? text : ''
}

/** The id of a compared figure, for a choice: the same wherever it stands in the table. */
export const idOf = ({ period, keys }: Pick<Compared, 'period' | 'keys'>): string =>
  `conflict:${period} ${nameOf(keys)}`
