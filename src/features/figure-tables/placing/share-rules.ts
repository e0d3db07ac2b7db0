import type { Decimal } from '#kernel/decimal'
import { add, compare } from '#kernel/decimal'
import { isCounted, shareOf } from '../columns/role-rules.ts'
import type { Notes } from '../notes.ts'
import type { Dimension, Frame } from '../schema.ts'
import type { Atom } from './atom-rules.ts'
import type { Group } from './group-rules.ts'
import { filled } from './group-rules.ts'
import { ofMeasure, sumOf, zero } from './sum-rules.ts'

/** A share's two counts, and the figures that they were made of. */
export interface Counts {
  readonly numerator: Decimal
  readonly denominator: Decimal
  readonly used: readonly Atom[]
  /** What was not needed: a stated total beside its parts, or parts beside a total that was chosen. */
  readonly totals: readonly Atom[]
}

/** Why there are no counts: something is asked, not said, or not there at all. */
export type NoCounts = 'asked' | 'not-reported' | 'numerator-missing' | 'denominator-missing'

/** What is known of the whole table. */
export interface TableKnown {
  readonly frame: Frame
  readonly notes: Notes
  /** The categories of the share that occur anywhere; null for all together. */
  readonly present: ReadonlySet<string | null>
  /** Whether it is still asked what a column holds: what is missing may be there. */
  readonly isOpen: boolean
}

/** Makes the two counts of a share from those of its categories. */
export function countsOf(group: Group, known: TableKnown): Counts | NoCounts {
  const share = shareOf(known.frame)
  if (!share) return 'numerator-missing'
  const atoms = ofMeasure(group.atoms, 'count')
  const codes = share.categories.map(({ code }) => code)
  const counted = codes.filter((code) => isCounted(share, code))
  const others = codes.filter((code) => !isCounted(share, code) && known.present.has(code))
  const total = inCategory(atoms, share, null)
  if (!counted.some((code) => known.present.has(code))) return 'numerator-missing'
  if (others.length === 0 && total.length === 0) return 'denominator-missing'
  const needed = total.length > 0 ? counted : [...counted, ...others]
  const lacking = needed.filter(
    (code) => known.present.has(code) && inCategory(atoms, share, code).length === 0,
  )
  for (const code of lacking) {
    const answer = askAbsent(code, share, group, known)
    if (answer !== 'zero') return answer ?? 'asked'
  }
  return withTotal(group, { share, counted, others, total }, known)
}

const inCategory = (
  atoms: readonly Atom[],
  { dimension }: Dimension,
  code: string | null,
): readonly Atom[] =>
  filled(atoms).filter(({ coordinates }) => (coordinates[dimension] ?? null) === code)

interface Parts {
  readonly share: Dimension
  readonly counted: readonly string[]
  readonly others: readonly string[]
  readonly total: readonly Atom[]
}

/** Counts with a stated total: alone it is the denominator, beside its parts it must agree with them. */
function withTotal(group: Group, parts: Parts, known: TableKnown): Counts | NoCounts {
  const { share, counted, others, total } = parts
  const of = (codes: readonly string[]): readonly Atom[] =>
    codes.flatMap((code) => inCategory(ofMeasure(group.atoms, 'count'), share, code))
  const [top, rest] = [of(counted), of(others)]
  const numerator = sumOf(top) ?? zero
  const sum = add(numerator, sumOf(rest) ?? zero)
  const stated = sumOf(total)
  if (stated === undefined)
    return { numerator, denominator: sum, used: [...top, ...rest], totals: [] }
  if (rest.length === 0)
    return { numerator, denominator: stated, used: [...top, ...total], totals: [] }
  const order = compare(stated, sum)
  const answer = order === 0 ? 'parts' : askTotal(total, order, { stated, computed: sum }, known)
  if (answer === undefined) return 'asked'
  return answer === 'parts'
    ? { numerator, denominator: sum, used: [...top, ...rest], totals: total }
    : { numerator, denominator: stated, used: [...top, ...total], totals: rest }
}

/** Whether the parts or the stated total hold; what is less than its parts can be no total. */
function askTotal(
  total: readonly Atom[],
  order: -1 | 1,
  values: Readonly<Record<string, string>>,
  { notes }: TableKnown,
): 'parts' | 'stated' | undefined {
  const answers = order > 0 ? (['parts', 'stated'] as const) : (['parts'] as const)
  const answer = notes.ask({
    id: `total:${order > 0 ? 'above' : 'below'}-its-parts`,
    kind: 'total',
    at: total.map(({ at }) => at),
    asWritten: values['stated'] ?? '',
    options: answers.map((value) => ({ value, key: value, values })),
    values,
  })
  return answers.find((one) => one === answer)
}

function askAbsent(
  code: string,
  share: Dimension,
  group: Group,
  { notes }: TableKnown,
): 'zero' | 'not-reported' | undefined {
  const category = share.categories.find((one) => one.code === code)
  const answer = notes.ask({
    id: `absent:${share.dimension}:${code}`,
    kind: 'absent',
    at: filled(group.atoms)
      .slice(0, 1)
      .map(({ at }) => at),
    asWritten: '',
    options: (['zero', 'not-reported'] as const).map((value) => ({
      value,
      key: value,
      values: {},
    })),
    values: { name: category?.names ?? code },
  })
  return answer === 'zero' || answer === 'not-reported' ? answer : undefined
}
