import { compare, parseDecimal } from '#kernel/decimal'
import type { Placed } from '#features/figure-tables'
import type { figureDrafts } from '#features/indicators'
import type { Part } from './schema.ts'

type Cell = Pick<figureDrafts.CellSays, 'numerator' | 'denominator' | 'value' | 'state'>

/** A bare count stands as a numerator, so that it can be added, wherever it was entered as a value. */
export function standingPart(part: Part, kind: string): Part {
  const { numerator, denominator, value } = part
  if (!['count', 'amount'].includes(kind) || denominator !== '') return part
  return { ...part, numerator: numerator === '' ? value : numerator, value: '' }
}

/** The numbers of a figure of a table, or why it has none. */
export type PlacedNumbers = Pick<Placed, 'numerator' | 'denominator' | 'value'> & {
  readonly silence?: string
}

/** A figure of a table in the words of a list. */
export function partOfPlaced(
  { numerator = '', denominator = '', value = '', silence }: PlacedNumbers,
  kind: string,
): Part {
  if (silence) return { numerator: '', denominator: '', value: '', state: silence }
  const told = numerator === '' ? value : ''
  return standingPart({ numerator, denominator, value: told, state: 'value' }, kind)
}

/** A cell of a list; null where nothing stands in it. */
export const partOfCell = ({ numerator, denominator, value, state }: Cell): Part | null =>
  state === 'value' && numerator === '' && denominator === '' && value === ''
    ? null
    : { numerator, denominator, value, state }

/** Whether two figures say the same, however their zeros are written. */
export const isSamePart = (one: Part | null, other: Part | null): boolean => {
  if (!one || !other) return one === other
  return (
    one.state === other.state &&
    isSameNumber(one.numerator, other.numerator) &&
    isSameNumber(one.denominator, other.denominator) &&
    isSameNumber(one.value, other.value)
  )
}

function isSameNumber(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [parseDecimal(one), parseDecimal(other)]
  return a !== undefined && b !== undefined && compare(a, b) === 0
}
