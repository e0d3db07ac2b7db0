import type { Period } from '#kernel/clock'
import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { Decimal } from '#kernel/decimal'
import { compare, parseDecimal } from '#kernel/decimal'
import { figureDrafts } from '#features/indicators'
import { takes } from '#features/methods'
import type { Asked, Coverage, Field, FieldFault, Known, Measured, Outcome } from './schema.ts'
import { fields } from './schema.ts'

/** What is known of a share of women that is to grow until a day; null where that is not what is aimed at. */
export function knownOf(measured: Measured, today: Period): Known | null {
  const { kind, unit, direction } = measured.definition
  if (kind !== 'share' || unit !== 'percent' || direction !== 'increase') return null
  if (!measured.disaggregation.includes('sex=female')) return null
  const aim = aimOf(measured)
  if (!aim) return null
  const all = measured.counts.flatMap((count) => {
    const period = parsePeriod(count.period)
    return period ? [{ ...count, period }] : []
  })
  const newest = all.toSorted((a, b) => comparePeriods(a.period, b.period)).at(-1)
  const since = newest?.period ?? today
  if (comparePeriods(since, aim.due) >= 0) return null
  return {
    ...aim,
    since,
    years: takes.yearsBetween(since, aim.due),
    headcount: newest?.headcount ?? null,
    women: newest?.women ?? null,
    partial: partialOf(newest?.coverage ?? null),
  }
}

const partialOf = (coverage: Coverage | null): Coverage | null =>
  coverage && coverage.reported < coverage.expected ? coverage : null

/** The last of what is aimed at. */
const aimOf = ({ aims }: Measured) =>
  aims
    .flatMap(({ due, share }) => {
      const period = due === null ? undefined : parsePeriod(due)
      const read = share === null ? undefined : parseDecimal(share)
      return period && read ? [{ due: period, share: read }] : []
    })
    .toSorted((a, b) => comparePeriods(a.due, b.due))
    .at(-1)

/** What was asked, by the address; what is known already stands in its field until something else is typed. */
export function askedIn(query: URLSearchParams, known: Known): Asked {
  const typed = (field: Field) => query.get(field)?.trim().slice(0, 40)
  return {
    headcount: typed('headcount') ?? known.headcount ?? '',
    women: typed('women') ?? known.women ?? '',
    leavers: typed('leavers') ?? '',
    appointments: typed('appointments') ?? '',
  }
}

/** So many people no plan counts, and the search for the smallest number has an end. */
const most = 1_000_000

/** What it takes, as far as what was asked can be reckoned with; `isAsked`: whether anybody asked. */
export function outcomeOf(asked: Asked, { share, years }: Known, isAsked: boolean): Outcome {
  if (!isAsked) return { kind: 'nothing' }
  const faults = fields.flatMap((field) => {
    const read = numberIn(field, asked[field])
    return 'fault' in read ? [[field, read.fault] as const] : []
  })
  if (faults.length > 0) {
    const told = Object.fromEntries(faults)
    return { kind: 'faults', faults: { ...contradicted(asked), ...told } }
  }
  const staff = {
    headcount: sureNumber('headcount', asked),
    women: sureNumber('women', asked),
    leaversPerYear: sureNumber('leavers', asked),
    appointmentsPerYear: Number(sureNumber('appointments', asked)),
  }
  const reckoned = takes.whatItTakes(staff, { years, share })
  return typeof reckoned === 'string'
    ? { kind: 'faults', faults: { [fieldOf[reckoned]]: { unreckonable: reckoned } } }
    : { kind: 'answer', staff, takes: reckoned }
}

/** More women than people is said at once, whatever else is missing. */
function contradicted(asked: Asked): Readonly<Partial<Record<Field, FieldFault>>> {
  const [all, women] = [numberIn('headcount', asked.headcount), numberIn('women', asked.women)]
  if ('fault' in all || 'fault' in women || compare(women.number, all.number) <= 0) return {}
  return { women: { unreckonable: 'more-women-than-staff' } }
}

function sureNumber(field: Field, asked: Asked): Decimal {
  const read = numberIn(field, asked[field])
  if ('fault' in read) throw new Error(`${field} was found to be a number`)
  return read.number
}

/** Where a contradiction is said. */
const fieldOf: Readonly<Record<takes.TakesRefusal, Field>> = {
  'no-staff': 'headcount',
  'more-women-than-staff': 'women',
  'more-leave-than-stay': 'leavers',
  'no-years': 'appointments',
}

type Read = { readonly number: Decimal } | { readonly fault: FieldFault }

function numberIn(field: Field, typed: string): Read {
  if (typed === '') return { fault: 'missing' }
  const number = figureDrafts.readNumber(typed)
  if (!number || number.startsWith('-')) return { fault: 'no-number' }
  if (figureDrafts.isAmbiguous(number)) return { fault: 'ambiguous' }
  if (Number(number) > most) return { fault: 'too-large' }
  const isCounted = field !== 'appointments' || (figureDrafts.isWhole(number) && Number(number) > 0)
  return isCounted ? { number } : { fault: 'not-whole' }
}
