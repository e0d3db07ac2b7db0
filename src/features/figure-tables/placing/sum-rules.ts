import type { Decimal } from '#kernel/decimal'
import { add } from '#kernel/decimal'
import type { Measure } from '../columns/vocabulary.ts'
import type { Atom } from './atom-rules.ts'

/** The figures of one measure among some. */
export const ofMeasure = (atoms: readonly Atom[], measure: Measure): readonly Atom[] =>
  atoms.filter((atom) => atom.measure === measure)

/** The sum of some figures; undefined where there are none. */
export function sumOf(atoms: readonly Atom[]): Decimal | undefined {
  const numbers = atoms.flatMap(({ figure }) => (figure.is === 'number' ? [figure.number] : []))
  const [first, ...others] = numbers
  return first && others.reduce<Decimal>((sum, number) => add(sum, number), first)
}

/** Nothing, as a number. */
export const zero: Decimal = add('0', '0')
