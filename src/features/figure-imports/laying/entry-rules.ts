import { figurePieces } from '#features/figure-desk'
import { figureDrafts } from '#features/indicators'
import type { Answers } from '#features/figure-tables'
import type { FiguresView, GivenEntry } from '#features/measuring'
import { figureRules } from '#features/measuring'
import { editionRules } from '#features/editions'
import { idOf } from './compare-rules.ts'
import type { Asked, Compared, Laid, Part, Standings } from './schema.ts'

const { breakdownsOf, saysIn } = figurePieces

type Says = figureDrafts.ObservationSays

/** What a figure becomes: the table's, but in a conflict only where somebody chose it. */
export function becomes(compared: Compared, answers: Answers): Part | null {
  const { kind, draft, base, table } = compared
  if (kind !== 'conflict') return table
  return answers[idOf(compared)] === 'table' ? table : (draft ?? base)
}

/** Whether a conflict waits for somebody. */
export const isOpen = (compared: Compared, answers: Answers): boolean =>
  compared.kind === 'conflict' && !['table', 'draft'].includes(answers[idOf(compared)] ?? '')

interface Merging {
  readonly view: Standings
  readonly asked: Pick<Asked, 'source'>
  readonly answers: Answers
}

/** The entries that a table comes to, one for each period; none for a period that stays as it is. */
export function entriesOf(compared: readonly Compared[], merging: Merging): readonly GivenEntry[] {
  const periods = Map.groupBy(compared, ({ period }) => period)
  return [...periods].flatMap(([period, all]) => {
    if (all.every(({ kind }) => kind === 'unchanged')) return []
    const field = `observation.${period}`
    const before = saysIn(merging.view, field)
    const observation = merged(all, before, { ...merging, period })
    if (before && isSame(before, observation)) return []
    const seen = merging.view.versions.get(field) ?? 0
    return [{ field, value: { observation, correction: '' }, seen }]
  })
}

/** Two figures say the same, however their cells are ordered. */
const isSame = (one: Says, other: Says): boolean => plain(one) === plain(other)

const plain = ({ cells, ...says }: Says): string =>
  JSON.stringify([
    inOrder(Object.entries(says)),
    inOrder(
      cells.map((cell) => [
        figureDrafts.cellName(cell),
        cell.numerator,
        cell.denominator,
        cell.value,
        cell.state,
      ]),
    ),
  ])

const inOrder = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).toSorted((a, b) => (a < b ? -1 : 1))

function merged(
  all: readonly Compared[],
  before: Says | null,
  { view, asked, answers, period }: Merging & { readonly period: string },
): Says {
  const breakdowns = breakdownsOf(view)
  const start = before
    ? figureRules.recounted(before, view.definitions, period)
    : startOf(view, period)
  const cells = mergedCells(all, start?.cells ?? [], { answers, breakdowns })
  const whole = all.find(({ keys }) => Object.keys(keys).length === 0)
  const total = whole ? becomes(whole, answers) : null
  return figureDrafts.observationSays.parse({
    ...start,
    state: total ? total.state : 'value',
    ...(total && {
      numerator: total.numerator,
      denominator: total.denominator,
      value: total.value,
    }),
    cells,
    ...(asked.source !== '' && { source: asked.source }),
    ...figureRules.coverageIn(cells, breakdowns, start),
  })
}

/** Where the list says nothing of a period yet: a figure of the package is replaced by name, one's own goes on. */
function startOf({ series }: Pick<Standings, 'series'>, period: string): Says | null {
  const fact = series.observations.find(({ about }) => about === period)
  if (!fact) return null
  const stands = { replaces: fact.id }
  if (fact.origin === 'package') return figureDrafts.observationSays.parse(stands)
  return figureDrafts.observationSays.parse({ ...stands, cells: fact.cells })
}

/** The cells of the table over those that stand; a cell that the table does not name stays as it is. */
function mergedCells(
  all: readonly Compared[],
  standing: Says['cells'],
  {
    answers,
    breakdowns,
  }: Pick<Merging, 'answers'> & { readonly breakdowns: readonly figureDrafts.BreakdownSays[] },
): Says['cells'] {
  const told = new Map(
    all.flatMap((one) => {
      if (Object.keys(one.keys).length === 0) return []
      const part = becomes(one, answers)
      return part ? [[figureDrafts.cellName(one), { ...part, keys: one.keys }] as const] : []
    }),
  )
  const kept = standing.filter((cell) => !told.has(figureDrafts.cellName(cell)))
  const cells = [...told.values()].map(({ keys, numerator, denominator, value, state }) => ({
    keys,
    numerator,
    denominator,
    value,
    state: figureDrafts.observationStates.find((one) => one === state) ?? ('value' as const),
  }))
  const place = ({ keys }: Says['cells'][number]): number =>
    breakdowns.reduce(
      (before, { dimension, categories }) =>
        before * (categories.length + 1) +
        categories.findIndex(({ code }) => code === keys[dimension]) +
        1,
      0,
    )
  return [...kept, ...cells]
    .map((cell) => ({ cell, at: place(cell) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ cell }) => cell)
}

/** Whether why is asked of any of the entries, and what their drafts say of it already. */
export function reasonsOf(
  entries: readonly GivenEntry[],
  view: Pick<FiguresView, 'entries'>,
): Pick<Laid, 'needsReason' | 'reasonBefore'> {
  const asking = entries.flatMap(({ field, value }) => {
    const standing = view.entries.find(({ item }) => item.field === field)?.item
    const names = 'observation' in value ? (value.observation?.replaces ?? '') : ''
    return editionRules.asksWhy(standing, names) ? [standing] : []
  })
  const told = asking.map((item) =>
    item?.draft && item.reason ? Object.values(item.reason)[0] : '',
  )
  const [first = ''] = told
  const isSaid = told.every((one) => one === first)
  return { needsReason: asking.length > 0, reasonBefore: isSaid ? first : '' }
}

/** How many figures a table wrote or would write. */
export const writtenIn = ({ compared, entries }: Pick<Laid, 'compared' | 'entries'>): number =>
  entries.length === 0 ? 0 : compared.filter(({ kind }) => kind !== 'unchanged').length
