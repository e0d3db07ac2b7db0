import { lowered } from '#kernel/names'
import { parseDay } from './day.ts'
import type { Period } from './period.ts'
import { parsePeriod } from './period.ts'

/** What a text may mean as a period: one, several between which somebody must choose, or none. */
export type PeriodRead = readonly Period[]

/** The months by their names and short names, in Danish and English. */
export const months: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb', 'febr'],
  ['marts', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

const year = '((?:19|20)\\d\\d)'
const firsts: readonly [RegExp, string][] = [
  [/^(?:første|first)\b/, '1.'],
  [/^(?:anden|andet|second)\b/, '2.'],
]

/** Ways of writing a period, each with how its pieces stand in ours. */
const forms: readonly (readonly [RegExp, (one: string, other: string) => string])[] = [
  [new RegExp(`^(?:år|year|aar)? ?${year}(?:[.,]0+)?$`), (one) => one], // 2025.0: a year that was kept as a number
  [new RegExp(`^${year}[ -]?(?:h|hå)([12])$`), (one, half) => `${one}-H${half}`],
  [new RegExp(`^h([12])[ /-]?${year}$`), (half, one) => `${one}-H${half}`],
  [
    new RegExp(`^([12])\\.? ?(?:halvår|half(?: year)?(?: of)?) ${year}$`),
    (half, one) => `${one}-H${half}`,
  ],
  [new RegExp(`^${year}[ -]?[qk]([1-4])$`), (one, quarter) => `${one}-Q${quarter}`],
  [new RegExp(`^[qk]([1-4])[ /-]?${year}$`), (quarter, one) => `${one}-Q${quarter}`],
  [
    new RegExp(`^([1-4])\\.? ?(?:kvartal|kv\\.?|quarter) ${year}$`),
    (quarter, one) => `${one}-Q${quarter}`,
  ],
  [new RegExp(`^${year}m(\\d\\d)$`), (one, month) => `${one}-${month}`],
  [new RegExp(`^(\\d\\d?)[/.-]${year}$`), (month, one) => `${one}-${month.padStart(2, '0')}`],
  [new RegExp(`^${year} ?[-–] ?${year}$`), (one, other) => `${one}/${other}`],
]

const possible = (...texts: readonly string[]): PeriodRead =>
  texts.flatMap((text) => parsePeriod(text) ?? [])

/** Reads a period as people write it, in Danish or English. A day is one of several things to mean. */
export function readPeriod(text: string): PeriodRead {
  const said = firsts.reduce((all, [word, digit]) => all.replace(word, digit), lowered(text))
  const own = parsePeriod(said.toUpperCase())
  if (own) return parseDay(own) ? periodsOfDay(own) : [own]
  for (const [form, write] of forms) {
    const [, one, other = ''] = form.exec(said) ?? []
    if (one !== undefined) return possible(write(one, other))
  }
  return monthIn(said) ?? dayIn(said)
}

function monthIn(said: string): PeriodRead | undefined {
  const [, name = '', of] = new RegExp(`^([a-zæøå]+)\\.? ${year}$`).exec(said) ?? []
  const index = months.findIndex((names) => names.some((one) => one === name))
  return of === undefined || index < 0
    ? undefined
    : possible(`${of}-${String(index + 1).padStart(2, '0')}`)
}

/** `31-12-2025` has the day first; of `3/4/2025` nobody knows. */
function dayIn(said: string): PeriodRead {
  const [, first = '', sign, second = '', of = ''] =
    /^(\d\d?)([./-])(\d\d?)\2((?:19|20)\d\d)$/.exec(said) ?? []
  if (sign === undefined) return []
  const [one, other] = [first.padStart(2, '0'), second.padStart(2, '0')]
  const days = [
    `${of}-${other}-${one}`,
    ...(sign === '/' && one !== other ? [`${of}-${one}-${other}`] : []),
  ]
  return days.flatMap((day) => periodsOfDay(day))
}

/** What a day may stand for: itself, its month, its year. */
export function periodsOfDay(day: string): PeriodRead {
  return parseDay(day) ? possible(day, day.slice(0, 7), day.slice(0, 4)) : []
}
