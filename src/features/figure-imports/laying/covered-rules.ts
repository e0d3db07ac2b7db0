import { figurePieces } from '#features/figure-desk'
import type { FiguresRead } from '#features/figure-tables'
import type { Laid } from './schema.ts'

/** How many units of a breakdown have a figure in a period once a table is written, and how many it names itself. */
export type Covered = FiguresRead['coverage'][number] & { readonly named: number }

/** What the units come to with a table: what it does not name stands as it stood. */
export const coverageAfter = ({ read, frame, compared, entries, view }: Laid): readonly Covered[] =>
  read.coverage.map((one) => {
    const { dimension, period } = one
    const field = `observation.${period}`
    const entry = entries.find((written) => written.field === field)?.value
    const written = entry && 'observation' in entry ? entry.observation : null
    const { cells } = written ?? figurePieces.saysIn(view, field) ?? { cells: [] }
    const told = new Set(
      cells.flatMap(({ keys, state }) => (state === 'value' ? (keys[dimension] ?? []) : [])),
    )
    const named = compared
      .filter((of) => of.period === period)
      .flatMap(({ keys }) => keys[dimension] ?? [])
    const categories = frame.dimensions.find((of) => of.dimension === dimension)?.categories ?? []
    const missing = categories.map(({ code }) => code).filter((code) => !told.has(code))
    const reported = categories.length - missing.length
    return { ...one, named: new Set(named).size, reported, missing }
  })
