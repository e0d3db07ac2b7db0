import { parsePeriod } from '#kernel/clock'
import { figureDrafts } from '#features/indicators'
import { figureRules } from '#features/measuring'
import type { Controls } from './controls.ts'
import { lengths } from './controls.ts'

type Says = figureDrafts.ObservationSays
type Breakdown = figureDrafts.BreakdownSays
type Cell = figureDrafts.CellSays

/** The limits of the controls of a figure. */
export const observationLimits = {
  value: lengths.number,
  numerator: lengths.number,
  denominator: lengths.number,
  precision: lengths.number,
  qualifier: lengths.line,
  source: lengths.source,
  words: lengths.text,
  note: lengths.text,
  correction: lengths.text,
} as const

const plain = ['state', 'value', 'numerator', 'denominator', 'words', 'qualifier'] as const
const more = ['status', 'precision', 'source', 'note', 'replaces'] as const

/** The control of a part of a cell: `cell:district:fyn:numerator`. */
export const cellControl = (
  dimension: string,
  category: string,
  part: 'numerator' | 'denominator' | 'state',
): string => `cell:${dimension}:${category}:${part}`

const isCellOf =
  (dimension: string, category: string) =>
  ({ keys }: Cell): boolean =>
    Object.keys(keys).length === 1 && keys[dimension] === category

/** What a figure says, control by control. */
export function observationControls(says: Says | null, breakdowns: readonly Breakdown[]): Controls {
  if (!says) return { state: 'value', status: 'reported' }
  const cells = breakdowns.flatMap(({ dimension, categories }) =>
    categories.flatMap(({ code }) => {
      const cell = says.cells.find(isCellOf(dimension, code))
      if (!cell) return []
      const { numerator, denominator, state, value } = cell
      return [
        [cellControl(dimension, code, 'numerator'), numerator === '' ? value : numerator],
        [cellControl(dimension, code, 'denominator'), denominator],
        [cellControl(dimension, code, 'state'), state],
      ] as const
    }),
  )
  const own = [...plain, ...more].map((name) => [name, says[name]] as const)
  return Object.fromEntries([...own, ...cells])
}

/** What a form says of a figure; what it has no control for stays as it is. Lengths are looked at before. */
export function observationIn(
  controls: Controls,
  breakdowns: readonly Breakdown[],
  before: Says | null,
): Says {
  const cells = cellsIn(controls, breakdowns, before)
  const text = (name: string): string => controls[name] ?? ''
  const state = figureDrafts.observationStates.find((one) => one === text('state')) ?? 'value'
  return figureDrafts.observationSays.parse({
    ...before,
    ...Object.fromEntries(
      [...plain, ...more].filter((name) => name in controls).map((name) => [name, text(name)]),
    ),
    state,
    status:
      (['reported', 'derived', 'qualitative'] as const).find((one) => one === text('status')) ??
      'reported',
    cells: state === 'value' ? cells : [],
    ...figureRules.coverageIn(state === 'value' ? cells : [], breakdowns, before),
  })
}

/** One cell for each category of which something was said; cells of more dimensions than one stay. */
function cellsIn(
  controls: Controls,
  breakdowns: readonly Breakdown[],
  before: Says | null,
): readonly Cell[] {
  const known = breakdowns.flatMap(({ dimension, categories }) =>
    categories.map(({ code }) => ({ dimension, code })),
  )
  const isInForm = (cell: Cell): boolean =>
    known.some(({ dimension, code }) => isCellOf(dimension, code)(cell))
  const others = (before?.cells ?? []).filter((cell) => !isInForm(cell))
  const typed = known.flatMap(({ dimension, code }) => {
    const old = before?.cells.find(isCellOf(dimension, code))
    return cellIn(controls, { dimension, code }, old)
  })
  return [...others, ...typed]
}

/** A number beside a word for none stays beside it: that is refused there, and neither of the two is dropped. */
function cellIn(
  controls: Controls,
  { dimension, code }: { readonly dimension: string; readonly code: string },
  before: Cell | undefined,
): readonly Cell[] {
  const part = (name: 'numerator' | 'denominator' | 'state'): string =>
    controls[cellControl(dimension, code, name)] ?? ''
  const [numerator, denominator] = [part('numerator'), part('denominator')]
  const given = part('state')
  const silent = figureDrafts.observationStates.find((one) => one === given && one !== 'value')
  if (numerator === '' && denominator === '' && !silent) return []
  const cell = { keys: { [dimension]: code }, denominator, state: silent ?? ('value' as const) }
  // A cell of which only the value is known is opened with it where a count would stand.
  const isValue = before?.numerator === '' && denominator === '' && before.value === numerator
  return isValue
    ? [{ ...cell, numerator: '', value: numerator }]
    : [{ ...cell, numerator, value: '' }]
}

/** The field of a figure of a period; with a key where it is a rival. Undefined where there is no such period. */
export function observationField({ period = '', rival = '' }: Controls): string | undefined {
  const read = parsePeriod(period)
  if (!read) return undefined
  const field = rival === '' ? `observation.${read}` : `observation.${read}.${rival}`
  return figureDrafts.figureField(field) ? field : undefined
}
