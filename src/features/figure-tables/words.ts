import { parsePeriod } from '#kernel/clock'
import { parseDecimal } from '#kernel/decimal'
import type { Say, Values as Filling } from '#kernel/i18n'
import type { At, Fault, IgnoredWhy, Matched, Option, Question, Values, Warning } from './schema.ts'

/** The most places that a sentence names one by one. */
const mostNamed = 5

/** `C4`, `C4, C5 and 12 more`; with the sheet before it where there is one. */
export function placesIn(say: Say, at: readonly At[]): string {
  const named = at
    .slice(0, mostNamed)
    .map(({ sheet, cell }) => (sheet === undefined ? cell : `${sheet}!${cell}`))
  const more = at.length - named.length
  return more === 0
    ? say.list(named)
    : say('figure-tables.places', { named: named.join(', '), more })
}

function filling(say: Say, values: Values): Filling {
  const said = Object.entries(values).map(([key, value]): readonly [string, string | number] => {
    if (typeof value === 'object') return [key, say.text(value).text]
    if (key === 'period') return [key, periodWord(say, String(value))]
    if (key === 'number') return [key, plainNumber(say, String(value))]
    return [key, reckoned.has(key) ? numberWord(say, String(value)) : value]
  })
  return Object.fromEntries(said)
}

/** Numbers that were read or reckoned, and stand nowhere as they were written. */
const reckoned: ReadonlySet<string> = new Set(['stated', 'computed'])

/** A number to choose: without signs between thousands, which are what is asked about. */
const plainNumber = (say: Say, text: string): string =>
  text.includes('.') ? numberWord(say, text) : text

function numberWord(say: Say, text: string): string {
  const number = parseDecimal(text)
  return number ? say.number(number) : text
}

function periodWord(say: Say, text: string): string {
  const period = parsePeriod(text)
  return period ? say.period(period) : text
}

/** A question as a sentence; it names its cells. */
export const questionWords = (say: Say, { kind, at, asWritten, values }: Question): string =>
  say(`figure-tables.question-${kind}`, {
    ...filling(say, values),
    written: asWritten,
    at: placesIn(say, at),
  })

/** An option of a question in a few words. */
export const optionWords = (say: Say, { key, values }: Option): string =>
  say(`figure-tables.option-${key}`, filling(say, values))

/** Why a cell cannot be taken, as a sentence that names it. */
export const errorWords = (say: Say, { at, code, values }: Fault): string =>
  say(`figure-tables.error-${code}`, {
    written: '',
    ...filling(say, values),
    at: placesIn(say, [at]),
  })

/** What should be looked at, as a sentence that names the cells. */
export const warningWords = (say: Say, { at, code, values }: Warning): string =>
  say(`figure-tables.warning-${code}`, { ...filling(say, values), at: placesIn(say, at) })

/** Why cells are left out, in a few words. */
export const ignoredWords = (say: Say, why: IgnoredWhy): string =>
  say(`figure-tables.ignored-${why}`)

/** How a name was understood, in a few words. */
export const matchedWords = (say: Say, { how }: Pick<Matched, 'how'>): string =>
  say(`figure-tables.matched-${how}`)
