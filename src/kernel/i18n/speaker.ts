import { IntlMessageFormat } from 'intl-messageformat'
import type { Day, Period } from '#kernel/clock'
import type { Catalogue } from './catalogue.ts'
import * as formats from './formats.ts'
import { localeOf, pickText, type Language, type TextIn, type Texts } from './language.ts'

/** What may be put into a message. Figures go in as texts from `say.number`; numbers only choose a plural. */
export type Values = Readonly<Record<string, string | number>>

/** Speaks one language. `say('reporting.sent', { count: 2 })`. */
export interface Say {
  /** The message of a key. An unknown key throws in tests; in production it is logged and shown. */
  (key: string, values?: Values): string
  readonly language: Language
  /** A text in several languages: in this one, else English, else the first there is. */
  text(texts: Texts): TextIn
  /** `28 February 2027` */
  day(day: Day): string
  /** Date and time as the zone's clock shows them. */
  moment(moment: Date, zone: string): string
  /** The time alone: `10:42` */
  time(moment: Date, zone: string): string
  /** `first half of 2025` */
  period(period: Period): string
  /** The time as a sentence tells it: `in 2028`, `in the first half of 2028`, `on 1 March 2028`. */
  when(period: Period): string
  /** A period inside a sentence, with its article: `the first half of 2025`, `2025`. */
  the(period: Period): string
  /** A decimal string, exact, with every digit it was written with. */
  number(decimal: string): string
  /** The same with a no-break space and the sign: `9.6 %`. */
  percent(decimal: string): string
  /** `a, b and c` */
  list(items: readonly string[]): string
  /** `1.5 MB` */
  bytes(count: number): string
}

/** The signs that mean something in ICU MessageFormat; a message without them is said as it stands. */
const special = /[{}']/

/** A message that only puts something in places, and neither chooses nor counts. */
const onlyPlaces = /^(?:[^{}']|\{\w+\})*$/

/** Its pieces: words, a name, words, a name, words. */
const piecesOf = (pattern: string) => pattern.split(/[{}]/)

/** The pieces with what stands in their places; undefined where something is missing. */
function filled(pieces: readonly string[], values: Values = {}): string | undefined {
  let all = ''
  for (const [index, piece] of pieces.entries()) {
    const text = index % 2 === 0 ? piece : values[piece]
    if (text === undefined) return undefined
    all += String(text)
  }
  return all
}

/** The pieces of the messages that hold nothing but places. */
const placesIn = (catalogue: Catalogue): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...catalogue].flatMap(([key, pattern]) =>
      onlyPlaces.test(pattern) ? [[key, piecesOf(pattern)] as const] : [],
    ),
  )

/** Makes the speaker of a catalogue. `unknown` is told of a key that is not in it, and may throw. */
export function speakerOf(
  language: Language,
  catalogue: Catalogue,
  unknown: (key: string) => void,
): Say {
  const messages = new Map<string, IntlMessageFormat>()
  const places = placesIn(catalogue)

  const message = (key: string, pattern: string) => {
    const known = messages.get(key)
    if (known) return known
    const made = new IntlMessageFormat(pattern, localeOf[language], undefined, { ignoreTag: true })
    messages.set(key, made)
    return made
  }

  const word = (key: string, values?: Values): string => {
    const pattern = catalogue.get(key)
    if (pattern === undefined) {
      unknown(key)
      return key
    }
    const pieces = places.get(key)
    const quick = pieces && filled(pieces, values)
    if (quick !== undefined) return quick
    return special.test(pattern) ? String(message(key, pattern).format(values)) : pattern
  }

  return Object.assign(word, {
    language,
    text: (texts: Texts) => pickText(texts, language),
    day: (day: Day) => formats.formatDay(language, day),
    moment: (moment: Date, zone: string) => formats.formatMoment(language, moment, zone),
    time: (moment: Date, zone: string) => formats.formatTime(language, moment, zone),
    ...periodsIn(language, word),
    number: (decimal: string) => formats.formatNumber(language, decimal),
    percent: (decimal: string) =>
      word('i18n.percent', { number: formats.formatNumber(language, decimal) }),
    list: (items: readonly string[]) => formats.formatList(language, items),
    bytes: (count: number) => formats.formatBytes(language, count, word),
  })
}

const periodsIn = (
  language: Language,
  word: Parameters<typeof formats.formatPeriod>[2],
): Pick<Say, 'period' | 'when' | 'the'> => ({
  period: (period) => formats.formatPeriod(language, period, word),
  when: (period) => formats.formatWhen(language, period, word),
  the: (period) => formats.formatThe(language, period, word),
})
