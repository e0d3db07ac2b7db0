import { parsePeriod } from '#kernel/clock'
import type { Say, Texts } from '#kernel/i18n'
import type { figureDrafts } from '#features/indicators'
import { valueWords } from '#features/indicators'
import { counts } from '#features/methods'
import type { ShownFigure } from '../gate/shown.ts'

/** A figure in one line: its value with its counts, or why there is none, and how many of its units reported. */
export function figureWords(
  say: Say,
  { hidden, value, numerator, denominator, says }: Omit<ShownFigure, 'cellsHidden'>,
  unit: string,
): string {
  if (hidden) return say('ui.status-hidden')
  if (says.state !== 'value') return withMore(say(`measuring.state-${says.state}`), says.note)
  const both =
    numerator !== null && denominator !== null
      ? say('desk.counts', {
          numerator: say.number(numerator),
          denominator: say.number(denominator),
        })
      : ''
  const told = says.words === '' ? unaddedWords(say, says.cells) : says.words
  const number =
    value === null
      ? told
      : valueWords(say, unit, counts.shownValue({ value, numerator, denominator }) ?? '')
  const { coverageOf: of, coverageReported: reported, coverageExpected: expected } = says
  const coverage =
    reported === ''
      ? ''
      : say('measuring.coverage', { units: coverageWords(say, { of, reported, expected }) })
  return [number, both, says.qualifier, coverage].filter(Boolean).join(' ')
}

/** Why parts come to no figure of the whole, where they have none; empty where counts are known, or nothing is. */
export const unaddedWords = (say: Say, cells: figureDrafts.ObservationSays['cells']): string =>
  cells.some(({ numerator, value }) => numerator === '' && value !== '')
    ? say('measuring.only-percentages')
    : ''

/** How many of the units that were to report have, as a figure's readers are told: `9 of 12 districts`. */
export const coverageWords = (
  say: Say,
  {
    of,
    reported,
    expected,
  }: {
    /** The dimension whose categories were to report; empty or null where it is not told. */
    readonly of?: string | null
    readonly reported: number | string
    readonly expected: number | string
  },
): string =>
  say('measuring.coverage-units', {
    of: of || 'other',
    reported: String(reported),
    expected: String(expected),
  })

const withMore = (words: string, more: string): string =>
  more === '' ? words : `${words}: ${more}`

/** A period or day as it was entered, in words where it is one. */
const periodWords = (say: Say, typed: string): string => {
  const period = parsePeriod(typed)
  return period ? say.period(period) : typed
}

type Decided = Pick<figureDrafts.TargetSays, 'decidingBody' | 'document' | 'source' | 'note'>

/** Who decided it, where it stands, and what else is said: one sentence each. */
const decidedWords = (say: Say, { decidingBody, document, note }: Decided): readonly string[] =>
  [
    decidingBody && say('measuring.decided-by', { body: decidingBody }),
    document && say('measuring.document', { document }),
    note,
  ].filter(Boolean)

/** Whether a target says what its kind is about. */
const isStated = ({ kind, value, upper, relativeTo }: figureDrafts.TargetSays): boolean =>
  kind === 'follow' ? relativeTo !== '' : value !== '' && (kind !== 'range' || upper !== '')

/** What a target is told by: its unit, and what the indicators are called that targets follow. */
export interface TargetMeasure {
  readonly unit: string
  readonly follows?: Readonly<Record<string, Texts>>
}

/** A target in sentences: what is aimed at by when, who decided it, on what ground. */
export function targetWords(
  say: Say,
  says: figureDrafts.TargetSays,
  { unit, follows = {} }: TargetMeasure,
): readonly string[] {
  const { kind, value, upper, relativeTo, legalBasis } = says
  const number = (typed: string) => (typed === '' ? '' : valueWords(say, unit, typed))
  const followed = follows[relativeTo]
  const indicator = followed ? say.text(followed).text : relativeTo
  const about = { value: number(value), upper: number(upper), indicator }
  const what = isStated(says)
    ? say(`measuring.target-${kind}`, about)
    : say('measuring.target-unstated', { kind })
  const due = says.due === '' ? '' : say('measuring.due', { due: periodWords(say, says.due) })
  return [
    `${[what, due].filter(Boolean).join(', ')}.`,
    ...decidedWords(say, says),
    legalBasis && say('measuring.legal-basis', { basis: legalBasis }),
  ].filter(Boolean)
}

/** A baseline in sentences. */
export function baselineWords(
  say: Say,
  says: figureDrafts.BaselineSays,
  unit: string,
): readonly string[] {
  const { state, period, value, numerator, denominator } = says
  const counted =
    numerator !== '' && denominator !== ''
      ? say('desk.counts-of', {
          numerator: say.number(numerator),
          denominator: say.number(denominator),
        })
      : ''
  const shown =
    counts.shownValue({ value, numerator: numerator || null, denominator: denominator || null }) ??
    ''
  const told = value === '' ? '' : valueWords(say, unit, shown)
  const number = [told, counted].filter(Boolean).join(', ')
  const stated = say('measuring.baseline-stated', {
    value: number,
    period: periodWords(say, period),
  })
  const what = state === 'stated' ? stated : say(`measuring.baseline-${state}`)
  return [`${what}.`, ...decidedWords(say, says)]
}

/** What an authority says instead of the rule, and why. */
export const verdictWords = (
  say: Say,
  { verdict, sentence }: Pick<figureDrafts.VerdictSays, 'verdict' | 'sentence'>,
): string =>
  [say('measuring.verdict-said', { verdict: say(`measuring.verdict-${verdict}`) }), sentence]
    .filter(Boolean)
    .join(' ')

/** What a cell is called: its categories by the names that the definition has for them. */
export const cellWords = (
  say: Say,
  { keys }: Pick<figureDrafts.CellSays, 'keys'>,
  breakdowns: readonly figureDrafts.BreakdownSays[],
): string =>
  Object.entries(keys)
    .map(([dimension, code]) => {
      const breakdown = breakdowns.find((one) => one.dimension === dimension)
      const name = breakdown?.categories.find((one) => one.code === code)?.name
      return name ? say.text(name).text : code
    })
    .join(', ')
