import type { Decimal } from '#kernel/decimal'
import { compare, multiply, parseDecimal, writtenNumbers } from '#kernel/decimal'
import type { Notes } from '../notes.ts'
import type { GridCell } from '../schema.ts'
import type { Expected, Figure } from './schema.ts'

/** In a column of percent what is meant by numbers up to 1 without a sign (0.45) is asked, once. */
export function inPercent(
  cells: readonly GridCell[],
  numbers: ReadonlyMap<string, Figure>,
  expected: Expected,
  notes: Notes,
): ReadonlyMap<string, Figure> {
  const small = cells.filter((cell) => isSmall(cell, numbers.get(cell.at.cell)))
  const answer = small.length === 0 ? undefined : askScale(small, numbers, expected, notes)
  const read = new Map(numbers)
  for (const { at } of small) {
    const figure = numbers.get(at.cell)
    if (answer === undefined) {
      notes.settle([at], 'asked')
      read.set(at.cell, { is: 'waits' })
    } else if (answer === 'share' && figure?.is === 'number')
      read.set(at.cell, { is: 'number', number: hundredfold(figure.number) })
  }
  if (expected.isShare) refuseAboveHundred(cells, read, notes)
  return read
}

function isSmall({ kind, said }: GridCell, figure: Figure | undefined): boolean {
  if (figure?.is !== 'number' || kind === 'percent' || writtenNumbers.readingsOf(said).hasPercent)
    return false
  return compare(figure.number, '0') > 0 && compare(figure.number, '1') <= 0
}

function refuseAboveHundred(
  cells: readonly GridCell[],
  read: Map<string, Figure>,
  notes: Notes,
): void {
  for (const { at, said } of cells) {
    const figure = read.get(at.cell)
    if (figure?.is !== 'number' || compare(figure.number, '100') <= 0) continue
    notes.refuse(at, 'above-hundred', { written: said })
    read.set(at.cell, { is: 'waits' })
  }
}

/** A hundred times as much, without zeros that nobody wrote. */
function hundredfold(number: Decimal): Decimal {
  const grown = multiply(number, '100')
  return parseDecimal(grown.includes('.') ? grown.replace(/\.?0+$/, '') : grown) ?? grown
}

function askScale(
  small: readonly GridCell[],
  numbers: ReadonlyMap<string, Figure>,
  { key }: Expected,
  notes: Notes,
): string | undefined {
  const [first] = small
  const figure = numbers.get(first?.at.cell ?? '')
  if (!first || figure?.is !== 'number') return undefined
  const option = (value: string, number: Decimal) => ({ value, key: 'percent', values: { number } })
  return notes.ask({
    id: `share-or-percent:${key}`,
    kind: 'share-or-percent',
    at: small.map(({ at }) => at),
    asWritten: first.said,
    options: [option('share', hundredfold(figure.number)), option('percent', figure.number)],
    values: {},
  })
}
