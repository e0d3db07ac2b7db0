import { compare } from '#kernel/decimal'
import { editionRules } from '#features/editions'
import { tableRules } from '#features/figure-imports'
import { currentOf, figureDrafts, usedOf } from '#features/indicators'
import type { ObservationFact } from '#features/indicators'
import type { WaitingRow } from './row-store.ts'
import type { GroupStanding, LaidGroup, RowGroup } from './schema.ts'
import type { StandingField } from './standing-store.ts'

const { compareAll, entriesOf, sourcesOf } = tableRules

type Compared = tableRules.Compared
type PlacedPart = tableRules.PlacedPart

/** A part of a file's rows, sorted by figure: the whole groups in it, and what may go on in the next part. */
export function groupRows(
  rows: readonly WaitingRow[],
  isLast: boolean,
): { readonly groups: readonly RowGroup[]; readonly rest: readonly WaitingRow[] } {
  const groups: { indicator: string; period: RowGroup['period']; rows: WaitingRow[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && last.indicator === row.indicator && last.period === row.period) last.rows.push(row)
    else groups.push({ indicator: row.indicator, period: row.period, rows: [row] })
  }
  const rest = isLast ? [] : (groups.pop()?.rows ?? [])
  return { groups, rest }
}

/** Rows of a group that say a figure which a row before them says already, each with that row. */
export function rowsTwice({
  rows,
}: RowGroup): readonly { readonly row: number; readonly first: number }[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ row, cell }) => {
    const first = seen.get(cell)
    if (first === undefined) seen.set(cell, row)
    return first === undefined ? [] : [{ row, first }]
  })
}

/** Lays a group beside what stands, by the rules by which a table that people paste is laid. */
export function layGroup(group: RowGroup, standing: GroupStanding, source: string): LaidGroup {
  const { period, rows } = group
  const view = viewOf(group, standing)
  const kind = standing.list.definitions.at(-1)?.kind ?? ''
  const from = source === '' ? (rows.find((row) => row.source !== '')?.source ?? '') : source
  const placed = rows.map((row): PlacedPart => placedOf(row, period))
  const sources = sourcesOf(placed, view, from)
  const laid = compareAll(placed, view, { kind, sources })
  const note = rows.find((row) => row.note !== '')?.note ?? ''
  const isNoted = note !== '' && note !== (standing.field?.says?.note ?? '')
  // A total that was added up until now is changed by one that is stated.
  const isSummed = standing.published.length > 0 || Boolean(standing.field?.says)
  const compared = laid.map((one) => {
    const isMoved =
      one.kind === 'unchanged' ? isNoted : one.kind === 'added' && isWhole(one) && isSummed
    return isMoved ? { ...one, kind: 'changed' as const } : one
  })
  const [entry] = entriesOf(compared, { view, asked: { source: from }, answers: {} })
  const merged = entry && 'observation' in entry.value ? entry.value.observation : null
  // A note that is new is all that is new where the figures stand.
  const says = merged ?? (isNoted ? (standing.field?.says ?? null) : null)
  return { group, standing, compared, says: says && tidied({ ...says, note: note || says.note }) }
}

function tidied(observation: figureDrafts.ObservationSays): figureDrafts.ObservationSays {
  const entry = figureDrafts.tidiedEntry({ observation, correction: '' })
  return 'observation' in entry && entry.observation ? entry.observation : observation
}

const isWhole = ({ keys }: Pick<Compared, 'keys'>): boolean => Object.keys(keys).length === 0

/** Whether why is asked of what a group comes to, by the rule of every form and table. */
export function asksWhy({ says, standing: { field } }: LaidGroup): boolean {
  if (!says) return false
  const stands = field && field.fact !== null ? field : undefined
  return editionRules.asksWhy(stands, says.replaces)
}

/** Why a figure is changed, as its own draft says already; null where it says nothing. */
export const reasonOfDraft = ({
  standing: { field },
}: {
  readonly standing: Pick<GroupStanding, 'field'>
}): StandingField['reason'] => (field?.draft ? field.reason : null)

const placedOf = (
  { cells, numerator, denominator, value, state }: WaitingRow,
  period: RowGroup['period'],
): PlacedPart => ({
  period,
  cells,
  ...(numerator !== null && { numerator }),
  ...(denominator !== null && { denominator }),
  ...(value !== null && { value }),
  ...(state !== 'value' && { silence: state }),
})

function viewOf(
  { indicator, period }: RowGroup,
  { list, field, published }: GroupStanding,
): tableRules.Standings {
  const name = `observation.${period}`
  const content = (says: figureDrafts.ObservationSays) => ({
    noun: 'observation' as const,
    indicator,
    numerator: null,
    denominator: null,
    value: null,
    source: null,
    says,
    breakdowns: [],
  })
  const handedInAt = field?.handedIn === true ? new Date(0) : null
  const entry = field?.says && {
    item: { field: name, handedInAt, content: content(field.says) },
    before: field.before && { content: content(field.before) },
  }
  return {
    entries: entry ? [entry] : [],
    series: { observations: published },
    definitions: list.definitions,
    versions: new Map([[name, field?.current ?? 0]]),
  }
}

/** Of published figures of one period those that count, and that the organisation may go on from. */
export function countingOf(
  published: readonly ObservationFact[],
  chosen: readonly { readonly about: string; readonly uses: string }[],
  organisation: string,
): readonly ObservationFact[] {
  const { used } = usedOf(currentOf(published).current, chosen)
  return used.filter((one) => one.origin === 'package' || one.organisation === organisation)
}

/** Whether the parts of a figure come to more than the total that is stated. */
export function hasPartsAbove({ says, standing }: LaidGroup): boolean {
  if (!says) return false
  const breakdowns = standing.list.definitions.at(-1)?.breakdowns ?? []
  return figureDrafts
    .headlineOf(says, breakdowns)
    .differences.some(({ entered, pooled }) => compare(pooled, entered) > 0)
}
