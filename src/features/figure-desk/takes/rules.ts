import type { Period } from '#kernel/clock'
import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { Decimal } from '#kernel/decimal'
import { compare } from '#kernel/decimal'
import type { FiguresView } from '#features/measuring'
import { figureDrafts } from '#features/indicators'
import { takes } from '#features/methods'

/** The fields of the calculation, as they stand in the address. */
export const takesNames = [
  'headcount',
  'women',
  'leavers',
  'appointments',
  'years',
  'share',
] as const
export type TakesName = (typeof takesNames)[number]
export type Asked = Readonly<Record<TakesName, string>>

/** Counts of a period, and how many of the units that were to report they come from. */
interface Counted {
  readonly period: Period
  readonly numerator: string
  readonly denominator: string
  readonly coverage: Coverage | null
}
interface Coverage {
  readonly of: string | null
  readonly reported: number | string
  readonly expected: number | string
}

type Listed = Pick<FiguresView, 'series' | 'entries' | 'measure' | 'definitions'>

/** The newest figure with counts, of what everybody reads and of the list. */
export function newestCounts({ series, entries }: Listed): Counted | undefined {
  const own = entries.flatMap(({ item: { content, field } }) => {
    const about = figureDrafts.figureField(field)
    if (content.noun !== 'observation' || about?.noun !== 'observation') return []
    const { numerator, denominator, says } = content
    const coverage = coverageOf(says?.coverageOf, says?.coverageReported, says?.coverageExpected)
    return [{ about: about.period, numerator, denominator, coverage }]
  })
  const published = series.observations.map((one) => ({
    ...one,
    coverage: coverageOf(one.coverage_of, one.coverage_reported, one.coverage_expected),
  }))
  return [...published, ...own]
    .flatMap(({ about, numerator, denominator, coverage }) => {
      const period = parsePeriod(about)
      return period && numerator !== null && denominator !== null
        ? [{ period, numerator, denominator, coverage }]
        : []
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .at(-1)
}

type Reported = number | string | null | undefined

/** Null where all have reported, or nobody was counted. */
function coverageOf(of: string | null | undefined, some: Reported, all: Reported): Coverage | null {
  const [reported, expected] = [some ?? '', all ?? '']
  if (reported === '' || expected === '' || Number(reported) >= Number(expected)) return null
  return { of: of || null, reported, expected }
}

/** What the calculation begins with: the newest counts and the aim at the end, where they are known. */
export function proposedOf(view: Listed): Asked {
  const { series } = view
  const newest = newestCounts(view)
  const aim = series.targets
    .filter(({ kind, value }) => kind !== 'milestone' && kind !== 'follow' && value !== null)
    .flatMap(({ about, value }) => {
      const due = about === null ? undefined : parsePeriod(about)
      return due && value !== null ? [{ due, value }] : []
    })
    .toSorted((a, b) => comparePeriods(a.due, b.due))
    .at(-1)
  return {
    headcount: newest?.denominator ?? '',
    women: newest?.numerator ?? '',
    leavers: '',
    appointments: '',
    years: newest && aim ? String(takes.yearsBetween(newest.period, aim.due)) : '',
    share: aim?.value ?? '',
  }
}

/** Why a field of the calculation cannot be read: a code of `refusal.…`. */
export interface TakesFault {
  readonly name: TakesName
  readonly code:
    | 'takes-missing'
    | 'takes-number'
    | 'takes-whole'
    | 'takes-none'
    | 'takes-share'
    | 'takes-ambiguous'
}

/** The most that anybody reckons with. */
const most = { headcount: 1e9, women: 1e9, years: 50, appointments: 100_000 } as const

/** Reads what was asked for, or says at which fields it cannot be. */
export function readAsked(
  asked: Asked,
): { readonly staff: takes.Staff; readonly aim: takes.Aim } | readonly TakesFault[] {
  const faults = takesNames.flatMap((name) => faultOf(name, asked[name]))
  if (faults.length > 0) return faults
  const number = (name: TakesName): Decimal => {
    const read = figureDrafts.readNumber(asked[name])
    if (!read) throw new Error(`${name} was found to be a number`)
    return read
  }
  return {
    staff: {
      headcount: number('headcount'),
      women: number('women'),
      leaversPerYear: number('leavers'),
      appointmentsPerYear: Number(number('appointments')),
    },
    aim: { years: Number(number('years')), share: number('share') },
  }
}

function faultOf(name: TakesName, typed: string): readonly TakesFault[] {
  if (typed.trim() === '') return [{ name, code: 'takes-missing' }]
  const number = figureDrafts.readNumber(typed)
  if (!number || number.startsWith('-') || typed.length > 40)
    return [{ name, code: 'takes-number' }]
  if (name === 'share') return compare(number, '100') > 0 ? [{ name, code: 'takes-share' }] : []
  if (figureDrafts.isAmbiguous(number)) return [{ name, code: 'takes-ambiguous' }]
  if (name === 'appointments' && compare(number, '0') === 0) return [{ name, code: 'takes-none' }]
  // As many as leave in a year are a mean, which may be a fraction.
  if (name === 'leavers') return []
  const isFit = figureDrafts.isWhole(number) && Number(number) <= most[name]
  return isFit ? [] : [{ name, code: 'takes-whole' }]
}

/** Whether it can be asked at all: of a share of people. */
export function isOfPeople({ measure, definitions }: Listed): boolean {
  const { kind, countsPeople } = definitions.at(-1) ?? measure
  return kind === 'share' && countsPeople !== 'no'
}
