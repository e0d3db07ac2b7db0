import { parseDay, parsePeriod, periodStart, type Day, type Period } from '#kernel/clock'
import { localeOf, type Language } from './language.ts'

const decimal = /^[+-]?\d+(?:\.(\d+))?$/
const units = ['B', 'kB', 'MB', 'GB', 'TB']

/** Keeps what it has made, by key. Formatters are slow to make and quick to use. */
function kept<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}

const dateFormats = kept((language: Language) => dayFormat(language, { day: 'numeric' }))
const monthFormats = kept((language: Language) => dayFormat(language, {}))
const listFormats = kept((language: Language) => new Intl.ListFormat(localeOf[language]))
const numberFormats = kept((name: `${Language}.${number}`) => {
  const [language, places] = name.split('.')
  const digits = { minimumFractionDigits: Number(places), maximumFractionDigits: Number(places) }
  return new Intl.NumberFormat(language === 'da' ? localeOf.da : localeOf.en, digits)
})
const momentFormats = kept((name: `${Language}.${string}`) => zonedFormat(name, 'long'))
const timeFormats = kept((name: `${Language}.${string}`) => zonedFormat(name, undefined))

function zonedFormat(name: string, dateStyle: 'long' | undefined): Intl.DateTimeFormat {
  const [language, zone] = [name.slice(0, 2), name.slice(3)]
  const form = { dateStyle, timeStyle: 'short', timeZone: zone } as const
  return new Intl.DateTimeFormat(language === 'da' ? localeOf.da : localeOf.en, form)
}

function dayFormat(language: Language, more: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const form = { timeZone: 'UTC', year: 'numeric', month: 'long', ...more } as const
  return new Intl.DateTimeFormat(localeOf[language], form)
}

/** A decimal string with the language's signs and every digit it was written with. Never goes through a double. */
export function formatNumber(language: Language, number: string): string {
  const found = decimal.exec(number)
  if (!found) throw new RangeError(`not a decimal number: ${number}`)
  const format = numberFormats(`${language}.${found[1]?.length ?? 0}`)
  // `Intl` reads digits in a string exactly; its type asks for the shape that `decimal` has just checked.
  return format.format(number as `${number}`)
}

/** A day in words: `28 February 2027`. */
export const formatDay = (language: Language, day: Day): string =>
  dateFormats(language).format(new Date(`${day}T00:00:00Z`))

/** A moment as a zone's clock shows it, with the day. */
export const formatMoment = (language: Language, moment: Date, zone: string): string =>
  momentFormats(`${language}.${zone}`).format(moment)

/** The time that a zone's clock shows: `10:42`, in Danish `10.42`. */
export const formatTime = (language: Language, moment: Date, zone: string): string =>
  timeFormats(`${language}.${zone}`).format(moment)

/** Several things in one sentence: `a, b and c`. */
export const formatList = (language: Language, items: readonly string[]): string =>
  listFormats(language).format(items)

type Word = (key: string, values: Record<string, string>) => string

/** A period in words: `first half of 2025`, `March 2025`. */
export function formatPeriod(language: Language, period: Period, word: Word): string {
  const [from, to] = period.split('/').map((text) => parsePeriod(text))
  if (!from) throw new RangeError(`not a period: ${period}`)
  if (to) {
    const [first, last] = [from, to].map((one) => formatPeriod(language, one, word))
    return word('i18n.range', { from: first ?? '', to: last ?? '' })
  }
  const [year = '', part = '', day] = from.split('-')
  if (part.startsWith('H')) return word('i18n.half', { half: part.slice(1), year })
  if (part.startsWith('Q')) return word('i18n.quarter', { quarter: part.slice(1), year })
  if (day !== undefined) return formatDay(language, periodStart(from))
  if (part === '') return year
  return monthFormats(language).format(new Date(`${periodStart(from)}T00:00:00Z`))
}

/** When something is, in a sentence: `in 2028`, `in the first half of 2028`, `on 1 March 2028`. */
export const formatWhen = (language: Language, period: Period, word: Word): string =>
  word('i18n.when', { kind: kindOf(period), period: formatPeriod(language, period, word) })

/** A period inside a sentence, with its article: `the first half of 2028`. */
export const formatThe = (language: Language, period: Period, word: Word): string =>
  word('i18n.the', { kind: kindOf(period), period: formatPeriod(language, period, word) })

function kindOf(period: Period): 'day' | 'part' | 'range' | 'whole' {
  if (period.includes('/')) return 'range'
  if (parseDay(period) !== undefined) return 'day'
  return /-[HQ]/.test(period) ? 'part' : 'whole'
}

/** The size of a file, in thousands: `1.5 MB`. */
export function formatBytes(language: Language, count: number, word: Word): string {
  let size = count
  let step = 0
  while (size >= 999.95 && step < units.length - 1) {
    size /= 1000
    step += 1
  }
  const number = formatNumber(language, step === 0 ? String(Math.round(size)) : size.toFixed(1))
  return word('i18n.bytes', { number, unit: units[step] ?? '' })
}
