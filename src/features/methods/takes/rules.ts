import type { Period } from '#kernel/clock'
import { periodEndInYears } from '#kernel/clock'
import { fraction, fractions, toFraction, type Decimal, type Fraction } from '#kernel/decimal'

const { compareFractions, minus, over, plus, times } = fractions

/**
 * Whole years, at least one, from the end of the period that was counted to the end of the one in which a target
 * is due. Part of a year is not counted.
 */
export function yearsBetween(counted: Period, due: Period): number {
  const way = minus(periodEndInYears(due, 'due'), periodEndInYears(counted))
  return Math.max(1, Number(way.numerator / way.denominator))
}

/** A staff with its comings and goings. Counts may be yearly averages; appointments are whole. */
export interface Staff {
  readonly headcount: Decimal
  /** How many of them are women now. */
  readonly women: Decimal
  readonly leaversPerYear: Decimal
  readonly appointmentsPerYear: number
  /** In percent; left out, women leave as often as men. */
  readonly womenAmongLeavers?: Decimal
}

/** A share aimed at, in percent; one for each year where it follows another figure. */
export interface Aim {
  readonly years: number
  readonly share: Decimal | readonly Decimal[]
}

/** One year of the way: who leaves, who comes, and what share that makes, unrounded. */
export interface StaffYear {
  readonly year: number
  readonly headcount: Fraction
  readonly womenLeaving: Fraction
  readonly womenAppointed: number
  readonly women: Fraction
  readonly share: Fraction
  readonly asked: Fraction
}

/** What it takes to reach a share. */
export interface Takes {
  /** Nothing is needed, so many women are, or all appointments together do not suffice. */
  readonly verdict: 'by-itself' | 'reachable' | 'unreachable'
  readonly appointments: number
  /** The smallest number of them that must be women; all of them where even that is too few. */
  readonly women: number
  /** What one posting is worth, in percentage points. */
  readonly worth: Fraction
  readonly years: readonly StaffYear[]
}

/** Why nothing can be reckoned. */
export type TakesRefusal =
  'no-staff' | 'more-women-than-staff' | 'more-leave-than-stay' | 'no-years'

const [zero, hundred] = [fraction(0), fraction(100)]
const least = (a: Fraction, b: Fraction) => (compareFractions(a, b) <= 0 ? a : b)
const most = (a: Fraction, b: Fraction) => (compareFractions(a, b) >= 0 ? a : b)

/** Women among those who leave in a year: never more than there are, nor so few that men run out. */
function womenLeaving(staff: Staff, headcount: Fraction, women: Fraction): Fraction {
  const leavers = toFraction(staff.leaversPerYear)
  const share =
    staff.womenAmongLeavers === undefined
      ? over(women, headcount)
      : over(toFraction(staff.womenAmongLeavers), hundred)
  const men = minus(headcount, women)
  return least(women, most(times(leavers, share), minus(leavers, men)))
}

const askedIn = ({ share }: Aim, year: number): Fraction =>
  toFraction(typeof share === 'string' ? share : (share[year - 1] ?? share.at(-1) ?? '0'))

/**
 * Year by year, with so many women among all appointments, as evenly as whole people can be, the odd
 * ones last. First people leave, then the vacant posts are filled.
 */
export function staffYears(staff: Staff, aim: Aim, womenAppointed: number): readonly StaffYear[] {
  const rows: StaffYear[] = []
  let [headcount, women] = [toFraction(staff.headcount), toFraction(staff.women)]
  for (let year = 1; year <= aim.years; year += 1) {
    const leaving = womenLeaving(staff, headcount, women)
    const appointed =
      upTo(womenAppointed, year, aim.years) - upTo(womenAppointed, year - 1, aim.years)
    women = plus(minus(women, leaving), fraction(appointed))
    headcount = plus(
      minus(headcount, toFraction(staff.leaversPerYear)),
      fraction(staff.appointmentsPerYear),
    )
    const share = headcount.numerator === 0n ? zero : times(over(women, headcount), hundred)
    const asked = askedIn(aim, year)
    rows.push({
      year,
      headcount,
      womenLeaving: leaving,
      womenAppointed: appointed,
      women,
      share,
      asked,
    })
  }
  return rows
}

const upTo = (all: number, year: number, years: number): number => Math.floor((all * year) / years)

function refuse(staff: Staff, aim: Aim): TakesRefusal | null {
  const [headcount, women] = [toFraction(staff.headcount), toFraction(staff.women)]
  const leavers = toFraction(staff.leaversPerYear)
  if (compareFractions(headcount, zero) <= 0) return 'no-staff'
  if (compareFractions(women, headcount) > 0) return 'more-women-than-staff'
  if (!Number.isInteger(aim.years) || aim.years < 1) return 'no-years'
  const shrinks = times(
    minus(leavers, fraction(staff.appointmentsPerYear)),
    fraction(aim.years - 1),
  )
  return compareFractions(minus(headcount, most(shrinks, zero)), leavers) < 0
    ? 'more-leave-than-stay'
    : null
}

/** The smallest number of the next appointments that must be women so that the share is reached. */
export function whatItTakes(staff: Staff, aim: Aim): Takes | TakesRefusal {
  const refusal = refuse(staff, aim)
  if (refusal) return refusal
  const appointments = staff.appointmentsPerYear * aim.years
  const reaches = (women: number): boolean => {
    const last = staffYears(staff, aim, women).at(-1)
    return last !== undefined && compareFractions(last.share, last.asked) >= 0
  }
  const women = smallest(appointments, reaches)
  const verdict = women === 0 ? 'by-itself' : women === undefined ? 'unreachable' : 'reachable'
  const years = staffYears(staff, aim, women ?? appointments)
  const worth = over(hundred, toFraction(staff.headcount))
  return { verdict, appointments, women: women ?? appointments, worth, years }
}

/** More women among the appointed never make fewer on the staff, so halving finds the smallest number. */
function smallest(most: number, reaches: (women: number) => boolean): number | undefined {
  if (!reaches(most)) return undefined
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (reaches(middle)) high = middle
    else low = middle + 1
  }
  return low
}
