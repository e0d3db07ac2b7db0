import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { Decimal } from '#kernel/decimal'
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

/** What the calculation begins with: the newest counts and the aim at the end, where they are known. */
export function proposedOf({ series, entries }: Pick<FiguresView, 'series' | 'entries'>): Asked {
  const own = entries.flatMap(({ item: { content, field } }) => {
    const about = figureDrafts.figureField(field)
    return content.noun === 'observation' && about?.noun === 'observation'
      ? [{ about: about.period, numerator: content.numerator, denominator: content.denominator }]
      : []
  })
  const newest = [...series.observations, ...own]
    .flatMap(({ about, numerator, denominator }) => {
      const period = parsePeriod(about)
      return period && numerator !== null && denominator !== null
        ? [{ period, numerator, denominator }]
        : []
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .at(-1)
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
  readonly code: 'takes-missing' | 'takes-number' | 'takes-whole'
}

/** Most years and appointments that anybody reckons with. */
const most = { years: 50, appointments: 100_000 } as const

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
  const limit = name === 'years' || name === 'appointments' ? most[name] : null
  if (limit === null) return []
  const isFit = figureDrafts.isWhole(number) && Number(number) <= limit
  return isFit ? [] : [{ name, code: 'takes-whole' }]
}
