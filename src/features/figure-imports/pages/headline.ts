import { figurePieces } from '#features/figure-desk'
import { parsePeriod } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import { parseDecimal } from '#kernel/decimal'
import { figureDrafts, valueWords } from '#features/indicators'
import { figureRules } from '#features/measuring'
import { counts } from '#features/methods'
import { wholeOf } from '../laying/headline-rules.ts'
import type { HeadlineChange, Laid, Whole } from '../laying/schema.ts'

const { breakdownsOf } = figurePieces

/** What the figures come to, period by period: `2026: 12.7 % (66 of 521), 9 of 12 units have reported.` */
export const headlineWords = (say: Say, laid: Pick<Laid, 'entries' | 'view'>): string =>
  headlinesSaid(say, laid).join(' ')

/** The same, each period by itself. */
export function headlinesSaid(
  say: Say,
  { entries, view }: Pick<Laid, 'entries' | 'view'>,
): readonly string[] {
  const breakdowns = breakdownsOf(view)
  return entries.flatMap(({ field, value }) => {
    const about = figureDrafts.figureField(field)
    if (!('observation' in value) || !value.observation || about?.noun !== 'observation') return []
    const says = value.observation
    const whole = wholeOf(says, breakdowns)
    const total = totalWords(say, view, whole)
    const told = total === '' ? figureRules.unaddedWords(say, says.cells) : total
    const words = [told, coverageIn(say, whole)].filter(Boolean).join(', ')
    return [`${say.period(about.period)}: ${words}.`]
  })
}

/** What a period comes to, with the units that it rests on, where they are known. */
export const wholeWords = (say: Say, view: Laid['view'], whole: Whole): string =>
  [totalWords(say, view, whole), coverageIn(say, whole)].filter(Boolean).join(', ')

const coverageIn = (say: Say, { of, reported, expected }: Whole): string =>
  reported === ''
    ? ''
    : say('measuring.coverage', {
        units: figureRules.coverageWords(say, { of, reported, expected }),
      })

/** That a period would rest on fewer units than what stands: `2026: 9 of 12 districts, where 12 of 12 stand`. */
export function fewerWords(
  say: Say,
  { period, stands, becomes }: Pick<HeadlineChange, 'period' | 'stands' | 'becomes'>,
): string {
  const about = parsePeriod(period)
  const units = ({ of, reported, expected }: Whole): string =>
    figureRules.coverageWords(say, { of, reported, expected })
  return say(stands.reported === '' ? 'figure-desk.fewer-than-whole' : 'figure-desk.fewer', {
    period: about ? say.period(about) : period,
    now: units(becomes),
    before: stands.reported === '' ? '' : units(stands),
  })
}

function totalWords(
  say: Say,
  { measure }: Laid['view'],
  { numerator, denominator, value }: Pick<Whole, 'numerator' | 'denominator' | 'value'>,
): string {
  const [above, below] = [parseDecimal(numerator), parseDecimal(denominator)]
  if (above && below && measure.kind === 'share' && /[1-9]/.test(below)) {
    const both = { numerator: above, denominator: below }
    const share = counts.shownValue({ value: counts.shareOf(above, below), ...both }) ?? ''
    const told = { numerator: say.number(above), denominator: say.number(below) }
    return `${valueWords(say, measure.unit, share)} ${say('desk.counts', told)}`
  }
  const only = parseDecimal(value === '' ? numerator : value)
  return only ? valueWords(say, measure.unit, only) : ''
}
