import type { Day } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { acts, drafting } from '#features/editions'
import { figureDrafts } from '#features/indicators'
import { figureRules } from '#features/measuring'
import {
  asksWhy,
  countingOf,
  hasPartsAbove,
  layGroup,
  reasonOfDraft,
  rowsTwice,
} from './group-rules.ts'
import type { Known } from './known.ts'
import type { ImportedList, LaidGroup, RowGroup, RowTrouble } from './schema.ts'
import { listChosen, listPublished, listStanding } from './standing-store.ts'
import type { AskedField } from './standing-store.ts'
import type { Tally } from './tally.ts'
import { countFigure, refuseRow, warnOf } from './tally.ts'
import { writeGroups } from './writing.ts'

/** Under which circumstances the groups of a file are laid and written. */
export interface Circumstances {
  readonly plan: string
  readonly account: string
  readonly today: Day
  readonly source: string
  readonly reason: string
  readonly dryRun: boolean
  readonly known: Known
  readonly tally: Tally
}

type Changed = LaidGroup & { readonly says: figureDrafts.ObservationSays }

/** Lays some groups beside what stands and, while nothing is refused, writes them; with as many statements however many they are. */
export async function takeGroups(
  tx: Tx,
  visit: Visit,
  circumstances: Circumstances,
  groups: readonly RowGroup[],
): Promise<void> {
  const sound = groups.filter((group) => isSound(group, circumstances.tally))
  const laid = await layGroups(tx, circumstances, sound)
  const changed = laid.filter((one): one is Changed => isTaken(one, circumstances))
  const { dryRun, tally, plan, account, today, reason } = circumstances
  if (dryRun || tally.refusedRows > 0 || changed.length === 0) return
  const open = await opened(tx, visit, circumstances, changed)
  await writeGroups(tx, visit, { plan, account, today, reason, groups: open })
}

const troubleAt = (
  row: number,
  code: 'row-twice' | 'many-parts' | 'conflict' | 'parts-above',
  written = '',
) => ({ row, cell: `A${row}`, column: '', code, values: { written } }) as const

/** As many cells as a figure may have. */
const mostCells = 5000

function isSound(group: RowGroup, tally: Tally): boolean {
  const { indicator, rows } = group
  const twice = rowsTwice(group)
  for (const { row, first } of twice)
    refuseRow(tally, indicator, [troubleAt(row, 'row-twice', String(first))])
  const tooMany = rows[mostCells + 1]
  if (tooMany) refuseRow(tally, indicator, [troubleAt(tooMany.row, 'many-parts')])
  return twice.length === 0 && !tooMany
}

async function layGroups(
  tx: Tx,
  { plan, source, known }: Circumstances,
  groups: readonly RowGroup[],
): Promise<readonly LaidGroup[]> {
  const placed = groups.flatMap((group) => {
    const list = known.listOf(group.indicator)
    return list ? [{ group, list }] : []
  })
  const asked = placed.flatMap(({ group, list }) => fieldsOf(group, list))
  const fields = new Map(
    (asked.length === 0 ? [] : await listStanding(tx, asked)).map((one) => [placeOf(one), one]),
  )
  const published = await publishedIn(tx, plan, placed)
  return placed.map(({ group, list }) => {
    const [about] = fieldsOf(group, list)
    const standing = {
      list,
      field: (about && fields.get(placeOf(about))) ?? null,
      published: published(group, list.organisation),
    }
    return layGroup(group, standing, source)
  })
}

const placeOf = ({ line, field }: Pick<AskedField, 'line' | 'field'>): string => `${line} ${field}`

const fieldsOf = ({ period }: RowGroup, { line, previous }: ImportedList): readonly AskedField[] =>
  line === null ? [] : [{ line, previous, field: `observation.${period}` }]

type Placed = readonly { readonly group: RowGroup; readonly list: ImportedList }[]

/** What everybody reads of these periods; asked for only where anything of the indicator is public. */
async function publishedIn(tx: Tx, plan: string, placed: Placed) {
  const open = placed.filter(({ list }) => list.isPublished)
  if (open.length === 0) return () => []
  const pairs = open.map(({ group: { indicator, period } }) => ({ indicator, period }))
  const facts = Map.groupBy(
    await listPublished(tx, plan, pairs),
    ({ indicator, about }) => `${indicator} ${about}`,
  )
  const indicators = [...new Set(pairs.map(({ indicator }) => indicator))]
  const chosen = Map.groupBy(await listChosen(tx, plan, indicators), ({ indicator }) => indicator)
  return ({ indicator, period }: RowGroup, organisation: string) => {
    const found = facts.get(`${indicator} ${period}`) ?? []
    return countingOf(found, chosen.get(indicator) ?? [], organisation)
  }
}

/** Counts a group that was laid; answers whether it changes something that may be changed. */
function isTaken(laid: LaidGroup, circumstances: Circumstances): boolean {
  const { tally } = circumstances
  const { group, compared, says, standing } = laid
  const refusal = says && refuseGroup(laid, says, circumstances)
  for (const [place, { kind }] of compared.entries()) {
    const row = group.rows[place]?.row ?? 0
    if (kind === 'conflict') refuseRow(tally, group.indicator, [troubleAt(row, 'conflict')])
    else if (!refusal || kind === 'unchanged') countFigure(tally, standing.list, kind)
    else refuseRow(tally, group.indicator, [{ ...refusal, row, cell: `A${row}`, column: '' }])
  }
  if (hasPartsAbove(laid)) warnOf(tally, [troubleAt(group.rows[0]?.row ?? 0, 'parts-above')])
  return says !== null && !refusal
}

type Refusal = Pick<Extract<RowTrouble, { readonly refused: string }>, 'refused' | 'values'>

/** Why what a group comes to cannot be kept, by the rules of lists. */
function refuseGroup(
  laid: LaidGroup,
  says: figureDrafts.ObservationSays,
  { reason, today }: Circumstances,
): Refusal | null {
  const { group, standing } = laid
  const { list } = standing
  if (list.state === 'locked') return { refused: 'text-locked', values: {} }
  if (asksWhy(laid) && reason === '' && reasonOfDraft(laid) === null)
    return { refused: 'why-missing', values: {} }
  const series = { definitions: list.definitions, today, exact: true }
  const fault = figureDrafts.faultOfObservation(says, group.period, series)
  return fault && { refused: fault.code, values: fault.values }
}

/** The groups with lines that are open: lists that nobody has begun are begun, and those that were handed in, anew. */
async function opened(
  tx: Tx,
  visit: Visit,
  { plan, known }: Circumstances,
  groups: readonly Changed[],
) {
  const lists = new Map(groups.map(({ standing: { list } }) => [list.indicator, list]))
  const fresh = [...lists.values()].filter(({ line }) => line === null)
  const begun = fresh.length === 0 ? [] : await drafting.beginLists(tx, plan, fresh, visit.now)
  for (const { indicator, line } of begun) known.begin(indicator, line)
  const anew = [...lists.values()].filter(({ state }) => state === 'handed-in')
  for (const { organisation, indicator } of anew) {
    const key = figureRules.reportKeyOf({ plan, organisation, indicator })
    const revised = await acts.revise(tx, visit, key)
    if (isRefused(revised)) throw new Error(`the list of ${indicator} cannot be revised`)
    await known.again(indicator)
  }
  const moved = new Set(anew.map(({ indicator }) => indicator))
  const asked = groups.flatMap(({ group }) => {
    const list = moved.has(group.indicator) ? known.listOf(group.indicator) : undefined
    return list ? fieldsOf(group, list) : []
  })
  const again = asked.length === 0 ? [] : await listStanding(tx, asked)
  const fields = new Map(again.map((one) => [placeOf(one), one]))
  return groups.map((one) => {
    const list = known.listOf(one.group.indicator)
    const line = list?.line
    if (!list || line === null || line === undefined) throw new Error('a list has no line')
    const [about] = fieldsOf(one.group, list)
    const field = (about && fields.get(placeOf(about))) ?? one.standing.field
    return { ...one, line, standing: { ...one.standing, field } }
  })
}
