import { parseDecimal } from '#kernel/decimal'
import type { FiguresRead } from '../schema.ts'
import { period } from '../samples.fixture.ts'
import type { Atom } from './atom-rules.ts'

let row = 1

/** A figure of a row of its own: `atom('12', { unit: 'fyn' })`; `-` is a silence, an empty text a blank. */
export function atom(
  said: string,
  coordinates: Atom['coordinates'],
  more: Partial<Atom> = {},
): Atom {
  row += 1
  const number = parseDecimal(said)
  const at = { row, column: 2, cell: `B${row}` }
  return {
    at,
    column: 'antal',
    measure: 'count',
    coordinates,
    row: coordinates,
    period: period('2025'),
    detail: '',
    rowPeriod: '',
    figure: number ? { is: 'number', number } : silent(said),
    isEmpty: said === '',
    ...more,
  }
}

const silent = (said: string): Atom['figure'] => {
  if (said === '-') return { is: 'silence', silence: 'not-reported' }
  return said === '' ? { is: 'blank' } : { is: 'waits' }
}

/** Cells that are left, by why. */
export const ignoredIn = ({ ignored }: Pick<FiguresRead, 'ignored'>): readonly string[] =>
  ignored.map(({ why, at }) => `${why}: ${at.map(({ cell }) => cell).join(',')}`)
